import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask } from './support/ask.js';
import { isMadeOnRequest } from './support/searches.js';
import { forEveryVisitor } from './support/visitors.js';

const story = '/stories/karen-sparck-jones-a-professor-at-last/';

export default function languages(world) {
  const alternates = ({ html }) => Object.fromEntries(
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/g)]
      .map(([, language, address]) => [language, new URL(address.replaceAll('&amp;', '&')).pathname + new URL(address.replaceAll('&amp;', '&')).search]));

  test('pages in several languages name each other, themselves, and the one for everybody else', () => {
    const byPath = new Map(world.pages.map((page) => [page.path, page]));
    const named = world.pages.filter((page) => page.status === 200 && !isMadeOnRequest(page.path) && /hreflang="cy" href/.test(page.html));
    assert.ok(named.length > 40, `only ${named.length} pages`);
    const wrong = named.filter((page) => {
      const { 'x-default': otherwise, ...each } = alternates(page);
      const language = page.html.match(/<html lang="([^"]*)"/)[1];
      return each[language] !== page.path || otherwise !== each.en ||
        Object.values(each).some((path) => JSON.stringify(alternates(byPath.get(path) ?? { html: '' })) !== JSON.stringify(alternates(page)));
    });
    assert.deepEqual(wrong.map(({ path }) => path), []);
  });

  test('the sitemap names the languages of a page', async () => {
    const sitemap = await (await ask(`${world.origin}/sitemap.xml`)).text();
    const entry = sitemap.split('<url>').find((text) => text.includes(`/cy${story}</loc>`));
    for (const [language, path] of [['en', story], ['cy', `/cy${story}`]]) {
      assert.match(entry, new RegExp(`<xhtml:link rel="alternate" hreflang="${language}" href="[^"]*[0-9]${path}"/>`));
    }
  });

  forEveryVisitor(world, 'a Welsh reader finds her language, a story in it, and the way back', async (page) => {
    const language = () => page.locator('html').getAttribute('lang');
    await page.goto('/');
    await page.getByRole('navigation', { name: 'This page in other languages' }).getByRole('link', { name: 'Cymraeg' }).click();
    await page.waitForURL('**/cy/');
    assert.equal(await language(), 'cy');
    await page.locator('.front .card h3 a', { hasText: 'Athro o’r diwedd' }).click();
    await page.waitForURL(`**/cy${story}`);
    assert.equal(await page.locator('.breadcrumbs a').nth(1).textContent(), 'Straeon');
    // What is not there in Welsh says in what language it is.
    assert.equal(await page.locator('.related .card h3 a').first().getAttribute('lang'), 'en');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL((url) => url.pathname === story);
    assert.equal(await language(), 'en');
  });

  forEveryVisitor(world, 'a Welsh reader searches in Welsh, and stays in it', async (page) => {
    await page.goto('/cy/');
    await page.locator('#q').fill('amlder dogfen gwrthdro');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/search' && url.searchParams.get('lang') === 'cy');
    const first = page.locator('.result h3 a').first();
    assert.match(await first.textContent(), /Athro o’r diwedd/);
    assert.equal(await first.getAttribute('href'), `/cy${story}`);
    assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
    const kind = page.locator('.facet a').first();
    const wanted = await kind.getAttribute('href');
    await kind.click();
    await page.waitForURL((url) => url.pathname + url.search === wanted);
    assert.equal(new URL(page.url()).searchParams.get('lang'), 'cy');
  });

  forEveryVisitor(world, 'a Welsh organiser makes a shortlist, changes it, and takes it away in Welsh', async (page) => {
    await page.goto('/search?q=compilers&lang=cy');
    await page.getByRole('link', { name: 'Llunio rhestr fer o hyn' }).click();
    await page.waitForURL((url) => url.pathname === '/shortlist' && url.searchParams.get('lang') === 'cy');
    assert.equal(await page.locator('h1').textContent(), 'Rhestr fer ar gyfer eich briff');
    await page.getByLabel('Am beth rydych chi’n chwilio?').fill('compilers, keynote');
    await page.getByRole('button', { name: 'Llunio rhestr fer' }).click();
    await page.waitForURL((url) => url.searchParams.get('brief') === 'compilers, keynote');
    assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
    const first = await page.locator('.shortlist .result h3').first().textContent();
    await page.locator('.shortlist-change a').first().click();
    await page.waitForURL((url) => url.searchParams.has('drop'));
    assert.ok(!(await page.locator('.shortlist .result h3').allTextContents()).includes(first));
    const table = new URL(await page.locator('a[href*="shortlist.csv"]').getAttribute('href'), world.origin);
    assert.match(await (await ask(table)).text(), /Yn ymdrin â/);
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL((url) => !url.searchParams.has('lang'));
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  });

  forEveryVisitor(world, 'whoever loses her way in Welsh is helped in Welsh', async (page) => {
    const answer = await page.goto('/cy/no/such/page/');
    assert.equal(answer.status(), 404);
    assert.equal(await page.locator('h1').textContent(), 'Does dim tudalen yma');
    await page.getByRole('link', { name: 'Yn ôl i’r dudalen gyntaf' }).click();
    await page.waitForURL('**/cy/');
  });

  test('a Welsh reader follows what is new in Welsh', async () => {
    const home = world.pages.find(({ path }) => path === '/cy/').html;
    for (const [type, path] of [['atom+xml', '/cy/feed.xml'], ['feed+json', '/cy/feed.json']]) {
      assert.match(home, new RegExp(`<link rel="alternate" type="application/${type.replace('+', '\\+')}"[^>]* href="${path}">`));
    }
    const { language, items } = await (await ask(`${world.origin}/cy/feed.json`)).json();
    assert.equal(language, 'cy');
    const hers = items.find(({ url }) => url.endsWith(`/cy${story}`));
    assert.equal(hers.language, 'cy');
    assert.match(hers.title, /Athro o’r diwedd/);
  });
}
