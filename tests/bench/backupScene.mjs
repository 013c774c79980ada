import { execFile, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { outDir, root } from '../../electron/launch/paths.mjs';

const exec = promisify(execFile);
const program = path.join(outDir, 'bench', 'backup-side.mjs');

/** @returns {Promise<void>} our side as one file for plain Node */
async function buildSide() {
  await mkdir(path.dirname(program), { recursive: true });
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['knex', 'sqlite3'], target: 'node' },
    build: {
      ssr: 'tests/bench/side/backupSide.ts',
      outDir: path.dirname(program),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external: ['knex', 'sqlite3', /^node:/],
        output: { format: 'es', entryFileNames: path.basename(program), codeSplitting: false },
      },
    },
  });
}

/** restic from Debian; installed when missing and allowed, else named. */
async function ensureRestic() {
  if (spawnSync('restic', ['version']).status === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error('Please install restic.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await exec('apt-get', ['update', '-qq'], { env });
  await exec('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'restic'], { env });
}

/** @typedef {{ ours: number, theirs: number }} Both milliseconds */

/** @type {Promise<Scene> | null} */
let shared = null;

/**
 * An office of 220 MB of records and 2,000 scans of about 280 KB, on one disk with the places of both tools. Made once
 * for all rows of a run; each step is measured once, and what it needs before it is done first.
 * @typedef {object} Scene
 * @property {() => Promise<Both>} first
 * @property {() => Promise<Both>} next
 * @property {() => Promise<Both>} restore
 * @property {() => Promise<Both>} saves p95 of a save during a snapshot, and quiet
 * @property {string} work
 */

/** @returns {Promise<Scene>} */
export function backupScene() {
  shared ??= makeScene();
  return shared;
}

/** @returns {Promise<Scene>} */
async function makeScene() {
  await ensureRestic();
  await buildSide();
  const work = await mkdtemp(path.join(process.env.TIEPDAN_BENCH_DIR ?? tmpdir(), 'tiep-dan-backup-'));
  // the rows share it, and nobody knows which of them is the last
  process.once('exit', () => rmSync(work, { recursive: true, force: true }));
  const place = path.join(work, 'place');
  const data = path.join(work, 'data');
  const env = {
    ...process.env,
    RESTIC_PASSWORD: 'bench',
    RESTIC_REPOSITORY: path.join(work, 'repo'),
    RESTIC_CACHE_DIR: path.join(work, 'cache'),
  };
  /** @param {string} job */
  const ours = async (job) => {
    const { stdout } = await exec(process.execPath, [program, job, work, place], { maxBuffer: 1e8 });
    return JSON.parse(stdout);
  };
  /** @param {string[]} args @returns {Promise<number>} milliseconds */
  const restic = async (...args) => {
    const started = performance.now();
    await exec('restic', ['--quiet', ...args], { env, maxBuffer: 1e8 });
    return performance.now() - started;
  };
  await ours('make');
  await restic('init');
  const backUp = async () => ({ theirs: await restic('backup', data), ours: await ours('backUp') });
  const first = once(backUp);
  const next = once(async () => {
    await first();
    await ours('change');
    return backUp();
  });
  const restore = once(async () => {
    await next();
    const theirs = await restic('restore', 'latest', '--target', path.join(work, 'by-restic'));
    return { theirs, ours: await ours('restore') };
  });
  const saves = once(async () => {
    const { quiet, during } = await ours('saves');
    return { ours: during, theirs: quiet };
  });
  return { work, first, next, restore, saves };
}

/**
 * @param {() => Promise<Both>} act
 * @returns {() => Promise<Both>} the same answer however often it is asked
 */
function once(act) {
  /** @type {Promise<Both> | null} */
  let answer = null;
  return () => {
    answer ??= act();
    return answer;
  };
}
