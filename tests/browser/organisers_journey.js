import assert from 'node:assert/strict';
import { forEveryVisitor } from './support/visitors.js';

const brief = 'a pioneer of compilers and programming languages for a keynote';

const numberIn = async (locator) => Number((await locator.textContent()).match(/\d+/)[0]);

export default function organisersJourney(world) {
  forEveryVisitor(world, 'an organiser finds a speaker', async (page) => {
    await page.goto('/');
    await page.locator('#q').fill(brief);
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
    await page.waitForURL('**/search?q=*');
    const everything = await numberIn(page.locator('#results'));
    assert.ok(everything > 1, `${everything} results`);

    const kinds = page.locator('details.facet-kind');
    if ((await kinds.getAttribute('open')) === null) await kinds.locator('summary').click();
    const people = kinds.getByRole('link', { name: /^People/ });
    const promised = await numberIn(people.locator('.count'));
    await people.click();
    await page.waitForURL((url) => url.searchParams.get('kind') === 'person');
    assert.equal(await numberIn(page.locator('#results')), promised);
    assert.deepEqual([...new Set(await page.locator('.result .kind').allTextContents())], ['Person']);

    // Why she is on the list is said beside her.
    const first = page.locator('.result').first();
    assert.ok((await first.locator('.snippet, .evidence').first().textContent()).trim().length > 0);
    const narrowed = page.url();
    const name = (await first.locator('h3').textContent()).trim();
    await first.getByRole('link', { name, exact: true }).click();
    await page.waitForURL('**/people/*/');
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), name);

    await page.goBack();
    assert.equal(page.url(), narrowed);
    assert.equal((await first.locator('h3').textContent()).trim(), name);
    assert.equal(await page.locator('#q').inputValue(), brief);
    await page.locator('.filters a').first().click();
    await page.waitForURL((url) => !url.searchParams.has('kind'));
    assert.equal(await numberIn(page.locator('#results')), everything);
  });

  forEveryVisitor(world, 'an organiser’s filter outlives a new question', async (page) => {
    await page.goto('/search?q=compilers&kind=person');
    await page.locator('#q').fill('radar');
    await page.locator('.search-form').getByRole('button', { name: 'Search' }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === 'radar');
    assert.equal(new URL(page.url()).searchParams.get('kind'), 'person');
  });

  forEveryVisitor(world, 'an organiser makes a shortlist, changes it and shares it', async (page) => {
    await page.goto('/shortlist');
    await page.locator('#brief').fill('compilers');
    await page.locator('#size').fill('2');
    await page.getByRole('button', { name: 'Make a shortlist' }).click();
    await page.waitForURL('**/shortlist?*');
    const names = page.locator('.shortlist .result h3');
    const first = await names.allTextContents();
    assert.equal(first.length, 2);
    await page.locator('.shortlist .result').first().getByRole('link', { name: /Take off the list/ }).click();
    await page.waitForURL('**/shortlist?*drop=*');
    const refilled = await names.allTextContents();
    assert.deepEqual({ kept: refilled.slice(0, 1), dropped: refilled.includes(first[0]), count: refilled.length },
                     { kept: first.slice(1), dropped: false, count: 2 });
    const next = page.locator('.shortlist-others li').first();
    const added = await next.locator('a').first().textContent();
    await next.getByRole('link', { name: /Add to the list/ }).click();
    await page.getByRole('heading', { name: added, level: 3 }).waitFor();
    const changed = await names.allTextContents();
    assert.deepEqual([...changed].sort(), [...refilled, added].sort());
    // Whoever gets the address sees the same list.
    await page.goto(page.url());
    assert.deepEqual(await names.allTextContents(), changed);
  });

  forEveryVisitor(world, 'an organiser who mistypes is helped', async (page) => {
    await page.goto('/search?q=zzyzx');
    await page.getByRole('main').getByRole('link', { name: /people/i }).first().click();
    await page.waitForURL('**/people/');
    await page.goto('/search?q=Nightingail');
    await page.locator('.suggestion a').click();
    await page.waitForURL(/nightingale/i);
    assert.ok((await page.locator('.result h3').allTextContents()).includes('Florence Nightingale'));
  });
}
