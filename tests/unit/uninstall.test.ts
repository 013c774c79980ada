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

test('the installer says in Vietnamese, before it copies anything, where the app does not run', async () => {
  const folder = join(import.meta.dirname, '../../resources');
  // electron-builder includes the file by this name from the folder of its build resources
  const script = await readFile(join(folder, 'installer.nsh'), 'utf8');
  const [, checks = ''] = script.split('!macro preInit');
  for (const [condition, words] of [
    ['AtLeastWin10', 'cần Windows 10 hoặc Windows 11'],
    ['RunningX64', 'cần Windows bản 64-bit'],
  ]) {
    expect(checks).toMatch(
      new RegExp(`IfNot} \\$\\{${condition}}\\s+MessageBox [^"]*"[^"]*${words}[^"]*".*\\s+Quit`),
    );
  }
  expect(await readFile(config, 'utf8')).toContain('buildResources: resources');
});
