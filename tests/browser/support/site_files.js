// Sites that tests write themselves.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A value as YAML that is read as it is, whatever stands in it. */
export const text = (value) => JSON.stringify(value);

/** A file of content: the lines of its front matter, and its body. */
export const entry = (fields, body = '') => `---\n${fields.join('\n')}\n---\n${body}\n`;

/** [make(1), … make(count)] */
export const many = (count, make) => Array.from({ length: count }, (_, index) => make(index + 1));

/** Writes {path: content} into a fresh folder: {folder, remove()}. */
export async function writeSite(files) {
  const folder = await mkdtemp(join(tmpdir(), 'herald-browser-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
