import { join } from 'node:path';
import type { BackupSetRow } from '../../shared/ipc/calls/care';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError, type FaultCode } from '../../shared/ipc/fault';
import type { Destination } from '../backup/destinations/destination';
import type { StoredSet } from '../backup/inventory';
import { isRecipient, recipientOf, verificationIdentity } from '../backup/keys';
import { restoreInto } from '../backup/restore';
import { verifySet } from '../backup/verify';
import { knownPlaces, listPlaces, noteDamaged, noteSet } from '../data/backups';
import { writeFact } from '../data/facts';
import { migrations, newestVersion } from '../data/migrations/list';
import { savePlace } from './backupPlaces';
import { backUpTo } from './backupRun';
import { findSet, identityFrom, setRow } from './backupSets';
import { backupStatus } from './backupStatus';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, now, type Room, write } from './room';

async function run(room: Room, input: Parsed<'backup.run'>, acting: Acting): Promise<BackupSetRow> {
  const known = (await knownPlaces(room.data.db)).find(({ place }) => place.id === input.placeId);
  if (known === undefined) throw new AppError('backup.noPlace');
  const { verified, failed } = await backUpTo(room, [known], 'manual', acting, true);
  const [done] = verified;
  if (done === undefined) throw failed[0]?.fault ?? new AppError('backup.noPlace');
  const { level } = done.shipped.verification;
  return setRow(done.shipped.set, { state: level, verifiedAt: level === 'verified' ? done.at : null });
}

async function runAll(room: Room, _input: unknown, acting: Acting): Promise<Output<'backup.runAll'>> {
  const places = (await knownPlaces(room.data.db)).filter(({ place }) => place.active);
  if (places.length === 0) throw new AppError('backup.noPlace');
  const { verified, failed } = await backUpTo(room, places, 'manual', acting);
  return {
    verified: verified.map(({ placeId }) => placeId),
    failed: failed.map(({ placeId, fault: { code, params } }) => ({
      placeId,
      fault: { code, params, ref: '' },
    })),
  };
}

/** An `age1…` that is none would make every set unsealable; an office key's slip shows here and not at night. */
async function requireRecipient(text: string): Promise<void> {
  if (text !== '' && !(await isRecipient(text))) throw new AppError('backup.badRecipient');
}

async function saveRecipients(
  room: Room,
  input: Parsed<'backup.saveRecipients'>,
  acting: Acting,
): Promise<Output<'backup.saveRecipients'>> {
  await requireRecipient(input.district);
  await requireRecipient(input.second);
  await write(room, acting, async (tx, stamp) => {
    await writeFact(tx, 'backup.districtRecipient', input.district, stamp.now);
    await writeFact(tx, 'backup.secondRecipient', input.second, stamp.now);
    acting.about = { noun: 'office', recordId: room.office.id };
  });
  changed(room, 'backup', '');
  return input;
}

/** What cannot be blamed on a place that is away or on this PC. */
const bad: readonly FaultCode[] = ['backup.damaged', 'backup.mismatch', 'backup.incomplete'];

async function verify(room: Room, input: Parsed<'backup.verify'>, acting: Acting): Promise<BackupSetRow> {
  const { place, set } = await findSet(room, input.path, input.name, acting.signal);
  const known = (await listPlaces(room.data.db)).find((one) => one.path === input.path);
  const { manifestSha256, manifest } = set;
  try {
    const level = await levelOf(room, place, set, acting.signal);
    const verifiedAt = level === 'verified' ? now(room) : null;
    await write(room, acting, async (tx, stamp) => {
      if (known !== undefined && verifiedAt !== null) {
        const { sequence, madeAt, reason } = manifest;
        const named = { placeId: known.id, sequence, madeAt, reason, name: set.base };
        const proof = { manifestSha256, manifest: JSON.stringify(manifest), verifiedAt };
        await noteSet(tx, stamp, { ...named, ...proof });
      }
      acting.about = { noun: 'backup', recordId: '', detail: { sequence: manifest.sequence, level } };
    });
    return setRow(set, { state: level, verifiedAt });
  } catch (error) {
    if (known === undefined || !(error instanceof AppError) || !bad.includes(error.code)) throw error;
    await write(room, acting, async (tx, stamp) => {
      await noteDamaged(tx, stamp, known.id, manifestSha256);
      acting.about = {
        noun: 'backup',
        recordId: '',
        detail: { sequence: manifest.sequence, level: 'damaged' },
      };
    });
    throw error;
  } finally {
    changed(room, 'backup', known?.id ?? '');
  }
}

async function levelOf(room: Room, place: Destination, set: StoredSet, signal: AbortSignal) {
  const identity = await verificationIdentity(room.ports.vault);
  const ours = set.manifest.recipients.includes(await recipientOf(identity));
  const tempRoot = join(room.dataDir, 'temp');
  const { level } = await verifySet({
    place,
    set,
    tempRoot,
    scans: 'read',
    signal,
    identity: ours ? identity : null,
    onProgress: (progress) => room.ports.announce.tell('backupProgress', progress),
  });
  return level;
}

async function restoreAside(
  room: Room,
  input: Parsed<'backup.restoreInto'>,
  acting: Acting,
): Promise<Output<'backup.restoreInto'>> {
  const { place, set } = await findSet(room, input.path, input.name, acting.signal);
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
  'backup.status': backupStatus,
  'backup.savePlace': savePlace,
  'backup.saveRecipients': saveRecipients,
  'backup.run': run,
  'backup.runAll': runAll,
  'backup.verify': verify,
  'backup.restoreInto': restoreAside,
} satisfies Partial<DeskHandlers>;
