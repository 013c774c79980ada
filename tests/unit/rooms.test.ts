import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const rooms = ['shared', 'electron', 'renderer', 'tests'];

function sources(room: string): string[] {
  const entries = readdirSync(path.join(root, room), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name));
  return files.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** Strings and comments may speak of a clock; only code is looked at. */
function code(file: string): string {
  const text = readFileSync(path.join(root, file), 'utf8');
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

/** What would make a rule depend on when, where or by whom it is asked. */
const impure = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bDate\(\s*\)/,
  /\bMath\.random\b/,
  /\bcrypto\b/,
  /\bperformance\b/,
  /\bprocess\s*[.[]/,
  /\bglobalThis\b/,
  /\bconsole\s*\./,
  /\bfetch\(/,
  /\bset(Timeout|Interval)\(/,
  /\bimport\.meta\b/,
];

test('shared touches no clock, random source, environment, console or network', () => {
  const found = sources('shared').flatMap((file) =>
    impure.filter((pattern) => pattern.test(code(file))).map((pattern) => `${file}: ${pattern.source}`),
  );

  expect(found).toEqual([]);
});

test('no source file is longer than 250 lines', () => {
  const long = rooms
    .flatMap(sources)
    .map((file) => ({
      file,
      lines: readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n').length,
    }))
    .filter(({ lines }) => lines > 250);

  expect(long).toEqual([]);
});

test('nothing re-exports what another file holds', () => {
  const barrels = [...sources('shared'), ...sources('electron'), ...sources('renderer')].filter((file) =>
    /^export\s+(\*|(type\s+)?\{[^}]*\})\s+from\s/m.test(code(file)),
  );

  expect(barrels).toEqual([]);
});
