import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // sqlite3 is a native binding: processes, not threads. One more than cores: slow lines and held files are waited
    // for, and two on two cores took 192 s where three take 151.
    pool: 'forks',
    maxWorkers: Math.min(3, availableParallelism() + 1),
    // Real files with synchronous=FULL on a slow disk.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'out/reports/unit.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['tests/{unit,data,office,render,ipc,backup}/**/*.test.ts'],
          // Loading the office room anew for each file costs more than most files run for.
          isolate: false,
        },
      },
      // These break the disk under the app's own modules, so each has them for itself.
      { extends: true, test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], isolate: true } },
    ],
  },
});
