// Holds any site against what holds for every site: tests/browser/run --site=FOLDER
import { after, before, describe } from 'node:test';
import anySite from './any_site.js';
import { openBrowser } from './support/browser.js';
import { copySite } from './support/program.js';

const world = {};

describe('a site of somebody’s own', () => {
  before(async () => { world.browser = await openBrowser(); });
  after(() => world.browser?.close());
  anySite(world, process.env.HERALD_SITE, () => copySite(process.env.HERALD_SITE), {
    starts: ['/', '/search', '/search?q=a', '/search?q=zzyzx', '/shortlist', '/offline/', '/no/such/page/'],
  });
});
