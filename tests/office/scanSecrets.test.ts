import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wrapText } from '../../electron/backup/secretText';
import { addSealingKey } from '../../electron/data/sealed';
import { openedScan } from '../../electron/office/openedScans';
import { stampOf } from '../../electron/office/room';
import { sealStragglers } from '../../electron/office/scanSealing';
import { scanHandlers } from '../../electron/office/scans';
import { makeRoom, people, type TestRoom } from '../support/room';
import { insertMatter, matterId, otherId, scanDesk, sha } from '../support/scanDesk';
import { scannedPdf } from '../support/scanned';

let made: TestRoom;
beforeEach(async () => {
  made = await makeRoom();
});
afterEach(() => made.close());
const { attach, listed, stored, leftovers } = scanDesk(() => made);

describe('the scans of a denunciation', () => {
  /** The head of the office gets the key of the compartment under this passphrase. */
  async function entitle(passphrase: string): Promise<void> {
    const wrapped = await wrapText(passphrase, made.sealingIdentity);
    const recipient = await identityToRecipient(made.sealingIdentity);
    const staffId = people.headOfOffice.id;
    const stamp = stampOf(made.room, made.acting('headOfOffice'));
    await made.room.data.db.transaction((tx) => addSealingKey(tx, stamp, { recipient, staffId, wrapped }));
  }

  test('lie encrypted, name nobody, and open for nobody but who is entitled', async () => {
    await insertMatter(made, matterId, { kind: 'denunciation' });
    const pdf = scannedPdf(4);
    const { scan } = await attach(pdf, matterId, 'Đơn của Đoàn Thị Kín');
    expect(scan).toMatchObject({ sealed: true, title: 'Bản quét 1', pages: 4, bytes: pdf.length });
    expect(stored()).toEqual([scan.sha256]);
    const bytes = readFileSync(join(made.room.dataDir, 'scans', scan.sha256));
    expect([sha(bytes), bytes.subarray(0, 21).toString()]).toEqual([scan.sha256, 'age-encryption.org/v1']);
    const thumb = await scanHandlers['scan.thumb'](made.room, { id: scan.id });
    expect([thumb.token, leftovers()]).toEqual([null, []]);
    const open = (role: 'clerk' | 'headOfOffice', reason: string, passphrase: string | null) =>
      scanHandlers['scan.open'](
        made.room,
        { id: scan.id, reason, passphrase },
        made.acting(role, 'scan.open'),
      );
    await expect(open('clerk', 'đọc', 'x')).rejects.toMatchObject({ code: 'sealed.notAllowed' });
    await expect(open('headOfOffice', '', 'x')).rejects.toMatchObject({ code: 'sealed.locked' });
    await expect(open('headOfOffice', 'đọc', null)).rejects.toMatchObject({ code: 'sealed.locked' });
    await entitle('mở ngăn riêng');
    await expect(open('headOfOffice', 'đọc', 'sai')).rejects.toMatchObject({ code: 'auth.wrong' });
    const opened = openedScan((await open('headOfOffice', 'xác minh', 'mở ngăn riêng')).token);
    expect(Buffer.from(opened?.at ?? '').equals(pdf)).toBe(true);
    const [read] = await made.room.data.db('audit').select('act', 'detail').where({ act: 'scan.read' });
    expect(read).toEqual({ act: 'scan.read', detail: '{"reason":"xác minh"}' });
  });

  test('are not taken at all where the PC is linked to a network and the matter is secret', async () => {
    await insertMatter(made, matterId, { secret: 1 });
    const room = { ...made.room, office: { ...made.room.office, networkStanding: 'linkedLan' as const } };
    const input = { noun: 'matter', recordId: matterId } as const;
    expect((await scanHandlers['scan.list'](room, input)).standing).toBe('refused');
    await expect(attach(scannedPdf(1), matterId, 'x', room)).rejects.toMatchObject({
      code: 'scan.secretLan',
    });
    expect([leftovers(), await made.room.data.db('scans').pluck('id')]).toEqual([[], []]);
  });

  test('are sealed afterwards when the record becomes one, and the open file goes', async () => {
    await insertMatter(made, matterId);
    await insertMatter(made, otherId);
    const mine = scannedPdf(1);
    const shared = scannedPdf(2);
    await attach(mine, matterId, 'Đơn của Đoàn Thị Kín');
    await attach(shared, matterId);
    await attach(shared, otherId);
    await made.room.data.db('matters').where({ id: matterId }).update({ kind: 'denunciation' });
    expect([await sealStragglers(made.room), await sealStragglers(made.room)]).toEqual([2, 0]);
    const { scans } = await listed();
    expect(scans.map(({ sealed, title }) => [sealed, title])).toEqual([
      [true, 'Bản quét 1'],
      [true, 'Bản quét 2'],
    ]);
    expect(stored().toSorted()).toEqual([...scans.map(({ sha256 }) => sha256), sha(shared)].toSorted());
    expect((await attach(shared, otherId)).elsewhere).toEqual([]);
  });
});
