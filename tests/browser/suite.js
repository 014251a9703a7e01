// All browser tests, in one process: one browser, and the demonstration site built, served and walked through once.
import { after, before, describe } from 'node:test';
import { join } from 'node:path';
import accessibility from './accessibility.js';
import api from './api.js';
import editorsJourney from './editors_journey.js';
import extremes from './extremes.js';
import keyboard from './keyboard.js';
import languages from './languages.js';
import layout from './layout.js';
import links from './links.js';
import machines from './machines.js';
import markup from './markup.js';
import offline from './offline.js';
import organisersJourney from './organisers_journey.js';
import paper, { sheets } from './paper.js';
import plain from './plain.js';
import quiet from './quiet.js';
import readersJourney from './readers_journey.js';
import strangers from './strangers.js';
import weight from './weight.js';
import withScript from './with_script.js';
import { openBrowser } from './support/browser.js';
import { copySite, publish, repository, serve } from './support/program.js';
import { searches } from './support/searches.js';
import { walk } from './support/walk.js';

// Filled in before the first test: {folder, browser, origin, files, pages}, the last two as support/walk.js finds them.
const world = {};

describe('the demonstration site in a browser', () => {
  let site;
  let server;

  before(async () => {
    site = await copySite(repository);
    await publish(site.folder);
    server = await serve(site.folder);
    world.folder = join(site.folder, 'public');
    world.origin = server.url;
    world.browser = await openBrowser();
    Object.assign(world, await walk(world, ['/', ...searches]));
  });

  after(async () => {
    await world.browser?.close();
    await server?.stop();
    await site?.remove();
  });

  links(world);
  quiet(world);
  markup(world);
  machines(world);
  api(world);
  weight(world);
  layout(world);
  accessibility(world);
  keyboard(world);
  paper(world);
  sheets(world);
  organisersJourney(world);
  readersJourney(world);
  withScript(world);
  languages(world);
  offline();
  editorsJourney(world);
  extremes(world);
  strangers(world);
  plain(world);
});
