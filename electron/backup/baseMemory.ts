import { rm } from 'node:fs/promises';
import type { BackupReason } from '../../shared/domain/backupManifest';
import { sealedSuffix } from '../../shared/domain/backupManifest';
import type { Instant } from '../../shared/domain/day';
import { AppError } from '../../shared/ipc/fault';
import { type Base, mayBuildOn, readBase, writeBase } from './base';
import type { Destination } from './destinations/destination';
import type { StoredSet } from './inventory';
import type { SealedDatabase } from './seal';

type RecallAsk = {
  baseFile?: string;
  officeCode: string;
  reason: BackupReason;
  recipients: readonly string[];
  clock: { now(): Instant };
  signal?: AbortSignal;
};

type Memory = {
  /** What the next sealing builds on; null when it has to be whole. */
  base: Base | null;
  /** Remembers a whole set that was just proved in a place. */
  keep(placeId: string, sealed: SealedDatabase, set: StoredSet): Promise<void>;
  /** After a place refused what was built on it, or did not hold it any more as it was: the next set is a whole one. */
  forgetAfter(fault: unknown): Promise<void>;
};

/** These say nothing about what lies in the place. */
const blameless = ['backup.placeGone', 'call.cancelled', 'data.diskFull', 'data.readOnly'];

async function standsIn(ask: RecallAsk, base: Base, id: string, place: Destination): Promise<boolean> {
  const name = base.names[id];
  if (name === undefined) return false;
  const bytes = await place.sizeOf(`${ask.officeCode}/${name}${sealedSuffix}`, ask.signal).catch(() => null);
  return bytes === base.sealed.bytes;
}

/**
 * The whole set on which these places can build, all of them on the same one, since a sealing is made once for all.
 * Null where nothing is remembered at all.
 */
export async function recall(
  ask: RecallAsk,
  places: readonly { id: string; place: Destination }[],
): Promise<Memory | null> {
  const { baseFile, reason, recipients } = ask;
  if (baseFile === undefined) return null;
  const known = await readBase(baseFile);
  let base = known !== null && mayBuildOn(known, reason, recipients, ask.clock.now()) ? known : null;
  for (const { id, place } of places) {
    if (base !== null && !(await standsIn(ask, base, id, place))) base = null;
  }
  let kept: Base | null = null;
  return {
    base,
    async keep(placeId, { draft, found }, { base: name }) {
      const whole = found?.whole;
      if (whole === undefined || draft.changes !== undefined) return;
      const { pageBytes, hashes } = whole;
      const { madeAt, sealed, plain, recipients: keys } = draft;
      const names = { ...kept?.names, [placeId]: name };
      kept = { format: 1, sealed, plain, recipients: keys, madeAt, pageBytes, hashes, names };
      // Without it the next set is a whole one, which is no harm.
      await writeBase(baseFile, kept).catch(() => undefined);
    },
    async forgetAfter(fault) {
      const blames = !(fault instanceof AppError && blameless.includes(fault.code));
      if (blames && base !== null) await rm(baseFile, { force: true });
    },
  };
}
