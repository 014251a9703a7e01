// What a browser adds to pages that work without it: suggestions in search boxes, filters without a page load, a
// shortlist that the browser keeps, maps that open where they begin, and pages without a network. Where no Herald server
// stands behind the pages it does nothing but the last two.

const timing = performance.getEntriesByType('navigation')[0]?.serverTiming ?? [];
const isServed = timing.some(({ name }) => name === 'herald');
// A live region of the page; its data holds the words of the page's language.
const status = document.getElementById('status');
const words = status?.dataset ?? {};
const main = document.getElementById('main');

const say = (text) => { status.textContent = text; };
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
const make = (name, properties, attributes = {}) => {
  const element = Object.assign(document.createElement(name), properties);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

/* ---- Suggestions: the combobox pattern of WAI-ARIA 1.2, with a list that only completes ---- */

const pause = 120; // milliseconds after the last key
const mostShown = 8;

class Suggestions {
  constructor(input) {
    this.input = input;
    this.list = make('ul', { id: `${input.id}-suggestions`, className: 'suggestions', hidden: true },
                     { role: 'listbox', 'aria-label': words.suggestions });
    // A search field may not be a combobox.
    Object.assign(input, { type: 'text', autocomplete: 'off', enterKeyHint: 'search' });
    for (const [key, value] of Object.entries({
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.list.id,
    })) input.setAttribute(key, value);
    (input.closest('.search-row') ?? input.form).append(this.list);
    input.addEventListener('input', () => this.ask());
    input.addEventListener('keydown', (event) => this.press(event));
    input.addEventListener('blur', () => this.close());
    // The focus stays in the field, so that the click arrives before the list is gone.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => this.open(event.target.closest('[role=option]')));
  }

  get options() { return [...this.list.children]; }

  ask() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.choose(null); // what was chosen belongs to what was typed before
    const text = this.input.value.trim();
    if (text === '') return this.close();
    this.timer = setTimeout(() => this.fetch(text), pause);
  }

  async fetch(text) {
    this.request = new AbortController();
    try {
      const question = new URLSearchParams({ q: text, lang: this.input.form.elements.lang?.value ?? '' });
      const answer = await fetch(`/api/v1/suggest?${question}`, { signal: this.request.signal });
      if (answer.ok) this.show((await answer.json()).suggestions.slice(0, mostShown));
      else this.close();
    } catch (error) {
      if (error.name !== 'AbortError') this.close();
    }
  }

  show(suggestions) {
    if (document.activeElement !== this.input) return;
    this.list.replaceChildren(...suggestions.map(({ kind, title, url }, index) => {
      const option = make('li', { id: `${this.list.id}-${index}` }, { role: 'option', 'aria-selected': 'false' });
      option.dataset.url = url;
      option.append(make('span', { textContent: title }), ' ',
                    make('span', { className: 'kind', textContent: words[kind] ?? '' }));
      return option;
    }));
    this.choose(null);
    this.toggle(suggestions.length > 0);
    const count = suggestions.length;
    say(fill(count === 1 ? words.suggestionsOne : words.suggestionsOther, { count }));
  }

  toggle(isOpen) {
    this.list.hidden = !isOpen;
    this.input.setAttribute('aria-expanded', String(isOpen));
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.choose(null);
    this.toggle(false);
  }

  choose(option) {
    this.chosen?.setAttribute('aria-selected', 'false');
    this.chosen = option;
    if (!option) return this.input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', option.id);
  }

  open(option) {
    if (option) location.assign(option.dataset.url);
  }

  press(event) {
    if (event.isComposing) return;
    const isOpen = !this.list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) return this.ask();
      // The field itself is one stop on the round.
      const round = [null, ...this.options];
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.choose(round.at((round.indexOf(this.chosen ?? null) + step) % round.length));
    } else if (event.key === 'Enter' && isOpen && this.chosen) {
      event.preventDefault();
      this.open(this.chosen);
    } else if (event.key === 'Escape') {
      if (isOpen) this.close();
      else this.input.value = '';
      event.preventDefault();
    }
  }
}

/* ---- Filters: the search page is fetched as it is, and what it shows is put in place of what is shown ---- */

const addressOf = ({ pathname, search }) => pathname + search;
const isSearch = (url) => url.origin === location.origin && url.pathname === '/search';
const factOf = (link) => link.closest('.facet')?.className;
let shown = addressOf(location);
let asked;

/** Where the focus is to go: to the filter that was chosen, where it is still there, else to the count of results. */
function focusAfter(link) {
  const facet = link && factOf(link);
  const label = link?.firstElementChild?.textContent;
  const same = facet && [...main.querySelectorAll('.facet a')]
    .find((other) => factOf(other) === facet && other.firstElementChild.textContent === label);
  const target = same ?? main.querySelector('#results') ?? main;
  if (!same) target.tabIndex = -1;
  target.focus({ preventScroll: Boolean(same) });
  if (same) say(main.querySelector('#results')?.textContent ?? '');
}

function swap(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const unfolded = new Map([...main.querySelectorAll('details.facet')].map(({ className, open }) => [className, open]));
  main.replaceChildren(...document.importNode(page.getElementById('main'), true).childNodes);
  for (const facet of main.querySelectorAll('.facet')) facet.open = unfolded.get(facet.className) ?? facet.open;
  document.title = page.title;
  // The same search in other languages has another address now.
  document.querySelector('.languages')?.replaceWith(document.importNode(page.querySelector('.languages'), true));
  enhance();
}

