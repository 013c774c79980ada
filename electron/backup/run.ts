import type { BackupReason } from '../../shared/domain/backupManifest';
import type { Instant } from '../../shared/domain/day';
import { AppError } from '../../shared/ipc/fault';
import { recall } from './baseMemory';
import type { Destination } from './destinations/destination';
import { named } from './faults';
import type { OnProgress } from './files';
import { withPrivateTemp } from './files';
import type { Inventory, StoredSet } from './inventory';
import { inventory } from './inventory';
import { recipientOf } from './keys';
import type { LostScan, ScanFile } from './scans';
import { shipScans } from './scans';
import type { SealedDatabase, SnapshotSource } from './seal';
import { sealDatabase } from './seal';
import { completeManifest, manifestNameOf, nextSequence, shipManifest, shipSealed } from './ship';
import type { SetInPlace, Verification } from './verify';
import { proveChanges, requireScansPresent, verifySet } from './verify';

export type BackupAsk = {
  source: SnapshotSource;
  scans: readonly ScanFile[];
  /** Local folder for private temporary files, made when missing; never a share. */
  tempRoot: string;
  place: Destination;
  officeCode: string;
  appVersion: string;
  /** Office key, this PC's verification key, and others such as the district's: `age1…`. */
  recipients: readonly string[];
  /** Private half of the verification key; must belong to one of the recipients. */
  identityForVerify: string;
  /** The highest sequence this office has used in any place, 0 at first. */
  lastSequence: number;
  /** Local file that remembers the pages of the last whole set; without it every set is a whole one. */
  baseFile?: string;
  reason: BackupReason;
  clock: { now(): Instant };
  signal?: AbortSignal;
  onProgress?: OnProgress;
};

export type BackupResult = {
  set: StoredSet;
  verification: Verification;
  verifiedAt: Instant;
  /** Scans of the records that could not be taken along; not empty means: tell the clerk. */
  lostScans: LostScan[];
  durationMs: number;
};

export type ShipAsk = Pick<
  BackupAsk,
  | 'scans'
  | 'place'
  | 'officeCode'
  | 'recipients'
  | 'identityForVerify'
  | 'lastSequence'
  | 'signal'
  | 'onProgress'
> & {
  /** The number this very sealing was given in this place by a run that was cut; it goes on under the same name. */
  numbered?: number;
  /** Told before the first byte goes out. */
  onNumber?: (sequence: number) => Promise<void>;
};

/** The manifest first: what is left of a cut is a half set then, which is never listed. */
async function takeBack({ place }: ShipAsk, set: SetInPlace): Promise<void> {
  // Without a manifest it is no set anyway; a place that is gone or only grows keeps it as a half set.
  if (!place.mayRemove) return;
  try {
    await place.remove(manifestNameOf(set));
    await place.remove(set.sealedName);
  } catch {
    // The line that broke the run is still away; the next run tidies.
  }
}

export type Shipped = Pick<BackupResult, 'set' | 'verification' | 'lostScans'>;

function takenHere(here: Inventory, sequence: number): boolean {
  return here.sets.some(({ manifest }) => manifest.sequence === sequence);
}

/** Puts the sealed database in its place and proves it from there. What is not proved does not stay. */
async function shipAndOpen(
  ask: ShipAsk,
  folder: string,
  sealed: SealedDatabase,
  begin: () => Promise<SetInPlace>,
) {
  const { place, signal, onProgress } = ask;
  const inPlace = await begin();
  try {
    const identity = ask.identityForVerify;
    const options = { place, set: inPlace, identity, signal, onProgress };
    const pages = sealed.found?.pages ?? null;
    const verification =
      pages === null
        ? await verifySet({ ...options, tempRoot: folder, scans: 'present' })
        : await proveChanges({ ...options, pages });
    return { inPlace, verification };
  } catch (error) {
    await takeBack(ask, inPlace);
    throw error;
  }
}

