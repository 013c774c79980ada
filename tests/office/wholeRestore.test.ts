import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { paperKeyText } from '../../electron/backup/paperKey';
import { databaseFile } from '../../electron/data/database';
import { snapshotStepwise } from '../../electron/data/snapshot';
import { doorHandlers } from '../../electron/office/door';
import { finishSwap } from '../../electron/office/swap';
import { closeRoom, createWorkspace, openFolder } from '../../electron/office/workspace';
import { type Office, officeWithSet } from '../support/officeWithSet';
import { people } from '../support/room';

const none = new AbortController().signal;

/** The office opened as the app opens it, by whoever keeps it. */
async function workspaceOf(office: Office) {
  const dataDir = join(office.folder, 'office');
  await mkdir(dataDir);
  await snapshotStepwise(office.room.data.raw, join(dataDir, databaseFile));
  office.room.ports.settings.set({ dataDir });
  const workspace = createWorkspace(office.room.ports);
  await openFolder(workspace, dataDir, null);
  workspace.staff = people.headOfOffice;
  onTestFinished(() => closeRoom(workspace));
  return { workspace, dataDir };
}

describe('a whole restore', () => {
  test('shows the counts of both sides first, and goes back and forth with one call', async () => {
    const office = await officeWithSet();
    const { workspace } = await workspaceOf(office);
    const ask = { path: office.path, name: office.set.name };
    await workspace.room?.data.db('visits').where({ id: office.draft }).delete();
    const counts = await doorHandlers['backup.compareCounts'](workspace, ask, none);
    expect(counts.find(({ table }) => table === 'visits')).toEqual({ table: 'visits', inSet: 2, present: 1 });
    expect(await doorHandlers['backup.lastRestore'](workspace, {}, none)).toBe(null);
    const visits = async () => (await workspace.room?.data.db('visits').select('id'))?.length;
    const paperKey = paperKeyText(office.paper);
    const restored = await doorHandlers['backup.restoreHere'](workspace, { ...ask, paperKey }, none);
    expect(await visits()).toBe(2);
    const last = await doorHandlers['backup.lastRestore'](workspace, {}, none);
    expect(last?.aside).toBe(restored.setAside);
    workspace.staff = people.clerk;
    const forbidden = doorHandlers['backup.undoRestore'](workspace, {}, none);
    await expect(forbidden).rejects.toMatchObject({ code: 'auth.forbidden' });
    workspace.staff = people.headOfOffice;
    const undone = await doorHandlers['backup.undoRestore'](workspace, {}, none);
    expect(await visits()).toBe(1);
    workspace.staff = people.headOfOffice;
    expect(existsSync(undone.setAside)).toBe(true);
    await doorHandlers['backup.undoRestore'](workspace, {}, none);
    expect(await visits()).toBe(2);
  });

  test('cut between its two renames is finished at the next start', async () => {
    const office = await officeWithSet();
    const home = join(office.folder, 'home');
    const [dir, fresh, aside] = ['office', 'office.restored', 'office.aside-x'].map((name) =>
      join(home, name),
    );
    if (dir === undefined || fresh === undefined || aside === undefined) return;
    const at = '2026-11-23T01:00:00.000Z';
    for (const cut of ['before', 'between', 'after']) {
      await rm(home, { recursive: true, force: true });
      const standing = { before: [dir, fresh], between: [aside, fresh], after: [aside, dir] }[cut] ?? [];
      for (const path of standing) await mkdir(path, { recursive: true });
      await writeFile(join(cut === 'after' ? dir : fresh, 'new'), '');
      await writeFile(join(home, 'swap.json'), JSON.stringify({ dir, fresh, aside, at }));
      await finishSwap(home);
      expect([cut, readdirSync(home).sort()]).toEqual([
        cut,
        ['last-restore.json', 'office', 'office.aside-x'],
      ]);
      expect(readdirSync(dir)).toEqual(['new']);
    }
  });
});
