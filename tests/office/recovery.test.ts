import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { generateBackupKey, recipientOf } from '../../electron/backup/keys';
import { paperKeyText } from '../../electron/backup/paperKey';
import { keepPlace } from '../../electron/data/backups';
import { databaseFile } from '../../electron/data/database';
import { writeFact } from '../../electron/data/facts';
import { snapshotStepwise } from '../../electron/data/snapshot';
import { findVisit } from '../../electron/data/visits';
import { backupHandlers } from '../../electron/office/backups';
import { documentsFor } from '../../electron/office/documents';
import { doorHandlers } from '../../electron/office/door';
import { drillHandlers, drillIsDue, drillSilently } from '../../electron/office/drills';
import { stampOf } from '../../electron/office/room';
import { finishSwap } from '../../electron/office/swap';
import { takeBackHandlers } from '../../electron/office/takeBack';
import { visitHandlers } from '../../electron/office/visits';
import { closeRoom, createWorkspace, openFolder } from '../../electron/office/workspace';
import type { VisitFields } from '../../shared/domain/visits';
import { visitFieldsOf } from '../support/records';
import { makeRoom, people } from '../support/room';

const none = new AbortController().signal;
const placeId = '01900000-0000-7000-8000-0000000000b1';

/** An office with one place, one visit entered and one in draft, and a set that holds both. */
async function officeWithSet() {
  const office = await makeRoom();
  onTestFinished(() => office.close());
  const { room, folder } = office;
  const paper = await generateBackupKey();
  const path = join(folder, 'backups');
  const place = { id: placeId, name: 'USB đỏ', kind: 'folder' as const, path, active: true, server: null };
  await room.data.db.transaction(async (tx) => {
    await writeFact(tx, 'backup.recipient', await recipientOf(paper), room.ports.clock.now());
    await keepPlace(tx, stampOf(room, office.acting()), place);
  });
  const entered = await save(office, visitFieldsOf({ content: 'Kiến nghị về đường thôn' }));
  await visitHandlers['visit.enter'](room, entered, office.acting('clerk', 'visit.enter'));
  const draft = await save(office, visitFieldsOf({ content: 'Hỏi về chế độ' }));
  const set = await backupHandlers['backup.run'](room, { placeId }, office.acting('clerk', 'backup.run'));
  return { ...office, path, paper, set, entered: entered.id, draft: draft.id };
}

async function save(office: Awaited<ReturnType<typeof makeRoom>>, fields: VisitFields) {
  const saved = await visitHandlers['visit.save'](office.room, { fields, version: 0 }, office.acting());
  return { id: saved.id, version: saved.version };
}

type Office = Awaited<ReturnType<typeof officeWithSet>>;

function drill({ room, acting }: Office) {
  return drillHandlers['backup.drill'](room, { placeId, paperKey: '' }, acting('clerk', 'backup.drill'));
}

describe('a drill', () => {
  test('restores the newest set aside, compares every table and the audit trail, and leaves nothing behind', async () => {
    const office = await officeWithSet();
    const made = await drill(office);
    expect(made).toMatchObject({ passed: true, silent: false, staffId: people.clerk.id });
    expect(made.result).toMatchObject({ placeName: 'USB đỏ', sequence: 1, fault: '' });
    expect(made.result.counts.find(({ table }) => table === 'visits')).toEqual({
      table: 'visits',
      backedUp: 2,
      restored: 2,
    });
    expect(made.result.checks).toEqual(
      ['database', 'scans', 'head', 'chain'].map((code) => ({ code, passed: true })),
    );
    expect(readdirSync(join(office.room.dataDir, 'temp'))).toEqual([]);
    const trail = await office.room.data.db('audit').where({ act: 'backup.drilled' });
    expect(trail).toHaveLength(1);
  });

  test('prints minutes that both sign, with every count and the hash', async () => {
    const office = await officeWithSet();
    const made = await drill(office);
    const { document } = await documentsFor(office.room, { of: 'drillMinutes', id: made.id });
    const text = JSON.stringify(document);
    expect(text).toContain('khớp hoàn toàn');
    expect(text).toContain(people.clerk.name);
    expect(text).toContain(people.headOfOffice.name);
    expect(text).toContain('Lượt tiếp');
    expect(text).not.toContain('KHÔNG');
  });

  test('that finds a damaged set does not pass, says so in the minutes and stays due', async () => {
    const office = await officeWithSet();
    const sealed = join(office.path, office.room.office.code, `${office.set.name}.sqlite.gz.age`);
    const bytes = await readFile(sealed);
    bytes[900] = (bytes[900] ?? 0) ^ 4;
    await writeFile(sealed, bytes);
    const made = await drill(office);
    expect(made).toMatchObject({ passed: false, result: { fault: 'backup.damaged' } });
    const { document } = await documentsFor(office.room, { of: 'drillMinutes', id: made.id });
    expect(JSON.stringify(document)).toContain('KHÔNG ĐẠT');
    office.setNow('2026-12-24T01:00:00.000Z');
    expect(await drillIsDue(office.room)).toBe(true);
  });

  test('is due a month after the first set, and a month after the last that passed', async () => {
    const office = await officeWithSet();
    expect(await drillIsDue(office.room)).toBe(false);
    office.setNow('2026-12-24T01:00:00.000Z');
    expect(await drillIsDue(office.room)).toBe(true);
    await drill(office);
    expect(await drillIsDue(office.room)).toBe(false);
  });

  test('is made silently every week with the key of this PC, and does not stand in for the monthly one', async () => {
    const office = await officeWithSet();
    expect(await drillSilently(office.room, none)).toMatchObject({ passed: true, silent: true, staffId: '' });
    expect(await drillSilently(office.room, none)).toBe(null);
    office.setNow('2026-12-24T01:00:00.000Z');
    expect(await drillSilently(office.room, none)).toMatchObject({ passed: true });
    expect(await drillIsDue(office.room)).toBe(true);
  });

  test('of a place without a set, or that is away, is a fault and no minutes', async () => {
    const office = await officeWithSet();
    await rm(office.path, { recursive: true });
    await expect(drill(office)).rejects.toMatchObject({ code: 'backup.placeGone' });
    await mkdir(office.path);
    await expect(drill(office)).rejects.toMatchObject({ code: 'backup.incomplete' });
    expect((await drillHandlers['backup.drills'](office.room)).drills).toEqual([]);
  });
});

