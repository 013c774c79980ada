import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const out = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../out');

export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'app', testMatch: /e2e\/[^/]+\.spec\.ts$/ },
    // what all of them together have to show
    { name: 'after', testMatch: 'after/*.spec.ts', dependencies: ['app'] },
  ],
  outputDir: path.join(out, 'e2e'),
  // Each test has an app and folders of its own, and half of its time it waits: two on two cores left one core idle.
  workers: Math.min(3, availableParallelism() + 1),
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only at the second attempt hides a race in the app.
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: { trace: 'off', screenshot: 'off', video: 'off' },
  reporter: [['list'], ['json', { outputFile: path.join(out, 'reports/e2e.json') }]],
});
