import { existsSync } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { buildIfStale } from './build.mjs';
import { openDisplay } from './display.mjs';
import { outDir } from './paths.mjs';
import { runNode } from './run.mjs';
import { findRuntime } from './runtime.mjs';
import { ensureSystem } from './system.mjs';

/** Folders in out/ that hold what the tools leave, not what the tour makes. */
const notArtefacts = new Set(['app', '.stamps', 'reports', 'e2e', 'packed', 'packed-inspect', 'bench.json']);

/**
 * Plays the main job on the demo workspace in a real Electron and lists what it left in out/.
 * @returns {Promise<number>} exit code
 */
export async function playTour() {
  const runtime = await findRuntime();
  await ensureSystem(runtime.executable, ['Xvfb', 'age', 'sqlite3', 'pdftotext']);
  await buildIfStale();
  await mkdir(outDir, { recursive: true });
  const started = Date.now();
  const display = await openDisplay();
  try {
    const code = await runNode('node_modules/@playwright/test/cli.js', tourArgs, {
      env: { TIEPDAN_OUT: outDir },
    });
    await listArtefacts(started);
    return code;
  } finally {
    await display.close();
  }
}

const tourArgs = ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list', 'tour.spec.ts'];

/** @param {number} since only files written from then on, epoch milliseconds */
async function listArtefacts(since) {
  for (const name of existsSync(outDir) ? (await readdir(outDir)).sort() : []) {
    if (notArtefacts.has(name)) continue;
    for (const file of await filesIn(path.join(outDir, name))) {
      const { mtimeMs, size } = await stat(file);
      // File systems round time stamps; a second of grace.
      if (mtimeMs < since - 1000) continue;
      console.log(`${path.relative(process.cwd(), file)}  ${Math.ceil(size / 1024)} KB`);
    }
  }
}

/**
 * @param {string} place a file or a folder
 * @returns {Promise<string[]>}
 */
async function filesIn(place) {
  if ((await stat(place)).isFile()) return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
}
