// axe-core, run in a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 to AA, its best practices, and a rule that is off unless asked for: targets large enough for a thumb. */
export const everything = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
};

export const contrast = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/** The violations of an open page, each as one line with the first element concerned. */
export async function violations(page, rules) {
  await page.evaluate(source);
  const { violations: found, passes } = await page.evaluate(
    (settings) => window.axe.run(document, { ...settings, resultTypes: ['violations'] }), rules);
  if (passes.length === 0) throw new Error('axe-core checked nothing');
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.length} × ${nodes[0].html.slice(0, 160)}`);
}
