import { chmod, mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderDestination } from '../../electron/backup/destinations/folder';
import { generateBackupKey, recipientOf } from '../../electron/backup/keys';
import { runBackup } from '../../electron/backup/run';
import type { Options } from '../../electron/receive/args';
import { readArgs } from '../../electron/receive/args';
import { lookOnce, summary } from '../../electron/receive/receive';
import { flipBit, office, savesOf, scanFile, scene, tempFolder } from './support';

const day = 24 * 60 * 60 * 1000;

/** The office's clock; the times of files are this machine's own. */
function ago(seconds: number) {
  return { now: () => new Date(Date.now() - seconds * 1000).toISOString() };
}

/** A district's server: accounts with an upload folder each, one office that uploads, and the district's key. */
async function district() {
  const root = await tempFolder();
  const account = join(root, 'xa-tien-hoa', 'nhan');
  await mkdir(account, { recursive: true });
  const made = await scene(20);
  const districtKey = await generateBackupKey();
  const keyFile = join(made.folder, 'district.txt');
  await writeFile(keyFile, `# khóa cấp huyện\n${districtKey}\n`);
  const recipients = [...made.ask.recipients, await recipientOf(districtKey)];
  const scans = [await scanFile(made.folder, 'trang một'), await scanFile(made.folder, 'trang hai')];
  const ask = { ...made.ask, scans, recipients, place: folderDestination(account), clock: ago(3600) };
  const state = join(await tempFolder(), 'state');
  const read = readArgs([root, '--state', state, '--key', keyFile]);
  if ('say' in read) throw new Error(read.say);
  const options: Options = read;
  const said: string[] = [];
  const look = (change: Partial<Options> = {}, laterMs = 0) =>
    lookOnce(
      { ...options, ...change },
      new Date(Date.now() + laterMs).toISOString(),
      new AbortController().signal,
      (line) => said.push(line),
    );
  return { root, account, folder: join(account, office), made, ask, look, state, said, options };
}

