// Walks a whole site as a visitor with a narrow phone: from the home page along every link.
import { ask } from './ask.js';
import { lookAt, mishaps, overflow } from './browser.js';
import { inParallel } from './parallel.js';
import { isMadeOnRequest } from './searches.js';

// Runs in the page.
function readPage() {
  const here = location.pathname + location.search;
  return {
    template: [...document.body.classList].find((name) => name.startsWith('page-'))?.slice(5) ?? '',
    title: document.title,
    text: document.body.innerText,
    links: [...document.querySelectorAll('a[href], link[href]:not([rel=canonical]), img[src], script[src]')]
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src'))
      .map((address) => new URL(address, location.href))
      .filter((url) => url.origin === location.origin)
      .map((url) => (url.pathname + url.search === here ? here : url.pathname + url.search) + url.hash),
    ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
    assets: performance.getEntriesByType('resource')
      .map((entry) => new URL(entry.name).pathname + new URL(entry.name).search)
      .filter((address) => /\.(css|js)(\?|$)/.test(address)),
  };
}

const withoutHash = (link) => link.replace(/#.*/, '');

/** Every address that can be reached from `starts`, each {path, status, type, html}; and `opened`, those that are pages. */
export async function walk(world, starts) {
  const seen = new Set(starts);
  const files = [];
  const pages = [];
  for (let level = [...seen]; level.length > 0;) {
    const fetched = await inParallel(level, (path) => read(world.origin, path));
    files.push(...fetched);
    // Searches that pages link to are asked for, but not opened: they are many and alike, and there is no end to them.
    const isPage = ({ path, type }) => type === 'text/html' && (!isMadeOnRequest(path) || starts.includes(path));
    const opened = await open(world, fetched.filter(isPage));
    pages.push(...opened);
    level = [];
    for (const { path, links } of opened) {
      if (isMadeOnRequest(path)) continue;
      for (const link of links.map(withoutHash)) {
        if (!seen.has(link)) level.push(link);
        seen.add(link);
      }
    }
  }
  return { files, pages };
}

/** The pages at `paths` and nothing else, as walk() has them. */
export async function visit(world, paths) {
  return open(world, await inParallel(paths, (path) => read(world.origin, path)));
}

async function read(origin, path) {
  const answer = await ask(origin + path, { redirect: 'manual' });
  const type = (answer.headers.get('content-type') ?? '').split(';')[0];
  const text = await answer.text();
  return { path, status: answer.status, type, html: type === 'text/html' ? text : '' };
}

/** The pages as a narrow phone shows them: with {template, title, links, ids, assets, complaints, shift, shifted, violations, overflow}. */
async function open(world, files) {
  const seen = await lookAt(world, files.map(({ path }) => path), { width: 320, height: 700 }, async (page) => ({
    ...(await mishaps(page)), ...(await page.evaluate(readPage)), overflow: await overflow(page),
    complaints: [...page.complaints],
  }));
  return files.map((file, index) => ({ ...file, ...seen[index] }));
}

/**
 * Where testing every page would take too long: the paths of the fullest page of each template, and of the barest if
 * `bare` says so.
 */
export function samples(pages, { bare = true } = {}) {
  const byTemplate = new Map();
  for (const page of pages) {
    if (!page.template) continue;
    byTemplate.set(page.template, [...(byTemplate.get(page.template) ?? []), page]);
  }
  return [...byTemplate].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, all]) => {
    all.sort((a, b) => b.html.length - a.html.length);
    return (all.length === 1 || !bare ? [all[0]] : [all[0], all.at(-1)]).map((page) => page.path);
  });
}
