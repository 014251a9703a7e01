import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAt, openPage, overflow } from './support/browser.js';
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
  // A4 less its margins is 718 pixels wide, at 96 an inch.
  test('every kind of page prints black on white, without its frame, within the sheet', async () => {
    const wanted = { background: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', frame: [], text: true, wider: 0 };
    const seen = await lookAt(world, samples(world.pages), { width: 718, dark: true }, async (page, path) => {
      await page.emulateMedia({ media: 'print' });
      const look = { path, ...(await page.evaluate(readPaper)), wider: await overflow(page) };
      await page.emulateMedia({ media: 'screen' });
      return look;
    });
    assert.deepEqual(seen, seen.map(({ path }) => ({ path, ...wanted })));
  });
}

export function sheets(world) {
  test('a person’s page becomes a PDF of a few sheets', async () => {
    const page = await openPage(world.browser, world.origin);
    await page.goto('/people/grace-hopper/');
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    await page.context().close();
    const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    assert.ok(sheets >= 1 && sheets <= 4, `${sheets} sheets`);
  });

  test('what is drawn is printed as by day, and can be read', async () => {
    const drawn = async (dark) => {
      const page = await openPage(world.browser, world.origin, { width: 718, dark });
      await page.emulateMedia({ media: 'print' });
      await page.goto('/people/grace-hopper/');
      const portrait = await page.locator('.portrait').first().evaluate((element) => getComputedStyle(element).color);
      await page.goto('/roles/ccio/');
      const [box, letters] = await Promise.all(['rect', 'text'].map((name) =>
        page.locator(`.map-here ${name}`).first().evaluate((element) => getComputedStyle(element).fill)));
      await page.context().close();
      return { portrait, box, letters };
    };
    const [night, day] = await Promise.all([drawn(true), drawn(false)]);
    assert.deepEqual(night, day);
    assert.deepEqual([day.box, day.letters], ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });
}