/** Fetches the search at `url` and returns what puts it in place; the browser opens the page itself if that fails. */
async function fetchSearch(url) {
  asked?.abort();
  asked = new AbortController();
  const { signal } = asked;
  main.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(url, { signal });
    if (!answer.ok) throw new Error(answer.statusText);
    const html = await answer.text();
    if (signal.aborted) return null;
    return () => { swap(html); shown = addressOf(url); };
  } catch (error) {
    if (!signal.aborted) location.assign(url);
    return null;
  } finally {
    if (!signal.aborted) main.removeAttribute('aria-busy');
  }
}

async function follow(url, link) {
  const place = await fetchSearch(url);
  if (!place) return;
  history.replaceState({ scroll: scrollY }, '');
  history.pushState(null, '', url);
  place();
  focusAfter(link);
}

function watchSearch() {
  main.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || event.defaultPrevented || !isSearch(link)) return;
    event.preventDefault();
    follow(new URL(link.href), link);
  });
  main.addEventListener('submit', (event) => {
    const form = event.target;
    const url = new URL(form.action);
    if (form.method !== 'get' || !isSearch(url)) return;
    event.preventDefault();
    url.search = new URLSearchParams(new FormData(form));
    follow(url);
  });
  addEventListener('popstate', async (event) => {
    if (addressOf(location) === shown) return; // only the fragment has changed
    if (!isSearch(location)) return location.reload();
    const place = await fetchSearch(new URL(location.href));
    if (!place) return;
    place();
    scrollTo(0, event.state?.scroll ?? 0);
    say(main.querySelector('#results')?.textContent ?? '');
  });
}

/* ---- The shortlist: names of people, in this browser alone ---- */

const storageKey = 'herald-shortlist';
const most = 20; // as many as the server's list holds

function readKept() {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter((slug) => /^[a-z0-9-]+$/.test(slug)).slice(0, most) : [];
  } catch {
    return [];
  }
}

function writeKept(kept) {
  try {
    localStorage.setItem(storageKey, JSON.stringify(kept));
  } catch { /* A full or forbidden storage keeps nothing; the buttons then show it. */ }
  paintKept();
}

const slugOf = (address) => address.split('/').filter(Boolean).at(-1);

function paintKept() {
  const kept = readKept();
  for (const button of document.querySelectorAll('[data-keep]')) {
    button.setAttribute('aria-pressed', String(kept.includes(slugOf(button.dataset.keep))));
  }
  const bar = document.querySelector('.kept');
  if (!bar) return;
  bar.hidden = kept.length === 0;
  const link = bar.querySelector('a');
  const list = new URLSearchParams(kept.length === 0 ? [] : [['size', kept.length]]);
  const language = new URL(link.href).searchParams.get('lang');
  if (language) list.set('lang', language);
  for (const slug of kept) list.append('keep', slug);
  link.search = list;
  bar.querySelector('.count').textContent = kept.length;
}

function toggleKept(button) {
  const slug = slugOf(button.dataset.keep);
  const kept = readKept();
  const name = button.querySelector('.name').textContent;
  if (kept.includes(slug)) {
    writeKept(kept.filter((other) => other !== slug));
    return say(fill(words.removed, { name, count: kept.length - 1 }));
  }
  if (kept.length >= most) return say(fill(words.full, { count: most }));
  writeKept([...kept, slug]);
  say(fill(words.added, { name, count: kept.length + 1 }));
}

/** Whoever is taken off the browser's own list, where that is shown, is off it here too. */
function drop(link) {
  const onPage = new URLSearchParams(location.search).getAll('keep').sort();
  const kept = readKept();
  if (onPage.join() === [...kept].sort().join()) writeKept(kept.filter((slug) => slug !== slugOf(link.dataset.drop)));
}

function watchKept() {
  document.documentElement.classList.add('keeps');
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-keep]');
    const link = event.target.closest('[data-drop]');
    if (button) toggleKept(button);
    if (link) drop(link);
  });
  addEventListener('storage', paintKept);
  addEventListener('pageshow', paintKept);
}

/** What belongs to the page's main part, which may come anew. */
function enhance() {
  for (const input of document.querySelectorAll('[data-suggest]')) {
    if (input.type === 'search') new Suggestions(input);
  }
  paintKept();
}

/* ---- A map that is wider than the screen shows the station where its paths begin ---- */

const middle = (element) => { const { left, width } = element.getBoundingClientRect(); return left + width / 2; };
for (const box of document.querySelectorAll('.map-scroll')) {
  const first = box.querySelector('.map-station');
  if (first) box.scrollLeft += middle(first) - middle(box);
}

/* ---- Without a network: a worker keeps the pages that were read, and one page lists them ---- */

// A site that somebody is working on changes too often to be kept.
const isAtHome = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname);
if (words.worker && 'serviceWorker' in navigator && !isAtHome) {
  addEventListener('load', () => navigator.serviceWorker.register(words.worker).catch(() => { /* Then without. */ }));
}

async function listRead(list) {
  for (const name of (await caches.keys()).filter((each) => each.startsWith('herald-pages-'))) {
    const cache = await caches.open(name);
    for (const { url } of (await cache.keys()).reverse()) {
      const page = new DOMParser().parseFromString(await (await cache.match(url)).text(), 'text/html');
      const { lang, dir } = page.documentElement;
      const link = make('a', { href: url, lang, dir, textContent: page.querySelector('h1')?.textContent ?? page.title });
      list.append(make('li', {}));
      list.lastChild.append(link);
    }
  }
  list.closest('[hidden]').hidden = list.children.length === 0;
}

const read = document.querySelector('[data-read]');
if (read && self.caches) listRead(read);

if (isServed && status && main) {
  watchKept();
  if (isSearch(location)) watchSearch();
  enhance();
}
