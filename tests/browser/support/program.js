// The real program, run as its users run it, on sites in fresh folders. Everything started here is also ended here.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../../..', import.meta.url));
const program = process.env.HERALD_PROGRAM ?? join(repository, 'build/release/herald');

// What a site consists of, as far as it has it.
const parts = ['herald.yml', 'herald.cy.yml', 'content', 'themes', 'templates', 'static'];

/** A fresh folder with a copy of the site in `source`: {folder, remove()}. */
export async function copySite(source) {
  const folder = await mkdtemp(join(tmpdir(), 'herald-browser-'));
  for (const part of parts) {
    if (existsSync(join(source, part))) await cp(join(source, part), join(folder, part), { recursive: true });
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Runs `herald --site folder ...arguments` to its end: {exitCode, output, errors}. */
export function herald(folder, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['--site', folder, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, output, errors }));
  });
}

/** Builds and indexes the site; throws what the program said if it could not. */
export async function publish(folder) {
  for (const command of ['build', 'index']) {
    const { exitCode, output, errors } = await herald(folder, command);
    if (exitCode !== 0) throw new Error(`herald ${command} failed:\n${output}${errors}`);
  }
}

/** Serves the site, on any free port if none is given: {url, stop()}; stop() returns the exit code. */
export function serve(folder, port = 0) {
  return start(folder, 'serve', '--port', String(port));
}

/** The same with `herald preview`. */
export function preview(folder) {
  return start(folder, 'preview', '--port', '0');
}

async function start(folder, ...args) {
  const child = spawn(program, ['--site', folder, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const end = new Promise((resolve) => child.on('close', (code, signal) => resolve(signal ?? code)));
  const killAtExit = () => child.kill('SIGKILL');
  process.on('exit', killAtExit);
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (log += text));
  const lines = createInterface({ input: child.stdout });
  const url = await new Promise((resolve, reject) => {
    lines.once('line', resolve);
    child.on('error', reject);
    end.then((code) => reject(new Error(`herald ${args[0]} ended with ${code}:\n${log}`)));
  });
  const stop = () => {
    process.off('exit', killAtExit);
    child.kill('SIGTERM');
    return end;
  };
  return { url, stop };
}
