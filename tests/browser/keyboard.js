import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { lookAt, openPage } from './support/browser.js';
import { samples } from './support/walk.js';

// Runs in the page: marks what Tab should reach, and returns how many there are.
function markStops() {
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const kinds = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  const stops = [...document.querySelectorAll(kinds)].filter(isShown);
  stops.forEach((element, index) => { element.dataset.stop = index; });
  return stops.length;
}

// Runs in the page: where the focus is, and whether one can see it.
function readFocus() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const isOutlined = (one) => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  };
  const box = element.getBoundingClientRect();
  const isOnScreen = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 &&
                     box.left < innerWidth;
  return {
    stop: Number(element.dataset.stop ?? -1),
    what: element.outerHTML.slice(0, 120),
    // A field may leave it to the box around it.
    isVisible: isOnScreen && (isOutlined(element) || (element.matches('input') && isOutlined(element.parentElement))),
  };
}

export default function keyboard(world) {
  for (const width of [360, 1440]) {
    test(`Tab reaches everything in order, visibly and without a trap, ${width} pixels`, async () => {
      const wrong = await lookAt(world, samples(world.pages, { bare: false }), { width }, async (page, path) => {
        const count = await page.evaluate(markStops);
        for (let stop = 0; stop < count; ++stop) {
          await page.keyboard.press('Tab');
          const focus = await page.evaluate(readFocus);
          if (focus?.stop !== stop) return [`${path}: stop ${stop} is ${focus?.what}`];
          if (!focus.isVisible) return [`${path}: focus is not visible on ${focus.what}`];
        }
        await page.keyboard.press('Tab');
        const beyond = await page.evaluate(readFocus);
        return beyond && beyond.stop !== 0 ? [`${path}: trapped at ${beyond.what}`] : [];
      });
      assert.deepEqual(wrong.flat(), []);
    });
  }

  test('the skip link is the first stop, shows itself, and leads past the menu', async () => {
    const page = await openPage(world.browser, world.origin);
    await page.goto('/people/');
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    assert.ok(await skip.evaluate((element) => element === document.activeElement));
    assert.ok((await skip.boundingBox()).y >= 0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)));
    await page.context().close();
  });

  test('on a phone the menu opens, is walked through and closes by keyboard', async () => {
    const page = await openPage(world.browser, world.origin, { width: 360 });
    await page.goto('/people/');
    const button = page.locator('.menu-button');
    const list = page.locator('.menu-list');
    assert.ok(await list.isHidden());
    await button.focus();
    await page.keyboard.press('Enter');
    await list.waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(':focus').textContent(), await list.locator('a').first().textContent());
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    assert.ok(await button.evaluate((element) => element === document.activeElement));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/stories/');
    await page.context().close();
  });

  test('one searches, narrows and opens a result by keyboard', async () => {
    const page = await openPage(world.browser, world.origin);
    await page.goto('/people/');
    await page.locator('#masthead-q').focus();
    await page.keyboard.type('compilers');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=compilers');
    const facet = page.locator('details:not([open]) > summary').first();
    await facet.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const value = await page.locator(':focus').getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname + url.search === value);
    await page.locator('.result-list h3 a').first().focus();
    const href = await page.locator(':focus').getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === href);
    await page.context().close();
  });

  // Nothing but Tab, Enter, Space and letters, and never a click or a focus() from outside.
  async function tabTo(page, target) {
    for (let presses = 0; presses < 250; ++presses) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    assert.fail(`Tab does not reach ${target}`);
  }

  test('an organiser finds speakers, keeps one, makes a shortlist and takes it away, by keyboard alone', async () => {
    const page = await openPage(world.browser, world.origin);
    await page.goto('/');
    await tabTo(page, page.locator('#q'));
    await page.keyboard.type('compilers');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=compilers');

    await tabTo(page, page.locator('.facet-kind').getByRole('link', { name: /^People/ }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/kind=person/);
    const keep = page.locator('.result .keep').first();
    await tabTo(page, keep);
    await page.keyboard.press('Space');
    assert.equal(await keep.getAttribute('aria-pressed'), 'true');
    const kept = (await page.locator('.result h3').first().textContent()).trim();

    await tabTo(page, page.locator('.kept a'));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/shortlist?*');
    const names = page.locator('.shortlist .result h3');
    assert.deepEqual(await names.allTextContents(), [kept]);

    await tabTo(page, page.locator('#brief'));
    await page.keyboard.type('someone who taught programming');
    await tabTo(page, page.locator('#size'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/shortlist?*brief=someone*');
    const listed = await names.allTextContents();
    assert.deepEqual([listed.length, listed.includes(kept)], [3, true]);

    await tabTo(page, page.locator('.shortlist-change a[href*=".csv"]'));
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const rows = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    assert.equal(rows.length, 1 + listed.length);
    listed.forEach((name) => assert.ok(rows.some((row) => row.includes(name)), `${name} is not in the table`));
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}
