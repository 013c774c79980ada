import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openedScan } from '../../electron/office/openedScans';
import { auditLate } from '../../electron/office/room';
import { scanHandlers } from '../../electron/office/scans';
import type { Scan } from '../../shared/domain/scans';
import { makeRoom, type TestRoom } from '../support/room';
import { insertMatter, matterId, otherId, scanDesk, sha } from '../support/scanDesk';
import { pngOf, scannedPdf, tiffOf } from '../support/scanned';

let made: TestRoom;
beforeEach(async () => {
  made = await makeRoom();
});
afterEach(() => made.close());
const { send, attach, listed, stored, leftovers } = scanDesk(() => made);

describe('a file that is attached', () => {
  beforeEach(() => insertMatter(made, matterId));

  test('lies outside the database under the hash of its content, with its kind and its pages', async () => {
    const pdf = scannedPdf(12);
    const { scan, again } = await attach(pdf);
    expect([again, stored(), leftovers()]).toEqual([false, [sha(pdf)], []]);
    expect(scan).toMatchObject({
      ...{ sha256: sha(pdf), bytes: pdf.length, pages: 12, mediaType: 'application/pdf' },
      ...{ title: 'Đơn', sealed: false, state: 'kept' },
    });
  });

  test('is told by what it is, whatever its name: TIFF of three sheets, PNG, and nothing else', async () => {
    const tiff = (await attach(tiffOf(3))).scan;
    const png = (await attach(pngOf(300, 200))).scan;
    expect([tiff, png].map(({ mediaType, pages }) => [mediaType, pages])).toEqual([
      ['image/tiff', 3],
      ['image/png', 1],
    ]);
    const refused = [
      Buffer.from('MZ a program'),
      Buffer.from('<html>'),
      Buffer.from('PK\u0003\u0004'),
      Buffer.alloc(9),
    ];
    for (const bytes of refused) await expect(attach(bytes)).rejects.toMatchObject({ code: 'scan.badFile' });
    expect([(await listed()).scans.length, leftovers()]).toEqual([2, []]);
  });

  test('is refused with its size when it would not fit on a screen', async () => {
    await expect(attach(pngOf(40_000, 30_000))).rejects.toMatchObject({
      code: 'scan.tooManyDots',
      params: { millions: 1200, most: 100 },
    });
    expect(leftovers()).toEqual([]);
  });

  test('goes on where it was cut: a piece that comes twice or out of turn changes nothing', async () => {
    const pdf = Buffer.concat([scannedPdf(2), Buffer.alloc(3_000_000, '% ')]);
    const upload = v7();
    const piece = (from: number, to: number) =>
      scanHandlers['scan.send'](made.room, {
        upload,
        offset: from,
        piece: Uint8Array.from(pdf.subarray(from, to)),
      });
    expect(await piece(0, 1_000_000)).toEqual({ received: 1_000_000 });
    expect(await piece(0, 1_000_000)).toEqual({ received: 1_000_000 });
    expect(await piece(2_000_000, 3_000_000)).toEqual({ received: 1_000_000 });
    expect(await piece(1_000_000, 2_000_000)).toEqual({ received: 2_000_000 });
    expect(await piece(2_000_000, pdf.length)).toEqual({ received: pdf.length });
    const input = { id: v7(), noun: 'matter', recordId: matterId, upload, title: 'Đơn' } as const;
    const { scan } = await scanHandlers['scan.attach'](made.room, input, made.acting('clerk', 'scan.attach'));
    expect([scan.sha256, scan.bytes]).toEqual([sha(pdf), pdf.length]);
    const twice = await scanHandlers['scan.attach'](made.room, input, made.acting('clerk', 'scan.attach'));
    expect([twice.again, twice.scan.id, (await listed()).scans.length]).toEqual([true, scan.id, 1]);
  });

  test('leaves nothing when it is stopped, and cannot be attached then', async () => {
    const upload = v7();
    await send(upload, scannedPdf(1));
    expect(leftovers()).toHaveLength(1);
    await scanHandlers['scan.stop'](made.room, { upload });
    expect(leftovers()).toEqual([]);
    const input = { id: v7(), noun: 'matter', recordId: matterId, upload, title: '' } as const;
    await expect(
      scanHandlers['scan.attach'](made.room, input, made.acting('clerk', 'scan.attach')),
    ).rejects.toMatchObject({ code: 'scan.notSent' });
  });

  test('is kept once in a record, and told when other records have it', async () => {
    await insertMatter(made, otherId);
    const pdf = scannedPdf(1);
    const first = await attach(pdf);
    const again = await attach(pdf);
    const other = await attach(pdf, otherId);
    expect([again.again, again.scan.id, other.again, other.elsewhere]).toEqual([
      true,
      first.scan.id,
      false,
      [{ noun: 'matter', recordId: matterId }],
    ]);
    expect(stored()).toEqual([sha(pdf)]);
  });

  test('is opened only while it is what it was', async () => {
    const { scan } = await attach(scannedPdf(1));
    const open = async () => {
      const acting = made.acting('clerk', 'scan.open');
      const opened = await scanHandlers['scan.open'](
        made.room,
        { id: scan.id, passphrase: null, reason: '' },
        acting,
      );
      await auditLate(made.room, acting);
      return opened;
    };
    const opened = await open();
    expect(openedScan(opened.token)?.bytes).toBe(scan.bytes);
    const path = join(made.room.dataDir, 'scans', scan.sha256);
    const spoiled = readFileSync(path);
    spoiled[20] = (spoiled[20] ?? 0) ^ 1;
    writeFileSync(path, spoiled);
    utimesSync(path, new Date(), new Date(0));
    await expect(open()).rejects.toMatchObject({ code: 'scan.lost' });
    rmSync(path);
    await expect(open()).rejects.toMatchObject({ code: 'scan.lost' });
    const acts = await made.room.data.db('audit').pluck('act');
    expect(acts).toEqual(['scan.attached', 'scan.read']);
  });
});

