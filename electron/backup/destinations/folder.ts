import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Digest } from '../../../shared/domain/backupManifest';
import { AppError } from '../../../shared/ipc/fault';
import { backupFault, named } from '../faults';
import { digestOf, digestTap, errnoOf, fsyncDir, pieceBytes, renameRetry } from '../files';
import type { Destination, PlaceEntry, PutOptions } from './destination';

/** A safety margin, so that a full stick is refused before the last byte and not after it. */
const spareBytes = 1024 * 1024;

async function requireRoot(root: string): Promise<void> {
  const found = await stat(root).catch((cause: unknown) => {
    throw new AppError('backup.placeGone', {}, cause);
  });
  if (!found.isDirectory()) throw new AppError('backup.placeGone');
}

async function sizeAt(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function entriesOf(path: string): Promise<PlaceEntry[]> {
  const entries: PlaceEntry[] = [];
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (entry.isDirectory()) entries.push({ name: entry.name, kind: 'folder', bytes: 0 });
    if (!entry.isFile()) continue;
    // Gone between listing and looking: another PC tidied the same share.
    const bytes = await sizeAt(join(path, entry.name));
    if (bytes !== null) entries.push({ name: entry.name, kind: 'file', bytes });
  }
  return entries;
}

async function freeBytes(root: string): Promise<number> {
  const disk = await statfs(root);
  return disk.bavail * disk.bsize;
}

async function copyChecked(
  from: string,
  part: string,
  expected: Digest,
  { signal, onBytes }: PutOptions,
): Promise<void> {
  await rm(part, { force: true });
  const sent = digestTap(onBytes);
  await pipeline(
    createReadStream(from, { highWaterMark: pieceBytes }),
    sent.stream,
    createWriteStream(part, { flags: 'wx', flush: true }),
    { signal },
  );
  // Counted as well, so that whoever watches for silence hears the reading back.
  const reread = createReadStream(part, { highWaterMark: pieceBytes });
  const back = await digestOf(reread, signal, () => onBytes?.(expected.bytes));
  if (back.sha256 !== expected.sha256 || back.bytes !== expected.bytes) {
    throw new AppError('backup.mismatch', { part: 'readBack' });
  }
}

async function putFile(
  root: string,
  from: string,
  name: string,
  expected: Digest,
  options: PutOptions,
): Promise<void> {
  await requireRoot(root);
  const target = join(root, name);
  const part = `${target}.part`;
  if ((await sizeAt(target)) !== null) throw new AppError('record.exists');
  if ((await freeBytes(root)) < expected.bytes + spareBytes) throw new AppError('data.diskFull');
  await mkdir(dirname(target), { recursive: true });
  try {
    await copyChecked(from, part, expected, options);
    await renameRetry(part, target);
    await fsyncDir(dirname(target));
  } catch (error) {
    // A stick that was pulled cannot be tidied; a `.part` is never taken for a set and is replaced next time.
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** A folder on a second disk, a USB stick, a mounted or UNC share. `root` must exist: an unplugged stick is a fault. */
export function folderDestination(root: string): Destination {
  return {
    kind: 'folder',
    mayRemove: true,
    list: (folder, signal) =>
      named('backup.placeGone', signal, async () => {
        signal?.throwIfAborted();
        await requireRoot(root);
        const path = join(root, folder);
        const there = await stat(path).catch(() => null);
        return there?.isDirectory() ? entriesOf(path) : [];
      }),
    put: (from, name, expected, options = {}) =>
      named('file.writeFailed', options.signal, () => putFile(root, from, name, expected, options)),
    read: (name, signal) =>
      named('backup.placeGone', signal, async () => {
        signal?.throwIfAborted();
        await requireRoot(root);
        const handle = await open(join(root, name), 'r').catch((error: unknown) => {
          if (errnoOf(error) === 'ENOENT') throw new AppError('backup.incomplete', {}, error);
          throw backupFault(error, 'backup.placeGone', signal);
        });
        return handle.createReadStream({ highWaterMark: pieceBytes });
      }),
    sizeOf: (name, signal) =>
      named('backup.placeGone', signal, async () => {
        await requireRoot(root);
        return sizeAt(join(root, name));
      }),
    remove: (name, signal) =>
      named('file.writeFailed', signal, async () => {
        await requireRoot(root);
        await rm(join(root, name), { force: true });
        await fsyncDir(dirname(join(root, name)));
      }),
    freeSpace: (signal) =>
      named('backup.placeGone', signal, async () => {
        await requireRoot(root);
        return freeBytes(root);
      }),
  };
}
