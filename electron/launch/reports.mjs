import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * @param {string} file Vitest's JSON report
 * @returns {Promise<Count>} a file that did not load counts as one failure
 */
export async function countVitest(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const report = JSON.parse(await readFile(file, 'utf8'));
  const notLoaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + notLoaded.length };
}

/**
 * @param {string} file Playwright's JSON report
 * @returns {Promise<Count>} a spec that did not load counts as one failure
 */
export async function countPlaywright(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} */
  const report = JSON.parse(await readFile(file, 'utf8'));
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}
