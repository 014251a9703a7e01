// Walks a whole site as a visitor with a narrow phone: from the home page along every link.
import { mishaps, openPage, overflow } from './browser.js';
import { inParallel } from './parallel.js';

// Runs in the page.
function readPage() {
  const here = location.pathname + location.search;
  return {
    template: [...document.body.classList].find((name) => name.startsWith('page-'))?.slice(5) ?? '',
    title: document.title,
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
const isSearch = (path) => path.startsWith('/search');

/**
 * Every page that can be reached, each {path, status, type, html, template, title, links, ids, assets, complaints,
 * shift, violations, overflow}; files that are no pages have only the first three. Searches are visited but not
 * followed: there is no end to them.
 */
export async function walk(browser, origin, starts) {
  const seen = new Set(starts);
  const found = [];
  let level = [...seen];
  while (level.length > 0) {
    const visited = await inParallel(level, (path) => visit(browser, origin, path));
    found.push(...visited);
    level = [];
    for (const { path, links = [] } of visited) {
      if (isSearch(path)) continue;
      for (const link of links.map(withoutHash)) {
        if (!seen.has(link)) level.push(link);
        seen.add(link);
      }
    }
  }
  return found;
}

async function visit(browser, origin, path) {
  const answer = await fetch(origin + path, { redirect: 'manual' });
  const type = (answer.headers.get('content-type') ?? '').split(';')[0];
  const body = await answer.text();
  if (type !== 'text/html') return { path, status: answer.status, type };
  const page = await openPage(browser, origin, { width: 320, height: 700 });
  try {
    await page.goto(path);
    const { shift, violations } = await mishaps(page);
    return {
      path, status: answer.status, type, html: body, ...(await page.evaluate(readPage)), complaints: page.complaints,
      shift, violations, overflow: await overflow(page),
    };
  } finally {
    await page.context().close();
  }
}

/** The fullest and the barest page of each template, in order: what is tested where testing every page takes too long. */
export function samples(pages) {
  const byTemplate = new Map();
  for (const page of pages) {
    if (!page.template) continue;
    byTemplate.set(page.template, [...(byTemplate.get(page.template) ?? []), page]);
  }
  return [...byTemplate].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, all]) => {
    all.sort((a, b) => b.html.length - a.html.length);
    return all.length === 1 ? all : [all[0], all.at(-1)];
  });
}
