import { execFile, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { outDir, root } from '../../electron/launch/paths.mjs';
import { findRuntime } from '../../electron/launch/runtime.mjs';

const exec = promisify(execFile);
const program = path.join(outDir, 'bench', 'backup-side.mjs');
const external = ['knex', 'sqlite3', 'sodium-native'];

/** @returns {Promise<void>} our side as one file */
async function buildSide() {
  await mkdir(path.dirname(program), { recursive: true });
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, external, target: 'node' },
    build: {
      ssr: 'tests/bench/side/backupSide.ts',
      outDir: path.dirname(program),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external: [...external, /^node:/],
        output: { format: 'es', entryFileNames: path.basename(program), codeSplitting: false },
      },
    },
  });
  // It looks for the app's threads beside itself.
  await copyFile(
    path.join(root, 'out/app/crewThread.mjs'),
    path.join(path.dirname(program), 'crewThread.mjs'),
  );
}

/** restic from Debian; installed when missing and allowed, else named. */
async function ensureRestic() {
  if (spawnSync('restic', ['version']).status === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error('Please install restic.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await exec('apt-get', ['update', '-qq'], { env });
  await exec('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'restic'], { env });
}

/** @typedef {{ wall: number, cpu: number }} Took milliseconds of the clock and of all processors together */
/** @typedef {{ ours: number, theirs: number, cpu?: { ours: number, theirs: number } }} Both milliseconds */

/** @type {Promise<Scene> | null} */
let shared = null;

/**
 * An office of 220 MB of records and 2,000 scans of about 280 KB, on one disk with the places of both tools. Made once
 * for all rows of a run. Our side runs in the app's own runtime, with its threads and its cipher.
 * @typedef {object} Scene
 * @property {() => Promise<Both>} first each time into new, empty places
 * @property {() => Promise<Both>} next each time after an hour's work
 * @property {() => Promise<Both>} restore
 * @property {() => Promise<Both>} saves p95 of a save during a snapshot, and quiet
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
  const { executable } = await findRuntime();
  const work = await mkdtemp(path.join(process.env.TIEPDAN_BENCH_DIR ?? tmpdir(), 'tiep-dan-backup-'));
  // the rows share it, and nobody knows which of them is the last
  process.once('exit', () => rmSync(work, { recursive: true, force: true }));
  const place = path.join(work, 'place');
  const repo = path.join(work, 'repo');
  const data = path.join(work, 'data');
  const cache = path.join(work, 'cache');
  const theirEnv = {
    ...process.env,
    RESTIC_PASSWORD: 'bench',
    RESTIC_REPOSITORY: repo,
    RESTIC_CACHE_DIR: cache,
  };
  /** @param {string} job */
  const ours = async (job) => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    const { stdout } = await exec(executable, [program, job, work, place], { env, maxBuffer: 1e8 });
    return JSON.parse(stdout);
  };
  /** @param {string[]} args @returns {Promise<Took>} */
  const restic = async (...args) => {
    const script = 'TIMEFORMAT="%R %U %S"; time restic --quiet "$@"';
    const { stderr } = await exec('bash', ['-c', script, 'restic', ...args], {
      env: theirEnv,
      maxBuffer: 1e8,
    });
    const [wall = 0, user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
    return { wall: wall * 1000, cpu: (user + system) * 1000 };
  };
  const backUp = () =>
    inTurn(
      () => ours('backUp'),
      () => restic('backup', data),
    );
  let begun = false;
  const first = async () => {
    for (const old of [place, repo, cache]) await rm(old, { recursive: true, force: true });
    await restic('init');
    begun = true;
    return backUp();
  };
  const next = async () => {
    if (!begun) await first();
    await ours('change');
    return backUp();
  };
  const restore = async () => {
    if (!begun) await first();
    const theirs = path.join(work, 'by-restic');
    for (const old of [theirs, path.join(work, 'by-us')]) await rm(old, { recursive: true, force: true });
    return inTurn(
      () => ours('restore'),
      () => restic('restore', 'latest', '--target', theirs),
    );
  };
  const saves = async () => {
    await rm(path.join(work, 'snapshot.sqlite'), { force: true });
    const { quiet, during } = await ours('saves');
    return { ours: during, theirs: quiet };
  };
  await ours('make');
  return { first, next, restore, saves };
}

let turn = 0;

/**
 * Who comes second may find the disk busy with what the first one left: they take turns in coming first.
 * @param {() => Promise<Took>} ours
 * @param {() => Promise<Took>} theirs
 * @returns {Promise<Both>}
 */
async function inTurn(ours, theirs) {
  turn += 1;
  const early = turn % 2 === 0 ? await ours() : null;
  await exec('sync');
  const they = await theirs();
  await exec('sync');
  const we = early ?? (await ours());
  return { ours: we.wall, theirs: they.wall, cpu: { ours: we.cpu, theirs: they.cpu } };
}
