import type { BackupManifest } from '../../shared/domain/backupManifest';
import {
  baseNameOf,
  changesSuffix,
  decodeManifest,
  manifestSuffix,
  officeCode as officeCodeShape,
  parseSetBase,
  sealedNameOf,
  sealedSuffix,
  setBase,
  setSuffixes,
} from '../../shared/domain/backupManifest';
import type { Destination, PlaceEntry } from './destinations/destination';
import { named } from './faults';
import { sha256Of } from './files';

/** A set whose manifest is sound and whose sealed file, and the one it builds on, have the size it says. Its bytes are `verifySet`'s matter. */
export type StoredSet = {
  officeCode: string;
  base: string;
  sealedName: string;
  manifestName: string;
  manifest: BackupManifest;
  manifestSha256: string;
};

/** Something in the folder that is not a set, and why; shown to the clerk, never offered for a restore. */
export type BrokenSet = {
  base: string;
  sequence: number;
  why: 'noManifest' | 'noSealedFile' | 'wrongSize' | 'manifestDamaged' | 'manifestFromFuture' | 'unfinished';
};

export type Inventory = {
  /** Newest first, by sequence. */
  sets: StoredSet[];
  broken: BrokenSet[];
  /** The highest sequence seen in any name, 0 in an empty place: also a half set has used its number. */
  highest: number;
  /** Sequences of sets that follow on the one before by number but not by hash; thinned-out sets leave none. */
  chainBreaks: number[];
  /** Sequences that two sets claim: two PCs wrote as one office. */
  forks: number[];
};

/** Codes of the offices that have a folder in this place. */
export async function officesIn(place: Destination, signal?: AbortSignal): Promise<string[]> {
  const entries = await place.list('', signal);
  return entries
    .filter(({ name, kind }) => kind === 'folder' && officeCodeShape.safeParse(name).success)
    .map(({ name }) => name)
    .sort();
}

async function readText(place: Destination, name: string, signal?: AbortSignal): Promise<string> {
  const stream = await place.read(name, signal);
  return named('backup.placeGone', signal, async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of stream) {
      signal?.throwIfAborted();
      pieces.push(piece);
    }
    return Buffer.concat(pieces).toString('utf8');
  });
}

function agrees(manifest: BackupManifest, base: string): boolean {
  return setBase(manifest.officeCode, manifest.sequence, manifest.madeAt) === base;
}

async function lookAt(
  place: Destination,
  office: string,
  base: string,
  sizes: ReadonlyMap<string, number>,
  signal?: AbortSignal,
): Promise<StoredSet | BrokenSet['why']> {
  if (!sizes.has(base + manifestSuffix)) {
    return sizes.has(base + sealedSuffix) || sizes.has(base + changesSuffix) ? 'noManifest' : 'unfinished';
  }
  const manifestName = `${office}/${base}${manifestSuffix}`;
  const text = await readText(place, manifestName, signal);
  const manifest = decodeManifest(text, sha256Of);
  if (manifest === 'fromFuture') return 'manifestFromFuture';
  if (manifest === 'damaged' || manifest.officeCode !== office || !agrees(manifest, base))
    return 'manifestDamaged';
  const sealedName = sealedNameOf(manifest);
  const files: [string | null, number | undefined][] = [
    [sealedName, manifest.sealed.bytes],
    [baseNameOf(manifest), manifest.changes?.baseSealed.bytes],
  ];
  for (const [name, bytes] of files) {
    const found = name === null ? bytes : sizes.get(name.slice(office.length + 1));
    if (found !== bytes) return found === undefined ? 'noSealedFile' : 'wrongSize';
  }
  return { officeCode: office, base, sealedName, manifestName, manifest, manifestSha256: sha256Of(text) };
}

function basesOf(entries: readonly PlaceEntry[]): Map<string, number> {
  const bases = new Map<string, number>();
  for (const { name, kind } of entries) {
    const suffix = setSuffixes.find((end) => name.replace(/\.part$/, '').endsWith(end));
    if (kind !== 'file' || !suffix) continue;
    const base = name.replace(/\.part$/, '').slice(0, -suffix.length);
    const parsed = parseSetBase(base);
    if (parsed) bases.set(base, parsed.sequence);
  }
  return bases;
}

function chainBreaksOf(newestFirst: readonly StoredSet[]): number[] {
  return newestFirst
    .filter(({ manifest }, index) => {
      const before = newestFirst[index + 1];
      const follows = before?.manifest.sequence === manifest.sequence - 1;
      return follows && manifest.previousManifestSha256 !== before.manifestSha256;
    })
    .map(({ manifest }) => manifest.sequence);
}

function forksOf(sets: readonly StoredSet[]): number[] {
  const sequences = sets.map(({ manifest }) => manifest.sequence);
  return [...new Set(sequences.filter((sequence, index) => sequences.indexOf(sequence) !== index))];
}

/** Everything an office has in a place. Reads manifests only. Throws the place's faults and `call.cancelled`. */
export async function inventory(
  place: Destination,
  office: string,
  signal?: AbortSignal,
): Promise<Inventory> {
  const entries = await place.list(office, signal);
  const sizes = new Map(
    entries.filter(({ kind }) => kind === 'file').map(({ name, bytes }) => [name, bytes]),
  );
  const bases = basesOf(entries);
  const sets: StoredSet[] = [];
  const broken: BrokenSet[] = [];
  for (const [base, sequence] of bases) {
    const found = await lookAt(place, office, base, sizes, signal);
    if (typeof found === 'string') broken.push({ base, sequence, why: found });
    else sets.push(found);
  }
  sets.sort((a, b) => b.manifest.sequence - a.manifest.sequence || b.base.localeCompare(a.base));
  broken.sort((a, b) => b.sequence - a.sequence);
  const highest = Math.max(0, ...bases.values());
  return { sets, broken, highest, chainBreaks: chainBreaksOf(sets), forks: forksOf(sets) };
}
