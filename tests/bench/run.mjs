import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildIfStale } from '../../electron/launch/build.mjs';
import { openDisplay } from '../../electron/launch/display.mjs';
import { outDir } from '../../electron/launch/paths.mjs';
import { findRuntime } from '../../electron/launch/runtime.mjs';
import { sayAndStop } from '../../electron/launch/stop.mjs';
import { ensureSystem } from '../../electron/launch/system.mjs';

/**
 * A row is a module in rows/. `run` measures both sides once; it is called `rounds` times (7 unless it says),
 * so the two are always interleaved and a busy moment of the machine hits both. The medians are compared.
 * @typedef {object} Row
 * @property {string} name
 * @property {number} limit the ratio ours / theirs must not be above it
 * @property {string} unit of both numbers
 * @property {number} [rounds]
 * @property {string[]} [needs] further programs, of those that system.mjs knows
 * @property {() => Promise<Measured>} run
 * @property {() => Promise<void>} [finish] cleans up, also after a failure
 */

/**
 * `cpu`: what all processors did for it, in the same unit; a second look where others load the machine.
 * @typedef {{ ours: number, theirs: number, cpu?: { ours: number, theirs: number } }} Measured
 */

/**
 * A row that could not be measured has a `failure` and no numbers; it never passes.
 * @typedef {object} Result
 * @property {string} name
 * @property {number} limit
 * @property {string} unit
 * @property {number} [ours]
 * @property {number} [theirs]
 * @property {number} [ratio]
 * @property {Measured[]} rounds
 * @property {string} [failure]
 */

const rowsDir = path.join(import.meta.dirname, 'rows');

/** @returns {Promise<number>} exit code */
async function bench() {
  const files = await chosen(process.argv.slice(2));
  const runtime = await findRuntime();
  await ensureSystem(runtime.executable, ['Xvfb']);
  await buildIfStale();
  const display = await openDisplay();
  /** @type {Result[]} */
  const results = [];
  try {
    for (const [index, name] of files.entries()) {
      console.log(`${index + 1}/${files.length} ${name} …`);
      results.push(await measured(name, runtime.executable));
      // After each row, so that a run that is stopped has what it measured.
      await keep(results);
    }
  } finally {
    await display.close();
  }
  console.log(['', ...results.map(lineOf)].join('\n'));
  return results.every(passes) ? 0 : 1;
}

/**
 * @param {string[]} wanted names of rows, none for all
 * @returns {Promise<string[]>}
 */
async function chosen(wanted) {
  const files = await readdir(rowsDir);
  const names = files.filter((file) => file.endsWith('.mjs')).map((file) => path.basename(file, '.mjs'));
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`There is no row ${unknown}; there are ${names.join(', ')}.`);
  return names.sort().filter((name) => wanted.length === 0 || wanted.includes(name));
}

/**
 * A row that fails says so and leaves the others alone.
 * @param {string} name of the row and of its file
 * @param {string} executable
 * @returns {Promise<Result>}
 */
async function measured(name, executable) {
  /** @type {Result} */
  const result = { name, limit: Number.NaN, unit: '', rounds: [] };
  try {
    /** @type {Row} */
    const row = await import(new URL(`rows/${name}.mjs`, import.meta.url).href);
    Object.assign(result, { limit: row.limit, unit: row.unit });
    await ensureSystem(executable, row.needs ?? []);
    await measure(row, result.rounds);
    const ours = median(result.rounds.map((round) => round.ours));
    const theirs = median(result.rounds.map((round) => round.theirs));
    Object.assign(result, { ours, theirs, ratio: ours / theirs });
  } catch (cause) {
    result.failure = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    console.error(result.failure);
  }
  console.log(lineOf(result));
  return result;
}

/**
 * @param {Row} row
 * @param {Measured[]} rounds filled as they end
 */
async function measure(row, rounds) {
  const count = row.rounds ?? 7;
  try {
    for (let round = 1; round <= count; round += 1) {
      const both = await row.run();
      rounds.push(both);
      const cpu = both.cpu === undefined ? '' : `  processors ${pair(both.cpu)}`;
      console.log(`  ${round} of ${count}: ${pair(both)} ${row.unit}${cpu}`);
    }
  } finally {
    await row.finish?.();
  }
}

/** @param {{ ours: number, theirs: number }} both */
function pair({ ours, theirs }) {
  return `${ours.toFixed(2)} / ${theirs.toFixed(2)}`;
}

/** @param {Result} result */
function passes({ ratio, limit }) {
  return ratio !== undefined && ratio <= limit;
}

/** @param {Result} result */
function lineOf(result) {
  const { name, ours, theirs, ratio, limit, unit } = result;
  if (ours === undefined || theirs === undefined || ratio === undefined) return `${name.padEnd(16)} FAILED`;
  const verdict = passes(result) ? 'ok' : 'ABOVE';
  return `${name.padEnd(16)} ${ratio.toFixed(2)} (limit ${limit})  ${pair({ ours, theirs })} ${unit}  ${verdict}`;
}

/** @param {Result[]} results */
async function keep(results) {
  await mkdir(outDir, { recursive: true });
  await writeFile(path.join(outDir, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

process.exitCode = await bench().catch(sayAndStop);
