import { join } from 'node:path';
import type { BackupReason } from '../../shared/domain/backupManifest';
import { AppError } from '../../shared/ipc/fault';
import type { Destination } from '../backup/destinations/destination';
import { inventory } from '../backup/inventory';
import { recipientOf, verificationIdentity } from '../backup/keys';
import { pruneSets } from '../backup/prune';
import type { Shipped } from '../backup/run';
import { type ManyResult, runMany } from '../backup/runMany';
import { retention } from '../backup/timetable';
import {
  highestSequence,
  type KnownPlace,
  keepPlace,
  lastVerifiedSequence,
  markPruned,
  noteSet,
  scanHashes,
} from '../data/backups';
import type { Db } from '../data/database';
import { readFact } from '../data/facts';
import { destinationOf } from './backupPlaces';
import { notedByBackup, outboxOf, putOff, queueOf } from './backupQueue';
import { refuseDamagedPages } from './dataHealth';
import { type Acting, changed, now, type Room, stampOf, writeAudit } from './room';

/** Everybody who can open the sets. @throws AppError backup.noKey before the paper key was made */
export async function recipientsOf(db: Db, ours: string): Promise<string[]> {
  const office = await readFact(db, 'backup.recipient');
  if (office === null) throw new AppError('backup.noKey');
  const district = await readFact(db, 'backup.districtRecipient');
  const second = await readFact(db, 'backup.secondRecipient');
  return [...new Set([office, ours, district ?? '', second ?? ''])].filter((one) => one !== '');
}

async function note(room: Room, acting: Acting, placeId: string, shipped: Shipped): Promise<void> {
  const { set, verification, lostScans } = shipped;
  const { sequence, madeAt, reason } = set.manifest;
  if (lostScans.length > 0) room.ports.log.info('backup without scans', { scans: lostScans.length });
  const name = set.base;
  const proof = { manifestSha256: set.manifestSha256, manifest: JSON.stringify(set.manifest) };
  const verifiedAt = verification.level === 'verified' ? now(room) : null;
  acting.about = { noun: 'backup', recordId: placeId, detail: { sequence, reason } };
  // Each place is an entry of its own in the trail: one of them may fail after another was proved.
  acting.audited = false;
  await room.data.db.transaction((tx) =>
    notedByBackup(room, tx, async () => {
      await noteSet(tx, stampOf(room, acting), {
        placeId,
        sequence,
        madeAt,
        reason,
        name,
        ...proof,
        verifiedAt,
      });
      await writeAudit(room, acting, tx);
    }),
  );
  acting.audited = true;
}

/** After a verified set: what may go by the timetable goes, and what the clock forbids waits. */
async function thinOut(
  room: Room,
  { place, notes }: KnownPlace,
  at: Destination,
  acting: Acting,
): Promise<void> {
  const here = await inventory(at, room.office.code, acting.signal);
  const dated = here.sets.map(({ manifest: { sequence, madeAt } }) => ({ sequence, madeAt }));
  const lastVerified = await lastVerifiedSequence(room.data.db, place.id);
  const { prune, held } = retention(dated, now(room), notes.prunedAt, lastVerified);
  const removed = await pruneSets(at, here, prune, acting.signal).catch((cause: unknown) => {
    // The new set stands and is proved; that an old one could not be removed is no failure of the backup.
    room.ports.log.fault('BACKUP', 'thin out', cause);
    return [];
  });
  const addOnly = !at.mayRemove;
  await room.data.db.transaction(async (tx) => {
    const stamp = stampOf(room, acting);
    await notedByBackup(room, tx, async () => {
      await keepPlace(tx, stamp, place, { ...notes, prunedAt: now(room), held, addOnly });
      if (removed.length > 0) await markPruned(tx, stamp, place.id, removed);
    });
  });
}

async function shipAll(
  room: Room,
  places: readonly KnownPlace[],
  reason: BackupReason,
  acting: Acting,
  goOn: boolean,
): Promise<ManyResult> {
  const identity = await verificationIdentity(room.ports.vault);
  const hashes = await scanHashes(room.data.db);
  return runMany({
    source: {
      snapshotTo: async (path, onStep, signal) => {
        const report = await room.data.pages.copyTo(path, signal, onStep);
        await refuseDamagedPages(room, report);
        return report.copy;
      },
    },
    scans: hashes.map((sha256) => ({ sha256, path: join(room.dataDir, 'scans', sha256) })),
    tempRoot: join(room.dataDir, 'temp'),
    outbox: outboxOf(room),
    baseFile: join(room.dataDir, 'backup-pages'),
    goOn,
    places: places.map((known) => ({ id: known.place.id, open: () => destinationOf(room, known) })),
    officeCode: room.office.code,
    appVersion: room.ports.appVersion,
    recipients: await recipientsOf(room.data.db, await recipientOf(identity)),
    identityForVerify: identity,
    lastSequence: await highestSequence(room.data.db),
    reason,
    clock: room.ports.clock,
    signal: acting.signal,
    onProgress: (progress) => room.ports.announce.tell('backupProgress', progress),
    onShipped: async (placeId, shipped, at) => {
      await note(room, acting, placeId, shipped);
      const known = places.find(({ place }) => place.id === placeId);
      if (known !== undefined) await thinOut(room, known, at, acting);
      changed(room, 'backup', placeId);
    },
  });
}

/**
 * Seals once and ships to these places; each is read back, noted and thinned out. One run at a time per office.
 * `goOn`: a set that waits half sent is sent on first. Failures of a place stand in the result and put its next
 * try off; only what concerns the whole is thrown.
 */
export async function backUpTo(
  room: Room,
  places: readonly KnownPlace[],
  reason: BackupReason,
  acting: Acting,
  goOn = false,
): Promise<ManyResult> {
  const queue = queueOf(room);
  if (queue.running) throw new AppError('backup.busy');
  queue.running = true;
  try {
    const result = await shipAll(room, places, reason, acting, goOn);
    for (const { placeId } of result.verified) queue.waiting.delete(placeId);
    for (const { placeId, fault } of result.failed) putOff(room, placeId, fault);
    return result;
  } finally {
    queue.running = false;
    changed(room, 'backup', '');
  }
}
