import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildIfStale } from './build.mjs';
import { openDisplay } from './display.mjs';
import { outDir } from './paths.mjs';
import { countPlaywright, countVitest } from './reports.mjs';
import { runNode } from './run.mjs';
import { findRuntime } from './runtime.mjs';
import { sayAndStop } from './stop.mjs';
import { ensureSystem } from './system.mjs';

/** @typedef {import('./reports.mjs').Count} Count */

const reports = path.join(outDir, 'reports');
const playwright = 'node_modules/@playwright/test/cli.js';
const heavyConfig = ['test', '--config', 'tests/heavy/playwright.config.ts'];
const forHeavy = [
  'cupsd',
  'lpadmin',
  'soffice',
  '/usr/lib/cups/backend/cups-pdf',
  '/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf',
];
const e2eConfig = ['test', '--config', 'tests/e2e/playwright.config.ts'];

/** @type {Record<string, () => Promise<Count>>} */
const steps = {
  lint: () =>
    each([
      ['node_modules/@biomejs/biome/bin/biome', 'check', '--diagnostic-level=error'],
      [
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        '.dependency-cruiser.cjs',
        ...rooms,
      ],
    ]),
  types: () =>
    each([
      ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'],
      ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'renderer'],
    ]),
  unit: () =>
    counted('unit', countVitest, [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      'tests/vitest.config.ts',
    ]),
  build: async () => {
    await buildIfStale();
    return { passed: 0, failed: 0 };
  },
  e2e: () => counted('e2e', countPlaywright, [playwright, ...e2eConfig]),
  // With the full counts, or as many as TIEPDAN_FAULTS says; `unit` plays each fault a few times.
  faults: () => faultsOf('full'),
  hundredFaults: () => faultsOf('100'),
  heavy: async () => {
    const { executable } = await findRuntime();
    await ensureSystem(executable, forHeavy);
    return counted('heavy', countPlaywright, [playwright, ...heavyConfig]);
  },
  kill: () =>
    counted('e2e', countPlaywright, [playwright, ...e2eConfig, 'kill.spec.ts'], { TIEPDAN_KILLS: '200' }),
};

/**
 * @param {string} times how often each fault is played, unless TIEPDAN_FAULTS says otherwise
 * @returns {Promise<Count>}
 */
function faultsOf(times) {
  const files = ['tests/faults', 'tests/backup/sftpBadLine.test.ts'];
  const command = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', ...files];
  return counted('unit', countVitest, command, { TIEPDAN_FAULTS: process.env.TIEPDAN_FAULTS ?? times });
}

const rooms = ['electron', 'renderer', 'shared', 'tests'];
const usual = ['lint', 'types', 'unit', 'build', 'e2e'];

/** @returns {Promise<number>} exit code */
async function test() {
  const asked = process.argv.slice(2);
  const names = asked.length > 0 ? asked : usual;
  const runtime = await findRuntime();
  await ensureSystem(runtime.executable, ['Xvfb', 'age', 'sqlite3', 'pdftotext', 'sshd']);
  await mkdir(reports, { recursive: true });
  const display = await openDisplay();
  try {
    return await runSteps(names);
  } finally {
    await display.close();
  }
}

/**
 * Every step runs, so that one look shows all that is wrong.
 * @param {string[]} names
 */
async function runSteps(names) {
  const lines = [];
  const total = { passed: 0, failed: 0 };
  for (const name of names) {
    const step = steps[name];
    if (!step) throw new Error(`There is no step ${name}; there are ${Object.keys(steps).join(', ')}.`);
    console.log(`\n── ${name} ──`);
    const started = performance.now();
    const count = await step().catch((error) => ({ passed: 0, failed: sayAndStop(error) }));
    total.passed += count.passed;
    total.failed += count.failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    lines.push(`${name.padEnd(6)} ${count.failed === 0 ? 'ok' : 'FAILED'}  ${seconds} s`);
  }
  console.log(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/**
 * Side by side: each of them works on one core alone.
 * @param {string[][]} commands
 * @returns {Promise<Count>} no tests; one failure for each command that fails
 */
async function each(commands) {
  const codes = await Promise.all(commands.map(([script = '', ...args]) => runNode(script, args)));
  return { passed: 0, failed: codes.filter((code) => code !== 0).length };
}

/**
 * @param {string} report
 * @param {(file: string) => Promise<Count>} count
 * @param {string[]} command
 * @param {Record<string, string>} [env]
 * @returns {Promise<Count>}
 */
async function counted(report, count, [script = '', ...args], env = {}) {
  const file = path.join(reports, `${report}.json`);
  await rm(file, { force: true });
  const code = await runNode(script, args, { env: { TIEPDAN_OUT: outDir, CI: '1', ...env } });
  const found = await count(file);
  // A run that broke outside of any test still has to count as a failure.
  return code !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
}

process.exitCode = await test().catch(sayAndStop);
