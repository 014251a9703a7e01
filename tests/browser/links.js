import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask } from './support/ask.js';
import { isError, isMadeOnRequest } from './support/searches.js';

// What the theme and the generator make pages of. A new kind of page must be added here, and is then tested everywhere.
const templates = [
  'dataset', 'error', 'event', 'home', 'list', 'network', 'offline', 'one_sheet', 'opportunity', 'page', 'person', 'role', 'role_map', 'search',
  'shortlist', 'story', 'talk', 'taxonomy', 'term', 'topic',
];

/** Links of the walked site that lead nowhere, and addresses that were not answered as they should be, each as one line. */
export function brokenLinks({ files, pages }) {
  const broken = files.filter(({ path, status }) => status !== 200 && !isError(path)).map(({ path, status }) => `${path}: ${status}`);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  for (const page of pages) {
    for (const link of page.links) {
      const [path, fragment] = link.split('#');
      const ids = byPath.get(path)?.ids;
      if (fragment && ids && !ids.includes(decodeURIComponent(fragment))) broken.push(`${page.path}: ${link}`);
    }
  }
  return broken;
}

export default function links(world) {
  test('every kind of page can be reached', () => {
    const found = new Set(world.pages.map((page) => page.template).filter(Boolean));
    assert.deepEqual([...found].sort(), templates);
  });

  test('every internal link leads to a page or file, and every fragment to an element', () => {
    assert.deepEqual(brokenLinks(world), []);
  });

  test('errors are answered with their status', () => {
    const statuses = Object.fromEntries(world.pages.filter((page) => isError(page.path))
      .map((page) => [page.path, page.status]));
    assert.deepEqual(statuses, {
      '/search?page=nonsense': 400, '/search?page=nonsense&lang=cy': 400, '/no/such/page/': 404, '/cy/no/such/page/': 404,
    });
  });

  test('every page of the site has a title of its own among those in its language', () => {
    const titles = new Map();
    for (const { path, title: shown, template, html } of world.pages) {
      if (isMadeOnRequest(path) || template === 'error') continue;
      const title = shown && `${html.match(/<html lang="([^"]*)"/)?.[1]}: ${shown}`;
      titles.set(title, [...(titles.get(title) ?? []), path]);
    }
    assert.deepEqual([...titles].filter(([title, paths]) => title === '' || paths.length > 1), []);
  });

  test('every page of the sitemap can be reached from the home page', async () => {
    const sitemap = await (await ask(`${world.origin}/sitemap.xml`)).text();
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address).pathname);
    const reached = new Set(world.pages.map((page) => page.path));
    assert.ok(listed.length > 100, `only ${listed.length} pages are listed`);
    assert.deepEqual(listed.filter((path) => !reached.has(path)), []);
  });
}
