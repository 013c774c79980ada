import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Destination } from '../../electron/backup/destinations/destination';
import { prepareSftp, type SftpAsk, sftpDestination } from '../../electron/backup/destinations/sftp';
import { digestOfFile } from '../../electron/backup/files';
import { inventory } from '../../electron/backup/inventory';
import { pruneSets } from '../../electron/backup/prune';
import { restoreInto } from '../../electron/backup/restore';
import { runBackup } from '../../electron/backup/run';
import { AppError } from '../../shared/ipc/fault';
import { badLine } from '../support/badLine';
import type { Sshd } from '../support/openSshd';
import { startSshd } from '../support/sshd';
import { faultOf, filesBelow, office, scanFile, scene, tempFolder } from './support';

/** The whole run has 500 cuts (`npm run test:faults`); here as many as fit into a coffee. */
const cuts = Number(process.env.TIEPDAN_FAULTS ?? 25);

function askOf(sshd: Sshd, change: Partial<SftpAsk> & { port?: number; hostKey?: string } = {}): SftpAsk {
  const { port = sshd.port, hostKey = sshd.hostKey, ...rest } = change;
  return {
    server: { host: '127.0.0.1', port, user: sshd.user, hostKey },
    secret: async () => ({ privateKey: sshd.privateKey, passphrase: '' }),
    folder: sshd.root,
    pauseMs: 5,
    ...rest,
  };
}

async function file(bytes: number): Promise<{ path: string; digest: { sha256: string; bytes: number } }> {
  const path = join(await tempFolder(), 'sealed');
  await writeFile(path, randomBytes(bytes));
  return { path, digest: await digestOfFile(path) };
}

/** Every name below the server's folder has the whole content or is a `.part`. */
async function put(
  place: Destination,
  one: Awaited<ReturnType<typeof file>>,
  name: string,
): Promise<unknown> {
  return faultOf(place.put(one.path, name, one.digest));
}