describe('the scans of a record', () => {
  beforeEach(() => insertMatter(made, matterId));

  test('are renamed, put in order, taken away with a reason and brought back', async () => {
    for (const pages of [1, 2, 3]) await attach(scannedPdf(pages), matterId, `tờ ${pages}`);
    const titles = (scans: readonly Scan[]) => scans.map(({ title }) => title);
    const [, , third] = (await listed()).scans;
    if (third === undefined) throw new Error('no third scan');
    await scanHandlers['scan.move'](made.room, { id: third.id, by: -1 }, made.acting());
    await scanHandlers['scan.move'](made.room, { id: third.id, by: -1 }, made.acting());
    await scanHandlers['scan.move'](made.room, { id: third.id, by: -1 }, made.acting());
    expect(titles((await listed()).scans)).toEqual(['tờ 3', 'tờ 1', 'tờ 2']);
    const named = await scanHandlers['scan.rename'](
      made.room,
      { id: third.id, version: third.version, title: 'Đơn khiếu nại' },
      made.acting('clerk', 'scan.rename'),
    );
    const stale = { id: third.id, version: third.version, reason: 'gắn nhầm' };
    await expect(
      scanHandlers['scan.cancel'](made.room, stale, made.acting('clerk', 'scan.cancel')),
    ).rejects.toMatchObject({ code: 'record.stale' });
    const gone = await scanHandlers['scan.cancel'](
      made.room,
      { ...stale, version: named.version },
      made.acting('clerk', 'scan.cancel'),
    );
    const without = await listed();
    expect([titles(without.scans), without.cancelled.map(({ cancelReason }) => cancelReason)]).toEqual([
      ['tờ 1', 'tờ 2'],
      ['gắn nhầm'],
    ]);
    expect(stored()).toHaveLength(3);
    await scanHandlers['scan.restore'](
      made.room,
      { id: gone.id, version: gone.version },
      made.acting('clerk', 'scan.restore'),
    );
    expect(titles((await listed()).scans)).toEqual(['Đơn khiếu nại', 'tờ 1', 'tờ 2']);
  });
});
