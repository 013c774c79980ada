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
 * @property {() => Promise<{ ours: number, theirs: number }>} run
 * @property {() => Promise<void>} [finish] cleans up, also after a failure
 */

/** @typedef {{ name: string, ours: number, theirs: number, ratio: number, limit: number, unit: string }} Result */

const rowsDir = path.join(import.meta.dirname, 'rows');

/** @returns {Promise<number>} exit code */
async function bench() {
  const rows = await load(process.argv[2]);
  const runtime = await findRuntime();
  await ensureSystem(runtime.executable, ['Xvfb', ...rows.flatMap(({ needs = [] }) => needs)]);
  await buildIfStale();
  const display = await openDisplay();
  const results = [];
  try {
    for (const row of rows) results.push(await measure(row));
  } finally {
    await display.close();
  }
  await mkdir(outDir, { recursive: true });
  await writeFile(path.join(outDir, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
  return results.every(({ ratio, limit }) => ratio <= limit) ? 0 : 1;
}

/**
 * @param {string | undefined} wanted one name, or all rows
 * @returns {Promise<Row[]>}
 */
async function load(wanted) {
  const files = (await readdir(rowsDir)).filter((file) => file.endsWith('.mjs')).sort();
  /** @type {Row[]} */
  const rows = await Promise.all(files.map((file) => import(new URL(`rows/${file}`, import.meta.url).href)));
  const chosen = rows.filter(({ name }) => wanted === undefined || name === wanted);
  if (chosen.length > 0) return chosen;
  throw new Error(`There is no row ${wanted}; there are ${rows.map(({ name }) => name).join(', ')}.`);
}

/**
 * @param {Row} row
 * @returns {Promise<Result>}
 */
async function measure(row) {
  const ours = [];
  const theirs = [];
  try {
    for (let round = 0; round < (row.rounds ?? 7); round += 1) {
      const both = await row.run();
      ours.push(both.ours);
      theirs.push(both.theirs);
    }
  } finally {
    await row.finish?.();
  }
  const { name, limit, unit } = row;
  const result = { name, ours: median(ours), theirs: median(theirs), ratio: 0, limit, unit };
  result.ratio = result.ours / result.theirs;
  const verdict = result.ratio <= limit ? 'ok' : 'ABOVE';
  const numbers = `${result.ours.toFixed(2)} / ${result.theirs.toFixed(2)} ${unit}`;
  console.log(`${name.padEnd(12)} ${result.ratio.toFixed(2)} (limit ${limit})  ${numbers}  ${verdict}`);
  return result;
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

process.exitCode = await bench().catch(sayAndStop);
