import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inParallel } from './support/parallel.js';
import { excesses, scales } from './support/weight.js';

export default function weight(world) {
  test('every page is within its budget of compressed bytes', async () => {
    const weights = await inParallel(world.pages, scales(world.origin));
    assert.ok(weights.every(({ html, css }) => html > 0 && css > 0), 'a page without HTML or style was weighed');
    assert.deepEqual(weights.flatMap(excesses), []);
  });
}
