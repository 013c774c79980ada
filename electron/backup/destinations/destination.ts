import type { Readable } from 'node:stream';
import type { Digest } from '../../../shared/domain/backupManifest';
import type { Listed } from '../listing';
import type { SealAll, SealedOne } from '../scanBatch';

/** A file or folder directly inside a listed folder of a place. */
export type PlaceEntry = Listed;

/** A local file, or the bytes themselves. */
export type PutFrom = string | Uint8Array;

/** Files of this PC to be sealed, and the name that each gets. */
export type SealedPuts = Pick<SealAll, 'recipients' | 'identity'> & {
  files: readonly { from: string; sha256: string; name: string }[];
};

export type PutOptions = {
  signal?: AbortSignal;
  onBytes?: (sent: number) => void;
  /** The caller reads and opens the file from its place next: over a slow line it is then not read back twice. */
  openedAfterwards?: boolean;
  /** The caller ends with `settle` before it relies on the name: one flush of a folder for many files. */
  settledLater?: boolean;
};

/**
 * A place that keeps sets: a folder (disk, stick, share) or, with the same promises, a server. Names are relative,
 * parts joined by `/`. Every method throws named faults: `backup.placeGone`, `data.diskFull`, `data.readOnly`,
 * `call.cancelled`.
 */
export type Destination = {
  readonly kind: 'folder' | 'sftp';
  /** Entries of a folder, `''` for the root; a folder that is not there yet is empty, a missing root is a fault. */
  list(folder: string, signal?: AbortSignal): Promise<PlaceEntry[]>;
  /**
   * Writes once: `.part`, fsync, read back, compare with `expected`, rename. An existing name is never written over
   * (`record.exists`); wrong bytes read back are `backup.mismatch` and leave no file.
   */
  put(from: PutFrom, name: string, expected: Digest, options?: PutOptions): Promise<void>;
  /**
   * Seals files of this PC straight into their place and reads each back, opened and compared; answers in their order,
   * also which are no longer what their hash says. Absent where bytes go over a line. Throws as `put`; the caller ends
   * with `settle`.
   */
  putSealed?(ask: SealedPuts, signal?: AbortSignal): Promise<SealedOne[]>;
  /** Makes the names in this folder durable; absent where `put` always does. */
  settle?(folder: string, signal?: AbortSignal): Promise<void>;
  /** Throws `backup.incomplete` where there is no such file. A stream of a file on a disk bears its path. */
  read(name: string, signal?: AbortSignal): Promise<Readable>;
  /** Bytes of a file, null when it is not there. */
  sizeOf(name: string, signal?: AbortSignal): Promise<number | null>;
  /** False where the account may only add: retention is then the server's. */
  readonly mayRemove: boolean;
  remove(name: string, signal?: AbortSignal): Promise<void>;
  /** Bytes free, null where the place does not say. */
  freeSpace(signal?: AbortSignal): Promise<number | null>;
  /** Gives up what is held open; a later call opens it again. */
  close?(): Promise<void>;
};
