import { readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateBackupKey } from '../../electron/backup/keys';
import { paperKeyText } from '../../electron/backup/paperKey';
import { findVisit } from '../../electron/data/visits';
import { documentsFor } from '../../electron/office/documents';
import { drillHandlers, drillIsDue, drillSilently } from '../../electron/office/drills';
import { takeBackHandlers } from '../../electron/office/takeBack';
import { visitHandlers } from '../../electron/office/visits';
import { type Office, officeWithSet, placeId } from '../support/officeWithSet';
import { visitFieldsOf } from '../support/records';
import { people } from '../support/room';

const none = new AbortController().signal;
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
