import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/{unit,data,office,render,ipc,backup,faults}/**/*.test.ts'],
    // sqlite3 is a native binding: one process per file keeps a crash in its file.
    pool: 'forks',
    // Real files with synchronous=FULL on a slow disk.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'out/reports/unit.json' }]],
  },
});
