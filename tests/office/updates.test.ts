import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseFile } from '../../electron/data/database';
import { migrations, newestVersion } from '../../electron/data/migrations/list';
import { inspectSnapshot } from '../../electron/data/snapshot';
import type { Ports } from '../../electron/office/ports';
import type { Room } from '../../electron/office/room';
import { updateDoorHandlers, updateHandlers } from '../../electron/office/updates';
import type { Workspace } from '../../electron/office/workspace';
import { type Office, officeWithSet } from '../support/officeWithSet';
import { codeOf } from '../support/placesScene';
import { people } from '../support/room';

/** The office on the version of these tests, with an installer on a "stick" and a port that notes what it starts. */
async function beforeUpdate(change: Partial<Ports> = {}) {
  const office = await officeWithSet();
  const stick = join(office.folder, 'stick');
  await mkdir(stick);
  const installer = join(stick, 'Tiep-Dan-9.1.0-x86_64.AppImage');
  await writeFile(installer, '\x7fELF fake installer 9.1.0');
  const started: string[] = [];
  let quits = 0;
  const ports: Ports = {
    ...office.room.ports,
    dialogs: { ...office.room.ports.dialogs, openFile: async () => installer },
    installer: {
      signature: async () => ({ state: 'signed', name: 'Tiếp Dân' }),
      start: async (path) => {
        started.push(await readFile(path, 'utf8'));
      },
    },
    quit: () => {
      quits += 1;
    },
    ...change,
  };
  return { office, room: { ...office.room, ports }, installer, stick, started, quits: () => quits };
}

type Scene = Awaited<ReturnType<typeof beforeUpdate>>;

function pick({ office, room }: Scene) {
  return updateHandlers['update.pick'](room, {}, office.acting('administrator', 'update.pick'));
}

async function update(scene: Scene) {
  const file = await pick(scene);
  if (file === null) throw new Error('nothing picked');
  const input = { path: file.path, sha256: file.sha256 };
  const acting = scene.office.acting('administrator', 'update.start');
  return updateHandlers['update.start'](scene.room, input, acting);
}

test('an installer is shown with its version, hash and signature before anything is started', async () => {
  const scene = await beforeUpdate();
  const sha256 = createHash('sha256')
    .update(await readFile(scene.installer))
    .digest('hex');
  await writeFile(join(scene.stick, 'SHA256SUMS'), `${sha256}  Tiep-Dan-9.1.0-x86_64.AppImage\n`);
  expect(await pick(scene)).toMatchObject({
    name: 'Tiep-Dan-9.1.0-x86_64.AppImage',
    version: '9.1.0',
    sha256,
    signature: 'signed',
    signer: 'Tiếp Dân',
    listed: true,
  });
  expect([scene.started, scene.quits()]).toEqual([[], 0]);
});

test('a file that is no installer, differs from its list, or has a broken signature is refused', async () => {
  const scene = await beforeUpdate();
  await writeFile(join(scene.stick, 'SHA256SUMS'), `${'0'.repeat(64)}  Tiep-Dan-9.1.0-x86_64.AppImage\n`);
  expect(await codeOf(pick(scene))).toBe('update.hashDiffers');
  await rm(join(scene.stick, 'SHA256SUMS'));
  await writeFile(scene.installer, 'một văn bản');
  expect(await codeOf(pick(scene))).toBe('update.notInstaller');
  const broken = await beforeUpdate({
    installer: { signature: async () => ({ state: 'broken', name: '' }), start: async () => undefined },
  });
  expect(await codeOf(pick(broken))).toBe('update.hashDiffers');
});

test('an update makes and proves a set, keeps the installer, starts it and quits', async () => {
  const scene = await beforeUpdate();
  expect(await update(scene)).toEqual({ sequence: 2 });
  expect(scene.started).toEqual(['\x7fELF fake installer 9.1.0']);
  expect(scene.quits()).toBe(1);
  const { last, updated } = await updateHandlers['update.state'](scene.room);
  expect(last).toMatchObject({ from: '0.0.0-test', set: { sequence: 2, placeName: 'USB đỏ' }, seen: false });
  expect(updated).toBe(false);
  const kept = join(scene.room.ports.homeDir, 'installers', '9.1.0', 'Tiep-Dan-9.1.0-x86_64.AppImage');
  expect(existsSync(kept)).toBe(true);
  const acts: string[] = await scene.room.data.db('audit').pluck('act');
  expect(acts.slice(-2)).toEqual(['backup.made', 'update.started']);
});

