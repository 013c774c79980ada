import type { Instant } from '../../shared/domain/day';
import { AppError } from '../../shared/ipc/fault';
import type { Base } from './base';
import { recall } from './baseMemory';
import type { Destination } from './destinations/destination';
import { backupFault, named } from './faults';
import { withPrivateTemp } from './files';
import { recipientOf } from './keys';
import { clearIfDone, noteNumber, settle, takeIn, type Waiting, waitingIn } from './outbox';
import type { BackupAsk, Shipped } from './run';
import { shipAndVerify } from './run';
import { sealDatabase } from './seal';

export type ManyAsk = Omit<BackupAsk, 'place'> & {
  /** Opened when its turn comes; throws where the place is away. */
  places: readonly { id: string; open: () => Promise<Destination> }[];
  /** A folder of its own on the local disk, beside the living database. */
  outbox: string;
  /** Told as soon as a place holds a verified set; a failure here is that place's failure. */
  onShipped: (placeId: string, shipped: Shipped, place: Destination) => Promise<void>;
};

export type ManyResult = {
  verified: { placeId: string; shipped: Shipped; at: Instant }[];
  failed: { placeId: string; fault: AppError }[];
};

type Open = { id: string; place: Destination };

async function reach(ask: ManyAsk, result: ManyResult): Promise<Open[]> {
  const opened = await Promise.all(
    ask.places.map(async ({ id, open }): Promise<Open | null> => {
      try {
        const place = await open();
        // Looked for first: places that are away must not cost a snapshot.
        await place.list('', ask.signal);
        return { id, place };
      } catch (error) {
        result.failed.push({ placeId: id, fault: backupFault(error, 'backup.placeGone', ask.signal) });
        return null;
      }
    }),
  );
  return opened.filter((one) => one !== null);
}

async function shipTo(
  ask: ManyAsk,
  { id, place }: Open,
  waiting: Waiting,
  result: ManyResult,
): Promise<Shipped | null> {
  const { signal } = ask;
  const { recipients } = waiting.sealed.draft;
  try {
    const shipped = await named('file.writeFailed', signal, () =>
      withPrivateTemp(ask.tempRoot, (folder) =>
        shipAndVerify(
          {
            ...ask,
            place,
            recipients,
            numbered: waiting.numbers[id],
            // The same set bears the same number everywhere, as far as each place has that number free.
            lastSequence: Math.max(
              ask.lastSequence,
              ...result.verified.map((one) => one.shipped.set.manifest.sequence - 1),
            ),
            onNumber: (sequence) => noteNumber(waiting, id, sequence),
          },
          waiting.sealed,
          folder,
        ),
      ),
    );
    await ask.onShipped(id, shipped, place);
    result.verified.push({ placeId: id, shipped, at: ask.clock.now() });
    await settle(waiting, id);
    return shipped;
  } catch (error) {
    const fault = backupFault(error, 'file.writeFailed', signal);
    result.failed.push({ placeId: id, fault });
    // Only a line that broke is worth going on with; what was refused or came out wrong begins anew.
    const goesOn = fault.code === 'backup.placeGone' || fault.code === 'call.cancelled';
    if (!goesOn) await settle(waiting, id);
    return null;
  } finally {
    await place.close?.();
  }
}

async function sealAnew(
  ask: ManyAsk,
  open: readonly Open[],
  older: readonly Waiting[],
  base: Base | null | undefined,
): Promise<Waiting> {
  const ids = open.map(({ id }) => id);
  return named('file.writeFailed', ask.signal, () =>
    withPrivateTemp(ask.tempRoot, async (folder) =>
      takeIn(ask.outbox, await sealDatabase({ ...ask, folder, base }), older, ids),
    ),
  );
}

/**
 * Seals once and ships to many places, one after the other; a place that fails does not stop the others.
 * With `goOn` a set that a cut line left half sent is sent on before a new one is made.
 * Throws only what concerns the whole: `backup.noKey`, `backup.wrongKey`, `data.damaged`, `data.diskFull`,
 * `call.cancelled`; the rest stands in `failed`.
 */
export async function runMany(ask: ManyAsk & { goOn: boolean }): Promise<ManyResult> {
  if (ask.recipients.length === 0) throw new AppError('backup.noKey');
  const ours = await named('file.writeFailed', ask.signal, () => recipientOf(ask.identityForVerify));
  if (!ask.recipients.includes(ours)) throw new AppError('backup.wrongKey');
  const result: ManyResult = { verified: [], failed: [] };
  const open = await reach(ask, result);
  if (open.length === 0) return result;
  try {
    const older = await waitingIn(ask.outbox, ask.clock.now());
    const half = older.find(({ numbers }) => open.every(({ id }) => id in numbers));
    const memory = await recall(ask, open);
    const waiting = ask.goOn && half ? half : await sealAnew(ask, open, older, memory?.base);
    for (const one of open) {
      if (ask.signal?.aborted) break;
      const shipped = await shipTo(ask, one, waiting, result);
      if (shipped !== null) await memory?.keep(one.id, waiting.sealed, shipped.set);
      else await memory?.forgetAfter(result.failed.at(-1)?.fault);
    }
    await clearIfDone(waiting);
  } finally {
    for (const { place } of open) await place.close?.();
  }
  if (ask.signal?.aborted) throw new AppError('call.cancelled');
  return result;
}
