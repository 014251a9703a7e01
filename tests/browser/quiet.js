import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask } from './support/ask.js';

export default function quiet(world) {
  const list = (name) => world.pages.flatMap((page) => page[name].map((text) => `${page.path}: ${text}`));

  test('no page writes to the console, fails to load something or asks a third party', () => {
    assert.deepEqual(list('complaints'), []);
  });

  test('no page breaks its content security policy', () => {
    assert.deepEqual(list('violations'), []);
  });

  test('every page has a content security policy without exceptions for inline code', async () => {
    const policies = new Set(await Promise.all(['/', '/search?q=ethics', '/no/such/page/', '/people/'].map(
      async (path) => (await ask(world.origin + path)).headers.get('content-security-policy'))));
    assert.equal(policies.size, 1, [...policies].join('\n'));
    const [policy] = policies;
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
  });
}
