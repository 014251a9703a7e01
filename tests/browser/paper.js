import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, overflow } from './support/browser.js';
import { inParallel } from './support/parallel.js';
import { samples } from './support/walk.js';

// Runs in the page.
function readPaper() {
  const color = (element, name) => getComputedStyle(element)[name];
  const main = document.querySelector('main');
  return {
    background: color(document.body, 'backgroundColor'),
    ink: color(document.querySelector('h1'), 'color'),
    frame: [...document.querySelectorAll('.masthead nav, .masthead-search, .breadcrumbs, .footer nav, .skip')]
      .filter((element) => element.checkVisibility()).map((element) => element.className),
    text: main.innerText.trim().length > 0,
  };
}

export default function paper(world) {
  // A4 less its margins is 718 pixels wide at 96 a inch.
  const options = { width: 718, height: 1000, dark: true };

  test('every kind of page prints black on white, without its frame, within the sheet', async () => {
    const wrong = await inParallel(samples(world.pages), async ({ path }) => {
      const page = await openPage(world.browser, world.origin, options);
      await page.goto(path);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const seen = { ...(await page.evaluate(readPaper)), wider: await overflow(page) };
      await page.context().close();
      const wanted = { background: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', frame: [], text: true, wider: 0 };
      try {
        assert.deepEqual(seen, wanted);
        return [];
      } catch {
        return [[path, seen]];
      }
    });
    assert.deepEqual(wrong.flat(), []);
  });

  test('a person’s page becomes a PDF of a few sheets', async () => {
    const page = await openPage(world.browser, world.origin);
    await page.goto('/people/grace-hopper/');
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    await page.context().close();
    const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    assert.ok(sheets >= 1 && sheets <= 4, `${sheets} sheets`);
  });
}
