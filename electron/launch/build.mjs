import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { outDir, root } from './paths.mjs';

/**
 * @typedef {object} Target
 * @property {'main' | 'preload' | 'crew' | 'receive' | 'renderer'} name
 * @property {string} config Vite config; what it writes is derived from there
 * @property {string} viteRoot
 * @property {string[]} inputs folders and files whose content decides whether it is stale
 * @property {string} result its absence means stale too
 * @property {string[]} clear removed before building
 */

const always = ['package.json', 'package-lock.json', 'tsconfig.json', 'shared', 'resources'];

/** @type {Target[]} */
const targets = [
  {
    name: 'main',
    config: 'electron/vite.main.config.ts',
    viteRoot: '.',
    inputs: ['electron', ...always],
    result: 'app/main.mjs',
    clear: ['app/main.mjs', 'app/chunks'],
  },
  {
    name: 'preload',
    config: 'electron/vite.preload.config.ts',
    viteRoot: '.',
    inputs: ['electron/shell', 'electron/vite.preload.config.ts', ...always],
    result: 'app/preload.cjs',
    clear: ['app/preload.cjs'],
  },
  {
    name: 'crew',
    config: 'electron/vite.crew.config.ts',
    viteRoot: '.',
    inputs: ['electron/backup', 'electron/vite.crew.config.ts', ...always],
    result: 'app/crewThread.mjs',
    clear: ['app/crewThread.mjs'],
  },
  {
    name: 'receive',
    config: 'electron/vite.receive.config.ts',
    viteRoot: '.',
    inputs: [
      'electron/receive',
      'electron/backup',
      'electron/data',
      'electron/vite.receive.config.ts',
      ...always,
    ],
    result: 'app/receive.mjs',
    clear: ['app/receive.mjs'],
  },
  {
    name: 'renderer',
    config: 'renderer/vite.config.ts',
    viteRoot: 'renderer',
    inputs: ['renderer', ...always],
    result: 'app/renderer/index.html',
    clear: ['app/renderer'],
  },
];

/**
 * Builds main, preload, the district's command and renderer into out/app, each only when the content of its inputs
 * has changed since.
 * @param {(line: string) => void} [say]
 * @returns {Promise<string[]>} names of the targets that were built
 * @throws {Error} Vite's, with file and line
 */
export async function buildIfStale(say = console.log) {
  const built = [];
  for (const target of targets) {
    const stamp = path.join(outDir, '.stamps', target.name);
    const now = await hashOf(target.inputs);
    const before = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
    if (now === before && existsSync(path.join(outDir, target.result))) continue;
    say(`Building ${target.name} …`);
    await buildOne(target);
    await mkdir(path.dirname(stamp), { recursive: true });
    await writeFile(stamp, now);
    built.push(target.name);
  }
  return built;
}

/** @param {Target} target */
async function buildOne(target) {
  for (const old of target.clear) await rm(path.join(outDir, old), { recursive: true, force: true });
  // Vite takes half a second to load: not when everything is fresh.
  const { build } = await import('vite');
  await build({
    root: path.join(root, target.viteRoot),
    configFile: path.join(root, target.config),
    mode: 'production',
    logLevel: 'warn',
  });
}

/**
 * @param {string[]} inputs
 * @returns {Promise<string>} one hash over names and contents
 */
async function hashOf(inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs) {
    for (const file of await filesOf(path.join(root, input))) {
      hash.update(`\0${path.relative(root, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} place
 * @returns {Promise<string[]>} sorted; none when the place does not exist
 */
async function filesOf(place) {
  if (!existsSync(place)) return [];
  if (path.extname(place) !== '') return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes(`${path.sep}launch`));
  return files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
}
