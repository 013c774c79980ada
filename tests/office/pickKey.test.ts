import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { doorHandlers } from '../../electron/office/door';
import { createWorkspace } from '../../electron/office/workspace';
import { codeOf } from '../support/placesScene';
import { makeRoom } from '../support/room';

test('a private key is read from its file, and its public half or anything else is refused by name', async () => {
  const office = await makeRoom();
  onTestFinished(() => office.close());
  const key = join(office.folder, 'id_ed25519');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  const pick = (path: string | null) => {
    const dialogs = { ...office.room.ports.dialogs, openFile: async () => path };
    const workspace = createWorkspace({ ...office.room.ports, dialogs });
    return doorHandlers['backup.pickKey'](workspace, {}, new AbortController().signal);
  };
  expect(await pick(key)).toEqual({ privateKey: (await readFile(key, 'utf8')).trim() });
  expect(await pick(null)).toBeNull();
  expect(await codeOf(pick(`${key}.pub`))).toBe('backup.notKey');
});
