// Lighthouse in Debian's Chromium, with its default: a mid-range phone on slow 4G, simulated.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

/** What every page should reach, of 100. */
export const goals = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };

export const openJudge = () => launch({
  chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
                '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

/** On a busy machine Lighthouse can lose the beginning of a load and says so; then it is asked again. */
async function report(url, options) {
  for (let tries = 3;; --tries) {
    const { lhr } = await lighthouse(url, options);
    if (!lhr.runtimeError) return lhr;
    if (tries === 1) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  }
}

/** {scores, faults}: the four scores, and the audits that cost a point, each as one line. */
export async function judge(chrome, url, isKeptFromSearchEngines) {
  const lhr = await report(url, {
    port: chrome.port,
    logLevel: 'error',
    onlyCategories: Object.keys(goals),
    // Results of searches are kept out of search engines on purpose.
    skipAudits: isKeptFromSearchEngines ? ['is-crawlable'] : null,
  });
  const scores = Object.fromEntries(Object.keys(goals).map((name) => [name, Math.round(lhr.categories[name].score * 100)]));
  const counted = Object.values(lhr.categories).filter(({ score }) => score < 1)
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => lhr.audits[id]));
  const faults = counted.filter(({ score }) => score !== null && score < 0.9).map(({ id, displayValue, title }) => `${id}: ${displayValue ?? title}`);
  return { scores, faults };
}
