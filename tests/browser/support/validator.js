// What html-validate holds pages to: its recommended rules, less a few that say nothing about a generated page.
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Markdown is drawn with <hr /> and <br />, templates with <br>; HTML takes both.
    'void-style': 'off',
    // What an editor wrote in a table or in code.
    'no-trailing-whitespace': 'off',
    // Hidden fields carry several values of one filter: /search?kind=person&kind=story. The rule knows no such fields.
    'form-dup-name': 'off',
  },
});

/** The mistakes in a page, each as one line. */
export async function mistakesIn(page) {
  const report = await validator.validateString(page.html, page.path);
  return report.results.flatMap((result) => result.messages)
    .map((message) => `${page.path}:${message.line}: ${message.ruleId}: ${message.message}`);
}