describe('the district', () => {
  test('knows a set of changed pages by the whole one beside it, and both fall when that one rots', async () => {
    const { ask, made, account, look } = await district();
    const small = { ...ask, baseFile: join(made.folder, 'pages') };
    await made.database.run(savesOf(1000, 2000));
    const { set } = await runBackup(small);
    await made.database.run(savesOf(9000, 1));
    expect((await runBackup({ ...small, clock: ago(1800) })).set.manifest.format).toBe(2);
    expect((await look({ lock: true })).offices[0]?.sets.map(({ state }) => state)).toEqual([
      'verified',
      'verified',
    ]);
    await chmod(join(account, set.sealedName), 0o600);
    await flipBit(join(account, set.sealedName), 900, 1);
    const reread = await look({ silentDays: 99 }, 31 * day);
    expect(reread.offices[0]).toMatchObject({ alarms: [{ code: 'damaged', numbers: [2, 1] }] });
  });

  test('opens and counts every set of an office with its own key, once, and says so in three files', async () => {
    const { ask, look, state, said } = await district();
    const { set } = await runBackup(ask);
    await runBackup({ ...ask, clock: ago(1800) });
    const file = await look({}, 1000);
    expect(file.offices).toHaveLength(1);
    expect(file.offices[0]).toMatchObject({ code: office, folder: `xa-tien-hoa/nhan/${office}` });
    expect(file.offices[0]?.sets.map(({ sequence, state: is }) => [sequence, is])).toEqual([
      [2, 'verified'],
      [1, 'verified'],
    ]);
    expect(file.offices[0]?.scansRead).toHaveLength(2);
    expect(said).toEqual([expect.stringContaining('-000002-'), `${set.base}: verified`]);
    expect(summary(file).offices[0]).toMatchObject({ newest: 2, sets: 2 });
    said.length = 0;
    await look({}, 2000);
    expect(said).toEqual([]);
    const page = await readFile(join(state, 'status.html'), 'utf8');
    expect(page).toContain(`<h2>${office}`);
    expect(page).not.toMatch(/<script|https?:/);
    expect(JSON.parse(await readFile(join(state, 'status.json'), 'utf8'))).toMatchObject({ withKey: true });
  });

  test('without a key, or with one the set was not sealed to, proves the bytes and does not claim more', async () => {
    const { ask, look, made } = await district();
    await runBackup(ask);
    const without = await look({ keyFile: null });
    expect(without.offices[0]?.sets[0]?.state).toBe('shipped');
    expect(without.offices[0]?.lastVerifiedAt).toBe(null);
    const { ask: own } = made;
    await runBackup({ ...own, scans: [], place: ask.place });
    const mixed = await look();
    // the first is opened as soon as the key is there; the second was never sealed to it
    expect(mixed.offices[0]?.sets.map(({ state }) => state)).toEqual(['shipped', 'verified']);
  });

  test('finds a flipped bit in a set and in a scan, new or at the next rereading', async () => {
    const { ask, look, account, folder } = await district();
    const { set } = await runBackup(ask);
    const scan = set.manifest.attachments[0]?.name ?? '';
    await flipBit(join(folder, 'scans', scan), 300, 2);
    expect((await look()).offices[0]).toMatchObject({ alarms: [{ code: 'damaged', numbers: [1] }] });
    await flipBit(join(folder, 'scans', scan), 300, 2);
    expect((await look()).offices[0]).toMatchObject({ alarms: [] });
    await flipBit(join(account, set.sealedName), 900, 1);
    expect((await look({}, 2 * day)).offices[0]).toMatchObject({ alarms: [] });
    const reread = await look({ silentDays: 99 }, 31 * day);
    expect(reread.offices[0]).toMatchObject({ alarms: [{ code: 'damaged', numbers: [1] }] });
  });

  test('alarms an office that went silent, also when its clock says otherwise', async () => {
    const { ask, look } = await district();
    await runBackup({ ...ask, clock: ago((-20 * day) / 1000) });
    expect((await look({}, 2.9 * day)).offices[0]?.alarms.map(({ code }) => code)).toEqual(['clock']);
    const late = await look({}, 3.1 * day);
    expect(late.offices[0]?.alarms[0]).toEqual({ code: 'silent', numbers: [3] });
  });

  test('misses a set that somebody took away, a whole office, and one that never arrived', async () => {
    const { ask, look, account, folder, made } = await district();
    const sets = [];
    for (let turn = 0; turn < 3; turn += 1) sets.push((await runBackup(ask)).set);
    const middle = sets[1];
    if (middle === undefined) throw new Error('no set');
    const elsewhere = join(made.folder, 'away');
    await mkdir(elsewhere);
    for (const name of [middle.sealedName, middle.manifestName]) {
      await rename(join(account, name), join(elsewhere, name.split('/').at(-1) ?? ''));
    }
    expect((await look()).offices[0]?.alarms).toEqual([{ code: 'gap', numbers: [3] }]);
    for (const name of [middle.sealedName, middle.manifestName]) {
      await rename(join(elsewhere, name.split('/').at(-1) ?? ''), join(account, name));
    }
    expect((await look()).offices[0]?.alarms).toEqual([]);
    await rm(join(account, middle.manifestName));
    expect((await look()).offices[0]?.alarms).toEqual([{ code: 'vanished', numbers: [2] }]);
    await rm(folder, { recursive: true });
    expect((await look()).offices[0]?.alarms).toEqual([{ code: 'vanished', numbers: [3, 2, 1] }]);
  });

  test('shows two PCs that write as one office', async () => {
    const { ask, look } = await district();
    await runBackup(ask);
    const blind = { ...ask, scans: [], lastSequence: 1 };
    const old = await ask.place.list(office);
    const frozen = { ...ask.place, list: async () => old };
    await runBackup({ ...blind, place: frozen, clock: ago(60) });
    await runBackup({ ...blind, place: frozen, clock: ago(30) });
    expect((await look()).offices[0]?.alarms).toEqual([{ code: 'fork', numbers: [2] }]);
  });

  test('names an upload that was given up days ago, and not one that still runs', async () => {
    const { ask, look, folder } = await district();
    await runBackup(ask);
    const part = join(folder, `${office}-000002-20261202T023000Z.sqlite.gz.age.part`);
    await writeFile(part, 'x');
    expect((await look()).offices[0]?.alarms).toEqual([]);
    const old = new Date(Date.now() - 2.5 * day);
    await utimes(part, old, old);
    expect((await look()).offices[0]?.alarms).toEqual([{ code: 'unfinished', numbers: [2] }]);
  });

  test('says in words when its folder is not there or the key is none', async () => {
    const { look, root } = await district();
    await expect(look({ root: join(root, 'khác') })).rejects.toThrow('Không thấy thư mục nhận');
    await writeFile(join(root, 'note.txt'), 'không phải khóa');
    await expect(look({ keyFile: join(root, 'note.txt') })).rejects.toThrow('không có khóa riêng age');
  });

  test('thins out only when told to, keeps the chain in mind, and raises no alarm for it', async () => {
    const { ask, look } = await district();
    const start = Date.parse('2026-03-02T00:10:00Z');
    for (let turn = 0; turn < 16; turn += 1) {
      const at = new Date(start + turn * 60_000).toISOString();
      await runBackup({ ...ask, scans: [], clock: { now: () => at } });
    }
    const standing = async (change: Partial<Options>) => {
      const [first] = (await look({ silentDays: 9999, ...change })).offices;
      return { alarms: first?.alarms, left: first?.sets.filter(({ gone }) => gone === null).length };
    };
    expect(await standing({})).toEqual({ alarms: [], left: 16 });
    expect(await standing({ retention: true })).toEqual({ alarms: [], left: 10 });
    expect(await standing({})).toEqual({ alarms: [], left: 10 });
  });
});

describe('the command line', () => {
  test('explains itself when something is missing, doubled or no number', () => {
    for (const wrong of [
      [],
      ['a', 'b'],
      ['a', '--once', '--watch'],
      ['a', '--interval', 'x'],
      ['a', '--huh'],
    ]) {
      expect(readArgs(wrong)).toMatchObject({ wrong: true });
    }
    expect(readArgs(['--help'])).toMatchObject({ wrong: false });
    expect(readArgs(['/srv', '--watch', '--silent-days', '5'])).toMatchObject({ watch: true, silentDays: 5 });
  });
});
