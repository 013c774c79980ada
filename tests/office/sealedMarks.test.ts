import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wrapText } from '../../electron/backup/secretText';
import { addSealingKey } from '../../electron/data/sealed';
import { refuseLeaks } from '../../electron/office/leaks';
import { recoverMarks } from '../../electron/office/sealedMarks';
import { visitHandlers } from '../../electron/office/visits';
import { paperFrame, paragraph } from '../../shared/documents/frame';
import type { OfficialDocument } from '../../shared/documents/model';
import { aPerson, visitFieldsOf } from '../support/records';
import { makeRoom, people, type TestRoom } from '../support/room';

let made: TestRoom;
beforeEach(async () => {
  made = await makeRoom();
  const person = aPerson({
    name: 'Tống Thị Hồng Nhạn',
    idNumber: '001175004321',
    phone: '0912 765 432',
    address: 'số nhà 17, ngõ 4, thôn Xóm Lò',
  });
  const fields = visitFieldsOf({ person, kind: 'denunciation' });
  await visitHandlers['visit.save'](made.room, { fields, version: 0 }, made.acting());
});
afterEach(() => made.close());

function paperSaying(text: string): OfficialDocument {
  const head = {
    office: made.room.office,
    face: 'state' as const,
    number: null,
    date: null,
    formatDate: '2026-11-23',
    signer: null,
    recipients: [],
  };
  return { ...paperFrame(head, 'TB', 'THÔNG BÁO'), blocks: [paragraph(text)] };
}

test('the marks say nothing by themselves, and lie nowhere beside their key', async () => {
  const { data, ports, office } = made.room;
  const key = await ports.vault.get(`sealing.marks.${office.id}`);
  const marks = await data.db('sealed_marks').select('kind', 'size', 'mark');
  expect(marks.map(({ kind, size }) => [kind, size]).toSorted()).toEqual(
    [
      ['digits', 12],
      ['digits', 9],
      ['words', 5],
      ['words', 8],
      ['words', 4],
    ].toSorted(),
  );
  await data.db.raw('PRAGMA wal_checkpoint(TRUNCATE)');
  const bytes = Buffer.concat(
    readdirSync(made.room.dataDir).map((name) => readFileSync(join(made.room.dataDir, name))),
  );
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(bytes.includes(key ?? '')).toBe(false);
});

test('on another PC papers wait until somebody entitled has signed in once', async () => {
  const { data } = made.room;
  const { headOfOffice } = people;
  await data.db.transaction(async (tx) => {
    const stamp = { officeId: made.room.office.id, staffId: '', now: '2026-11-23T01:00:00.000Z' };
    const wrapped = await wrapText('mật khẩu', made.sealingIdentity);
    await addSealingKey(tx, stamp, { recipient: 'age1', staffId: headOfOffice.id, wrapped });
  });
  const secrets = new Map<string, string>();
  const vault = {
    get: async (name: string) => secrets.get(name) ?? null,
    set: async (name: string, secret: string) => {
      secrets.set(name, secret);
    },
  };
  const elsewhere = { ...made.room, ports: { ...made.room.ports, vault } };
  const check = () => refuseLeaks(elsewhere, data.db, paperSaying('bà Tống Thị Hồng Nhạn'), 'draft 1');
  await expect(check()).rejects.toMatchObject({ code: 'paper.unchecked' });
  await recoverMarks(elsewhere, headOfOffice.id, 'mật khẩu');
  await expect(check()).rejects.toMatchObject({ code: 'paper.leaks' });
});

test('what was sealed before marks were kept is marked at that sign-in too', async () => {
  const { data } = made.room;
  await data.db('sealed_marks').delete();
  await expect(refuseLeaks(made.room, data.db, paperSaying('a'), 'draft 1')).rejects.toMatchObject({
    code: 'paper.unchecked',
  });
  await data.db.transaction(async (tx) => {
    const stamp = { officeId: made.room.office.id, staffId: '', now: '2026-11-23T01:00:00.000Z' };
    const wrapped = await wrapText('mật khẩu', made.sealingIdentity);
    await addSealingKey(tx, stamp, { recipient: 'age1', staffId: people.headOfOffice.id, wrapped });
  });
  await recoverMarks(made.room, people.headOfOffice.id, 'mật khẩu');
  await expect(
    refuseLeaks(made.room, data.db, paperSaying('Tống Thị Hồng Nhạn'), 'draft 1'),
  ).rejects.toMatchObject({
    code: 'paper.leaks',
    params: { block: 2 },
  });
});
