import assert from 'node:assert/strict';
import { test } from 'node:test';
import anySite from './any_site.js';
import { lookAt } from './support/browser.js';
import { files, literal } from './support/extreme_site.js';
import { writeSite } from './support/site_files.js';

const searches = ['/search?q=gesellschaft', '/search?q=role&kind=person', `/search?q=${'long '.repeat(60)}`];

function itsOwn(own) {
  test('text that looks like markup is shown as it was written', () => {
    const person = own.pages.find((page) => page.path === '/people/full/');
    assert.equal(person.html.includes(literal), false);
    assert.ok(person.text.includes(literal), person.text);
  });

  test('pages in Arabic are read from right to left', () => {
    const story = own.pages.find((page) => page.path === '/ar/stories/full/');
    assert.match(story.html, /<html lang="ar" dir="rtl">/);
    const list = own.pages.find((page) => page.path === '/ar/people/');
    assert.match(list.html, /<a href="\/people\/bare\/" lang="en" dir="ltr">Bo<\/a>/);
  });

  // Letters of a drawing begin where it says, whichever way the page is read.
  test('drawings on pages in Arabic keep their words in their frames', async () => {
    const stray = await lookAt(own, ['/ar/data/wide/', '/ar/roles/map/'], {}, (page) => page.evaluate(() => {
      const drawing = document.querySelector('main svg.chart, main svg.map');
      const frame = drawing.getBoundingClientRect();
      const words = [...drawing.querySelectorAll('text')];
      const isOut = (word) => word.getBoundingClientRect().left < frame.left - 1 || word.getBoundingClientRect().right > frame.right + 1;
      return { words: words.length > 0, out: words.filter(isOut).map((word) => word.textContent) };
    }));
    assert.deepEqual(stray, [{ words: true, out: [] }, { words: true, out: [] }]);
  });
}

export default function extremes(world) {
  // A name that fills half the screen makes room when the menu beside it arrives.
  anySite(world, 'a site of extremes', () => writeSite(files), { starts: ['/', ...searches], more: itsOwn, noShift: 0.1, crosses: false });
}
