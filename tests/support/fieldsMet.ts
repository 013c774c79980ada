import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from '@playwright/test';

/** Among what the run puts out, which Playwright throws away when the next one begins. */
const folder = () => path.join(test.info().project.outputDir, 'fieldsMet');

/** Notes, for the last spec of the run, into which text fields it was typed; by test ids with `n` for each figure. */
export function noteFields(fields: Iterable<string>): void {
  mkdirSync(folder(), { recursive: true });
  const note = path.join(folder(), `${path.basename(test.info().file)}.txt`);
  for (const field of fields) appendFileSync(note, `${field}\n`);
}

/** All that the specs of this run noted. */
export function notedFields(): Set<string> {
  const notes = readdirSync(folder()).map((file) => readFileSync(path.join(folder(), file), 'utf8'));
  return new Set(notes.flatMap((text) => text.split('\n')).filter((line) => line !== ''));
}
