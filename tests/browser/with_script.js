import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ask } from './support/ask.js';
import { everything, violations } from './support/axe.js';
import { openPage } from './support/browser.js';
import { serveFiles } from './support/plain_host.js';

export default function withScript(world) {
  /** Walks with a page of its own; nothing may complain on the way. */
  const walks = (name, options, walk) => test(name, async () => {
    const page = await openPage(world.browser, options.origin?.() ?? world.origin, options);
    try {
      await walk(page);
      assert.deepEqual(page.complaints, []);
    } finally {
      await page.context().close();
    }
  });

  // Survives whatever the page itself does, and no page load.
  const mark = (page) => page.evaluate(() => { window.isSamePage = true; });
  const isMarked = (page) => page.evaluate(() => window.isSamePage === true);
  const spoken = (page) => page.locator('#status').textContent();
  const focused = (page) => page.evaluate(() => document.activeElement.textContent.trim().replace(/\s+/g, ' '));

  describe('suggestions', () => {
    for (const [width, dark] of [[360, false], [1440, true]]) {
      walks(`open, are walked through, chosen and closed by keyboard, ${width} pixels`, { width, dark }, async (page) => {
        await page.goto('/');
        const field = page.getByRole('combobox', { name: /Find a woman/ });
        await field.focus();
        assert.equal(await field.getAttribute('aria-expanded'), 'false');
        await page.keyboard.type('gra');
        const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
        await options.first().waitFor();
        const count = await options.count();
        assert.equal(await field.getAttribute('aria-expanded'), 'true');
        assert.equal(await spoken(page), count === 1 ? '1 suggestion' : `${count} suggestions`);
        assert.match(await options.first().textContent(), /^Grace Hopper Person$/);
        assert.equal(await field.getAttribute('aria-activedescendant'), null);

        await page.keyboard.press('ArrowDown');
        assert.equal(await field.getAttribute('aria-activedescendant'), await options.first().getAttribute('id'));
        assert.equal(await options.first().getAttribute('aria-selected'), 'true');
        assert.ok(await field.evaluate((element) => element === document.activeElement), 'the focus has left the field');
        assert.deepEqual(await violations(page, everything), []);
        await page.keyboard.press('ArrowUp');
        assert.equal(await field.getAttribute('aria-activedescendant'), null);
        await page.keyboard.press('ArrowUp');
        assert.equal(await field.getAttribute('aria-activedescendant'), await options.last().getAttribute('id'));

        await page.keyboard.press('Escape');
        assert.ok(await options.first().isHidden());
        assert.equal(await field.inputValue(), 'gra');
        await page.keyboard.press('ArrowDown');
        await options.first().waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/people/grace-hopper/');
      });
    }

    walks('speak Welsh on a Welsh page, and forget what was chosen when one types on', {}, async (page) => {
      await page.goto('/cy/');
      await page.locator('#q').focus();
      await page.keyboard.type('gra');
      const options = page.getByRole('listbox', { name: 'Awgrymiadau' }).getByRole('option');
      await options.first().waitFor();
      assert.match(await spoken(page), /awgrym/);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.type('ce compilers');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === 'grace compilers' && url.searchParams.get('lang') === 'cy');
      await page.goto('/cy/');
      await page.locator('#q').fill('mary lee');
      await page.getByRole('option', { name: /Mary Lee Woods/ }).click();
      await page.waitForURL('**/cy/people/mary-lee-woods/');
    });

    walks('do not stand in the way of a question', {}, async (page) => {
      await page.goto('/people/');
      await page.locator('#masthead-q').focus();
      await page.keyboard.type('compilers');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?q=compilers');
    });

    walks('are chosen with the mouse too, and leave with the focus', {}, async (page) => {
      await page.goto('/people/');
      await page.locator('#masthead-q').fill('lovel');
      const option = page.getByRole('option', { name: /Ada Lovelace/ });
      await option.waitFor();
      await page.locator('h1').click();
      assert.ok(await option.isHidden());
      await page.locator('#masthead-q').focus();
      await page.keyboard.press('ArrowDown');
      await option.click();
      await page.waitForURL('**/people/ada-lovelace/');
    });
  });

  describe('filters', () => {
    for (const width of [360, 1440]) {
      walks(`change the results without a page load, and back and forward lead through them, ${width} pixels`, { width },
        async (page) => {
          await page.goto('/search?q=women');
          await mark(page);
          const results = page.locator('#results');
          const everyone = await results.textContent();
          const role = page.locator('details.facet-role');
          if ((await role.getAttribute('open')) === null) await role.locator('summary').click();
          const value = role.locator('a').first();
          const label = await value.locator('span').first().textContent();
          const promised = (await value.locator('.count').textContent()).match(/\d+/)[0];
          const address = await value.getAttribute('href');
          await value.focus();
          await page.keyboard.press('Enter');
          await page.waitForURL((url) => url.pathname + url.search === address);
          const narrowed = await results.textContent();
          assert.match(narrowed, new RegExp(`^${promised} `));
          assert.equal(await spoken(page), narrowed);
          assert.match(await focused(page), new RegExp(`^${label}`));
          assert.equal(await role.getAttribute('open'), '');
          assert.ok(await isMarked(page));

          await page.locator('.filters .tag-chosen').click();
          await page.waitForURL('**/search?q=women');
          assert.equal(await focused(page), everyone);
          await page.goBack();
          await page.waitForFunction((text) => document.querySelector('#results').textContent === text, narrowed);
          assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, address);
          await page.goBack();
          await page.waitForFunction((text) => document.querySelector('#results').textContent === text, everyone);
          await page.goForward();
          await page.waitForFunction((text) => document.querySelector('#results').textContent === text, narrowed);
          assert.ok(await isMarked(page));
          assert.deepEqual(await violations(page, everything), []);
        });
    }

    walks('stay when the question changes, and the title tells the new one', {}, async (page) => {
      await page.goto('/search?q=compilers&kind=person');
      await mark(page);
      await page.locator('#q').fill('radar');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === 'radar');
      assert.equal(new URL(page.url()).searchParams.get('kind'), 'person');
      assert.equal(await page.locator('#q').inputValue(), 'radar');
      assert.match(await focused(page), /“radar”/);
      assert.ok(await isMarked(page));
    });

    walks('are kept when the language changes', {}, async (page) => {
      await page.goto('/search?q=compilers');
      await mark(page);
      await page.locator('.facet a', { hasText: 'People' }).click();
      await page.waitForURL((url) => url.searchParams.get('kind') === 'person');
      await page.locator('.languages').getByRole('link', { name: 'Cymraeg' }).click();
      await page.waitForURL((url) => url.searchParams.get('kind') === 'person' && url.searchParams.get('lang') === 'cy');
      assert.match(await page.locator('.filters .tag-chosen').textContent(), /Pobl/);
    });

    walks('leave links to other pages alone', {}, async (page) => {
      await page.goto('/search?q=compilers&kind=person');
      await page.locator('.result h3 a').first().click();
      await page.waitForURL('**/people/*/');
      await page.goBack();
      await page.locator('.result h3').first().waitFor();
    });
  });

  describe('the shortlist in the browser', () => {
    for (const width of [360, 1440]) {
      walks(`grows on any page, is shown, changed and taken away, ${width} pixels`, { width }, async (page) => {
        await page.goto('/people/');
        const bar = page.getByRole('navigation', { name: 'Your shortlist' });
        assert.ok(await bar.isHidden());
        const ada = page.getByRole('button', { name: 'Shortlist Ada Lovelace' });
        await ada.focus();
        await page.keyboard.press('Enter');
        assert.equal(await ada.getAttribute('aria-pressed'), 'true');
        assert.equal(await spoken(page), 'Ada Lovelace is on your shortlist, 1 in all');
        await page.goto('/people/grace-hopper/');
        await page.getByRole('button', { name: 'Shortlist Grace Hopper' }).click();
        assert.match(await bar.textContent(), /Your shortlist 2/);
        assert.deepEqual(await violations(page, everything), []);

        await bar.getByRole('link').click();
        await page.waitForURL('**/shortlist?*');
        const names = page.locator('.shortlist .result h3');
        assert.deepEqual((await names.allTextContents()).sort(), ['Ada Lovelace', 'Grace Hopper']);
        const table = await ask(new URL(await page.locator('a[href*="shortlist.csv"]').getAttribute('href'), world.origin));
        assert.match(await table.text(), /Ada Lovelace/);
        assert.deepEqual(await violations(page, everything), []);
        await page.locator('.result', { hasText: 'Ada Lovelace' }).getByRole('link', { name: /Take off/ }).click();
        await page.waitForURL('**/shortlist?*drop=ada-lovelace');
        assert.deepEqual(await names.allTextContents(), ['Grace Hopper']);
        assert.match(await bar.textContent(), /Your shortlist 1/);

        await page.goto('/search?q=hopper&kind=person');
        const grace = page.getByRole('button', { name: 'Shortlist Grace Hopper' });
        assert.equal(await grace.getAttribute('aria-pressed'), 'true');
        await grace.click();
        assert.equal(await spoken(page), 'Grace Hopper is off your shortlist, 0 in all');
        assert.ok(await bar.isHidden());
      });
    }

    walks('is one for all tabs', {}, async (page) => {
      await page.goto('/people/ada-lovelace/');
      const other = await page.context().newPage();
      await other.goto('/people/ada-lovelace/');
      await other.getByRole('button', { name: 'Shortlist Ada Lovelace' }).click();
      await page.locator('.keep[aria-pressed=true]').first().waitFor();
    });
  });

  test('a browser without script shows nothing that needs one', async () => {
    const page = await openPage(world.browser, world.origin, { javaScript: false });
    await page.goto('/people/ada-lovelace/');
    assert.equal(await page.locator('.keep').first().isVisible(), false);
    assert.equal(await page.locator('.kept').isVisible(), false);
    await page.context().close();
  });

  test('on a host of plain files nothing is offered that needs a server, and nobody is asked', async () => {
    const host = await serveFiles(world.folder);
    const page = await openPage(world.browser, host.origin);
    try {
      await page.goto('/people/');
      await page.locator('#masthead-q').fill('grace');
      await page.goto('/people/ada-lovelace/');
      assert.equal(await page.locator('.keep').first().isVisible(), false);
      await page.goto('/');
      await page.locator('#q').fill('grace');
      await page.waitForLoadState('networkidle');
      assert.deepEqual({ complaints: page.complaints, missing: host.missing }, { complaints: [], missing: [] });
      assert.equal(await page.locator('[role=combobox]').count(), 0);
    } finally {
      await page.context().close();
      await host.stop();
    }
  });
}
