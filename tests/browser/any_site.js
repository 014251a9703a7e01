// What holds for every site, whatever its editors wrote.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import accessibility from './accessibility.js';
import layout from './layout.js';
import { brokenLinks } from './links.js';
import markup from './markup.js';
import paper from './paper.js';
import quiet from './quiet.js';
import { ask } from './support/ask.js';
import { publish, serve } from './support/program.js';
import { walk } from './support/walk.js';
import weight from './weight.js';

// A theme may do without some pages.
const mayBeMissing = ['/shortlist', '/offline/'];

async function thoseThere(origin, paths) {
  const isThere = async (path) => !mayBeMissing.includes(path) || (await ask(origin + path)).status === 200;
  const there = await Promise.all(paths.map(isThere));
  return paths.filter((_, index) => there[index]);
}

/**
 * Declares a suite for the site that `make()` gives, {folder, remove()}: it is built, indexed, served and walked through
 * from `starts` on, as far as its theme has them. `more(own)` declares tests of its own; `noShift` is as in layout.js,
 * `crosses` as in accessibility.js.
 */
export default function anySite(world, name, make, { starts = ['/', '/search', '/shortlist', '/offline/', '/no/such/page/'], more, noShift, crosses } = {}) {
  describe(name, () => {
    const own = {};
    let site;
    let server;

    before(async () => {
      site = await make();
      await publish(site.folder);
      server = await serve(site.folder);
      Object.assign(own, { browser: world.browser, folder: site.folder, origin: server.url });
      Object.assign(own, await walk(own, await thoseThere(own.origin, starts)));
    });

    after(async () => {
      await server?.stop();
      await site?.remove();
    });

    test('every link leads somewhere', () => assert.deepEqual(brokenLinks(own), []));
    quiet(own);
    markup(own);
    weight(own);
    layout(own, noShift);
    accessibility(own, { crosses });
    paper(own);
    more?.(own);
  });
}
