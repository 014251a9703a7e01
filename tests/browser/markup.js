import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inParallel } from './support/parallel.js';
import { mistakesIn } from './support/validator.js';

export default function markup(world) {
  test('the HTML of every page is valid', async () => {
    assert.deepEqual((await inParallel(world.files.filter(({ html }) => html), mistakesIn)).flat(), []);
  });

  test('every page of the site has a title of its own', () => {
    const titles = new Map();
    for (const { path, title, template } of world.pages) {
      if (template === 'search' || template === 'error') continue;
      titles.set(title, [...(titles.get(title) ?? []), path]);
    }
    assert.deepEqual([...titles].filter(([title, paths]) => title === '' || paths.length > 1), []);
  });
}
