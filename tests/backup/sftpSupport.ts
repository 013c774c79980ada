import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Destination } from '../../electron/backup/destinations/destination';
import type { SftpAsk } from '../../electron/backup/destinations/sftpLine';
import { digestOfFile } from '../../electron/backup/files';
import { times } from '../faults/kit';
import type { Sshd } from '../support/openSshd';
import { faultOf, tempFolder } from './support';

/** The whole run has 500 cuts (`npm run test:faults`); here as many as fit into a coffee. */
export const cuts = times(25, 500);

export function askOf(
  sshd: Sshd,
  change: Partial<SftpAsk> & { port?: number; hostKey?: string } = {},
): SftpAsk {
  const { port = sshd.port, hostKey = sshd.hostKey, ...rest } = change;
  return {
    server: { host: '127.0.0.1', port, user: sshd.user, hostKey },
    secret: async () => ({ privateKey: sshd.privateKey, passphrase: '' }),
    folder: sshd.root,
    pauseMs: 5,
    ...rest,
  };
}

export async function file(
  bytes: number,
): Promise<{ path: string; digest: { sha256: string; bytes: number } }> {
  const path = join(await tempFolder(), 'sealed');
  await writeFile(path, randomBytes(bytes));
  return { path, digest: await digestOfFile(path) };
}

/** Every name below the server's folder has the whole content or is a `.part`. */
export async function put(
  place: Destination,
  one: Awaited<ReturnType<typeof file>>,
  name: string,
): Promise<unknown> {
  return faultOf(place.put(one.path, name, one.digest));
}
