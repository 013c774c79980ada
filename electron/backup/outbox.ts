import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { type BackupReason, manifestDraft } from '../../shared/domain/backupManifest';
import type { Instant } from '../../shared/domain/day';
import { fsyncFile } from './files';
import type { SealedDatabase } from './seal';

/**
 * A sealed set that a cut line kept from a place waits here, so that the upload goes on where it was cut instead of
 * beginning anew: every sealing is other bytes. It is encrypted; nothing plain ever lies here.
 */
const entryShape = z.object({
  draft: manifestDraft,
  /** the number it bears in each place in which its upload has begun */
  numbers: z.record(z.string(), z.int().positive()),
});

export type Waiting = { folder: string; sealed: SealedDatabase; numbers: Record<string, number> };

const sealedName = 'sealed.age';
const entryName = 'entry.json';

/** After a day a set says so little about today that a fresh one is worth beginning anew. */
const staleMs = 24 * 60 * 60 * 1000;

async function readEntry(folder: string, now: Instant): Promise<Waiting | null> {
  try {
    const { draft, numbers } = entryShape.parse(parsed(await readFile(join(folder, entryName), 'utf8')));
    const path = join(folder, sealedName);
    const whole = (await stat(path)).size === draft.sealed.bytes;
    const age = Date.parse(now) - Date.parse(draft.madeAt);
    const wanted = Object.keys(numbers).length > 0;
    return wanted && whole && age >= 0 && age <= staleMs
      ? { folder, sealed: { path, draft, found: null }, numbers }
      : null;
  } catch {
    return null;
  }
}

async function clear(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** What waits, oldest first. What no place waits for, is broken, too old or from the future is cleared away; call it between runs. */
export async function waitingIn(outbox: string, now: Instant): Promise<Waiting[]> {
  const names = await readdir(outbox).catch(() => []);
  const found: Waiting[] = [];
  for (const name of names.sort()) {
    const entry = await readEntry(join(outbox, name), now);
    if (entry === null) await clear(join(outbox, name));
    else found.push(entry);
  }
  return found;
}

/** Which places a sealing is half sent to. Reads only: also while a run goes on. */
export async function halfSentIn(outbox: string): Promise<{ placeId: string; reason: BackupReason }[]> {
  const names = await readdir(outbox).catch(() => []);
  const found = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(outbox, name, entryName), 'utf8').catch(() => '');
      const entry = entryShape.safeParse(parsed(text));
      if (!entry.success) return [];
      const { reason } = entry.data.draft;
      return Object.keys(entry.data.numbers).map((placeId) => ({ placeId, reason }));
    }),
  );
  return found.flat();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function note({ folder, sealed, numbers }: Waiting): Promise<void> {
  const path = join(folder, entryName);
  await writeFile(`${path}.new`, JSON.stringify({ draft: sealed.draft, numbers }), { mode: 0o600 });
  await fsyncFile(`${path}.new`);
  await rename(`${path}.new`, path);
}

/** Notes the number that a sealing bears in a place, before its first byte goes there. */
export async function noteNumber(waiting: Waiting, placeId: string, sequence: number): Promise<void> {
  waiting.numbers[placeId] = sequence;
  await note(waiting);
}

/** The place has it, or is not to have it any more. Its file stays for the other places of the same run. */
export async function settle(waiting: Waiting, placeId: string): Promise<void> {
  delete waiting.numbers[placeId];
  await note(waiting);
}

/** Clears a sealing that no place waits for, when the run has ended. */
export async function clearIfDone(waiting: Waiting): Promise<void> {
  if (Object.keys(waiting.numbers).length === 0) await clear(waiting.folder);
}

/** Takes a fresh sealing in, for places that from now on wait for this one and no older. */
export async function takeIn(
  outbox: string,
  sealed: SealedDatabase,
  older: readonly Waiting[],
  placeIds: readonly string[],
): Promise<Waiting> {
  for (const one of older) {
    for (const placeId of placeIds.filter((each) => each in one.numbers)) await settle(one, placeId);
  }
  const folder = join(outbox, basename(dirname(sealed.path)));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, sealedName);
  await rename(sealed.path, path);
  const waiting = { folder, sealed: { ...sealed, path }, numbers: {} };
  await note(waiting);
  return waiting;
}
