// What html-validate holds pages to: its recommended rules, less a few that say nothing about a generated page.
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A page is called what its author called it. Search engines cut long titles; nothing breaks.
    'long-title': 'off',
    // Blank lines and indentation of templates; they are compressed to nothing.
    'no-trailing-whitespace': 'off',
    // Markdown is drawn with <hr /> and <br />, templates with <br>; HTML takes both.
    'void-style': 'off',
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
