import { openBrowser, openPage } from './support/browser.js';
const origin = process.env.ORIGIN ?? 'http://127.0.0.1:18099';
const b = await openBrowser();
const jobs = process.argv.slice(2).map((a) => a.split('|'));
for (const [name, path, width, mode] of jobs) {
  const page = await openPage(b, origin, { width: Number(width), height: Number(width) < 500 ? 800 : 900, dark: mode === 'dark' });
  await page.goto(path);
  await page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true });
  await page.context().close();
}
await b.close();
