// The second theme: that a site can be given another look by one word in herald.yml, and a page by one file.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import accessibility from './accessibility.js';
import layout from './layout.js';
import markup from './markup.js';
import quiet from './quiet.js';
import { herald, copySite, publish, repository, serve } from './support/program.js';
import { samples, visit } from './support/walk.js';

export default function plain(world) {
  describe('the plain theme', () => {
    const own = {};
    let site;
    let server;

    before(async () => {
      site = await copySite(repository);
      const settings = join(site.folder, 'herald.yml');
      const text = await readFile(settings, 'utf8');
      assert.match(text, /^theme: lantern$/m);
      await writeFile(settings, text.replace(/^theme: lantern$/m, 'theme: plain'));
      await publish(site.folder);
      server = await serve(site.folder);
      own.browser = world.browser;
      own.origin = server.url;
      // It does without what a theme may do without, such as shortlists.
      const kinds = world.pages.filter(({ template }) => existsSync(join(repository, 'themes/plain/templates', `${template}.tpl`)));
      const paths = samples(kinds);
      own.pages = await visit(own, paths);
    });

    after(async () => {
      await server?.stop();
      await site?.remove();
    });

    test('shows the same pages, and nothing of Lantern', () => {
      const titles = (pages) => Object.fromEntries(pages.map(({ path, title }) => [path, title]));
      const wanted = titles(world.pages);
      assert.deepEqual(titles(own.pages), Object.fromEntries(own.pages.map(({ path }) => [path, wanted[path]])));
      assert.deepEqual(own.pages.filter(({ html }) => /lantern|herald\.js/.test(html)).map(({ path }) => path), []);
    });

    test('leaves no word untranslated', () => {
      const keys = /\b(page|search|entry|person|story|event|talk|role|fact|count|home|paging)\.[a-z-]+\b/;
      assert.deepEqual(own.pages.filter(({ html }) => keys.test(html.replace(/<[^>]*>/g, ' ').replace(/\S+\.(org|uk|com|io|net)\S*/g, '')))
        .map(({ path }) => path), []);
    });

    quiet(own);
    markup(own);
    layout(own);
    accessibility(own);

    test('gives way to a single template of the site', async () => {
      await mkdir(join(site.folder, 'templates'));
      await writeFile(join(site.folder, 'templates/page.tpl'), '<h1>{{TITLE}}, our own way</h1>\n{{>FOOT}}\n');
      const { exitCode, errors } = await herald(site.folder, 'build');
      assert.equal(exitCode, 0, errors);
      const page = await readFile(join(site.folder, 'public/pages/about/index.html'), 'utf8');
      assert.match(page, /<h1>[^<]+, our own way<\/h1>/);
      assert.match(page, /plain\.css/);
    });
  });
}
