import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAt, mishaps, overflow } from './support/browser.js';
import { samples } from './support/walk.js';

// Widths in CSS pixels. 720 is a desk's 1440 zoomed to 200 %; 320 is a phone's least, and 1280 at 400 %.
const widths = [360, 640, 720, 768, 1024, 1280];

export default function layout(world) {
  test('no page scrolls sideways at 320 pixels', () => {
    assert.deepEqual(world.pages.filter((page) => page.overflow !== 0).map(({ path, overflow: by }) => [path, by]), []);
  });

  test('no page shifts while it loads on a phone', () => {
    assert.deepEqual(world.pages.filter((page) => page.shift !== 0).map(({ path, shift }) => [path, shift]), []);
  });

  test('no kind of page shifts while it loads at a desk, nor scrolls sideways at any width or with larger text', async () => {
    const wrong = await lookAt(world, samples(world.pages), { width: 1440 }, async (page, path) => {
      const seen = { path };
      const note = async (name, value) => { if (value !== 0) seen[name] = value; };
      await note('shift', (await mishaps(page)).shift);
      await note('1440', await overflow(page));
      await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
      await note('1440, text of 200 %', await overflow(page));
      await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await note(width, await overflow(page));
      }
      await page.setViewportSize({ width: 1440, height: 900 });
      return seen;
    });
    assert.deepEqual(wrong.filter((seen) => Object.keys(seen).length > 1), []);
  });
}
