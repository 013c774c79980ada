import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDemo } from './app.mjs';

/**
 * The demo with the notice of 10/11 on the table; in tests the app's printer writes each paper into a file.
 * @typedef {{ work: string, demo: Awaited<ReturnType<typeof openDemo>>, source: { of: 'paper', id: string } }} Desk
 */

/** @returns {Promise<Desk>} */
export async function openDesk() {
  const work = await mkdtemp(path.join(tmpdir(), 'tiep-dan-bench-'));
  const demo = await openDemo(work);
  const listed = await call(demo.page, 'paper.list', { kind: 'conclusionNotice', from: null, to: null });
  const [notice] = /** @type {{ rows: { id: string }[] }} */ (listed).rows;
  if (notice === undefined) throw new Error('The demo has no notice.');
  return { work, demo, source: { of: 'paper', id: notice.id } };
}

/** @param {Desk} desk */
export async function closeDesk({ work, demo }) {
  await demo.app.close();
  await rm(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

let lastKey = 0;

/**
 * What a screen would ask of the office.
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 * @param {unknown} input
 * @returns {Promise<unknown>}
 */
export async function call(page, name, input) {
  lastKey += 1;
  const code = `window.tiepdan.call(${JSON.stringify(name)}, 'bench-${lastKey}', ${JSON.stringify(input)})`;
  const reply = /** @type {{ ok: boolean, value?: unknown, fault?: unknown }} */ (await page.evaluate(code));
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.fault)}`);
  return reply.value;
}

/**
 * The whole way of a batch: records, search for sealed people, page, PDF, file, trail.
 * @param {Desk} desk
 * @param {number} count
 * @returns {Promise<number>} milliseconds
 */
export async function printBatch({ demo, source }, count) {
  const choice = { printer: 'PDF', copies: 1, duplex: 'simplex', size: 'own' };
  const sources = Array.from({ length: count }, () => source);
  const started = performance.now();
  const done = /** @type {{ printed: number }} */ (
    await call(demo.page, 'paper.printMany', { sources, choice })
  );
  const took = performance.now() - started;
  if (done.printed !== count) throw new Error(`Only ${done.printed} of ${count} were printed.`);
  return took;
}

/**
 * Nothing but Chromium: the window in which the last paper still stands prints it so many times.
 * @param {Desk} desk
 * @param {number} count
 * @returns {Promise<number[]>} milliseconds of each
 */
export function printBare({ demo }, count) {
  return demo.app.evaluate(async ({ BrowserWindow }, times) => {
    const window = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().startsWith('app://paper/'),
    );
    if (window === undefined) throw new Error('no paper stands in the printing window');
    const took = [];
    for (let at = 0; at < times; at += 1) {
      const started = performance.now();
      await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
      });
      took.push(performance.now() - started);
    }
    return took;
  }, count);
}

/**
 * The same notice as so many Word files in a folder of their own.
 * @param {Desk} desk
 * @param {number} count
 * @returns {Promise<string[]>}
 */
export async function wordFiles({ work, demo, source }, count) {
  const folder = path.join(work, 'word');
  await mkdir(folder, { recursive: true });
  const saved = /** @type {{ savedTo: string }} */ (
    await call(demo.page, 'paper.export', { source, format: 'docx' })
  );
  const files = Array.from({ length: count }, (_, at) => path.join(folder, `notice-${at}.docx`));
  for (const file of files) await copyFile(saved.savedTo, file);
  return files;
}
