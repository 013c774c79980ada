import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { generateBackupKey } from '../../electron/backup/keys';
import { paperKeyText } from '../../electron/backup/paperKey';
import { databaseFile } from '../../electron/data/database';
import { snapshotStepwise } from '../../electron/data/snapshot';
import { doorHandlers } from '../../electron/office/door';
import { closeRoom, createWorkspace, openFolder } from '../../electron/office/workspace';
import { AppError } from '../../shared/ipc/fault';
import { officeWithSet } from '../support/officeWithSet';
import type { SshdOptions } from '../support/openSshd';
import { people } from '../support/room';
import { startSshd } from '../support/sshd';

const none = new AbortController().signal;

/** An office whose sets lie on a server, and a PC that knows nothing of either. */
async function newPcAndServer(options: SshdOptions = {}) {
  const office = await officeWithSet();
  const sshd = await startSshd(options);
  await cp(office.path, sshd.root, { recursive: true });
  const homeDir = await mkdtemp(join(tmpdir(), 'tiepdan-new-pc-'));
  const ports = { ...office.room.ports, homeDir };
  ports.settings.set({ dataDir: '' });
  const workspace = createWorkspace(ports);
  onTestFinished(async () => {
    await closeRoom(workspace);
    await rm(homeDir, { recursive: true, force: true });
  });
  const server = {
    host: '127.0.0.1',
    port: sshd.port,
    user: sshd.user,
    folder: sshd.root,
    hostKey: sshd.hostKey,
    secret: { password: '', privateKey: sshd.privateKey, passphrase: '' },
  };
  type Server = typeof server;
  const reach = (change: Partial<Server> = {}) =>
    doorHandlers['backup.reachServer'](workspace, { ...server, ...change }, none);
  const list = (path: string) => doorHandlers['backup.list'](workspace, { path }, none);
  return { office, sshd, workspace, homeDir, reach, list };
}

async function faultOf(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );
}

describe('a server, on a PC where no office is open', () => {
  test('gives the office back by its address, a confirmed key and the paper sheet', async () => {
    const { office, sshd, workspace, homeDir, reach, list } = await newPcAndServer({ appendOnly: true });
    const asked = await reach({ hostKey: '' }).catch((error: unknown) => error);
    expect(asked).toMatchObject({ code: 'backup.hostKeyNew', params: { fingerprint: sshd.hostKey } });
    const { path } = await reach();
    expect(path).toBe(`sftp://${sshd.user}@127.0.0.1:${sshd.port}${sshd.root}`);
    const [set] = await list(path);
    expect(set).toMatchObject({ name: office.set.name, visits: 2, appVersion: '0.0.0-test' });
    const ask = { path, name: office.set.name };
    const counts = await doorHandlers['backup.compareCounts'](workspace, ask, none);
    expect(counts.find(({ table }) => table === 'visits')).toEqual({
      table: 'visits',
      inSet: 2,
      present: null,
    });
    const wrong = { ...ask, paperKey: paperKeyText(await generateBackupKey()) };
    expect(await faultOf(doorHandlers['backup.restoreHere'](workspace, wrong, none))).toBe('backup.wrongKey');
    expect(await readdir(homeDir)).toEqual([]);
    const before = await readdir(sshd.root, { recursive: true });
    const paperKey = paperKeyText(office.paper);
    await doorHandlers['backup.restoreHere'](workspace, { ...ask, paperKey }, none);
    expect(workspace.room?.office.name).toBe(office.room.office.name);
    expect(await workspace.room?.data.db('visits').select('id')).toHaveLength(2);
    // Nothing was written to the server, and the way to it is forgotten with the first office that opens.
    expect(await readdir(sshd.root, { recursive: true })).toEqual(before);
    expect(await faultOf(list(path))).toBe('backup.noPlace');
  });

  test('is not entered under another key, nor by a wrong password, nor made a folder on', async () => {
    const { sshd, reach, list } = await newPcAndServer({ passwords: true });
    const { path } = await reach();
    const hostKey = 'ssh-ed25519 SHA256:khác';
    const changed = await reach({ hostKey }).catch((error: unknown) => error);
    expect(changed).toMatchObject({
      code: 'backup.hostKeyChanged',
      params: { fingerprint: sshd.hostKey, known: hostKey },
    });
    // who fails to get in anew does not go on with what opened it before
    expect(await faultOf(list(path))).toBe('backup.noPlace');
    const secret = { password: 'mật khẩu sai', privateKey: '', passphrase: '' };
    expect(await faultOf(reach({ secret }))).toBe('backup.loginRefused');
    const folder = join(sshd.root, 'nowhere');
    expect(await faultOf(reach({ folder }))).toBe('backup.placeGone');
    expect(await readdir(sshd.root)).not.toContain('nowhere');
    await sshd.stop();
    expect(await faultOf(reach())).toBe('backup.placeGone');
  });

  test('is stored nowhere', async () => {
    const { office, sshd, workspace, homeDir, reach } = await newPcAndServer();
    const kept: string[] = [];
    const { vault, settings } = workspace.ports;
    const set = vault.set;
    vault.set = async (name, secret, options) => {
      kept.push(name);
      await set(name, secret, options);
    };
    const before = JSON.stringify(settings.get());
    await reach();
    expect(kept).toEqual([]);
    expect(JSON.stringify(settings.get())).toBe(before);
    expect(await readdir(homeDir)).toEqual([]);
    expect(JSON.stringify(office.logged)).not.toContain(sshd.privateKey.slice(40, 80));
  });
});

describe('a server, where an office is open', () => {
  test('is reached by those who keep the office, and forgotten when they sign out', async () => {
    const { office, workspace, homeDir, reach, list } = await newPcAndServer();
    await snapshotStepwise(office.room.data.raw, join(homeDir, databaseFile));
    await openFolder(workspace, homeDir, null);
    expect(workspace.trouble).toBe(null);
    expect(await faultOf(reach())).toBe('auth.forbidden');
    workspace.staff = people.clerk;
    expect(await faultOf(reach())).toBe('auth.forbidden');
    workspace.staff = people.headOfOffice;
    const { path } = await reach();
    expect(await list(path)).toHaveLength(1);
    await doorHandlers['auth.signOut'](workspace, {}, none);
    expect(await faultOf(list(path))).toBe('backup.noPlace');
  });
});
