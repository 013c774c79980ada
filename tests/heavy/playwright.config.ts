import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const out = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../out');

/** Tests that need a spooler and an office suite, and minutes. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: path.join(out, 'heavy'),
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: path.join(out, 'reports/heavy.json') }]],
});
