import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const config = join(import.meta.dirname, '../../electron-builder.yml');

test('uninstalling leaves the case files, and an update needs no administrator', async () => {
  const text = await readFile(config, 'utf8');
  const settings = new Set(text.split('\n').map((line) => line.trim()));
  for (const line of ['deleteAppDataOnUninstall: false', 'perMachine: false', 'allowElevation: false']) {
    expect(settings).toContain(line);
  }
});
