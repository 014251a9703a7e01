import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAt, mishaps, overflow } from './support/browser.js';
import { samples } from './support/walk.js';

// Widths in CSS pixels. 720 is a desk's 1440 zoomed to 200 %; 320 is a phone's least, and 1280 at 400 %.
const widths = [360, 640, 720, 768, 1024, 1280];

// Up to 0.1 a page counts as still. Ours move only where half a paragraph was drawn before its rest arrived.
const stillness = 0.01;

export default function layout(world, noShift = stillness) {
  test('no page scrolls sideways at 320 pixels', () => {
    assert.deepEqual(world.pages.filter((page) => page.overflow !== 0).map(({ path, overflow: by }) => [path, by]), []);
  });

  test('no page shifts while it loads on a phone', () => {
    const shifting = world.pages.filter((page) => page.shift > noShift);
    assert.deepEqual(shifting.map(({ path, shift, shifted }) => [path, shift, shifted]), []);
  });

  test('no kind of page shifts while it loads at a desk, nor scrolls sideways at any width or with larger text', async () => {
    const wrong = await lookAt(world, samples(world.pages), { width: 1440 }, async (page, path) => {
      const seen = { path };
      const note = (name, value) => { if (value !== 0) seen[name] = value; };
      const { shift, shifted } = await mishaps(page);
      if (shift > noShift) Object.assign(seen, { shift, shifted });
      note('1440', await overflow(page));
      await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
      note('1440, text of 200 %', await overflow(page));
      await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        note(width, await overflow(page));
      }
      await page.setViewportSize({ width: 1440, height: 900 });
      return seen;
    });
    assert.deepEqual(wrong.filter((seen) => Object.keys(seen).length > 1), []);
  });
}
