import type { Parsed } from '../../shared/ipc/contract';
import type { Destination } from '../backup/destinations/destination';
import { sftpDestination } from '../backup/destinations/sftp';
import { serverPath, sftpSecretOf } from './backupPlaces';
import type { Ports } from './ports';

type SftpAsk = Parameters<typeof sftpDestination>[0];

/**
 * The server that a person named to restore from: on a new PC no office is open in whose database and vault it could
 * be kept. It lies in memory alone, one per app, and only until an office opens.
 */
const reached = new WeakMap<Ports, { path: string; ask: SftpAsk }>();

/**
 * Looks into the folder on the server, writes nothing there, and answers with the path by which it is asked from now
 * on. Throws `backup.hostKeyNew` with the key to confirm, `backup.hostKeyChanged`, `backup.loginRefused`,
 * `backup.placeGone`, `call.cancelled`.
 */
export async function reachServer(
  ports: Ports,
  { secret, ...server }: Parsed<'backup.reachServer'>,
  signal: AbortSignal,
): Promise<string> {
  forgetServer(ports);
  const opens = sftpSecretOf(secret);
  const ask: SftpAsk = { server, folder: server.folder, secret: async () => opens };
  const place = sftpDestination({ ...ask, attempts: 1 });
  try {
    await place.list('', signal);
  } finally {
    await place.close?.();
  }
  const path = serverPath(server);
  reached.set(ports, { path, ask });
  return path;
}

/** null where the path names no server that was reached. */
export function reachedServer(ports: Ports, path: string): Destination | null {
  const known = reached.get(ports);
  return known?.path === path ? sftpDestination(known.ask) : null;
}

/** What opened the server is not held longer than it is needed. */
export function forgetServer(ports: Ports): void {
  reached.delete(ports);
}
