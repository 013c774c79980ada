import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Digest } from '../../shared/domain/backupManifest';

/** Large reads: 64 KB pieces cost more in stream turns than in hashing. */
export const pieceBytes = 256 * 1024;

/** How far a long act is. `total` is 0 while unknown; units are pages, bytes or files by phase. */
export type BackupProgress = {
  phase: 'snapshot' | 'inspect' | 'seal' | 'ship' | 'scans' | 'verify' | 'place' | 'check';
  done: number;
  total: number;
};
export type OnProgress = (progress: BackupProgress) => void;

export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

export async function fsyncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename is durable only when its folder is; Windows and some shares cannot sync a folder and need not. */
export async function fsyncDir(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EBADF'].includes(errnoOf(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

/**
 * Virus scanners on Windows hold a fresh file for a moment
 * (https://github.com/electron-userland/electron-json-storage/issues/204): ten tries over about two seconds.
 */
export async function renameRetry(from: string, to: string, move: typeof rename = rename): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await move(from, to);
    } catch (error) {
      if (attempt >= 10 || !['EPERM', 'EBUSY', 'EACCES'].includes(errnoOf(error) ?? '')) throw error;
      await pause(attempt * 45);
    }
  }
}

/** The private folders that this process is working in. */
const inUse = new Set<string>();

/** A folder that only this user can enter: plain copies live in it until `closePrivateTemp`. */
export async function openPrivateTemp(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(parent, 'backup-'));
  inUse.add(folder);
  return folder;
}

export async function closePrivateTemp(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  inUse.delete(folder);
}

/** A private folder for the time of one act, gone afterwards whatever happens. */
export async function withPrivateTemp<T>(parent: string, act: (folder: string) => Promise<T>): Promise<T> {
  const folder = await openPrivateTemp(parent);
  try {
    return await act(folder);
  } finally {
    await closePrivateTemp(folder);
  }
}

/**
 * A killed run cannot remove its plain copies itself. What this very process works in stays: somebody may press for
 * a backup before the timer has come to sweep for the first time.
 */
export async function sweepTemp(parent: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  for (const name of names.filter((entry) => /^backup-\w{6}$/.test(entry))) {
    const folder = join(parent, name);
    if (!inUse.has(folder)) await closePrivateTemp(folder);
  }
}

export async function digestOf(
  source: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
  onBytes?: (total: number) => void,
): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of source) {
    signal?.throwIfAborted();
    hash.update(chunk);
    bytes += chunk.length;
    onBytes?.(bytes);
  }
  return { sha256: hash.digest('hex'), bytes };
}

export function digestOfFile(
  path: string,
  signal?: AbortSignal,
  onBytes?: (total: number) => void,
): Promise<Digest> {
  return digestOf(createReadStream(path, { highWaterMark: 4 * pieceBytes }), signal, onBytes);
}

export function sha256Of(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
