import { join } from 'node:path';
import type { BackupReason } from '../../shared/domain/backupManifest';
import type { BackupPlace, BackupSetRow } from '../../shared/ipc/calls/care';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { cloudServiceOf } from '../backup/cloudFolders';
import { folderDestination } from '../backup/destinations/folder';
import { recipientOf, verificationIdentity } from '../backup/keys';
import { restoreInto } from '../backup/restore';
import { runBackup } from '../backup/run';
import { backupLight as lightAt } from '../backup/timetable';
import { verifySet } from '../backup/verify';
import { highestSequence, keepPlace, listPlaces, noteSet, placeAges } from '../data/backups';
import { readFact } from '../data/facts';
import { migrations, newestVersion } from '../data/migrations/list';
import { snapshotStepwise } from '../data/snapshot';
import { findSet, identityFrom, setRow } from './backupSets';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, now, type Room, write } from './room';

const tones = { never: 'none', good: 'green', warn: 'amber', late: 'red' } as const;

/** Age of the last verified set; of several places the one that is worst off, for it is the promise that broke. */
export async function backupLight(room: Room): Promise<Output<'backup.status'>['light']> {
  const places = (await listPlaces(room.data.db)).filter((place) => place.active);
  const ages = await placeAges(room.data.db);
  const lights = places.map((place) => {
    const verifiedAt = ages.get(place.id)?.verifiedAt ?? null;
    return { place, verifiedAt, ...lightAt(now(room), verifiedAt) };
  });
  const order = ['never', 'late', 'warn', 'good'];
  const worst = lights.sort(
    (a, b) => order.indexOf(a.light) - order.indexOf(b.light) || b.hours - a.hours,
  )[0];
  if (worst === undefined) return { tone: 'none', lastVerifiedAt: null, hours: null, placeName: '' };
  return {
    tone: tones[worst.light],
    lastVerifiedAt: worst.verifiedAt,
    hours: worst.verifiedAt === null ? null : worst.hours,
    placeName: worst.place.name,
  };
}

const runningIn = new WeakSet<Room>();

async function status(room: Room): Promise<Output<'backup.status'>> {
  return {
    light: await backupLight(room),
    places: await listPlaces(room.data.db),
    running: runningIn.has(room),
    recipient: (await readFact(room.data.db, 'backup.recipient')) ?? '',
  };
}

async function savePlace(room: Room, input: BackupPlace, acting: Acting): Promise<BackupPlace[]> {
  const cloud = await cloudServiceOf(input.path);
  if (cloud !== null) throw new AppError('backup.cloudFolder', { service: cloud });
  if (input.active) await folderDestination(input.path).list('', acting.signal);
  await write(room, acting, async (tx, stamp) => {
    await keepPlace(tx, stamp, input);
    acting.about = { noun: 'backupPlace', recordId: input.id };
  });
  changed(room, 'backup', input.id);
  return listPlaces(room.data.db);
}

/** Makes one set in one place and reads it back. One at a time per office. */
export async function backUp(
  room: Room,
  place: BackupPlace,
  reason: BackupReason,
  acting: Acting,
): Promise<BackupSetRow> {
  if (runningIn.has(room)) throw new AppError('backup.busy');
  const recipient = await readFact(room.data.db, 'backup.recipient');
  if (recipient === null) throw new AppError('backup.noKey');
  runningIn.add(room);
  try {
    const identity = await verificationIdentity(room.ports.vault);
    const result = await runBackup({
      source: {
        snapshotTo: (path, onStep, signal) =>
          snapshotStepwise(room.data.raw, path, undefined, onStep, signal),
      },
      scans: [],
      tempRoot: join(room.dataDir, 'temp'),
      place: folderDestination(place.path),
      officeCode: room.office.code,
      appVersion: room.ports.appVersion,
      recipients: [recipient, await recipientOf(identity)],
      identityForVerify: identity,
      lastSequence: await highestSequence(room.data.db),
      reason,
      clock: room.ports.clock,
      signal: acting.signal,
      onProgress: (progress) => room.ports.announce.tell('backupProgress', progress),
    });
    const { set, verifiedAt, verification } = result;
    const provedAt = verification.level === 'verified' ? verifiedAt : null;
    await write(room, acting, async (tx, stamp) => {
      await noteSet(tx, stamp, {
        placeId: place.id,
        sequence: set.manifest.sequence,
        name: set.base,
        madeAt: set.manifest.madeAt,
        reason,
        manifestSha256: set.manifestSha256,
        manifest: JSON.stringify(set.manifest),
        verifiedAt: provedAt,
      });
      acting.about = {
        noun: 'backup',
        recordId: place.id,
        detail: { sequence: set.manifest.sequence, reason },
      };
    });
    changed(room, 'backup', place.id);
    return setRow(set, provedAt);
  } finally {
    runningIn.delete(room);
  }
}

async function run(room: Room, input: Parsed<'backup.run'>, acting: Acting): Promise<BackupSetRow> {
  const place = (await listPlaces(room.data.db)).find((one) => one.id === input.placeId);
  if (place === undefined) throw new AppError('backup.noPlace');
  return backUp(room, place, 'manual', acting);
}

async function verify(room: Room, input: Parsed<'backup.verify'>, acting: Acting): Promise<BackupSetRow> {
  const { place, set } = await findSet(input.path, input.name, acting.signal);
  const identity = await verificationIdentity(room.ports.vault);
  const ours = set.manifest.recipients.includes(await recipientOf(identity));
  const tempRoot = join(room.dataDir, 'temp');
  const ask = { place, set, tempRoot, scans: 'read', signal: acting.signal } as const;
  const { level } = await verifySet({
    ...ask,
    identity: ours ? identity : null,
    onProgress: (progress) => room.ports.announce.tell('backupProgress', progress),
  });
  const verifiedAt = level === 'verified' ? now(room) : null;
  const known = (await listPlaces(room.data.db)).find((one) => one.path === input.path);
  await write(room, acting, async (tx, stamp) => {
    if (known !== undefined && verifiedAt !== null) {
      const { sequence, madeAt, reason } = set.manifest;
      const proof = {
        manifestSha256: set.manifestSha256,
        manifest: JSON.stringify(set.manifest),
        verifiedAt,
      };
      await noteSet(tx, stamp, { placeId: known.id, sequence, madeAt, reason, name: set.base, ...proof });
    }
    acting.about = { noun: 'backup', recordId: '', detail: { sequence: set.manifest.sequence, level } };
  });
  changed(room, 'backup', known?.id ?? '');
  return setRow(set, verifiedAt);
}

async function restoreAside(
  room: Room,
  input: Parsed<'backup.restoreInto'>,
  acting: Acting,
): Promise<Output<'backup.restoreInto'>> {
  const { place, set } = await findSet(input.path, input.name, acting.signal);
  const result = await restoreInto({
    place,
    set,
    identity: await identityFrom(input.paperKey),
    targetDir: input.targetDir,
    supportedSchema: newestVersion(migrations),
    signal: acting.signal,
    onProgress: (progress) => room.ports.announce.tell('backupProgress', progress),
  });
  acting.about = { noun: 'backup', recordId: '', detail: { sequence: set.manifest.sequence } };
  const matches = JSON.stringify(result.counts) === JSON.stringify(set.manifest.counts);
  return { targetDir: input.targetDir, counts: result.counts, matches };
}

export const backupHandlers = {
  'backup.status': status,
  'backup.savePlace': savePlace,
  'backup.run': run,
  'backup.verify': verify,
  'backup.restoreInto': restoreAside,
} satisfies Partial<DeskHandlers>;
