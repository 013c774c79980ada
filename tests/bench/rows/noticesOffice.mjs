import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { closeDesk, openDesk, printBatch, wordFiles } from '../papers.mjs';

export const name = 'noticesOffice';
/**
 * The same 200 notices by the app, and from Word files by LibreOffice in one process: for comparison, since an
 * office without the app would do it so. Ours reads records and keeps the trail as well; theirs has the files ready.
 */
export const limit = 1.5;
export const unit = 'ms';
export const rounds = 1;
export const needs = ['soffice'];

const count = 200;
const runFile = promisify(execFile);
/** @type {import('../papers.mjs').Desk | undefined} */
let desk;

/** @returns {Promise<{ ours: number, theirs: number }>} milliseconds */
export async function run() {
  desk ??= await openDesk();
  await printBatch(desk, 5);
  const ours = await printBatch(desk, count);
  const files = await wordFiles(desk, count);
  const profile = `-env:UserInstallation=file://${path.join(desk.work, 'office')}`;
  const ask = ['--headless', profile, '--convert-to', 'pdf', '--outdir', path.join(desk.work, 'pdf')];
  // the first start writes its profile
  await runFile('soffice', [...ask, files[0] ?? ''], { timeout: 120_000 });
  const started = performance.now();
  await runFile('soffice', [...ask, ...files], { timeout: 600_000, maxBuffer: 16_000_000 });
  return { ours, theirs: performance.now() - started };
}

export async function finish() {
  if (desk !== undefined) await closeDesk(desk);
}
