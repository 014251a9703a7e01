import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ask } from './support/ask.js';
import { openPage } from './support/browser.js';
import { copySite, herald, preview, publish, repository, serve } from './support/program.js';
import { forEveryVisitor } from './support/visitors.js';

const title = 'A night shift with the new records';
const file = 'content/stories/a-night-shift-with-the-new-records.md';
const path = '/stories/a-night-shift-with-the-new-records/';

/** The draft as an editor leaves it: published, with a body, and with the lines filled in that waited for it. */
function filledIn(draft, values) {
  let text = draft.replace(/^status: draft$/m, 'status: published')
    .replace('Write here, in Markdown.', 'At three in the morning the ward was quiet, and the *new records* were not.');
  for (const [key, value] of Object.entries(values)) {
    const line = new RegExp(`^# ${key}: .*$`, 'm');
    assert.match(text, line, `the draft has no line for '${key}'`);
    text = text.replace(line, `${key}: ${value}`);
  }
  return text;
}

export default function editorsJourney(world) {
  describe('an editor', () => {
    const own = {};
    let site;
    let server;

    before(async () => {
      site = await copySite(repository);
      own.browser = world.browser;
    });

    after(async () => {
      await server?.stop();
      await site?.remove();
    });

    test('starts a draft, which nobody sees', async () => {
      const { exitCode, output } = await herald(site.folder, 'new', 'story', title);
      assert.deepEqual({ exitCode, output }, { exitCode: 0, output: `${file}\n` });
      const check = await herald(site.folder, 'check');
      assert.equal(check.exitCode, 0, check.errors);
      assert.match(check.output, /a-night-shift-with-the-new-records\.md: a draft/);
      await publish(site.folder);
      server = await serve(site.folder);
      own.origin = server.url;
      assert.equal((await ask(own.origin + path)).status, 404);
      assert.equal(await server.stop(), 0);
    });

    test('is told what is wrong, where, and what was probably meant', async () => {
      const draft = await readFile(join(site.folder, file), 'utf8');
      const values = {
        anonymous: 'true', byline: 'A nurse in Kent', themes: '[pathways]', roles: '[clinical-informatican]', date: '2026-03-08',
        summary: 'Three weeks of nights, and what she asked the suppliers.',
      };
      const story = filledIn(draft, values);
      await writeFile(join(site.folder, file), story);
      const line = story.split('\n').findIndex((text) => text.startsWith('roles:')) + 1;
      const check = await herald(site.folder, 'check');
      assert.equal(check.exitCode, 1);
      const report = check.output + check.errors;
      assert.ok(report.includes(`${file}:${line}:`), report);
      assert.match(report, /error: .*'clinical-informatican'/);
      assert.match(report, /hint: did you mean 'clinical-informatician'/);
      assert.equal((await herald(site.folder, 'build')).exitCode, 1);
      await writeFile(join(site.folder, file), story.replace('informatican', 'informatician'));
      const mended = await herald(site.folder, 'check');
      assert.equal(mended.exitCode, 0, mended.output + mended.errors);
    });

    test('sees in the preview what she saves, and her mistakes above the last good page', async () => {
      const previewing = await preview(site.folder);
      const open = async (address) => {
        const page = await openPage(world.browser, previewing.url, { width: 1440 });
        await page.goto(address);
        // Gone when the page is drawn anew.
        await page.evaluate(() => { window.isFirstDrawing = true; });
        return page;
      };
      const isFirstDrawing = (page) => page.evaluate(() => window.isFirstDrawing === true);
      const story = await readFile(join(site.folder, file), 'utf8');
      const save = (text) => writeFile(join(site.folder, file), text);
      try {
        const page = await open(path);
        const other = await open('/roles/');
        const overlay = page.getByRole('alert');

        await save(`${story}\nThe last patient was home by six.\n`);
        await page.getByText('The last patient was home by six.').waitFor();
        assert.equal(await overlay.count(), 0);
        assert.equal(await page.locator('.draft, [class*=draft]').count(), 0);

        await save(`${story.replace('byline:', 'bylin:')}\nNever to be seen.\n`);
        await overlay.waitFor();
        assert.equal(await overlay.getByRole('heading').textContent(), 'Herald cannot show the newest version');
        const mistakes = await overlay.locator('pre').textContent();
        const line = story.split('\n').findIndex((text) => text.startsWith('byline:')) + 1;
        assert.ok(mistakes.startsWith(`${file}:${line}:1: error: a story has no key 'bylin' [unknown-key]\n`), mistakes);
        assert.match(mistakes, /hint: did you mean 'byline'\?/);
        assert.equal(await page.getByText('The last patient was home by six.').count(), 1);
        assert.equal(await page.getByText('Never to be seen.').count(), 0);
        assert.equal(await other.getByRole('alert').count(), 1);

        await save(`${story}\nMended, and [told](/roles/nobody-has-this/).\n`);
        await page.getByText('Mended, and told').waitFor();
        await overlay.waitFor();
        assert.equal(await overlay.getByRole('heading').textContent(), 'Herald would not publish this');
        assert.match(await overlay.locator('pre').textContent(), /nobody-has-this/);

        await save(story);
        await overlay.waitFor({ state: 'detached' });
        assert.equal(await page.getByText('Mended, and told').count(), 0);

        const warnings = page.locator('.herald-warnings');
        await save(`${story}\nSo <b>it</b> was.\n`);
        await warnings.getByText('1 warning', { exact: true }).click();
        assert.match(await warnings.locator('pre').textContent(), /warning: raw HTML is left out: '<b>'/);
        assert.equal(await overlay.count(), 0);
        await save(story);
        await warnings.waitFor({ state: 'detached' });

        await save(story.replace('status: published', 'status: draft'));
        await page.getByText('Not public: a draft').waitFor();
        await save(story);
        await page.getByText('Not public: a draft').waitFor({ state: 'detached' });

        // The list of roles shows nothing of the story, so its tab stayed as it was, mistakes apart.
        assert.equal(await isFirstDrawing(page), false);
        assert.equal(await isFirstDrawing(other), true);
        await other.getByRole('alert').waitFor({ state: 'detached' });
        assert.deepEqual([...page.complaints, ...other.complaints], []);
        await page.context().close();
        await other.context().close();
      } finally {
        await save(story);
        assert.equal(await previewing.stop(), 0);
      }
    });

    test('publishes it', async () => {
      await publish(site.folder);
      server = await serve(site.folder);
      own.origin = server.url;
    });

    forEveryVisitor(own, 'sees her story in the list, on its page, under its role and in the search', async (page) => {
      await page.goto('/stories/');
      await page.getByRole('main').getByRole('link', { name: title }).click();
      await page.waitForURL(`**${path}`);
      assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), title);
      assert.equal(await page.locator('.e-content em').textContent(), 'new records');
      assert.match(await page.locator('.byline').textContent(), /A nurse in Kent/);
      await page.locator('section[aria-labelledby=roles] a').click();
      await page.waitForURL('**/roles/clinical-informatician/');
      assert.equal(await page.getByRole('main').getByRole('link', { name: title }).count(), 1);
      await page.goto('/search?q=night+shift+records&kind=story');
      assert.equal((await page.locator('.result h3').first().textContent()).trim(), title);
    });
  });
}