describe('an SFTP server', () => {
  test('keeps a set that is read back, opened, counted and restored, scans included', async () => {
    const sshd = await startSshd();
    const place = sftpDestination(askOf(sshd));
    const { ask, folder, officeKey } = await scene(2000);
    const scans = [await scanFile(folder, 'trang một'), await scanFile(folder, 'trang hai')];
    const { set, verification } = await runBackup({ ...ask, scans, place });
    expect(verification.level).toBe('verified');
    expect((await inventory(place, office)).sets.map(({ base }) => base)).toEqual([set.base]);
    const targetDir = join(folder, 'new-pc');
    const restored = await restoreInto({ place, set, identity: officeKey, targetDir, supportedSchema: 3 });
    expect([restored.counts.visit, restored.scans]).toEqual([2000, 2]);
    expect(await place.freeSpace()).toBeGreaterThan(1000);
    await place.close?.();
  });

  test('is not spoken to before a person has confirmed its host key', async () => {
    const sshd = await startSshd();
    const error = await prepareSftp(askOf(sshd, { hostKey: '' })).catch((fault: unknown) => fault);
    expect(error).toMatchObject({ code: 'backup.hostKeyNew', params: { fingerprint: sshd.hostKey } });
    expect(await prepareSftp(askOf(sshd))).toEqual({ mayRemove: true });
  });

  test('whose host key changed is refused with both keys, and nothing is written', async () => {
    const first = await startSshd();
    await first.stop();
    const posing = await startSshd({ port: first.port });
    const error = await prepareSftp(askOf(posing, { hostKey: first.hostKey })).catch(
      (fault: unknown) => fault,
    );
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: 'backup.hostKeyChanged',
      params: { known: first.hostKey, fingerprint: posing.hostKey },
    });
    expect(await filesBelow(posing.root)).toEqual([]);
  });

  test('with an RSA host key is known again', async () => {
    const sshd = await startSshd({ hostKeyType: 'rsa' });
    expect(sshd.hostKey).toMatch(/^ssh-rsa /);
    expect(await prepareSftp(askOf(sshd))).toEqual({ mayRemove: true });
  });

  test('that does not know the key or the password says so, fast', async () => {
    const sshd = await startSshd({ passwords: true });
    const stranger = await startSshd();
    const wrongKey = async () => ({ privateKey: stranger.privateKey, passphrase: '' });
    expect(await faultOf(prepareSftp(askOf(sshd, { secret: wrongKey })))).toBe('backup.loginRefused');
    const wrong = async () => ({ password: 'sai' });
    expect(await faultOf(prepareSftp(askOf(sshd, { secret: wrong })))).toBe('backup.loginRefused');
    const broken = async () => ({ privateKey: 'không phải khóa', passphrase: '' });
    expect(await faultOf(prepareSftp(askOf(sshd, { secret: broken })))).toBe('backup.loginRefused');
  });

  test.runIf(process.getuid?.() === 0)('lets a person with a password in', async () => {
    const sshd = await startSshd({ passwords: true });
    const user = `tdtest${process.pid}`;
    const hash = execFileSync('openssl', ['passwd', '-6', 'mật khẩu 1'], { encoding: 'utf8' }).trim();
    execFileSync('useradd', ['--no-create-home', '--home-dir', '/tmp', '--password', hash, user]);
    try {
      const ask = askOf(sshd, { secret: async () => ({ password: 'mật khẩu 1' }), folder: '' });
      ask.server.user = user;
      expect(await prepareSftp(ask)).toEqual({ mayRemove: true });
    } finally {
      execFileSync('userdel', ['--force', user], { stdio: 'ignore' });
    }
  });

  test('for adding only takes sets, and retention is known to be its own', async () => {
    const sshd = await startSshd({ appendOnly: true });
    const place = sftpDestination(askOf(sshd));
    const { ask } = await scene(5);
    await runBackup({ ...ask, place });
    await runBackup({ ...ask, place });
    expect(place.mayRemove).toBe(false);
    expect(await pruneSets(place, await inventory(place, office), [1])).toBe(0);
    expect(await faultOf(place.remove('x'))).toBe('data.readOnly');
    expect((await inventory(place, office)).sets.length).toBe(2);
    await place.close?.();
  });

  test('is never written over, and a full one is named before the last byte', async () => {
    const sshd = await startSshd();
    const place = sftpDestination(askOf(sshd));
    const one = await file(10_000);
    expect(await put(place, one, 'A/x.age')).toEqual({ returned: undefined });
    expect(await put(place, one, 'A/x.age')).toBe('record.exists');
    const tooLarge = { ...one.digest, bytes: Number.MAX_SAFE_INTEGER };
    expect(await faultOf(place.put(one.path, 'A/y.age', tooLarge))).toBe('data.diskFull');
    expect(await filesBelow(sshd.root)).toEqual(['A/x.age']);
    await place.close?.();
  });

  test('that is off, or a folder that is not there, is a place that is gone', async () => {
    const sshd = await startSshd();
    expect(await faultOf(sftpDestination(askOf(sshd, { folder: join(sshd.root, 'no') })).list(''))).toBe(
      'backup.placeGone',
    );
    expect(await faultOf(sftpDestination(askOf(sshd)).list('nothing-yet'))).toEqual({ returned: [] });
    await sshd.stop();
    expect(await faultOf(sftpDestination(askOf(sshd)).list(''))).toBe('backup.placeGone');
  });
});

