import { join } from 'node:path';
import type { BackupReason } from '../../shared/domain/backupManifest';
import { AppError } from '../../shared/ipc/fault';
import { recipientOf, verificationIdentity } from '../backup/keys';
import { runMany } from '../backup/runMany';
import { highestSequence, knownPlaces } from '../data/backups';
import type { Db } from '../data/database';
import { readOffice } from '../data/offices';
import { snapshotOfFile } from '../data/snapshot';
import { destinationOf } from './backupPlaces';
import { backUpTo, recipientsOf } from './backupRun';
import type { Ports } from './ports';
import type { Acting, Room } from './room';

/** An app that does not open because a server is slow is worse than an upgrade with only the copy beside it. */
const limitMs = 120_000;

/**
 * A set in every place that can be reached, before something that changes much. A place that is away does not stop
 * the act: what is changed stays on the disk as well. Throws `call.cancelled` alone.
 */
export async function backUpBefore(
  room: Room,
  reason: Extract<BackupReason, `before${string}`>,
  signal: AbortSignal,
): Promise<void> {
  if (room.demo) return;
  const active = (await knownPlaces(room.data.db)).filter(({ place }) => place.active);
  if (active.length === 0) return;
  const acting: Acting = { staff: null, signal, audit: 'backup.made', audited: false, about: null };
  try {
    await backUpTo(room, active, reason, acting);
  } catch (cause) {
    if (signal.aborted) throw new AppError('call.cancelled', {}, cause);
    room.ports.log.fault('BACKUP', reason, cause);
  }
}

/**
 * The same before a migration, from the copy that stands beside the database: the app cannot write an older schema,
 * so that nothing is noted and the set is found again only by looking into the place. Never throws.
 */
export async function sealBeforeMigration(
  ports: Ports,
  dataDir: string,
  db: Db,
  copy: string,
): Promise<void> {
  try {
    const active = (await knownPlaces(db)).filter(({ place }) => place.active);
    if (active.length === 0) return;
    const identity = await verificationIdentity(ports.vault);
    const result = await runMany({
      source: { snapshotTo: (path, onStep, signal) => snapshotOfFile(copy, path, onStep, signal) },
      scans: [],
      tempRoot: join(dataDir, 'temp'),
      outbox: join(dataDir, 'outbox'),
      goOn: false,
      places: active.map((known) => ({ id: known.place.id, open: () => destinationOf({ ports }, known) })),
      officeCode: (await readOffice(db)).code,
      appVersion: ports.appVersion,
      recipients: await recipientsOf(db, await recipientOf(identity)),
      identityForVerify: identity,
      lastSequence: await highestSequence(db),
      reason: 'beforeMigration',
      clock: ports.clock,
      signal: AbortSignal.timeout(limitMs),
      onProgress: (progress) => ports.announce.tell('backupProgress', progress),
      onShipped: async () => undefined,
    });
    ports.log.info('sealed before migration', { places: result.verified.length, away: result.failed.length });
  } catch (cause) {
    ports.log.fault('BACKUP', 'before migration', cause);
  }
}
