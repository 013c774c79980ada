import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { prepareSftp, sftpDestination } from '../../electron/backup/destinations/sftp';
import { inventory } from '../../electron/backup/inventory';
import { pruneSets } from '../../electron/backup/prune';
import { restoreInto } from '../../electron/backup/restore';
import { runBackup } from '../../electron/backup/run';
import { AppError } from '../../shared/ipc/fault';
import { startSshd } from '../support/sshd';
import { askOf, file, put } from './sftpSupport';
import { faultOf, filesBelow, office, scanFile, scene } from './support';

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
    expect(await pruneSets(place, await inventory(place, office), [1])).toEqual([]);
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
