// Debian's Chromium, and pages that remember everything a visitor should never see.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { inParallel } from './parallel.js';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** `more` are switches of Chromium. */
export async function openBrowser(more = []) {
  if (!existsSync(executablePath)) throw new Error(`${executablePath} is missing: run scripts/setup --tests`);
  return chromium.launch({
    executablePath,
    // The browser itself must ask nobody anything, or its requests would be taken for the pages'.
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
           '--disable-component-update', '--disable-sync', ...more],
  });
}

// Runs in the page before anything else. Kept by the page itself, because both can happen before anyone asks.
function recordMishaps() {
  window.mishaps = { shift: 0, shifted: [], violations: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      window.mishaps.shift += entry.value;
      window.mishaps.shifted.push(...entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.nodeName));
    }
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('securitypolicyviolation', (event) => {
    window.mishaps.violations.push(`${event.violatedDirective}: ${event.blockedURI}`);
  });
}

/**
 * A page in a context of its own. `page.complaints` lists console messages, script errors, failed requests and
 * requests to anyone but `origin`, as they happen.
 */
export async function openPage(browser, origin, { width = 1440, height = 900, javaScript = true, dark = false,
                                                  scale = 1 } = {}) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height },
    deviceScaleFactor: scale,
    javaScriptEnabled: javaScript,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.complaints = [];
  const complain = (text) => page.complaints.push(text);
  if (javaScript) await page.addInitScript(recordMishaps);
  page.on('console', (message) => {
    // Chromium reports an error page that one has asked for as a failed load.
    const isErrorPage = message.location().url === page.url() && /status of 4\d\d/.test(message.text());
    if (!isErrorPage) complain(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complain(`script: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin) complain(`third party: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complain(`failed: ${request.url()}`);
  });
  return page;
}

/** A tab's first page may be laid out before the tab has its size, and then moves: it is not one that is looked at. */
async function openWarmPage(browser, origin, options) {
  const page = await openPage(browser, origin, options);
  await page.goto('/');
  return page;
}

/**
 * Opens every path and calls `look(page, path)`, a few at a time; the results in the order of the paths. Tabs are used
 * again: opening one takes longer than most pages.
 */
export async function lookAt({ browser, origin }, paths, options, look) {
  const tabs = [];
  const results = await inParallel(paths, async (path) => {
    const page = tabs.pop() ?? (await openWarmPage(browser, origin, options));
    page.complaints.length = 0;
    await page.goto(path);
    const result = await look(page, path);
    tabs.push(page);
    return result;
  });
  await Promise.all(tabs.map((page) => page.context().close()));
  return results;
}

/** How much the page has moved about since it began to load, and what its security policy stopped. */
export async function mishaps(page) {
  // Two frames: whatever the style sheet moves has moved by then, and the observer has been told.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(() => window.mishaps);
}

/** By how many pixels the page is wider than what shows it; 0 when nobody has to scroll sideways. */
export function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