test('nothing is started when no set could be made, or when the file was changed after it was shown', async () => {
  const scene = await beforeUpdate();
  const file = await pick(scene);
  const input = { path: scene.installer, sha256: file?.sha256 ?? '' };
  const start = () =>
    updateHandlers['update.start'](scene.room, input, scene.office.acting('administrator', 'update.start'));
  await writeFile(scene.installer, '\x7fELF something else');
  expect(await codeOf(start())).toBe('update.hashDiffers');
  await writeFile(scene.installer, '\x7fELF fake installer 9.1.0');
  await rm(scene.office.path, { recursive: true });
  expect(await codeOf(start())).toBe('update.noSet');
  expect([scene.started, scene.quits()]).toEqual([[], 0]);
});

function workspaceOf(room: Room): Workspace {
  const { ports, dataDir } = room;
  return { ports, room, staff: people.administrator, trouble: null, dataDir, demo: null };
}

async function goBack(scene: Scene, workspace: Workspace) {
  const older = join(scene.stick, 'Tiep-Dan-0.0.0-x86_64.AppImage');
  await writeFile(older, '\x7fELF older');
  const sha256 = createHash('sha256').update('\x7fELF older').digest('hex');
  const input = { path: older, sha256, paperKey: '' };
  return updateDoorHandlers['update.back'](workspace, input, new AbortController().signal);
}

/** As if the version before had known one schema less. */
async function schemaWasOlder(office: Office): Promise<void> {
  const path = join(office.room.ports.homeDir, 'update.json');
  const note = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...note, schema: newestVersion(migrations) - 1 }));
}

test('the first start of another version says what it was updated from, until that was seen', async () => {
  const scene = await beforeUpdate();
  await update(scene);
  const newer = { ...scene.room, ports: { ...scene.room.ports, appVersion: '9.1.0' } };
  const first = await updateHandlers['update.state'](newer);
  expect(first).toMatchObject({ version: '9.1.0', updated: true, last: { seen: false } });
  await updateHandlers['update.seen'](newer);
  expect((await updateHandlers['update.state'](newer)).last?.seen).toBe(true);
});

test('the way back leaves data alone that the new version did not change', async () => {
  const scene = await beforeUpdate();
  await update(scene);
  const workspace = workspaceOf(scene.room);
  expect(await goBack(scene, workspace)).toEqual({ setAside: '' });
  expect(scene.started.at(-1)).toBe('\x7fELF older');
  expect(workspace.room).not.toBeNull();
});

test('the way back from a newer schema puts the set of before in place unopened, and sets the rest aside', async () => {
  const scene = await beforeUpdate();
  await update(scene);
  await schemaWasOlder(scene.office);
  await scene.room.data.db('facts').insert({ name: 'sau cập nhật', value: '1', updated_at: '' });
  const workspace = workspaceOf(scene.room);
  const { setAside } = await goBack(scene, workspace);
  expect(workspace.room).toBeNull();
  expect(existsSync(join(setAside, databaseFile))).toBe(true);
  const now = await inspectSnapshot(join(scene.room.dataDir, databaseFile));
  const then = await inspectSnapshot(join(setAside, databaseFile));
  expect((then.counts.facts ?? 0) - (now.counts.facts ?? 0)).toBe(1);
  expect(scene.quits()).toBe(2);
});

test('an older installer that does not start leaves this version with its own data', async () => {
  const scene = await beforeUpdate();
  await update(scene);
  await schemaWasOlder(scene.office);
  const failing = {
    ...scene.room.ports.installer,
    start: async () => {
      throw new Error('no');
    },
  };
  const room = { ...scene.room, ports: { ...scene.room.ports, installer: failing } };
  const workspace = workspaceOf(room);
  expect(await codeOf(goBack(scene, workspace))).toBe('update.startFailed');
  expect(workspace.trouble).toBeNull();
  expect(workspace.room).not.toBeNull();
  await workspace.room?.data.close();
});
