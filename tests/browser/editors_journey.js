import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ask } from './support/ask.js';
import { copySite, herald, publish, repository, serve } from './support/program.js';
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
