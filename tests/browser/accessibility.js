import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast, everything, violations } from './support/axe.js';
import { lookAt } from './support/browser.js';
import { samples } from './support/walk.js';

/** `crosses`: whether both palettes are examined at both widths, which says more of the theme than of the site. */
export default function accessibility(world, { crosses = true } = {}) {
  const findsNothing = (name, view, rules, sampling) => test(`axe-core finds nothing ${name}`, async () => {
    const found = await lookAt(world, samples(world.pages, sampling), view, async (page, path) =>
      (await violations(page, rules)).map((line) => `${path}: ${line}`));
    assert.deepEqual(found.flat(), []);
  });

  // Each palette and each width is examined whole once; crossed, only what depends on both.
  findsNothing('on any kind of page on a phone by day', { width: 360 }, everything);
  findsNothing('on any kind of page at a desk by night', { width: 1440, dark: true }, everything);
  if (!crosses) return;
  findsNothing('of too little contrast on a phone by night', { width: 360, dark: true }, contrast, { bare: false });
  findsNothing('of too little contrast at a desk by day', { width: 1440 }, contrast, { bare: false });
}
