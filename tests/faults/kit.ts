import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { onTestFinished } from 'vitest';
import { tempFolder } from '../backup/support';

/**
 * `npm run test:faults` plays every fault as often as promised; `npm test` a few times each. A number asks for that
 * many at most, so that a long count can be reached in slices.
 */
const asked = process.env.TIEPDAN_FAULTS ?? '';
const atMost = asked === 'full' ? Number.POSITIVE_INFINITY : Number(asked);
const long = atMost > 0;

/** How often a fault is played now. */
export function times(short: number, whole: number): number {
  return long ? Math.min(whole, atMost) : short;
}

/** Time limit for a test whose full count takes long. */
export function limit(shortMs: number, wholeMs: number): number {
  return long ? wholeMs : shortMs;
}

/** A sign of life every ten seconds: some counts take minutes. */
export function progress(what: string, whole: number): (done: number) => void {
  const started = performance.now();
  let told = started;
  return (done) => {
    const now = performance.now();
    if (!long || (now - told < 10_000 && done < whole)) return;
    told = now;
    process.stderr.write(`  ${what}: ${done} of ${whole}, ${Math.round((now - started) / 1000)} s\n`);
  };
}

export const isRoot = process.getuid?.() === 0;

export function below(limitOf: number): number {
  return Math.floor(Math.random() * limitOf);
}

const checkout = join(import.meta.dirname, '../..');

/** One plain file that Node runs by itself: what a killed process runs must not be a test runner's worker. */
export async function bundled(entry: string): Promise<string> {
  const name = `${entry.replace(/\W/g, '-')}-${process.pid}.mjs`;
  const outDir = join(checkout, 'out/faults');
  mkdirSync(outDir, { recursive: true });
  await build({
    root: checkout,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['knex', 'sqlite3', 'sodium-native'], target: 'node' },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external: ['knex', 'sqlite3', 'sodium-native', /^node:/],
        output: { format: 'es', entryFileNames: name, codeSplitting: false },
      },
    },
  });
  return join(outDir, name);
}

/** A disk of its own of this size, unmounted after the test. Only root may. */
export async function smallDisk(kilobytes: number): Promise<string> {
  const at = await tempFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tiepdan-test', at]);
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', at]);
  });
  return at;
}

export function resizeDisk(at: string, kilobytes: number): void {
  execFileSync('mount', ['-o', `remount,size=${kilobytes}k`, at]);
}
