import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Room } from '../../electron/office/room';
import { scanHandlers } from '../../electron/office/scans';
import { lookOnce, waitingScans, watchFolder } from '../../electron/office/scanWatch';
import { makeRoom, type TestRoom } from '../support/room';
import { insertMatter, matterId, scanDesk, sha } from '../support/scanDesk';
import { pngOf, scannedPdf } from '../support/scanned';

let made: TestRoom;
beforeEach(async () => {
  made = await makeRoom();
});
afterEach(() => made.close());
const { listed, leftovers } = scanDesk(() => made);

describe("the scanner's folder", () => {
  let folder: string;
  const names = () => waitingScans(made.room).files.map(({ name }) => name);
  const write = (name: string, bytes: Uint8Array, seconds: number) => {
    writeFileSync(join(folder, name), bytes);
    utimesSync(join(folder, name), new Date(seconds * 1000), new Date(seconds * 1000));
  };
  beforeEach(async () => {
    await insertMatter(made, matterId);
    folder = join(made.folder, 'may-quet');
    mkdirSync(folder);
  });

  test('offers what comes after it was chosen, newest first, once a file is whole and still', async () => {
    write('cu.pdf', scannedPdf(1), 1000);
    await watchFolder(made.room, folder);
    const pdf = scannedPdf(3);
    write('SCAN0001.pdf', pdf.subarray(0, 100), 1010);
    write('SCAN0002.png', pngOf(30, 20), 1011);
    write('ghi-chu.txt', Buffer.from('không phải bản quét'), 1012);
    await lookOnce(made.room);
    expect(names()).toEqual([]);
    await lookOnce(made.room);
    expect(names()).toEqual(['SCAN0002.png']);
    write('SCAN0001.pdf', pdf, 1013);
    await lookOnce(made.room);
    await lookOnce(made.room);
    expect(names()).toEqual(['SCAN0001.pdf', 'SCAN0002.png']);
    expect(made.told.some(({ name }) => name === 'changed')).toBe(true);
  });

  test('gives a file to a record, with progress, and does not offer it again; the file itself stays', async () => {
    await watchFolder(made.room, folder);
    const pdf = Buffer.concat([scannedPdf(5), Buffer.alloc(9_000_000, '%\n'), Buffer.from('%%EOF')]);
    write('SCAN0001.pdf', pdf, 1010);
    for (let look = 0; look < 2; look += 1) await lookOnce(made.room);
    const [file] = waitingScans(made.room).files;
    if (file === undefined) throw new Error('nothing waits');
    const input = { id: v7(), noun: 'matter', recordId: matterId, key: file.key } as const;
    const taken = await scanHandlers['scan.takeWaiting'](
      made.room,
      input,
      made.acting('clerk', 'scan.takeWaiting'),
    );
    expect(taken.scan).toMatchObject({ title: 'SCAN0001', pages: 5, sha256: sha(pdf) });
    expect(made.told.filter(({ name }) => name === 'scanProgress').map(({ body }) => body)).toContainEqual({
      ...{ id: input.id, done: pdf.length, total: pdf.length },
    });
    await lookOnce(made.room);
    expect([names(), readdirSync(folder)]).toEqual([[], ['SCAN0001.pdf']]);
  });

  test('stops a copy at once and leaves nothing of it', async () => {
    await watchFolder(made.room, folder);
    write(
      'SCAN0001.pdf',
      Buffer.concat([scannedPdf(1), Buffer.alloc(30_000_000, '%\n'), Buffer.from('%%EOF')]),
      1010,
    );
    for (let look = 0; look < 2; look += 1) await lookOnce(made.room);
    const control = new AbortController();
    const room = {
      ...made.room,
      ports: { ...made.room.ports, announce: { tell: () => control.abort() } },
    };
    const key = waitingScans(made.room).files[0]?.key ?? '';
    await watchFolderIn(room);
    const acting = { ...made.acting('clerk', 'scan.takeWaiting'), signal: control.signal };
    const input = { id: v7(), noun: 'matter', recordId: matterId, key } as const;
    await expect(scanHandlers['scan.takeWaiting'](room, input, acting)).rejects.toMatchObject({
      code: 'call.cancelled',
    });
    expect([leftovers(), (await listed()).scans]).toEqual([[], []]);
  });

  /** The same folder seen by a room of other ports. */
  async function watchFolderIn(room: Room): Promise<void> {
    for (let look = 0; look < 2; look += 1) await lookOnce(room);
  }

  test('that goes away is a state and no error, and what waits is offered again when it is back', async () => {
    await watchFolder(made.room, folder);
    write('SCAN0001.pdf', scannedPdf(1), 1010);
    for (let look = 0; look < 2; look += 1) await lookOnce(made.room);
    const key = waitingScans(made.room).files[0]?.key ?? '';
    rmSync(folder, { recursive: true });
    await lookOnce(made.room);
    expect(waitingScans(made.room).state).toBe('gone');
    const input = { id: v7(), noun: 'matter', recordId: matterId, key } as const;
    await expect(
      scanHandlers['scan.takeWaiting'](made.room, input, made.acting('clerk', 'scan.takeWaiting')),
    ).rejects.toMatchObject({ code: 'scan.sourceGone' });
    mkdirSync(folder);
    write('SCAN0001.pdf', scannedPdf(1), 1010);
    for (let look = 0; look < 2; look += 1) await lookOnce(made.room);
    expect([waitingScans(made.room).state, names()]).toEqual(['watching', ['SCAN0001.pdf']]);
  });
});