function openSet({ room, acting, path, set }: Office, paperKey = '') {
  return takeBackHandlers['backup.openSet'](
    room,
    { path, name: set.name, paperKey },
    acting('clerk', 'backup.openSet'),
  );
}

function take({ room, acting }: Office, visitId: string, fields: 'content'[], version: number) {
  const input = { visitId, fields, version };
  return takeBackHandlers['backup.takeRecord'](room, input, acting('clerk', 'backup.takeRecord'));
}

describe('taking records back', () => {
  test('shows a day of the set beside today: what is the same, what differs and how, what is gone', async () => {
    const office = await officeWithSet();
    const { room, acting, entered, draft } = office;
    const present = await findVisit(room.data.db, entered);
    if (present === null) throw new Error('no visit');
    const fields = {
      ...visitFieldsOf({ content: 'đã sửa nhầm' }),
      id: entered,
      person: present.visit.person,
    };
    const amend = { fields, version: present.visit.version, reason: 'sửa' };
    await visitHandlers['visit.amend'](room, amend, acting('clerk', 'visit.amend'));
    await room.data.db('visits').where({ id: draft }).delete();
    const opened = await openSet(office);
    expect(opened).toMatchObject({ name: office.set.name, sequence: 1 });
    const day = opened.days?.from ?? '';
    const rows = await takeBackHandlers['backup.compareDay'](room, { day });
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      [entered, 'different'],
      [draft, 'absent'],
    ]);
    expect(rows[0]?.fields).toEqual([
      { field: 'content', before: 'Kiến nghị về đường thôn', now: 'đã sửa nhầm' },
    ]);
  });

  test('brings an absent visit back as one draft, and a field of an entered one with its reason kept', async () => {
    const office = await officeWithSet();
    const { room, acting, entered, draft } = office;
    await room.data.db('visits').where({ id: draft }).delete();
    await openSet(office);
    const back = await take(office, draft, [], 0);
    expect(back).toMatchObject({ id: draft, state: 'draft', number: null, content: 'Hỏi về chế độ' });
    const present = await findVisit(room.data.db, entered);
    if (present === null) throw new Error('no visit');
    const fields = {
      ...visitFieldsOf({ content: 'đã sửa nhầm' }),
      id: entered,
      person: present.visit.person,
    };
    const amend = { fields, version: present.visit.version, reason: 'sửa' };
    const changed = await visitHandlers['visit.amend'](room, amend, acting('clerk', 'visit.amend'));
    const restored = await take(office, entered, ['content'], changed.version);
    expect(restored).toMatchObject({ state: 'entered', number: 1, content: 'Kiến nghị về đường thôn' });
    await expect(take(office, entered, ['content'], changed.version)).rejects.toMatchObject({
      code: 'record.stale',
    });
    const kept: { reason: string }[] = await room.data.db('amendments').orderBy('created_at');
    expect(kept.at(-1)?.reason).toBe('Lấy lại từ bản sao lưu số 1 lập ngày 23/11/2026');
    const trail = await room.data.db('audit').where({ act: 'visit.takenBack' });
    expect(trail).toHaveLength(2);
  });

  test('leaves no plain copy when it is closed, and opens with the paper key where this PC has none', async () => {
    const office = await officeWithSet();
    const temp = join(office.room.dataDir, 'temp');
    await openSet(office);
    expect(readdirSync(temp)).toHaveLength(1);
    await takeBackHandlers['backup.closeSet'](office.room);
    expect(readdirSync(temp)).toEqual([]);
    const { room } = office;
    await room.ports.vault.set('backup.verifyIdentity', await generateBackupKey(), { plainAllowed: false });
    await expect(openSet(office)).rejects.toMatchObject({ code: 'backup.wrongKey' });
    expect((await openSet(office, paperKeyText(office.paper))).sequence).toBe(1);
    await takeBackHandlers['backup.closeSet'](room);
    const compare = takeBackHandlers['backup.compareDay'](room, { day: '2026-11-23' });
    await expect(compare).rejects.toMatchObject({ code: 'backup.incomplete' });
  });
});

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
