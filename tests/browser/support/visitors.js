// Everyone a journey is tried with: three screens, each with and without JavaScript.
import { describe, test } from 'node:test';
import { openPage } from './browser.js';

/** Declares a test for each sort of visitor; `journey(page)` walks, and nothing may complain on the way. */
export function forEveryVisitor(world, name, journey) {
  describe(name, { concurrency: 3 }, () => {
    for (const javaScript of [true, false]) {
      for (const width of [360, 768, 1440]) {
        test(`${width} pixels, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
          const page = await openPage(world.browser, world.origin, { width, javaScript });
          try {
            await journey(page);
            if (page.complaints.length > 0) throw new Error(page.complaints.join('\n'));
          } finally {
            await page.context().close();
          }
        });
      }
    }
  });
}

/** Follows a link of the site's menu, which is behind a button on narrow screens. */
export async function chooseFromMenu(page, label) {
  const link = page.locator('.menu-list').getByRole('link', { name: label, exact: true });
  if (!(await link.isVisible())) await page.locator('.menu-button').click();
  await link.click();
}
