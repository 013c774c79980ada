import { open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import {
  type BackupReason,
  backupReason,
  manifestDraft,
  type PageRuns,
  parseSetBase,
} from '../../shared/domain/backupManifest';
import { type Instant, instant } from '../../shared/domain/day';
import { type PageHashes, wholeHashBytes } from '../data/pages/hash';
import { fsyncDir, renameRetry, sha256Of } from './files';

/**
 * What this PC remembers of the last whole set that it read back, opened and counted: the hash of each of its pages,
 * so that the next sets need only hold the pages that changed. Lies beside the living database and not in the place:
 * whoever may write there could else name wrong pages.
 */
const head = z.object({
  format: z.literal(1),
  ...manifestDraft.pick({ sealed: true, plain: true, recipients: true }).shape,
  madeAt: instant,
  pageBytes: z.int().positive(),
  /** What the set is called in each place that has it. */
  names: z.record(
    z.string(),
    z.string().refine((name) => parseSetBase(name) !== null),
  ),
});
export type Base = z.infer<typeof head> & { hashes: Uint8Array };

const sumBytes = 64;

/** null where there is none, or none that is whole: the next set is a whole one then. */
export async function readBase(path: string): Promise<Base | null> {
  try {
    const bytes = await readFile(path);
    const body = bytes.subarray(0, -sumBytes);
    if (sha256Of(body) !== bytes.toString('latin1', body.length)) return null;
    const cut = body.indexOf('\n');
    const hashes = body.subarray(cut + 1);
    return { ...head.parse(JSON.parse(body.toString('utf8', 0, cut))), hashes };
  } catch {
    return null;
  }
}

/** Whole or not at all. */
export async function writeBase(path: string, { hashes, ...rest }: Base): Promise<void> {
  const body = Buffer.concat([Buffer.from(`${JSON.stringify(rest)}\n`), hashes]);
  const file = await open(`${path}.part`, 'w', 0o600);
  try {
    await file.writeFile(Buffer.concat([body, Buffer.from(sha256Of(body), 'latin1')]));
    await file.sync();
  } finally {
    await file.close();
  }
  await renameRetry(`${path}.part`, path);
  await fsyncDir(dirname(path));
}

/** A whole set a day, so that no more than a day of sets hangs on one file. */
const longestMs = 24 * 60 * 60 * 1000;
const small = backupReason.extract(['hourly', 'atStart', 'manual']).options;

/** May sets of this kind still build on it? `now` from the past means that one of the two clocks was wrong. */
export function mayBuildOn(base: Base, reason: BackupReason, recipients: readonly string[], now: Instant) {
  const age = Date.parse(now) - Date.parse(base.madeAt);
  const sameKeys = [...recipients].sort().join() === [...base.recipients].sort().join();
  return small.some((one) => one === reason) && sameKeys && age >= 0 && age < longestMs;
}

/** Pages between two changed ones that come along, so that the manifest names fewer runs. */
const closest = 4;
/** Above that, a whole set costs little more and stands alone. */
const mostShare = 0.25;
const mostRuns = 20_000;

function pageAt(hashes: Uint8Array, page: number): Uint8Array {
  return hashes.subarray(page * wholeHashBytes, (page + 1) * wholeHashBytes);
}

/** Which pages differ from the base; null where the set had better be whole. */
export function changedRuns(base: Base, found: PageHashes): PageRuns | null {
  const pages = found.hashes.length / wholeHashBytes;
  const shrunk = found.plain.bytes < base.plain.bytes;
  if (shrunk || found.pageBytes !== base.pageBytes || pages * found.pageBytes !== found.plain.bytes)
    return null;
  const runs: PageRuns = [];
  let changed = 0;
  for (let page = 0; page < pages; page += 1) {
    if (Buffer.compare(pageAt(base.hashes, page), pageAt(found.hashes, page)) === 0) continue;
    const last = runs.at(-1);
    if (last !== undefined && page - (last[0] + last[1]) <= closest) {
      changed += page + 1 - (last[0] + last[1]);
      last[1] = page + 1 - last[0];
    } else {
      changed += 1;
      runs.push([page, 1]);
    }
  }
  return changed > pages * mostShare || runs.length > mostRuns ? null : runs;
}

/** The hashes of the pages of these runs, as they follow each other. */
export function hashesOf(hashes: Uint8Array, runs: PageRuns): Uint8Array {
  return Buffer.concat(
    runs.map(([first, count]) => hashes.subarray(first * wholeHashBytes, (first + count) * wholeHashBytes)),
  );
}
