import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask } from './support/ask.js';
import { openPage } from './support/browser.js';
import { isMadeOnRequest } from './support/searches.js';

// Runs in the page: reads a feed with the browser's own XML parser and names what RFC 4287 would not have.
function mistakesOfFeed(text) {
  const mistakes = [];
  const feed = new DOMParser().parseFromString(text, 'application/xml');
  const error = feed.querySelector('parsererror');
  if (error) return [error.textContent];
  const atom = 'http://www.w3.org/2005/Atom';
  const children = (parent, name) => [...parent.children].filter((child) => child.namespaceURI === atom && child.localName === name);
  const isAddress = (value) => URL.canParse(value) && new URL(value).protocol.startsWith('http');
  const ids = new Set();
  const check = (element, what) => {
    for (const name of ['id', 'title', 'updated']) {
      if (children(element, name).length !== 1) mistakes.push(`${what}: not one <${name}>`);
    }
    const [id, updated] = ['id', 'updated'].map((name) => children(element, name)[0]?.textContent ?? '');
    if (!isAddress(id)) mistakes.push(`${what}: the id '${id}' is no address`);
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(updated)) mistakes.push(`${what}: updated '${updated}'`);
    for (const link of children(element, 'link')) {
      if (!isAddress(link.getAttribute('href'))) mistakes.push(`${what}: link '${link.getAttribute('href')}'`);
    }
    return id;
  };
  const root = feed.documentElement;
  if (root.localName !== 'feed' || root.namespaceURI !== atom) return [`the root is <${root.nodeName}>`];
  check(root, 'feed');
  if (!children(root, 'link').some((link) => link.getAttribute('rel') === 'self')) mistakes.push('feed: no link to itself');
  const entries = children(root, 'entry');
  if (entries.length === 0) mistakes.push('feed: no entry');
  for (const entry of entries) {
    const what = children(entry, 'title')[0]?.textContent ?? 'an entry';
    const id = check(entry, what);
    if (ids.has(id)) mistakes.push(`${what}: the id '${id}' is used twice`);
    ids.add(id);
    if (children(entry, 'author').length + children(root, 'author').length === 0) mistakes.push(`${what}: no author`);
    const content = children(entry, 'content')[0];
    if (!content && !children(entry, 'link').some((link) => link.getAttribute('rel') === 'alternate')) {
      mistakes.push(`${what}: neither content nor an address to read it at`);
    }
    // Readers show it far from its site.
    const body = new DOMParser().parseFromString(content?.textContent ?? '', 'text/html');
    for (const element of body.querySelectorAll('[href], [src]')) {
      const address = element.getAttribute('href') ?? element.getAttribute('src');
      if (!address.startsWith('#') && !URL.canParse(address)) mistakes.push(`${what}: '${address}' names no site`);
    }
  }
  return mistakes;
}

export default function machines(world) {
  for (const path of ['/feed.xml', '/api/v1/search.atom?q=programming']) {
    test(`${path} is an Atom feed`, async () => {
      const answer = await ask(world.origin + path);
      assert.equal(answer.status, 200);
      assert.match(answer.headers.get('content-type'), /^application\/(atom\+)?xml/);
      const page = await openPage(world.browser, world.origin);
      await page.goto('/');
      const mistakes = await page.evaluate(mistakesOfFeed, await answer.text());
      await page.context().close();
      assert.deepEqual(mistakes, []);
    });
  }

  test('browsers can add the site’s search', async () => {
    const page = await openPage(world.browser, world.origin);
    await page.goto('/');
    const description = await page.evaluate(async () => {
      const { href } = document.querySelector('link[rel=search]');
      const text = await (await fetch(href)).text();
      const xml = new DOMParser().parseFromString(text, 'application/xml');
      return { root: xml.documentElement.localName, url: xml.querySelector('Url[type="text/html"]').getAttribute('template') };
    });
    await page.context().close();
    assert.equal(description.root, 'OpenSearchDescription');
    const { search } = new URL(description.url.replace('{searchTerms}', 'compilers'));
    const found = await ask(`${world.origin}/search${search}`);
    assert.equal(found.status, 200);
    assert.match(await found.text(), /Grace Hopper/);
  });

  test('every page tells who shares it what it is', () => {
    const wanted = ['og:title', 'og:type', 'og:site_name'];
    const wrong = world.pages.filter((page) => page.status === 200)
      .flatMap(({ path, html }) => wanted.filter((name) => !html.includes(`property="${name}"`)).map((name) => `${path}: no ${name}`));
    assert.deepEqual(wrong, []);
  });

  test('every page of the site names its own address as the right one', () => {
    const canonical = ({ html }) => html.match(/<link rel="canonical" href="([^"]*)">/)?.[1];
    const wrong = world.pages.filter((page) => page.status === 200 && !isMadeOnRequest(page.path))
      // These stand for pages that are not there.
      .filter((page) => !['error', 'offline'].includes(page.template))
      .filter((page) => new URL(canonical(page) ?? 'none:').pathname !== page.path)
      .map((page) => `${page.path}: ${canonical(page)}`);
    assert.deepEqual(wrong, []);
  });
}
