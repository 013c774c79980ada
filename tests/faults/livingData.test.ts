import { spawn } from 'node:child_process';
import { open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { appendAudit } from '../../electron/data/audit';
import { type Data, openData } from '../../electron/data/database';
import { inspectSnapshot } from '../../electron/data/snapshot';
import { tempFolder } from '../backup/support';
import { below, bundled, limit, progress, times } from './kit';

const never = { beforeMigration: async () => undefined };

function entry(turn: number) {
  const at = '2026-11-23T01:00:00.000Z';
  const who = { staffId: '', staffName: 'Cán bộ thử', act: 'fill', noun: 'visit' };
  return { at, ...who, recordId: `số ${turn} `.repeat(40), detail: { turn } };
}

async function fill(data: Data, from: number, rows: number): Promise<void> {
  await data.db.transaction(async (tx) => {
    for (let turn = from; turn < from + rows; turn += 1) await appendAudit(tx, entry(turn));
  });
}

/** A database of the app itself, of some two megabytes, opened and with nothing left in its log. */
async function living() {
  const path = join(await tempFolder(), 'tiepdan.sqlite');
  const data = await openData(path, { ...never, create: true });
  await fill(data, 0, 2500);
  await data.pages.settle();
  return { path, data };
}

async function writeAt(path: string, at: number, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(bytes, 0, bytes.length, at);
  await file.close();
}

async function damagedIn(data: Data): Promise<readonly number[]> {
  return (await data.pages.check()).damaged;
}

const pageBytes = 4096;

describe('the living database', () => {
  const flips = times(400, 10_000);
  test(
    `shows each of ${flips} single flipped bits, of which integrity_check misses most`,
    async () => {
      const { path, data } = await living();
      const whole = await readFile(path);
      expect(await damagedIn(data)).toEqual([]);
      const tell = progress('flipped bits', flips);
      const missed: number[] = [];
      const copy = join(await tempFolder(), 'copy.sqlite');
      let missedByCheck = 0;
      const compared = Math.min(60, flips);
      for (let trial = 0; trial < flips; trial += 1) {
        const at = below(whole.length);
        const bit = 1 << below(8);
        await writeAt(path, at, Uint8Array.of((whole[at] ?? 0) ^ bit));
        const damaged = await damagedIn(data);
        if (damaged.join() !== String(Math.floor(at / pageBytes) + 1)) missed.push(at);
        if (trial < compared) {
          await writeFile(copy, await readFile(path));
          if ((await inspectSnapshot(copy)).ok) missedByCheck += 1;
        }
        await writeAt(path, at, Uint8Array.of(whole[at] ?? 0));
        tell(trial + 1);
      }
      expect(missed).toEqual([]);
      expect(missedByCheck).toBeGreaterThan(compared / 2);
      expect(await damagedIn(data)).toEqual([]);
      await data.close();
    },
    limit(120_000, 1_800_000),
  );

  const stale = times(30, 200);
  test(
    `shows each of ${stale} pages that the disk did not write, and of ${stale} zeroed and garbled ones`,
    async () => {
      const { path, data } = await living();
      const older = await readFile(path);
      await fill(data, 2500, 600);
      await data.db('audit').max('seq');
      await data.pages.settle();
      const newer = await readFile(path);
      const pageOf = (bytes: Buffer, page: number) =>
        bytes.subarray((page - 1) * pageBytes, page * pageBytes);
      const changed = Array.from({ length: older.length / pageBytes }, (_, at) => at + 1).filter(
        (page) => !pageOf(older, page).equals(pageOf(newer, page)),
      );
      expect(changed.length).toBeGreaterThan(2);
      const wrong: string[] = [];
      const tryWith = async (page: number, bytes: Uint8Array, what: string) => {
        await writeAt(path, (page - 1) * pageBytes, bytes);
        if ((await damagedIn(data)).join() !== String(page)) wrong.push(`${what} ${page}`);
        await writeAt(path, (page - 1) * pageBytes, pageOf(newer, page));
      };
      for (let trial = 0; trial < stale; trial += 1) {
        const page = changed[trial % changed.length] ?? 0;
        await tryWith(page, pageOf(older, page), 'stale');
        await tryWith(below(newer.length / pageBytes) + 1, Buffer.alloc(pageBytes, trial), 'garbled');
      }
      expect(wrong).toEqual([]);
      expect(await damagedIn(data)).toEqual([]);
      await data.close();
    },
    limit(120_000, 600_000),
  );

  test('remembers a damaged page that was written over before anybody looked, also after a restart', async () => {
    const { path, data } = await living();
    const last = Math.floor((await readFile(path)).length / pageBytes);
    const at = (last - 1) * pageBytes + 3000;
    const [byte] = (await readFile(path)).subarray(at, at + 1);
    await writeAt(path, at, Uint8Array.of((byte ?? 0) ^ 4));
    await fill(data, 2500, 200);
    await data.pages.settle();
    expect(await damagedIn(data)).toContain(last);
    await data.close();
    const again = await openData(path, { ...never, create: false });
    expect(await damagedIn(again)).toContain(last);
    await again.pages.acceptAll();
    expect(await damagedIn(again)).toEqual([]);
    await again.close();
  });

  test('shows a file that was cut short', async () => {
    const { path, data } = await living();
    const { length } = await readFile(path);
    await truncate(path, length - pageBytes);
    expect(await damagedIn(data)).toEqual([length / pageBytes]);
    await data.close();
  });

  test('is begun anew where its book of pages is gone or damaged, without a false alarm', async () => {
    const { path, data } = await living();
    await data.close();
    for (const spoil of [() => rm(`${path}-pages`), () => writeAt(`${path}-pages`, 200, Buffer.from('x'))]) {
      await spoil();
      const again = await openData(path, { ...never, create: false });
      expect(await damagedIn(again)).toEqual([]);
      await fill(again, 9000, 40);
      await again.close();
    }
    const last = await openData(path, { ...never, create: false });
    expect(await damagedIn(last)).toEqual([]);
    await last.close();
  });
});

let program = '';
beforeAll(async () => {
  program = await bundled('tests/faults/atWork.ts');
}, 120_000);

function saveAndKill(database: string, afterMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
    });
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), afterMs));
    child.once('close', (_code, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(said))));
    child.stdin.end(JSON.stringify({ act: 'save', database }));
  });
}

describe('an app killed while it saves and brings its log into the file', () => {
  const trials = times(5, 300);
  test(
    `${trials} times, never takes its own writing for damage`,
    async () => {
      const { path, data } = await living();
      await data.close();
      const tell = progress('killed while saving', trials);
      const wrong: string[] = [];
      for (let trial = 0; trial < trials; trial += 1) {
        await saveAndKill(path, 5 + below(250));
        const again = await openData(path, { ...never, create: false });
        const damaged = await damagedIn(again);
        if (damaged.length > 0) wrong.push(`${trial}: ${damaged.join()}`);
        await again.close();
        tell(trial + 1);
      }
      expect(wrong).toEqual([]);
    },
    limit(120_000, 1_800_000),
  );
});
