// A service worker: keeps the pages that somebody reads in her own browser, so that they open again without a network.
// /service-worker.js sets it up with `site`: {isOn, version, pages, files}. A new version, which comes with every release
// that adds or takes away a page, begins with nothing: whoever has withdrawn does not linger in other pages either.

const filesName = `herald-files-${site.version}`;
const pagesName = `herald-pages-${site.version}`;
const mostPages = 50;
const longest = 30 * 24 * 60 * 60 * 1000; // milliseconds

// What was asked or chosen is not kept, nor what has a question behind its address.
const mayKeep = ({ pathname, search }) => search === '' && !/^\/(search|shortlist|api|open-data)\b/.test(pathname);

async function prepare() {
  if (site.isOn) await (await caches.open(filesName)).addAll([...Object.values(site.pages), ...site.files]);
  await skipWaiting();
}

async function takeOver() {
  const ours = (await caches.keys()).filter((name) => name.startsWith('herald-'));
  const old = ours.filter((name) => !site.isOn || (name !== filesName && name !== pagesName));
  await Promise.all(old.map((name) => caches.delete(name)));
  if (!site.isOn) return registration.unregister();
  // The page is asked for while the worker wakes.
  await registration.navigationPreload?.enable();
  return clients.claim();
}

async function remember(request, answer) {
  if (answer.status >= 500) return;
  const cache = await caches.open(pagesName);
  // What has gone or moved is gone here too; and what is read again is the newest.
  await cache.delete(request);
  if (answer.status === 200 && answer.headers.get('content-type')?.startsWith('text/html')) await cache.put(request, answer);
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - mostPages)).map((oldest) => cache.delete(oldest)));
}

async function recall(request) {
  const kept = await (await caches.open(pagesName)).match(request);
  return Date.now() - Date.parse(kept?.headers.get('date')) < longest ? kept : undefined;
}

function pageForNothing({ pathname, searchParams }) {
  const folder = `/${searchParams.get('lang') ?? pathname.split('/')[1]}/`;
  return caches.match(site.pages[folder] ?? site.pages['/']);
}

async function showPage(event, url) {
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    if (mayKeep(url)) event.waitUntil(remember(event.request, answer.clone()));
    return answer;
  } catch {
    return (mayKeep(url) && (await recall(event.request))) || pageForNothing(url);
  }
}

addEventListener('install', (event) => event.waitUntil(prepare()));
addEventListener('activate', (event) => event.waitUntil(takeOver()));
addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (!site.isOn || event.request.method !== 'GET' || url.origin !== location.origin) return;
  if (event.request.mode === 'navigate') event.respondWith(showPage(event, url));
  else if (site.files.includes(url.pathname + url.search)) {
    event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
  }
});
