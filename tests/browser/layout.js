import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mishaps, openPage, overflow } from './support/browser.js';
import { inParallel } from './support/parallel.js';
import { samples } from './support/walk.js';

// How a page is looked at: [what it is called, options of openPage].
const views = [
  ['360 pixels', { width: 360, height: 740 }],
  ['768 pixels', { width: 768, height: 1024 }],
  ['1440 pixels', { width: 1440, height: 900 }],
  ['1440 pixels, zoomed to 200 %', { width: 720, height: 450, scale: 2 }],
  ['1280 pixels, zoomed to 400 %', { width: 320, height: 256, scale: 4 }],
];

export default function layout(world) {
  test('no page scrolls sideways at 320 pixels', () => {
    assert.deepEqual(world.pages.filter((page) => page.overflow !== 0).map(({ path, overflow: by }) => [path, by]), []);
  });

  test('no page shifts while it loads', () => {
    assert.deepEqual(world.pages.filter((page) => page.shift !== 0).map(({ path, shift }) => [path, shift]), []);
  });

  for (const [name, options] of views) {
    test(`every kind of page fits and holds still at ${name}`, async () => {
      const wrong = await inParallel(samples(world.pages), async ({ path }) => {
        const page = await openPage(world.browser, world.origin, options);
        await page.goto(path);
        const { shift } = await mishaps(page);
        const wider = await overflow(page);
        await page.context().close();
        return wider === 0 && shift === 0 ? [] : [[path, { wider, shift }]];
      });
      assert.deepEqual(wrong.flat(), []);
    });
  }

  test('every kind of page fits with text of twice the size', async () => {
    const wrong = await inParallel(samples(world.pages), async ({ path }) => {
      const page = await openPage(world.browser, world.origin, { width: 1280 });
      await page.goto(path);
      await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
      const wider = await overflow(page);
      await page.context().close();
      return wider === 0 ? [] : [[path, wider]];
    });
    assert.deepEqual(wrong.flat(), []);
  });
}
