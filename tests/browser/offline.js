import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ask } from './support/ask.js';
import { openBrowser, openPage } from './support/browser.js';
import { copySite, publish, repository, serve } from './support/program.js';

// A worker is for sites with a name of their own, reached safely: the browser takes this one for such a site.
const name = 'herald.test';

export default function offline() {
  describe('without a network', () => {
    let site;
    let server;
    let browser;
    let page;
    let origin;

    const go = async (path) => (await page.goto(origin + path)).status();
    const heading = () => page.locator('h1').textContent();
    const listed = () => page.locator('[data-read] a').allTextContents();
    /** Every address that this browser keeps, of the caches whose names begin with `kind`. */
    const kept = (kind) => page.evaluate(async (beginning) => {
      const names = (await caches.keys()).filter((each) => each.startsWith(beginning));
      const requests = await Promise.all(names.map(async (each) => (await caches.open(each)).keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname + new URL(url).search).sort();
    }, kind);
    // page.waitForFunction() takes a promise for an answer.
    const isDone = async (condition, argument) => {
      for (let tries = 0; !(await page.evaluate(condition, argument)); ++tries) {
        if (tries === 500) throw new Error(`still not: ${condition}`);
        await page.waitForTimeout(20);
      }
    };
    const isKept = (path) => isDone(async (wanted) => Boolean(await caches.match(wanted)), path);
    const restart = async () => {
      await publish(site.folder);
      server = await serve(site.folder, new URL(origin).port);
    };

    before(async () => {
      site = await copySite(repository);
      await publish(site.folder);
      server = await serve(site.folder);
      origin = `http://${name}:${new URL(server.url).port}`;
      browser = await openBrowser([`--host-resolver-rules=MAP ${name} 127.0.0.1`,
                                   `--unsafely-treat-insecure-origin-as-secure=${origin}`]);
      page = await openPage(browser, origin);
    });

    after(async () => {
      await browser?.close();
      await server?.stop();
      await site?.remove();
    });

    test('the worker is asked for anew each time, as a script', async () => {
      const answer = await ask(`${server.url}/service-worker.js`);
      assert.equal(answer.headers.get('content-type'), 'text/javascript; charset=utf-8');
      assert.equal(answer.headers.get('cache-control'), 'no-cache');
      assert.match(answer.headers.get('content-security-policy'), /script-src 'self'/);
    });

    test('pages that were read open again, and no others; what was asked is kept nowhere', async () => {
      await go('/');
      await isDone(() => navigator.serviceWorker.controller !== null);
      await go('/people/grace-hopper/');
      await isKept('/people/grace-hopper/');
      await go('/cy/pages/about/');
      await isKept('/cy/pages/about/');
      await go('/search?q=compilers');
      await go('/shortlist?brief=compilers');
      await go('/people/?from=elsewhere');
      assert.deepEqual(await kept('herald-pages-'), ['/cy/pages/about/', '/people/grace-hopper/']);
      assert.deepEqual((await kept('herald-files-')).filter((path) => !path.startsWith('/assets/')), ['/cy/offline/', '/offline/']);
      assert.deepEqual(page.complaints, []);

      await server.stop();
      assert.equal(await go('/people/grace-hopper/'), 200);
      assert.equal(await heading(), 'Grace Hopper');
      assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgba(0, 0, 0, 0)');
      for (const path of ['/people/ada-lovelace/', '/search?q=compilers', '/shortlist?brief=compilers']) {
        await go(path);
        assert.equal(await heading(), 'You are offline');
      }
      await page.locator('[data-read] a').first().waitFor();
      assert.deepEqual(await listed(), ['Am Herald', 'Grace Hopper']);
      await page.locator('[data-read] a', { hasText: 'Grace Hopper' }).click();
      await page.waitForURL('**/people/grace-hopper/');
      for (const path of ['/cy/stories/', '/search?q=compilers&lang=cy']) {
        await go(path);
        assert.equal(await heading(), 'Rydych chi all-lein');
        assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
      }
      await page.getByRole('link', { name: 'English' }).click();
      await page.waitForFunction(() => document.querySelector('h1').textContent === 'You are offline');
      await go('/search?q=compilers&lang=cy');
      await restart();
      await page.getByRole('link', { name: 'Rhoi cynnig arall' }).click();
      await page.waitForFunction(() => document.querySelector('h1').textContent === 'Chwilio');
    });

    test('a site from which a page has gone keeps nothing of what it was', async () => {
      await go('/people/grace-hopper/');
      await isKept('/people/grace-hopper/');
      await server.stop();
      await rm(join(site.folder, 'content/stories/gladys-west-a-doctorate-at-seventy.md'));
      await restart();
      assert.equal(await go('/stories/gladys-west-a-doctorate-at-seventy/'), 404);
      await isDone(async () => !(await caches.match('/people/grace-hopper/')));
      await server.stop();
      await go('/people/grace-hopper/');
      assert.equal(await heading(), 'You are offline');
      await restart();
    });

    test('a site that does not want it takes it away again', async () => {
      await server.stop();
      await appendFile(join(site.folder, 'herald.yml'), 'offline: false\n');
      await restart();
      await go('/');
      await isDone(async () => (await caches.keys()).length === 0 &&
        (await navigator.serviceWorker.getRegistrations()).length === 0);
      await go('/people/');
      assert.equal(await page.evaluate(() => document.querySelector('[data-worker]')), null);
      assert.equal((await page.evaluate(() => navigator.serviceWorker.getRegistrations())).length, 0);
    });
  });
}
