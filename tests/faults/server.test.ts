import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folderDestination } from '../../electron/backup/destinations/folder';
import { inventory } from '../../electron/backup/inventory';
import { restoreInto } from '../../electron/backup/restore';
import { runBackup } from '../../electron/backup/run';
import { type Options, readArgs } from '../../electron/receive/args';
import { lookOnce } from '../../electron/receive/receive';
import { filesBelow, office, scanFile, scene, tempFolder } from '../backup/support';
import { isRoot } from './kit';

const sshd = '/usr/sbin/sshd';
const may = isRoot && existsSync(sshd) && existsSync('/usr/bin/sftp');
if (!may) console.log('The append-only server is skipped: it needs root and an OpenSSH server.');

/** The lines that the README tells an administrator to write; taken from there, so that what is tried is what is told. */
async function readmeMatchBlock(chroot: string): Promise<string> {
  const text = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
  const block = /```sshd_config\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  expect(block).toContain('ForceCommand internal-sftp');
  return block.replace('Match Group tiepdan-gui', 'Match User nobody').replace('/srv/tiepdan/%u', chroot);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

type Server = {
  account: string;
  upload: string;
  sftp(...lines: string[]): { status: number | null; said: string };
};

/** A real OpenSSH server for one account, chrooted, laid out as in the README. */
async function server(): Promise<Server> {
  // sshd wants every folder above a chroot to be root's alone, which /tmp is not
  const home = await mkdtemp('/srv/tiepdan-test-');
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  chmodSync(home, 0o755);
  const account = join(home, 'nobody');
  const upload = join(account, 'nhan');
  await mkdir(join(upload, office, 'scans'), { recursive: true });
  const group = Number(execFileSync('id', ['-g', 'nobody'], { encoding: 'utf8' }));
  for (const folder of [upload, join(upload, office), join(upload, office, 'scans')]) {
    await chown(folder, 0, group);
    await chmod(folder, 0o1770);
  }
  const keys = await tempFolder();
  chmodSync(keys, 0o755);
  for (const name of ['host', 'office']) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(keys, name)]);
  }
  await chmod(join(keys, 'office.pub'), 0o644);
  const port = await freePort();
  const config = join(keys, 'sshd_config');
  await writeFile(
    config,
    `Port ${port}\nListenAddress 127.0.0.1\nHostKey ${join(keys, 'host')}\nPidFile none\nUsePAM no
StrictModes no\nPasswordAuthentication no\nAuthorizedKeysFile ${join(keys, 'office.pub')}
Subsystem sftp internal-sftp\n${await readmeMatchBlock(account)}`,
  );
  await mkdir('/run/sshd', { recursive: true });
  const daemon = spawn(sshd, ['-D', '-e', '-f', config], { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  daemon.stderr.on('data', (piece: Buffer) => {
    log += piece.toString();
  });
  onTestFinished(() => {
    daemon.kill();
  });
  const known = ['-o', 'StrictHostKeyChecking=no', '-o', 'UserKnownHostsFile=/dev/null'];
  const to = ['-q', '-b', '-', '-P', String(port), '-i', join(keys, 'office'), ...known, 'nobody@127.0.0.1'];
  for (let tries = 0; !log.includes('Server listening') && tries < 100; tries += 1) await pause(50);
  return {
    account,
    upload,
    sftp: (...lines) => {
      const ran = spawnSync('sftp', to, { input: `${lines.join('\n')}\n`, encoding: 'utf8' });
      return { status: ran.status, said: ran.stdout + ran.stderr };
    },
  };
}

/** Uploads the sets of a folder as the app does: under another name first, then renamed, the manifest last. */
function uploadAll(to: Server, from: string, files: readonly string[]): void {
  const order = [...files].sort((a, b) => Number(a.endsWith('.json')) - Number(b.endsWith('.json')));
  for (const name of order) {
    const ended = to.sftp(
      `put ${join(from, name)} nhan/${name}.part`,
      `rename nhan/${name}.part nhan/${name}`,
    );
    expect([name, ended]).toEqual([name, { status: 0, said: expect.any(String) }]);
  }
}

async function officeWithServer() {
  const to = await server();
  const made = await scene(50);
  const scans = [await scanFile(made.folder, 'trang một')];
  const now = { now: () => new Date(Date.now() - 60_000).toISOString() };
  const { set } = await runBackup({ ...made.ask, scans, clock: now });
  uploadAll(to, made.placeRoot, await filesBelow(made.placeRoot));
  const read = readArgs([to.account, '--state', join(await tempFolder(), 'state'), '--lock']);
  if ('say' in read) throw new Error(read.say);
  const options: Options = read;
  const look = () =>
    lookOnce(options, new Date().toISOString(), new AbortController().signal, () => undefined);
  return { to, made, set, look };
}

describe.skipIf(!may)('an OpenSSH server set up as the README says', { timeout: 120_000 }, () => {
  test('takes what an office adds and lets it read that back', async () => {
    const { to, set, look } = await officeWithServer();
    const file = await look();
    expect(file.offices[0]).toMatchObject({ alarms: [], sets: [{ state: 'shipped', locked: true }] });
    const back = join(await tempFolder(), 'back');
    expect(to.sftp(`get nhan/${set.manifestName} ${back}`).status).toBe(0);
    expect(to.sftp('ls /etc').status).not.toBe(0);
    expect(await readFile(back, 'utf8')).toContain(set.manifest.sealed.sha256);
  });

  test('lets the account change, cut, move or remove nothing that was checked', async () => {
    const { to, made, set, look } = await officeWithServer();
    await look();
    const before = await filesBelow(to.upload);
    const target = `nhan/${set.sealedName}`;
    const junk = join(made.folder, 'junk');
    await writeFile(junk, randomBytes(5000));
    const attacks = [
      `rm ${target}`,
      `put ${junk} ${target}`,
      `reput ${junk} ${target}`,
      `rename ${target} nhan/gone`,
      `rename nhan/${office} nhan/gone`,
      `chmod 666 ${target}`,
      `rmdir nhan/${office}/scans`,
      `rename nhan/${office}/scans nhan/${office}/x`,
      `rm nhan/${set.manifestName}`,
    ];
    const succeeded = attacks.filter((line) => to.sftp(line).status === 0);
    expect(succeeded).toEqual([]);
    // a new file in place of an old one, by the rename that replaces
    to.sftp(`put ${junk} nhan/${office}/junk`, `rename nhan/${office}/junk ${target}`);
    const after = (await filesBelow(to.upload)).filter((name) => name !== `${office}/junk`);
    expect(after).toEqual(before);
    expect((await look()).offices[0]).toMatchObject({ alarms: [], sets: [{ state: 'shipped' }] });
  });

  test('still holds the newest set, restorable, after ransomware had the PC, its share and its account', async () => {
    const { to, made, set, look } = await officeWithServer();
    await look();
    const scramble = async (root: string) => {
      for (const name of await filesBelow(root)) {
        const path = join(root, name);
        await writeFile(path, randomBytes((await readFile(path)).length));
        await rename(path, `${path}.locked`);
      }
    };
    await scramble(made.placeRoot);
    await scramble(made.tempRoot);
    const note = join(made.folder, 'note');
    await writeFile(note, randomBytes(900));
    for (const name of await filesBelow(to.upload)) {
      to.sftp(`put ${note} nhan/${name}`, `rename nhan/${name} nhan/${name}.locked`, `rm nhan/${name}`);
      to.sftp(`rm nhan/${name}`);
      to.sftp(`rename nhan/${name} nhan/${name}.locked`);
    }
    const place = folderDestination(to.upload);
    const [found] = (await inventory(place, office)).sets;
    expect(found?.manifestSha256).toBe(set.manifestSha256);
    if (found === undefined) return;
    const targetDir = join(await tempFolder(), 'mới');
    const identity = made.officeKey;
    const restored = await restoreInto({ place, set: found, identity, targetDir, supportedSchema: 3 });
    expect(restored).toMatchObject({
      counts: set.manifest.counts,
      auditHead: set.manifest.auditHead,
      scans: 1,
    });
    expect((await inventory(folderDestination(made.placeRoot), office)).sets).toEqual([]);
    expect((await readdir(targetDir)).sort()).toEqual(['scans', 'tiepdan.sqlite']);
  });
});
