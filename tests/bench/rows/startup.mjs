import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { appDir } from '../../../electron/launch/paths.mjs';
import { findRuntime, sandboxArgs } from '../../../electron/launch/runtime.mjs';

export const name = 'startup';
/** Time from spawn to the first usable screen on an empty database, against an empty window of the same runtime. */
export const limit = 2.0;
export const unit = 'ms';
export const rounds = 11;

const runtime = await findRuntime();
const work = await mkdtemp(path.join(tmpdir(), 'tiep-dan-bench-'));
const emptyDir = path.join(work, 'empty');
let round = 0;

/**
 * The least a window can be: shown, with a page that has loaded. What a user waits for in any Electron app.
 */
const emptyMain = `
import { app, BrowserWindow } from 'electron';
app.on('window-all-closed', () => app.quit());
app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1280, height: 720, webPreferences: { sandbox: true } });
  await window.loadFile('index.html');
  process.stdout.write('TIEPDAN_READY\\n');
});
`;

/** @returns {Promise<{ ours: number, theirs: number }>} milliseconds */
export async function run() {
  if (round === 0) await prepare();
  round += 1;
  const theirs = await timed(emptyDir, [`--user-data-dir=${path.join(work, 'empty-user')}`]);
  // The same profile each time, as in an office, where the code cache is warm; the database is empty each time.
  const where = [
    `--data-dir=${path.join(work, `data-${round}`)}`,
    `--user-data-dir=${path.join(work, 'user')}`,
  ];
  const ours = await timed(appDir, ['--bench-ready', ...where]);
  return { ours, theirs };
}

export async function finish() {
  await rm(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Writes the empty app, and starts both once unmeasured: the first start of a machine reads the disk. */
async function prepare() {
  await mkdir(emptyDir);
  const manifest = { name: 'empty', version: '1.0.0', type: 'module', main: 'main.js' };
  await writeFile(path.join(emptyDir, 'package.json'), JSON.stringify(manifest));
  await writeFile(path.join(emptyDir, 'main.js'), emptyMain);
  await writeFile(path.join(emptyDir, 'index.html'), '<!doctype html><title>empty</title><p>empty</p>');
  await timed(emptyDir, [`--user-data-dir=${path.join(work, 'empty-user')}`]);
  await timed(appDir, [
    '--bench-ready',
    `--data-dir=${path.join(work, 'data-0')}`,
    `--user-data-dir=${path.join(work, 'user')}`,
  ]);
}

/**
 * @param {string} folder the app
 * @param {string[]} args
 * @returns {Promise<number>} milliseconds from spawn to the line TIEPDAN_READY on stdout
 */
function timed(folder, args) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const command = [...sandboxArgs(), folder, ...args];
    const child = spawn(runtime.executable, command, { stdio: ['ignore', 'pipe', 'ignore'] });
    let written = '';
    let took = 0;
    const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
      written += chunk.toString();
      if (took > 0 || !written.includes('TIEPDAN_READY')) return;
      took = performance.now() - started;
      child.kill('SIGTERM');
    });
    // Only after its end the next one starts: a closing app still uses a core.
    child.once('close', () => {
      clearTimeout(timer);
      if (took > 0) resolve(took);
      else reject(new Error(`${folder} never said TIEPDAN_READY.\n${written.slice(-2000)}`));
    });
  });
}
