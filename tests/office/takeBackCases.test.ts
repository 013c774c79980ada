import { expect, test } from 'vitest';
import { backupHandlers } from '../../electron/office/backups';
import { matterHandlers } from '../../electron/office/matters';
import { petitionHandlers } from '../../electron/office/petitions';
import { takeBackHandlers } from '../../electron/office/takeBack';
import { takeBackCaseHandlers } from '../../electron/office/takeBackCases';
import type { CaseField } from '../../shared/ipc/calls/recovery';
import { type Office, officeWithSet, placeId } from '../support/officeWithSet';
import { matterOf, petitionOf } from '../support/records';

/** A set with a matter, a petition of it and a sealed one; then the first two are changed. */
async function changedSince() {
  const office = await officeWithSet();
  const { room } = office;
  const matter = await matterHandlers['matter.save'](
    room,
    matterOf({ summary: 'Đường thôn lầy lội' }),
    office.acting(),
  );
  const petition = await petitionHandlers['petition.save'](
    room,
    petitionOf({ matterId: matter.id, receivedOn: '2026-11-23', summary: 'Xin sửa đường' }),
    office.acting(),
  );
  const sealed = await petitionHandlers['petition.save'](
    room,
    petitionOf({ kind: 'denunciation', receivedOn: '2026-11-23', senderLabel: 'Tống Viết Hùng' }),
    office.acting(),
  );
  const set = await backupHandlers['backup.run'](room, { placeId }, office.acting('clerk', 'backup.run'));
  await matterHandlers['matter.save'](room, { ...matter, summary: 'Ghi nhầm' }, office.acting());
  await petitionHandlers['petition.save'](
    room,
    { ...petition, summary: 'Ghi nhầm', senderAddress: 'địa chỉ mới' },
    office.acting(),
  );
  await takeBackHandlers['backup.openSet'](
    room,
    { path: office.path, name: set.name, paperKey: '' },
    office.acting('clerk', 'backup.openSet'),
  );
  return { office, matter, petition, sealed };
}

function compare(office: Office) {
  return takeBackCaseHandlers['backup.compareCases'](office.room, { day: '2026-11-23' });
}

function take(
  office: Office,
  noun: 'petition' | 'matter',
  id: string,
  fields: CaseField[] = [],
  version = 0,
) {
  const acting = office.acting('clerk', 'backup.takeCase');
  return takeBackCaseHandlers['backup.takeCase'](office.room, { noun, id, fields, version }, acting);
}

async function gone(office: Office, table: string, id: string): Promise<void> {
  await office.room.data.db.raw('PRAGMA foreign_keys = OFF');
  await office.room.data.db(table).where({ id }).delete();
  await office.room.data.db.raw('PRAGMA foreign_keys = ON');
}

test('petitions and matters of a day stand beside today, and nothing of a sealed one is shown', async () => {
  const { office, matter, petition, sealed } = await changedSince();
  const rows = await compare(office);
  const byId = (id: string) => rows.find((row) => row.id === id);
  expect(byId(matter.id)).toMatchObject({
    state: 'different',
    fields: [{ field: 'summary', before: 'Đường thôn lầy lội', now: 'Ghi nhầm' }],
  });
  expect(
    byId(petition.id)
      ?.fields.map(({ field }) => field)
      .sort(),
  ).toEqual(['senderAddress', 'summary']);
  expect(byId(sealed.id)).toMatchObject({ state: 'same', sealed: true, summary: '', fields: [] });
  expect(JSON.stringify(rows)).not.toContain('Tống Viết Hùng');
});

test('only the named fields come back, what was there is kept with the reason, a stale one is refused', async () => {
  const { office, petition } = await changedSince();
  await expect(take(office, 'petition', petition.id, ['summary'], 1)).rejects.toMatchObject({
    code: 'record.stale',
  });
  const row = (await compare(office)).find(({ id }) => id === petition.id);
  await take(office, 'petition', petition.id, ['summary'], row?.version ?? 0);
  const now = await office.room.data.db('petitions').where({ id: petition.id }).first();
  expect(now).toMatchObject({ summary: 'Xin sửa đường', sender_address: 'địa chỉ mới' });
  const kept: { reason: string; before: string }[] = await office.room.data
    .db('amendments')
    .where({ record_id: petition.id });
  expect(kept.map(({ reason, before }) => [reason, JSON.parse(before).summary])).toEqual([
    ['Lấy lại từ bản sao lưu số 2', 'Ghi nhầm'],
  ]);
  const acts: string[] = await office.room.data.db('audit').pluck('act');
  expect(acts.at(-1)).toBe('case.takenBack');
});

test('an absent matter and its petition come back once under their own codes', async () => {
  const { office, matter, petition } = await changedSince();
  await gone(office, 'petitions', petition.id);
  await gone(office, 'matters', matter.id);
  expect(await take(office, 'matter', matter.id)).toEqual({ id: matter.id, code: matter.code });
  expect(await take(office, 'petition', petition.id)).toEqual({ id: petition.id, code: petition.code });
  const now = await office.room.data.db('petitions').where({ id: petition.id }).first();
  expect(now).toMatchObject({ summary: 'Xin sửa đường', matter_id: matter.id });
});

test('a sealed petition comes back sealed, its people unread', async () => {
  const { office, sealed } = await changedSince();
  const people = () => office.room.data.db('sealed_people').where({ record_id: sealed.id }).first();
  const { ciphertext } = await people();
  await gone(office, 'sealed_people', (await people()).id);
  await gone(office, 'petitions', sealed.id);
  await take(office, 'petition', sealed.id);
  expect((await people()).ciphertext).toBe(ciphertext);
  const now = await office.room.data.db('petitions').where({ id: sealed.id }).first();
  expect(now).toMatchObject({ sealed: 1, code: sealed.code });
  expect(JSON.stringify(now)).not.toContain('Tống Viết Hùng');
});
