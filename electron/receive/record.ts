import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { errnoOf, fsyncFile, renameRetry } from '../backup/files';

/** `verified`: opened with the district's key and counted; `shipped`: bytes as the manifest says; else what is wrong. */
export const setState = z.enum(['verified', 'shipped', 'damaged', 'incomplete', 'unreadable']);

/** A set as this server knows it, also after it is gone. */
export const knownSet = z.object({
  base: z.string(),
  sequence: z.int(),
  madeAt: z.string(),
  manifestSha256: z.string(),
  previousManifestSha256: z.string().nullable(),
  bytes: z.number(),
  appVersion: z.string(),
  /** By this server's clock: an office's clock may be wrong. */
  firstSeenAt: z.string(),
  state: setState,
  checkedAt: z.string(),
  locked: z.boolean(),
  /** null while it lies in its place; `pruned` by us, `vanished` by somebody else. */
  gone: z.enum(['pruned', 'vanished']).nullable(),
});
export type KnownSet = z.infer<typeof knownSet>;

export const alarm = z.object({
  code: z.enum(['silent', 'damaged', 'vanished', 'gap', 'fork', 'clock', 'unfinished', 'empty']),
  /** Sequences, days or counts that belong to it. */
  numbers: z.array(z.number()),
});
export type Alarm = z.infer<typeof alarm>;

export const officeRecord = z.object({
  code: z.string(),
  /** Folder below the root. */
  folder: z.string(),
  /** Newest first by sequence. */
  sets: z.array(knownSet),
  /** Sealed names of scans that were read whole, so that 2,000 of them are not read again every minute. */
  scansRead: z.array(z.string()),
  lastReceivedAt: z.string().nullable(),
  /** When the newest of the sets that were opened and counted arrived; checking an old one again renews nothing. */
  lastVerifiedAt: z.string().nullable(),
  /** When retention last looked at the clock. */
  retentionSeenAt: z.string().nullable(),
  alarms: z.array(alarm),
});
export type OfficeRecord = z.infer<typeof officeRecord>;

export const inventoryFile = z.object({
  format: z.literal(1),
  updatedAt: z.string(),
  withKey: z.boolean(),
  silentDays: z.number(),
  offices: z.array(officeRecord),
});
export type InventoryFile = z.infer<typeof inventoryFile>;

/** What was known after the last look; null at the first one. A file that is there but unreadable is an error. */
export async function readInventory(path: string): Promise<InventoryFile | null> {
  try {
    return inventoryFile.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Old or new, never half: another program may read at any time. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, text);
  await fsyncFile(`${path}.part`);
  await renameRetry(`${path}.part`, path);
}