/** One after the other over a line, side by side on a disk, where each leaves half of the processors idle. */
async function bothOf<A, B>(
  ask: ShipAsk,
  first: (ask: ShipAsk) => Promise<A>,
  second: (ask: ShipAsk) => Promise<B>,
): Promise<[PromiseSettledResult<A>, PromiseSettledResult<B>]> {
  const stop = new AbortController();
  const signal = ask.signal ? AbortSignal.any([ask.signal, stop.signal]) : stop.signal;
  const stopping = (error: unknown): never => {
    stop.abort();
    throw error;
  };
  let firstEnded = false;
  const one = first({ ...ask, signal })
    .catch(stopping)
    .finally(() => {
      firstEnded = true;
    });
  if (ask.place.kind !== 'folder') await one;
  // Two acts that tell of their progress by turns would make the screen flicker.
  const onProgress: OnProgress = (progress) => {
    if (firstEnded) ask.onProgress?.(progress);
  };
  return Promise.allSettled([one, second({ ...ask, signal, onProgress }).catch(stopping)]);
}

/** A sealed database into one place: scans, ship, read back and open, and only then the manifest. */
export async function shipAndVerify(ask: ShipAsk, sealed: SealedDatabase, folder: string): Promise<Shipped> {
  const { place, signal } = ask;
  const here = await inventory(place, ask.officeCode, signal);
  const known = here.sets[0]?.manifest.attachments ?? [];
  const kept = ask.numbered !== undefined && !takenHere(here, ask.numbered) ? ask.numbered : null;
  const sequence = kept ?? nextSequence(here, ask.lastSequence);
  const [shipped, opened] = await bothOf(
    ask,
    (one) => shipScans({ ...one, folder }, ask.scans, known, one.onProgress),
    (one) =>
      shipAndOpen(one, folder, sealed, async () => {
        await ask.onNumber?.(sequence);
        const draft = completeManifest(sealed, here, sequence, []);
        return shipSealed(place, sealed, draft, kept !== null, one.signal, one.onProgress);
      }),
  );
  if (opened.status === 'fulfilled') {
    try {
      if (shipped.status === 'rejected') throw shipped.reason;
      const manifest = completeManifest(sealed, here, sequence, shipped.value.scans);
      const whole = { ...opened.value.inPlace, manifest };
      await requireScansPresent({ place, set: whole, signal });
      const set = await shipManifest(place, whole, folder, signal);
      return { set, verification: opened.value.verification, lostScans: shipped.value.lost };
    } catch (error) {
      await takeBack(ask, opened.value.inPlace);
      throw error;
    }
  }
  throw causeOf(shipped, opened);
}

/** The fault that came first: the other act was only stopped by it. */
function causeOf(shipped: PromiseSettledResult<unknown>, opened: PromiseRejectedResult): unknown {
  if (shipped.status === 'fulfilled') return opened.reason;
  const stopped = opened.reason instanceof AppError && opened.reason.code === 'call.cancelled';
  return stopped ? shipped.reason : opened.reason;
}

/** What the place is called in `baseFile` when there is one alone. */
const onlyPlace = 'only';

/**
 * One set into one place: snapshot, seal, scans, ship, read back and open, and only then the manifest. A run that
 * fails or is cancelled leaves the sets of the place as they were and no plain copy anywhere.
 * Throws `backup.noKey`, `backup.wrongKey`, `backup.placeGone`, `backup.mismatch`, `backup.damaged`, `data.damaged`,
 * `data.diskFull`, `data.readOnly`, `file.writeFailed`, `call.cancelled`.
 */
export async function runBackup(ask: BackupAsk): Promise<BackupResult> {
  const started = performance.now();
  if (ask.recipients.length === 0) throw new AppError('backup.noKey');
  const ours = await named('file.writeFailed', ask.signal, () => recipientOf(ask.identityForVerify));
  if (!ask.recipients.includes(ours)) throw new AppError('backup.wrongKey');
  // Looked for first: a place that is away must not cost a snapshot.
  await ask.place.list('', ask.signal);
  return named('file.writeFailed', ask.signal, () =>
    withPrivateTemp(ask.tempRoot, async (folder) => {
      const memory = await recall(ask, [{ id: onlyPlace, place: ask.place }]);
      const sealed = await sealDatabase({ ...ask, folder, base: memory?.base });
      const done = await shipAndVerify(ask, sealed, folder).catch(async (error: unknown) => {
        await memory?.forgetAfter(error);
        throw error;
      });
      await memory?.keep(onlyPlace, sealed, done.set);
      const durationMs = Math.round(performance.now() - started);
      return { ...done, verifiedAt: ask.clock.now(), durationMs };
    }),
  );
}
