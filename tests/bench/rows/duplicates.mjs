import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { outDir, root } from '../../../electron/launch/paths.mjs';

export const name = 'duplicates';
/**
 * Among 20,000 generated petitions 1,000 are copies with typos, lost or moved accents, other order, or a phone in
 * place of the id. Of what is found at least 95 % must be copies, of the copies at least 90 % found, and 95 % of the
 * look-ups must take no longer than a tenth of a second. The worst of the three stands here as a share of what is
 * allowed.
 */
export const limit = 1;
export const unit = 'of what is allowed';
export const rounds = 1;

const allowed = { precision: 0.95, recall: 0.9, p95: 100 };
const program = path.join(outDir, 'bench', 'duplicates-side.mjs');
const external = ['knex', 'sqlite3', 'sodium-native'];

async function buildSide() {
  await mkdir(path.dirname(program), { recursive: true });
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, external, target: 'node' },
    build: {
      ssr: 'tests/bench/side/duplicatesSide.ts',
      outDir: path.dirname(program),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external: [...external, /^node:/],
        output: { format: 'es', entryFileNames: path.basename(program), codeSplitting: false },
      },
    },
  });
}

/** @returns {Promise<{ ours: number, theirs: number }>} shares of what is allowed */
export async function run() {
  await buildSide();
  const { stdout } = await promisify(execFile)(process.execPath, [program], { maxBuffer: 16_000_000 });
  /** @type {{ precision: number, recall: number, p95: number }} */
  const told = JSON.parse(stdout);
  const { precision, recall, p95 } = told;
  console.log(
    `  precision ${precision.toFixed(4)} (at least ${allowed.precision}), recall ${recall.toFixed(4)} ` +
      `(at least ${allowed.recall}), p95 ${p95.toFixed(1)} ms (at most ${allowed.p95})`,
  );
  const wrong = (1 - precision) / (1 - allowed.precision);
  const missed = (1 - recall) / (1 - allowed.recall);
  return { ours: Math.max(wrong, missed, p95 / allowed.p95), theirs: 1 };
}
