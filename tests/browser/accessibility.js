import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './support/axe.js';
import { openPage } from './support/browser.js';
import { inParallel } from './support/parallel.js';
import { samples } from './support/walk.js';

export default function accessibility(world) {
  for (const dark of [false, true]) {
    for (const width of [360, 1440]) {
      test(`axe-core finds nothing on any kind of page, ${dark ? 'dark' : 'light'}, ${width} pixels`, async () => {
        const found = await inParallel(samples(world.pages), async ({ path }) => {
          const page = await openPage(world.browser, world.origin, { width, dark });
          await page.goto(path);
          const lines = await violations(page);
          await page.context().close();
          return lines.map((line) => `${path}: ${line}`);
        });
        assert.deepEqual(found.flat(), []);
      });
    }
  }
}
