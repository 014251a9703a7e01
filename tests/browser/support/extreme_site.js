// A site at the edges of what editors write: names that do not fit, entries with only what they must have, line-ups and
// tables longer than any screen, and text that tries to be markup.
import { entry, many, text } from './site_files.js';

const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const name = `Wolfeschlegelsteinhausenbergerdorff-${word} of the Very Long and Double-Barrelled Line`;
const hostile = `<script>alert('x')</script> & "quoted" <b>bold</b>`;
const address = `https://example.org/${'a-path-without-end/'.repeat(8)}?query=${'x'.repeat(120)}`;

const prose = `
## ${word}

Text with \`inline_code_that_does_not_end_${'x'.repeat(90)}\`, [a link](${address}), <${address}>
and ${word.toLowerCase().repeat(2)}.

| ${many(14, (n) => `column ${n}`).join(' | ')} |
|${many(14, (n) => (n % 3 ? '---|' : '--:|')).join('')}
| ${many(14, (n) => `a value of some length ${n}`).join(' | ')} |

\`\`\`
${'code on one long line '.repeat(12)}
\`\`\`

### A heading ${hostile}

> ${word}

1. one
   - inside
     - deeper
       - deepest

- [ ] to do
- [x] done

A note[^1] and a line.

---

[^1]: ${word} ${address}

## Another

### And another
`;

const arabic = 'نساء في الحوسبة والذكاء الاصطناعي';

