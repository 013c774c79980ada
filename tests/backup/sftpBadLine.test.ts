import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sftpDestination } from '../../electron/backup/destinations/sftp';
import { digestOfFile } from '../../electron/backup/files';
import { progress } from '../faults/kit';
import { badLine } from '../support/badLine';
import { startSshd } from '../support/sshd';
import { askOf, cuts, file, put } from './sftpSupport';
import { faultOf, filesBelow } from './support';

describe('a bad line', () => {
  test(`cut at ${cuts} random bytes leaves the whole file or none, and goes on where it was cut`, async () => {
    const sshd = await startSshd();
    const line = await badLine(sshd.port);
    const one = await file(9_000_000);
    let left = cuts;
    const tell = progress('cut uploads', cuts);
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
        tell(cuts - Math.max(0, left));
        if (typeof ended === 'object') break;
        expect(ended).toBe('backup.placeGone');
        expect(names).not.toContain(name);
      }
      expect((await digestOfFile(join(sshd.root, name))).sha256).toBe(one.digest.sha256);
    }
  }, 3_600_000);

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
