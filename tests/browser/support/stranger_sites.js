// Sites unlike the demonstration site: a very small one, and one in a language that the theme does not speak. What is
// said of people is true; the rest is numbered.
import { entry, many } from './site_files.js';

const died = (born, death) => `life: {born: ${born}, died: ${death}}`;
const historical = 'consent: {basis: historical}';

const ada = entry(['name: Ada Lovelace', died('1815-12-10', '1852-11-27'), 'sources: [{title: Scientific Memoirs, year: 1843}]', historical]);

/** One person, of whom nothing is known but what must be, and one event that went on for long. */
export const small = {
  'herald.yml': 'title: Voices\nbase_url: https://example.org\n',
  'content/people/ada-lovelace.md': ada,
  'content/events/congress.md': entry(['title: Three hundred sessions', 'start: 1999-01-01', 'lineup:',
                                       ...many(900, (n) => `  - {name: Speaker ${n}, as: panellist, session: Session ${Math.ceil(n / 3)}}`)]),
};

/** In Hebrew, from right to left, with the theme's English words between. */
export const hebrew = {
  'herald.yml': 'title: קולות\ntagline: נשים במחשוב\nlanguage: he\noffline: false\nopen_data: false\nprecompress: false\n',
  'content/people/ada-lovelace.md': entry([
    'name: עדה לאבלייס', 'headline: מתמטיקאית ומחברת ההערות על המנוע האנליטי', 'roles: [mathematician]', 'place: לונדון',
    'also_known_as: [Ada Lovelace]', died('1815-12-10', '1852-11-27'), 'sources: [{title: Scientific Memoirs, year: 1843}]', historical,
  ], 'Luigi Menabrea כתב מאמר, ועדה לאבלייס תרגמה אותו.'),
  'content/stories/notes.md': entry([
    'title: ההערות על המנוע האנליטי', 'people: [ada-lovelace]', 'date: 1843-09-01', 'quote: המנוע האנליטי אורג תבניות אלגבריות',
    'sources: [{title: Scientific Memoirs, year: 1843}]', historical,
  ], 'קצר.'),
  'content/roles/mathematician.md': entry(['title: מתמטיקאית', 'family: research', 'leads_to: [computer-scientist]']),
  'content/roles/computer-scientist.md': entry(['title: מדענית מחשב', 'family: technical']),
  'content/data/figures/index.md': entry(['title: נתונים', 'source: מקור', 'csv: figures.csv', 'chart: {type: bar, label: קבוצה, values: [נשים], unit: "%"}']),
  'content/data/figures/figures.csv': 'קבוצה,נשים\nא,40\nב,60\n',
};