describe('a bad line', () => {
  test(`cut at ${cuts} random bytes leaves the whole file or none, and goes on where it was cut`, async () => {
    const sshd = await startSshd();
    const line = await badLine(sshd.port);
    const one = await file(9_000_000);
    let left = cuts;
    line.weather.cutAfter = () => {
      left -= 1;
      return left < 0 ? Number.POSITIVE_INFINITY : Math.floor(Math.random() * 3_000_000);
    };
    for (let round = 0; left > 0; round += 1) {
      const name = `A/${round}.age`;
      for (;;) {
        const place = sftpDestination(askOf(sshd, { port: line.port }));
        const [cutsBefore, sentBefore] = [left, line.sent()];
        const there = (await stat(join(sshd.root, `${name}.part`)).catch(() => null))?.size ?? 0;
        const ended = await put(place, one, name);
        const cutsHere = cutsBefore - Math.max(0, left) + 1;
        expect(line.sent() - sentBefore).toBeLessThan(9_000_000 - there + cutsHere * 4_300_000);
        await place.close?.();
        const names = await filesBelow(sshd.root);
        if (typeof ended === 'object') break;
        expect(ended).toBe('backup.placeGone');
        expect(names).not.toContain(name);
      }
      expect((await digestOfFile(join(sshd.root, name))).sha256).toBe(one.digest.sha256);
    }
  }, 600_000);

  test('resends at most one chunk after a cut, also when the app was closed in between', async () => {
    const sshd = await startSshd();
    const line = await badLine(sshd.port);
    const one = await file(16_000_000);
    line.weather.cutAfter = () => 12_000_000;
    const cut = sftpDestination(askOf(sshd, { port: line.port, attempts: 1 }));
    expect(await put(cut, one, 'A/x.age')).toBe('backup.placeGone');
    line.weather.cutAfter = () => Number.POSITIVE_INFINITY;
    const before = line.sent();
    const again = sftpDestination(askOf(sshd, { port: line.port }));
    expect(await put(again, one, 'A/x.age')).toEqual({ returned: undefined });
    expect(line.sent() - before).toBeLessThan(4_000_000 + 4_194_304);
    expect((await digestOfFile(join(sshd.root, 'A/x.age'))).sha256).toBe(one.digest.sha256);
    await again.close?.();
  });

  test('over what an earlier set left begins where the bytes begin to differ', async () => {
    const sshd = await startSshd();
    const place = sftpDestination(askOf(sshd));
    const one = await file(9_000_000);
    await place.put(one.path, 'A/first.age', one.digest);
    const changed = await readFile(one.path);
    changed[5_000_000] = (changed[5_000_000] ?? 0) ^ 1;
    await writeFile(join(sshd.root, 'A/x.age.part'), changed.subarray(0, 7_000_000));
    expect(await put(place, one, 'A/x.age')).toEqual({ returned: undefined });
    await writeFile(join(sshd.root, 'A/y.age.part'), Buffer.alloc(9_500_000));
    expect(await put(place, one, 'A/y.age')).toEqual({ returned: undefined });
    for (const name of ['A/x.age', 'A/y.age']) {
      expect((await digestOfFile(join(sshd.root, name))).sha256).toBe(one.digest.sha256);
    }
    await place.close?.();
  });

  test('at 1 KB/s carries on without a false alarm and without holding up the app', async () => {
    const sshd = await startSshd();
    const line = await badLine(sshd.port);
    const one = await file(4000);
    line.weather.bytesPerSecond = 1024;
    const place = sftpDestination(askOf(sshd, { port: line.port, silenceMs: 12_000 }));
    let worst = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      worst = Math.max(worst, performance.now() - last - 5);
      last = performance.now();
    }, 5);
    expect(await put(place, one, 'A/x.age')).toEqual({ returned: undefined });
    clearInterval(watch);
    expect(worst).toBeLessThan(250);
    await place.close?.();
  }, 120_000);

  test('that falls silent is given up in time, and the place is named as gone', async () => {
    const sshd = await startSshd();
    const line = await badLine(sshd.port);
    const place = sftpDestination(askOf(sshd, { port: line.port, silenceMs: 1000, attempts: 1 }));
    await place.list('');
    line.weather.silent = true;
    const started = performance.now();
    expect(await faultOf(place.list(''))).toBe('backup.placeGone');
    expect(performance.now() - started).toBeLessThan(2500);
  });

  test('is left at once when the person stops', async () => {
    const sshd = await startSshd();
    const line = await badLine(sshd.port);
    const one = await file(5_000_000);
    line.weather.bytesPerSecond = 50_000;
    const place = sftpDestination(askOf(sshd, { port: line.port }));
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 1500);
    const started = performance.now();
    const { signal } = stop;
    expect(await faultOf(place.put(one.path, 'A/x.age', one.digest, { signal }))).toBe('call.cancelled');
    expect(performance.now() - started).toBeLessThan(4000);
    expect((await filesBelow(sshd.root)).filter((name) => !name.endsWith('.part'))).toEqual([]);
    await place.close?.();
  });
});
