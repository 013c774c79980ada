import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { outDir, root } from '../../../electron/launch/paths.mjs';
import { percentile } from '../app.mjs';

export const name = 'search';
/**
 * The 95th percentile of one letter's search of an office of 100,000 records, against SQLite's own FTS5 query on a
 * copy of the same file. Both sides are processes that stay open and are asked over a pipe, one line there and the
 * answer back, so that neither pays for its start. Ours goes through dispatcher, guard, schemas and the office's
 * handler and gives the newest of each noun; theirs is the `sqlite3` tool with the plainest query there is: the 60
 * rows that FTS5 itself gives last, with their titles.
 */
export const limit = 3;
export const unit = 'ms';
export const rounds = 5;
export const needs = ['sqlite3'];

/** What a clerk types, letter by letter from the second on. */
const typed = [
  'nguyen van dang',
  'Đặng Thị Lụa',
  'thôn Đồng Trầm',
  '0912 345',
  '12/TB-UBND',
  'khiếu nại đất vườn',
];
const letters = typed.flatMap((text) =>
  Array.from({ length: text.length - 1 }, (_, at) => text.slice(0, at + 2)),
);

/** @typedef {{ ask: (line: string, last: (line: string) => boolean) => Promise<string>, end: () => Promise<void> }} Side */

/** @type {{ work: string, ours: Side, theirs: Side } | undefined} */
let opened;

/** @returns {Promise<{ ours: number, theirs: number }>} milliseconds */
export async function run() {
  opened ??= await open();
  const { ours, theirs } = opened;
  const took = { ours: /** @type {number[]} */ ([]), theirs: /** @type {number[]} */ ([]) };
  for (const text of letters) {
    took.ours.push(await timed(() => ours.ask(text, () => true)));
    took.theirs.push(
      await timed(() => theirs.ask(`${queryOf(text)}\n.print done`, (line) => line === 'done')),
    );
  }
  return { ours: percentile(took.ours, 0.95), theirs: percentile(took.theirs, 0.95) };
}

export async function finish() {
  if (opened === undefined) return;
  await opened.ours.end();
  await opened.theirs.end();
  await rm(opened.work, { recursive: true, force: true });
}

/** @param {string} text @returns {string} the same words, folded by hand as the index has them */
function queryOf(text) {
  const folded = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();
  const words = folded.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const match = words.map((word) => `"${word}"*`).join(' AND ');
  return `SELECT r.noun, r.title, r.detail, r.day FROM search JOIN search_rows r ON r.row = search.rowid
    WHERE search MATCH '${match}' ORDER BY search.rowid DESC LIMIT 60;`;
}

/** @param {() => Promise<unknown>} act @returns {Promise<number>} milliseconds */
async function timed(act) {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

async function open() {
  const work = await mkdtemp(path.join(tmpdir(), 'tiep-dan-search-'));
  const copy = path.join(work, 'copy.sqlite');
  const program = await buildSide();
  const ours = side(process.execPath, [program, copy]);
  await ours.ask('', (line) => line === 'ready');
  const theirs = side('sqlite3', [copy]);
  // the first answers fill the caches of both
  for (const text of letters) {
    await ours.ask(text, () => true);
    await theirs.ask(`${queryOf(text)}\n.print done`, (line) => line === 'done');
  }
  return { work, ours, theirs };
}

/** @param {string} command @param {string[]} args @returns {Side} */
function side(command, args) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], cwd: root });
  /** @type {((line: string) => void)} */
  let hear = () => undefined;
  createInterface({ input: child.stdout }).on('line', (line) => hear(line));
  return {
    ask: (line, last) =>
      new Promise((resolve, reject) => {
        child.once('exit', reject);
        hear = (heard) => {
          if (!last(heard)) return;
          child.off('exit', reject);
          resolve(heard);
        };
        if (line !== '') child.stdin.write(`${line}\n`);
      }),
    end: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.stdin.end();
      }),
  };
}

/** @returns {Promise<string>} our side as one file */
async function buildSide() {
  const program = path.join(outDir, 'bench', 'search-side.mjs');
  await mkdir(path.dirname(program), { recursive: true });
  await build({
    root,
    // the app's own way to bundle: our side is the same code
    configFile: path.join(root, 'electron', 'vite.main.config.ts'),
    logLevel: 'error',
    build: {
      ssr: 'tests/bench/side/searchSide.ts',
      outDir: path.dirname(program),
      rolldownOptions: { output: { entryFileNames: path.basename(program), codeSplitting: false } },
    },
  });
  return program;
}
