// Prints what every kind of page weighs and how Lighthouse scores it; exits 1 where a page misses its budget or its goal.
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { openBrowser } from '../../tests/browser/support/browser.js';
import { copySite, publish, repository, serve } from '../../tests/browser/support/program.js';
import { isMadeOnRequest } from '../../tests/browser/support/searches.js';
import { samples, walk } from '../../tests/browser/support/walk.js';
import { budgets, excesses, scales } from '../../tests/browser/support/weight.js';
import { goals, judge, openJudge } from './lighthouse.js';

/** A port that was free a moment ago. Canonical addresses must name it before the server has it. */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(6);

async function printWeights(world) {
  const weights = await Promise.all(world.pages.map(scales(world.origin)));
  console.log(`Compressed kilobytes of the heaviest page of each kind, of ${weights.length} pages`);
  console.log(`  HTML    CSS     JS  total   (at most ${budgets.page / 1000}, home ${budgets.home / 1000}, ` +
              `CSS ${budgets.css / 1000}, JS ${budgets.js / 1000})`);
  for (const path of samples(world.pages, { bare: false })) {
    const template = world.pages.find((page) => page.path === path).template;
    const heaviest = weights.filter((weight) => weight.template === template).sort((a, b) => b.total - a.total)[0];
    const { html, css, js, total } = heaviest;
    console.log(`${[html, css, js, total].map(kilobytes).join(' ')}   ${template}: ${heaviest.path}`);
  }
  return weights.flatMap(excesses);
}

async function printScores(world) {
  console.log(`\nLighthouse, throttled phone (goals: ${Object.values(goals).join(' ')})`);
  console.log('performance  accessibility  best practices  SEO');
  const misses = [];
  const chrome = await openJudge();
  try {
    // A host of plain files shows /404.html where there is no page; nobody else is led there.
    const pages = world.pages.filter((page) => page.status === 200 && page.template !== 'error');
    for (const path of samples(pages, { bare: false })) {
      const { template } = pages.find((page) => page.path === path);
      // A sheet to print says what her page says: search engines are shown the page.
      const { scores, faults } = await judge(chrome, world.origin + path, isMadeOnRequest(path) || template === 'one_sheet');
      console.log(`${Object.values(scores).map((score) => String(score).padStart(8)).join('     ')}   ${path}`);
      faults.forEach((fault) => console.log(`             ${fault}`));
      for (const [name, goal] of Object.entries(goals)) {
        if (scores[name] < goal) misses.push(`${path}: ${name} ${scores[name]}, less than ${goal}`);
      }
    }
  } finally {
    await chrome.kill();
  }
  return misses;
}

const site = await copySite(repository);
const port = await freePort();
const settings = join(site.folder, 'herald.yml');
await writeFile(settings, (await readFile(settings, 'utf8')).replace(/^base_url: .*$/m, `base_url: http://127.0.0.1:${port}`));
await publish(site.folder);
const server = await serve(site.folder, port);
const misses = [];
try {
  const browser = await openBrowser();
  const world = { browser, origin: server.url };
  Object.assign(world, await walk(world, ['/', '/search', '/search?q=programming', '/shortlist?brief=a%20pioneer%20of%20compilers', '/no/such/page/']));
  await browser.close();
  misses.push(...(await printWeights(world)));
  if (!process.argv.includes('--weights')) misses.push(...(await printScores(world)));
} finally {
  await server.stop();
  await site.remove();
}
misses.forEach((miss) => console.error(miss));
process.exit(misses.length > 0 ? 1 : 0);
