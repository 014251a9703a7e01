// What a page weighs on the wire: its HTML, style sheets and scripts, brotli as served.
import { get } from 'node:http';

export const budgets = { page: 40_000, home: 50_000, css: 12_000, js: 8_000 };

// fetch() would decompress it.
function bytesServed(address) {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk) => (bytes += chunk.length));
      answer.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

/** Measures pages: a function (page) => {path, template, html, css, js, total}, in bytes. Assets are asked for once. */
export function scales(origin) {
  const known = new Map();
  const ofAsset = (path) => {
    if (!known.has(path)) known.set(path, bytesServed(origin + path));
    return known.get(path);
  };
  return async ({ path, template, assets }) => {
    const weight = { path, template, html: await bytesServed(origin + path), css: 0, js: 0 };
    for (const asset of assets) weight[/\.css(\?|$)/.test(asset) ? 'css' : 'js'] += await ofAsset(asset);
    return { ...weight, total: weight.html + weight.css + weight.js };
  };
}

/** Which budgets a page breaks, each as one line. */
export function excesses({ path, css, js, total }) {
  const limits = [[total, path === '/' ? budgets.home : budgets.page, 'in all'], [css, budgets.css, 'of CSS'],
                  [js, budgets.js, 'of JavaScript']];
  return limits.filter(([bytes, limit]) => bytes > limit)
    .map(([bytes, limit, what]) => `${path}: ${bytes} bytes ${what}, more than ${limit}`);
}
