import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { halfSentIn } from '../../electron/backup/outbox';
import { snapshotStepwise } from '../../electron/data/snapshot';
import { backUpBefore, sealBeforeMigration } from '../../electron/office/backupBefore';
import { outboxOf } from '../../electron/office/backupQueue';
import { backupHandlers } from '../../electron/office/backups';
import { type BackupTimer, createBackupTimer } from '../../electron/office/backupTimer';
import { doorHandlers } from '../../electron/office/door';
import { badLine } from '../support/badLine';
import {
  closeScene,
  codeOf,
  diskId,
  folder,
  made,
  manifest,
  openScene,
  room,
  runAll,
  save,
  secretOf,
  serverId,
  serverOf,
  sets,
  stateOf,
  status,
  stickId,
  workspaceOf,
} from '../support/placesScene';
import { startSshd } from '../support/sshd';

beforeEach(openScene);
afterEach(closeScene);

describe('a server', () => {
  test('is taken in only with its key confirmed, and its secret lies in the vault alone', async () => {
    const sshd = await startSshd();
    const secret = secretOf(sshd);
    const unknown = await save(serverId, 'sftp', '', { server: serverOf(sshd, sshd.port, ''), secret }).catch(
      (error: unknown) => error,
    );
    expect(unknown).toMatchObject({ code: 'backup.hostKeyNew', params: { fingerprint: sshd.hostKey } });
    expect((await status()).places).toEqual([]);
    const [place] = await save(serverId, 'sftp', '', { server: serverOf(sshd), secret });
    expect(place?.path).toBe(`sftp://${sshd.user}@127.0.0.1:${sshd.port}${sshd.root}`);
    const kept = await room.ports.vault.get(`backup.place.${serverId}`);
    expect(kept).toContain('PRIVATE KEY');
    const rows = JSON.stringify(await room.data.db('backup_places').select());
    expect(rows).not.toContain('PRIVATE KEY');
  });

  test('whose key changed is trusted anew only by those who keep the office', async () => {
    const sshd = await startSshd();
    await save(serverId, 'sftp', '', { server: serverOf(sshd), secret: secretOf(sshd) });
    const other = { ...serverOf(sshd), hostKey: 'ssh-ed25519 SHA256:khác' };
    const place = { id: serverId, name: 'x', kind: 'sftp' as const, path: '', active: true, server: other };
    const acting = made.acting('clerk', 'backup.savePlace');
    expect(await codeOf(backupHandlers['backup.savePlace'](room, { ...place, secret: null }, acting))).toBe(
      'auth.forbidden',
    );
    expect(await codeOf(save(serverId, 'sftp', '', { server: other }))).toBe('backup.hostKeyChanged');
  });

  test('shows its sets, which can be verified and opened from there', async () => {
    const sshd = await startSshd({ appendOnly: true });
    const [place] = await save(serverId, 'sftp', '', { server: serverOf(sshd), secret: secretOf(sshd) });
    const path = place?.path ?? '';
    await runAll();
    expect((await stateOf(serverId))?.addOnly).toBe(true);
    const { signal } = new AbortController();
    const [row] = await doorHandlers['backup.list'](workspaceOf(), { path }, signal);
    const ask = { path, name: row?.name ?? '' };
    const verified = await backupHandlers['backup.verify'](room, ask, made.acting('clerk', 'backup.verify'));
    expect(verified.state).toBe('verified');
  });

  test('is sent on by itself, under the same name, what a cut line left half sent', async () => {
    const sshd = await startSshd();
    const line = await badLine(sshd.port);
    await save(serverId, 'sftp', '', { server: serverOf(sshd, line.port), secret: secretOf(sshd) });
    const rest = [12_000];
    line.weather.cutAfter = () => rest.pop() ?? 0;
    expect((await runAll()).failed[0]?.fault.code).toBe('backup.placeGone');
    expect(await stateOf(serverId)).toMatchObject({ halfSent: true, waiting: { failures: 1 } });
    const half = await readdir(join(sshd.root, room.office.code));
    expect(half.map((name) => name.replace(/.*Z/, ''))).toEqual(['.sqlite.gz.age.part']);
    const timer: BackupTimer = createBackupTimer(workspaceOf());
    await timer.tick(0);
    expect(await sets(sshd.root)).toEqual([]);
    line.weather.cutAfter = () => Number.POSITIVE_INFINITY;
    made.setNow('2026-11-23T01:02:00.000Z');
    await timer.tick(0);
    expect(await sets(sshd.root)).toEqual([half[0]?.replace('.sqlite.gz.age.part', '.manifest.json')]);
    expect([await halfSentIn(outboxOf(room)), (await stateOf(serverId))?.waiting]).toEqual([[], null]);
  });
});

describe('old sets', () => {
  test('are thinned out after each verified set, never the newest ten nor the one they build on', async () => {
    const disk = await folder('disk');
    await save(diskId, 'folder', disk);
    for (let minute = 10; minute < 22; minute += 1) {
      made.setNow(`2026-11-23T01:${minute}:00.000Z`);
      await runAll();
    }
    const numbers = (await sets(disk)).map((name) => Number(name.split('-')[1]));
    expect(numbers).toEqual([1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const pruned = await room.data.db('backup_sets').where({ state: 'pruned' }).orderBy('sequence');
    expect(pruned.map(({ sequence }) => sequence)).toEqual([2]);
  });

  test('stay when the clock jumped, and the person is told', async () => {
    const disk = await folder('disk');
    await save(diskId, 'folder', disk);
    for (let minute = 10; minute < 21; minute += 1) {
      made.setNow(`2026-11-23T01:${minute}:00.000Z`);
      await runAll();
    }
    made.setNow('2031-01-01T01:00:00.000Z');
    await runAll();
    expect([await sets(disk).then(({ length }) => length), (await stateOf(diskId))?.held]).toEqual([
      12,
      'clockJumped',
    ]);
    made.setNow('2026-11-23T02:00:00.000Z');
    await runAll();
    expect((await stateOf(diskId))?.held).toBe('fromFuture');
    expect(await sets(disk)).toHaveLength(13);
  });
});

describe('before something that changes much', () => {
  test('a sealed set of the older schema goes to every place in reach, and nothing stops when none is', async () => {
    const disk = await folder('disk');
    await save(diskId, 'folder', disk);
    await save(stickId, 'usb', await folder('stick'));
    await rename(join(made.folder, 'stick'), join(made.folder, 'drawer'));
    const copy = join(room.dataDir, 'tiepdan.sqlite.before-v1');
    await snapshotStepwise(room.data.raw, copy);
    const { ports, dataDir, data } = room;
    await sealBeforeMigration(ports, dataDir, data.db, copy);
    expect(await manifest(disk, (await sets(disk))[0])).toMatchObject({
      reason: 'beforeMigration',
      sequence: 1,
    });
    await rename(disk, `${disk}-away`);
    await sealBeforeMigration(ports, dataDir, data.db, copy);
    expect(made.logged).toEqual([]);
    await rename(`${disk}-away`, disk);
    await backUpBefore(room, 'beforeRestore', new AbortController().signal);
    expect(await manifest(disk, (await sets(disk))[1])).toMatchObject({
      reason: 'beforeRestore',
      sequence: 2,
    });
  });
});
