import { execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Sshd {
  readonly port: number;
  readonly user: string;
  /** OpenSSH text of a private key that may come in */
  readonly privateKey: string;
  /** as the app shows it, `ssh-ed25519 SHA256:…`, asked of ssh-keygen */
  readonly hostKey: string;
  /** a folder of the server */
  readonly root: string;
  stop(): Promise<void>;
  /** stops it and removes its files */
  remove(): Promise<void>;
}

export interface SshdOptions {
  appendOnly?: boolean;
  port?: number;
  hostKeyType?: string;
  passwords?: boolean;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function keygen(path: string, type = 'ed25519'): void {
  execFileSync('ssh-keygen', ['-q', '-t', type, '-N', '', '-f', path]);
}

async function answers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const scan = spawn('ssh-keyscan', ['-p', String(port), '127.0.0.1'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    scan.stdout.on('data', (text) => {
      said += text;
    });
    await new Promise((resolve) => scan.once('close', resolve));
    if (said.includes('ssh-')) return;
    await pause(50);
  }
  throw new Error('sshd does not answer');
}

/**
 * Debian's own OpenSSH server on the loopback, with its own keys and settings; `remove` ends it.
 * `appendOnly`: the account may add and rename, and remove, replace or change nothing.
 */
export async function openSshd(options: SshdOptions = {}): Promise<Sshd> {
  const folder = await mkdtemp(join(tmpdir(), 'tiepdan-sshd-'));
  const root = join(folder, 'files');
  await mkdir(root);
  keygen(join(folder, 'host'), options.hostKeyType);
  keygen(join(folder, 'user'));
  if (process.getuid?.() === 0) await mkdir('/run/sshd', { recursive: true });
  const port = options.port ?? (await freePort());
  const refused = 'remove,rmdir,setstat,fsetstat,lsetstat,posix-rename,hardlink,symlink';
  const settings = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${join(folder, 'host')}`,
    `AuthorizedKeysFile ${join(folder, 'user.pub')}`,
    'StrictModes no',
    'UsePAM no',
    'UseDNS no',
    'PermitRootLogin yes',
    `PasswordAuthentication ${options.passwords ? 'yes' : 'no'}`,
    'MaxStartups 100',
    'PidFile none',
    'Subsystem sftp internal-sftp',
    `ForceCommand internal-sftp${options.appendOnly ? ` -P ${refused}` : ''}`,
  ];
  await writeFile(join(folder, 'config'), `${settings.join('\n')}\n`);
  const server = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', join(folder, 'config')], { stdio: 'ignore' });
  const stop = async () => {
    if (server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
    }
  };
  const remove = async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  await answers(port);
  const [, fingerprint = '', ...rest] = execFileSync('ssh-keygen', ['-l', '-f', join(folder, 'host.pub')], {
    encoding: 'utf8',
  }).split(' ');
  const kind = rest.at(-1)?.includes('RSA') ? 'ssh-rsa' : 'ssh-ed25519';
  return {
    port,
    user: userInfo().username,
    privateKey: await readFile(join(folder, 'user'), 'utf8'),
    hostKey: `${kind} ${fingerprint}`,
    root,
    stop,
    remove,
  };
}
