import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupManifest, Digest, SealedScan } from '../../shared/domain/backupManifest';
import { encodeManifest, manifestSuffix, sealedNameOf, setBase } from '../../shared/domain/backupManifest';
import { AppError } from '../../shared/ipc/fault';
import type { Destination } from './destinations/destination';
import { named } from './faults';
import type { OnProgress } from './files';
import { digestOf, sha256Of } from './files';
import type { Inventory, StoredSet } from './inventory';
import type { SealedDatabase } from './seal';
import type { SetInPlace } from './verify';

/** The number after all that were used here or, `lastSequence`, by this office in any place. */
export function nextSequence(here: Inventory, lastSequence: number): number {
  return Math.max(here.highest, lastSequence) + 1;
}

/** What the whole set of these bytes is called here. @throws AppError backup.incomplete when it is not here any more */
function baseHere(here: Inventory, bytes: Digest): string {
  const found = here.sets.find(
    ({ manifest }) => manifest.changes === undefined && manifest.sealed.sha256 === bytes.sha256,
  );
  if (found === undefined) throw new AppError('backup.incomplete', { part: 'base' });
  return found.base;
}

/** Number and links of the next set here. @throws AppError backup.incomplete when what it builds on is not here */
export function completeManifest(
  sealed: SealedDatabase,
  here: Inventory,
  sequence: number,
  attachments: SealedScan[],
): BackupManifest {
  const previousManifestSha256 = here.sets[0]?.manifestSha256 ?? null;
  const { changes, ...draft } = sealed.draft;
  const whole = { ...draft, sequence, previousManifestSha256, attachments };
  if (changes === undefined) return whole;
  return { ...whole, changes: { base: baseHere(here, changes.baseSealed), ...changes } };
}

/**
 * Puts the sealed database in its place; without its manifest it is not yet a set. `goOn`: an earlier run may have
 * brought it whole and lost the line before it was read back.
 */
export async function shipSealed(
  place: Destination,
  sealed: SealedDatabase,
  manifest: BackupManifest,
  goOn: boolean,
  signal?: AbortSignal,
  onProgress?: OnProgress,
): Promise<SetInPlace> {
  const { officeCode } = manifest;
  const sealedName = sealedNameOf(manifest);
  const there = goOn ? await place.sizeOf(sealedName, signal) : null;
  if (there === manifest.sealed.bytes) return { officeCode, sealedName, manifest };
  const onBytes = (done: number) => onProgress?.({ phase: 'ship', done, total: manifest.sealed.bytes });
  await place.put(sealed.path, sealedName, manifest.sealed, { signal, onBytes, openedAfterwards: true });
  return { officeCode, sealedName, manifest };
}

export function manifestNameOf({ officeCode, manifest }: SetInPlace): string {
  return `${officeCode}/${setBase(officeCode, manifest.sequence, manifest.madeAt)}${manifestSuffix}`;
}

/**
 * Writes the manifest, and with it the set exists; read back from its final place like all the rest, since a server
 * may say yes and keep something else. `folder` is a private local folder. Throws `backup.mismatch`.
 */
export async function shipManifest(
  place: Destination,
  set: SetInPlace,
  folder: string,
  signal?: AbortSignal,
): Promise<StoredSet> {
  const { manifest, officeCode } = set;
  const text = encodeManifest(manifest, sha256Of);
  const local = join(folder, 'manifest.json');
  await named('file.writeFailed', signal, () => writeFile(local, text, { mode: 0o600 }));
  const base = setBase(officeCode, manifest.sequence, manifest.madeAt);
  const manifestName = manifestNameOf(set);
  const manifestSha256 = sha256Of(text);
  const digest = { sha256: manifestSha256, bytes: Buffer.byteLength(text) };
  await place.put(local, manifestName, digest, { signal, openedAfterwards: true });
  const stream = await place.read(manifestName, signal);
  const back = await named('backup.placeGone', signal, () => digestOf(stream, signal));
  if (back.sha256 !== manifestSha256) throw new AppError('backup.mismatch', { part: 'manifest' });
  return { ...set, base, manifestName, manifestSha256 };
}