/** {path: content} */
export const files = {
  'herald.ar.yml': `tagline: ${arabic}\n`,
  'content/data/wide/index.ar.md': entry([`title: ${text(arabic)}`], arabic),
  'content/people/full.ar.md': entry([`headline: ${text(arabic)}`], arabic),
  'content/stories/full.ar.md': entry([`title: ${text(`${arabic} ${word}`)}`, `summary: ${text(`${arabic} ${hostile}`)}`], `${arabic}\n${prose}`),
  'herald.yml': [
    `title: ${text(`Extremes ${word}`)}`, 'tagline: What editors write', 'base_url: http://127.0.0.1:8080', 'language: en', 'languages: [ar]',
    'theme: lantern', 'menu:', ...many(9, (n) => `  - {title: "${n === 1 ? word : `Entry ${n}`}", url: /people/}`),
    'taxonomies:', '  themes:',
    `    - {slug: long, title: ${text(word)}, summary: ${text(hostile)}}`,
    '    - {slug: empty, title: Nobody wrote about this}', '',
  ].join('\n'),
  'content/people/bare.md': entry(['name: Bo', 'life: {born: 1800, died: 1850}', 'sources: [{title: A book}]',
                                   'consent: {basis: historical}']),
  'content/people/full.md': entry([
    `name: ${text(name)}`, `headline: ${text(`${word}, ${hostile}`)}`, `summary: ${text(`${word} ${hostile}`)}`,
    'pronouns: she/her', `organisation: ${text(`${name} Foundation Trust`)}`, 'sector: nhs', 'roles: [role-1, role-2]',
    'seniority: board', `topics: [${many(12, (n) => `topic-${n}`).join(', ')}]`, `place: ${text(word)}`,
    `skills: [${many(20, (n) => `skill ${n} with some words`).join(', ')}, ${word}]`, 'languages: [en, cy, fr, ar]',
    'speaking: {formats: [keynote, panel], travel: "UK, or remote", available: true, fee: "travel costs", terms: "step-free"}',
    'mentoring: {offers: [first board role], seeks: [public speaking], capacity: 2}', `communities: [${word}]`,
    `also_known_as: [${word}, B.]`, `links: {${word}: ${address}}`, 'contact: relay',
    `sources: [{title: ${text(hostile)}, url: ${text(address)}, publisher: ${word}, year: 1999}]`,
    'consent: {basis: given, on: 2026-01-01}', 'updated: 2026-02-01',
  ], prose),
  'content/stories/bare.md': entry(['title: Untold', 'anonymous: true', 'byline: Somebody', 'consent: {basis: given, on: 2026-01-01}']),
  'content/stories/full.md': entry([
    `title: ${text(`${word} ${hostile}`)}`, `summary: ${text(word.repeat(2))}`, 'people: [full, bare]', 'themes: [long]',
    'roles: [role-1, role-2]', 'topics: [topic-1]', 'date: 2026-03-08', `quote: ${text(`${word} ${hostile}`)}`, 'journey:',
    ...many(14, (n) => `  - {when: "${1950 + n}", role: ${n % 2 ? 'role-1' : text(word)}, organisation: ${text(word)}, note: ${text(hostile)}}`),
    'consent: {basis: given, on: 2026-01-01}',
  ], prose),
  'content/events/bare.md': entry(['title: Gathering', 'start: 2020-01-01']),
  'content/events/full.md': entry([
    `title: ${text(`${word} Congress`)}`, 'start: 2026-12-30', 'end: 2027-01-02', `place: ${text(word)}`, 'online: true',
    `series: ${word}`, `organiser: ${text(name)}`, `url: ${text(address)}`, 'topics: [topic-1]', 'lineup:',
    '  - {person: full, as: keynote}',
    ...many(60, (n) => `  - {name: ${text(n % 7 ? `Speaker Number ${n}` : name)}, as: ${n % 5 ? 'panellist' : 'chair'}, session: ${text(`Session ${Math.ceil(n / 8)} on ${n > 50 ? word : 'records'}`)}}`),
    'balance: {speakers: 61, women: 61}',
  ], prose),
  'content/talks/bare.md': entry(['title: Talk', 'speakers: [{name: Nobody Known}]']),
  'content/talks/full.md': entry([
    `title: ${text(`${word} ${hostile}`)}`, 'event: full', `speakers: [{person: full, as: keynote}, {name: ${text(name)}, as: chair}]`,
    'date: 2026-12-30', 'language: cy', `video: ${text(address)}`, `slides: ${text(address)}`, 'topics: [topic-2]',
  ], prose),
  ...Object.fromEntries(many(2, (n) => [`content/roles/role-${n}.md`, entry([
    `title: ${text(`Role ${n} ${n === 1 ? word : ''}`)}`, `also_called: [${word}]`, 'family: clinical', 'band: "8a"', `skills: [${word}]`,
    n === 1 ? 'leads_to: [role-2]' : 'leads_from: [role-1]',
  ], prose)])),
  'content/roles/bare.md': entry(['title: Bare role']),
  ...Object.fromEntries(many(60, (n) => [`content/topics/topic-${n}.md`, entry([
    `title: ${text(n % 9 ? `Topic ${n}` : `${word} ${n}`)}`, ...(n > 1 && n < 9 ? ['broader: topic-1'] : []),
  ])])),
  'content/networks/bare.md': entry(['name: Bare network', 'summary: A network.']),
  'content/networks/full.md': entry([
    `name: ${text(name)}`, `summary: ${text(hostile)}`, `reach: ${word}`, `for: ${word}`, `url: ${text(address)}`,
    `criteria: {leadership: {met: yes, note: ${text(word)}}, policy: {met: partly}, reach: {met: no}}`,
  ], prose),
  'content/opportunities/bare.md': entry(['title: Chance', 'type: course']),
  'content/opportunities/full.md': entry([
    `title: ${text(`${word} fellowship`)}`, 'type: fellowship', 'opens: 2026-01-10', 'closes: 2026-02-28', `level: ${word}`,
    `format: ${word}`, `place: ${word}`, `skills: [${word}]`, `organiser: ${text(name)}`, `url: ${text(address)}`,
  ], prose),
  'content/data/wide/index.md': entry([
    `title: ${text(`${word} figures`)}`, `source: ${word}`, 'licence: Open Government Licence v3.0', 'published: 2024-09',
    'csv: wide.csv', 'chart: {type: bar, label: group, values: [women], unit: "%"}',
  ], prose),
  'content/data/wide/wide.csv': [
    `group,women,${many(12, (n) => `column_${n}_${n === 5 ? word : ''}`).join(',')}`,
    ...many(40, (n) => `${n % 10 ? `Group ${n}` : word},${n},${many(12, (m) => (m === 5 ? word : m * 1000)).join(',')}`), '',
  ].join('\n'),
  'content/pages/bare.md': entry(['title: Page']),
  'content/pages/full.md': entry([`title: ${text(`${word} ${hostile}`)}`], prose),
};

/** What a reader must see as text, wherever it is written. */
export const literal = hostile;
