// prints elements that stick out
import { openBrowser, openPage } from './support/browser.js';
import { writeExtremeSite } from './support/extreme_site.js';
import { publish, serve } from './support/program.js';
const site = await writeExtremeSite(); await publish(site.folder); const server = await serve(site.folder);
const b = await openBrowser();
const paths = process.argv.slice(2).length ? process.argv.slice(2) : ['/', '/people/', '/people/full/', '/people/bare/', '/stories/full/', '/events/full/', '/talks/full/', '/roles/role-1/', '/topics/topic-1/', '/topics/topic-9/', '/networks/full/', '/opportunities/full/', '/data/wide/', '/pages/full/', '/themes/', '/themes/long/', '/themes/empty/', '/search?q=gesellschaft', '/topics/', '/stories/', '/events/', '/no/'];
for (const [w, size] of [[320, ''], [768, ''], [1024,''], [1440, ''], [1440, '200%']]) {
  const page = await openPage(b, server.url, { width: w });
  for (const p of paths) {
    await page.goto(p);
    const out = await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
      const d = document.documentElement; const over = d.scrollWidth - d.clientWidth;
      if (over <= 0) return null;
      const els = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > d.clientWidth + 1 && !e.closest('.table-box table, .prose table, pre') && getComputedStyle(e).position !== 'absolute');
      return [over, ...els.slice(0, 6).map((e) => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right) + ' ' + e.textContent.slice(0, 30).replace(/\n/g, ' '))];
    }, size);
    if (out) console.log(w, size, p, out);
  }
  if (process.env.SHOTS && !size) for (const p of paths) { await page.goto(p); await page.screenshot({ path: `/tmp/shots/x-${w}-${p.replace(/\W+/g, '_')}.png`, fullPage: true }); }
  await page.context().close();
}
await b.close(); await server.stop(); await site.remove();
