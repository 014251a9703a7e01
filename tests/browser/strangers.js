import assert from 'node:assert/strict';
import { test } from 'node:test';
import anySite from './any_site.js';
import { lookAt } from './support/browser.js';
import { writeSite } from './support/site_files.js';
import { hebrew, small } from './support/stranger_sites.js';

const ofHebrew = (own) => {
  test('sentences in English end with their full stop, and headings in Hebrew stand upright', async () => {
    const [seen] = await lookAt(own, ['/'], {}, (page) => page.evaluate(() => {
      const promise = document.querySelector('.footer-small');
      // Where the last letter ends and where the stop is, in pixels from the left.
      const place = (from, to) => {
        const range = document.createRange();
        range.setStart(promise.firstChild, from);
        range.setEnd(promise.firstChild, to);
        return range.getBoundingClientRect();
      };
      const { length } = promise.textContent;
      return {
        direction: document.dir,
        endsWithStop: promise.textContent.endsWith('.') && place(length - 1, length).left >= place(length - 2, length - 1).right - 1,
        slant: getComputedStyle(document.querySelector('.voice blockquote')).fontStyle,
      };
    }));
    assert.deepEqual(seen, { direction: 'rtl', endsWithStop: true, slant: 'normal' });
  });

  test('a table in Hebrew begins at the right, below a caption in English', async () => {
    const [isFirstAtRight] = await lookAt(own, ['/data/figures/'], {}, (page) => page.evaluate(() => {
      const [first, second] = document.querySelectorAll('thead th');
      return first.getBoundingClientRect().left > second.getBoundingClientRect().left;
    }));
    assert.equal(isFirstAtRight, true);
  });

  test('a short story holds its first letter, and a map of two roles is no larger than it need be', async () => {
    const [letter] = await lookAt(own, ['/stories/notes/'], {}, (page) => page.evaluate(() => {
      const first = document.querySelector('.prose p');
      const lineHeight = parseFloat(getComputedStyle(first).lineHeight);
      return first.getBoundingClientRect().height > lineHeight * 1.5;
    }));
    const [letters] = await lookAt(own, ['/roles/map/'], {}, (page) => page.evaluate(() =>
      document.querySelector('.map-station text').getBoundingClientRect().height));
    assert.deepEqual({ letter, isReadable: letters > 10 && letters < 30 }, { letter: true, isReadable: true });
  });
};

export default function strangers(world) {
  anySite(world, 'a small site', () => writeSite(small), {
    crosses: false,
    more: (own) => test('an empty list says so', () => {
      assert.match(own.pages.find(({ path }) => path === '/roles/').text, /0 roles\s+Nothing is here yet/);
    }),
  });
  anySite(world, 'a site in Hebrew', () => writeSite(hebrew), { crosses: false, more: ofHebrew });
}
