import { z } from 'zod';
import { id, line } from './office';

/** Records to which scanned sheets belong. */
export const scanNoun = z.enum(['paper', 'visit', 'petition', 'matter', 'task', 'posting', 'dialogue']);
export type ScanNoun = z.infer<typeof scanNoun>;

export const scanMedia = z.enum(['application/pdf', 'image/jpeg', 'image/png', 'image/tiff']);
export type ScanMedia = z.infer<typeof scanMedia>;

/** A scanned file of a record. Its bytes lie outside the database, under the hash of what is stored. */
export const scan = z.object({
  id,
  noun: scanNoun,
  recordId: z.string(),
  /** of the stored bytes; a sealed scan is stored encrypted */
  sha256: z.string(),
  bytes: z.int().min(0),
  mediaType: scanMedia,
  /** 0 while nobody could count them */
  pages: z.int().min(0),
  title: line,
  state: z.enum(['kept', 'cancelled']),
  cancelReason: line,
  sealed: z.boolean(),
  addedAt: z.string(),
  version: z.int(),
});
export type Scan = z.infer<typeof scan>;

/** What may be attached to a record: its scans lie open, are sealed, or may not be on this PC at all. */
export const scanStanding = z.enum(['open', 'sealed', 'refused']);
export type ScanStanding = z.infer<typeof scanStanding>;

/** A piece of a file on its way from the window; far below the limit for one call. */
export const scanPieceBytes = 1_000_000;

/** Whole case files scanned in colour stay below this; a larger file is a film or a disk image. */
export const mostScanBytes = 500_000_000;

/** A sealed scan is opened in memory, never on the disk. */
export const mostSealedScanBytes = 80_000_000;

/** A3 at 600 dpi has 70 million; what is larger would take the memory of an office PC to show. */
export const mostScanPixels = 100_000_000;
