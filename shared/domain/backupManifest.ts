import { z } from 'zod';
import { instant } from './day';

/**
 * 1: a whole database; 2: the pages that changed since a whole one beside it. Raised only when an older app could no
 * longer restore what a newer one writes.
 */
export const backupFormat = 2;

/** Names of folders and files in a backup place: letters that every file system and server keeps as they are. */
export const officeCode = z
  .string()
  .regex(/^[A-Z0-9](?:[A-Z0-9-]{0,30}[A-Z0-9])?$/)
  .refine((code) => !/^(CON|PRN|AUX|NUL|COM\d|LPT\d)$/.test(code), 'reserved by Windows');

export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

export const backupReason = z.enum([
  'hourly',
  'daily',
  'atStart',
  'manual',
  'beforeMigration',
  'beforeImport',
  'beforeRestore',
  'beforeUpdate',
]);
export type BackupReason = z.infer<typeof backupReason>;

const digest = z.strictObject({ sha256: sha256Hex, bytes: z.int().nonnegative() });
export type Digest = z.infer<typeof digest>;

/**
 * One scan: `name` is its sealed file under `scans/`, `<sha256>.<key id>.age`. The key id stands for the recipients
 * it was sealed to, so that after a change of keys nobody mistakes an older sealing for one the new key opens.
 */
export const sealedScan = z.strictObject({
  sha256: sha256Hex,
  bytes: z.int().nonnegative(),
  sealedSha256: sha256Hex,
  sealedBytes: z.int().nonnegative(),
  name: z.string().regex(/^[0-9a-f]{64}\.[0-9a-f]{16}(?:-\d{1,3})?\.age$/),
});
export type SealedScan = z.infer<typeof sealedScan>;

/** Runs of pages: which page of the database comes first, counted from 0, and how many follow each other. */
const pageRuns = z.array(z.tuple([z.int().nonnegative(), z.int().positive()]));
export type PageRuns = z.infer<typeof pageRuns>;

/**
 * A set of changed pages holds these runs one after the other; laid over the database of the set `base`, in the same
 * folder, they are the database of this set.
 */
const setChanges = z.strictObject({
  base: z.string().refine((name) => parseSetBase(name) !== null),
  /** The sealed file of that set. */
  baseSealed: digest,
  pageBytes: z.int().min(512).max(65_536),
  runs: pageRuns,
});

export const backupManifest = z.strictObject({
  format: z.int().positive(),
  officeCode,
  /** Orders the sets; the clock of an office PC does not (dead batteries, wrong zones). */
  sequence: z.int().positive().max(999_999),
  /** SHA-256 of the manifest before this one in the same place: a set taken away leaves a gap that shows. */
  previousManifestSha256: sha256Hex.nullable(),
  madeAt: instant,
  reason: backupReason,
  appVersion: z.string().min(1).max(40),
  schemaVersion: z.int().nonnegative(),
  /** Rows of every table, by table name. */
  counts: z.record(z.string(), z.int().nonnegative()),
  /** Hash of the newest entry of the audit trail, null before the first entry. */
  auditHead: z.string().nullable(),
  sealed: digest,
  /** The database, also where only its changed pages are sealed here. */
  plain: digest,
  /** Only in format 2. */
  changes: setChanges.optional(),
  recipients: z.array(z.string().regex(/^age1[0-9a-z]+$/)).min(1),
  attachments: z.array(sealedScan),
});
export type BackupManifest = z.infer<typeof backupManifest>;

/** What is known of a set before a place gives it its number and links, and the name its base bears there. */
export const manifestDraft = backupManifest
  .omit({ sequence: true, previousManifestSha256: true, attachments: true })
  .extend({ changes: setChanges.omit({ base: true }).optional() });
export type ManifestDraft = z.infer<typeof manifestDraft>;

/** Hash of the manifest's own text, last in the file: shows rot in the manifest, it does not prove who wrote it. */
const manifestFile = backupManifest.extend({ check: sha256Hex });

/**
 * The only spelling of a manifest: a file that differs from it in one byte is damaged.
 * `sha256` is handed in, since this room knows no cryptography.
 */
export function encodeManifest(manifest: BackupManifest, sha256: (text: string) => string): string {
  const plain = backupManifest.parse(manifest);
  const check = sha256(JSON.stringify(plain));
  return `${JSON.stringify({ ...plain, check }, null, 1)}\n`;
}

/**
 * Reads a manifest file.
 * `damaged`: any byte differs from what `encodeManifest` writes; `fromFuture`: a format this app does not know.
 */
export function decodeManifest(
  text: string,
  sha256: (text: string) => string,
): BackupManifest | 'damaged' | 'fromFuture' {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return 'damaged';
  }
  const format = z.object({ format: z.int() }).safeParse(raw);
  if (format.success && format.data.format > backupFormat) return 'fromFuture';
  const parsed = manifestFile.safeParse(raw);
  if (!parsed.success) return 'damaged';
  const { check: _check, ...manifest } = parsed.data;
  if ((manifest.changes === undefined) !== (manifest.format === 1)) return 'damaged';
  return encodeManifest(manifest, sha256) === text ? manifest : 'damaged';
}

export const sealedSuffix = '.sqlite.gz.age';
export const changesSuffix = '.changes.gz.age';
export const manifestSuffix = '.manifest.json';
/** Every file that one set alone has. */
export const setSuffixes = [sealedSuffix, changesSuffix, manifestSuffix] as const;

/** Where a set's sealed file lies in a place. */
export function sealedNameOf(
  manifest: Pick<BackupManifest, 'officeCode' | 'sequence' | 'madeAt' | 'changes'>,
) {
  const { officeCode: office, sequence, madeAt, changes } = manifest;
  const suffix = changes === undefined ? sealedSuffix : changesSuffix;
  return `${office}/${setBase(office, sequence, madeAt)}${suffix}`;
}

/** The sealed file of the whole set that this one builds on, null where it is whole itself. */
export function baseNameOf({ officeCode: office, changes }: Pick<BackupManifest, 'officeCode' | 'changes'>) {
  return changes === undefined ? null : `${office}/${changes.base}${sealedSuffix}`;
}

export type SetName = { officeCode: string; sequence: number; stamp: string };

/** `<office>-<sequence, six digits>-<UTC yyyymmddThhmmssZ>`: says nothing about any person. */
export function setBase(office: string, sequence: number, madeAt: string): string {
  const stamp = new Date(madeAt)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '');
  return `${office}-${String(sequence).padStart(6, '0')}-${stamp}`;
}

/** The parts of a set's base name, null when the file is no part of a set. */
export function parseSetBase(base: string): SetName | null {
  const match = /^(.+)-(\d{6})-(\d{8}T\d{6}Z)$/.exec(base);
  const [, office, sequence, stamp] = match ?? [];
  if (!office || !sequence || !stamp || !officeCode.safeParse(office).success) return null;
  return { officeCode: office, sequence: Number(sequence), stamp };
}
