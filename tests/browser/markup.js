import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inParallel } from './support/parallel.js';
import { mistakesIn } from './support/validator.js';

export default function markup(world) {
  test('the HTML of every page is valid', async () => {
    assert.deepEqual((await inParallel(world.pages, mistakesIn)).flat(), []);
  });
}
