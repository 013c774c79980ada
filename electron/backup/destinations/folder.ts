import { once } from 'node:events';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Digest } from '../../../shared/domain/backupManifest';
import { AppError, type FaultCode } from '../../../shared/ipc/fault';
import { listFolder, sealAllInto } from '../crew';
import { backupFault, named } from '../faults';
import { digestOf, errnoOf, fsyncDir, pieceBytes, renameRetry } from '../files';
import { placeGone, spareBytes, taken } from '../scanBatch';
import { mismatch } from '../scanJobs';
import type { Destination, PutFrom, PutOptions, SealedPuts } from './destination';

type FolderDestination = Destination & Required<Pick<Destination, 'settle'>>;

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

async function freeBytes(root: string): Promise<number> {
  const disk = await statfs(root);
  return disk.bavail * disk.bsize;
}

async function copied(from: string, part: string, { signal, onBytes }: PutOptions): Promise<void> {
  let sent = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sent += chunk.length;
      onBytes?.(sent);
      done(null, chunk);
    },
  });
  await pipeline(
    createReadStream(from, { highWaterMark: pieceBytes }),
    counted,
    createWriteStream(part, { flags: 'wx', flush: true }),
    { signal },
  );
}

async function copyChecked(
  from: PutFrom,
  part: string,
  expected: Digest,
  options: PutOptions,
): Promise<void> {
  const { signal, onBytes } = options;
  await rm(part, { force: true });
  if (typeof from === 'string') await copied(from, part, options);
  else await writeFile(part, from, { flag: 'wx', flush: true, signal });
  if (options.openedAfterwards) return;
  // Counted as well, so that whoever watches for silence hears the reading back.
  const reread = createReadStream(part, { highWaterMark: pieceBytes });
  const back = await digestOf(reread, signal, () => onBytes?.(expected.bytes));
  if (back.sha256 !== expected.sha256 || back.bytes !== expected.bytes) {
    throw new AppError('backup.mismatch', { part: 'readBack' });
  }
}

/** @throws AppError as `put`, before anything is written */
async function roomFor(root: string, name: string, bytes: number) {
  await requireRoot(root);
  const target = join(root, name);
  if ((await sizeAt(target)) !== null) throw new AppError('record.exists');
  if ((await freeBytes(root)) < bytes + spareBytes) throw new AppError('data.diskFull');
  await mkdir(dirname(target), { recursive: true });
  return { part: `${target}.part`, target };
}

const scanFaults: Record<string, FaultCode> = {
  [mismatch]: 'backup.mismatch',
  [placeGone]: 'backup.placeGone',
  [taken]: 'record.exists',
};

async function putSealed(root: string, { files, ...ask }: SealedPuts, signal?: AbortSignal) {
  signal?.throwIfAborted();
  await requireRoot(root);
  const targets = files.map(({ name, ...file }) => ({ ...file, target: join(root, name) }));
  for (const folder of new Set(targets.map(({ target }) => dirname(target)))) {
    await mkdir(folder, { recursive: true });
  }
  return sealAllInto({ ...ask, root, files: targets }, { signal }).catch((error: unknown) => {
    const code = scanFaults[errnoOf(error) ?? ''];
    throw code === undefined ? error : new AppError(code, { part: 'scan' }, error);
  });
}

async function putFile(
  root: string,
  from: PutFrom,
  name: string,
  expected: Digest,
  options: PutOptions,
): Promise<void> {
  const { part, target } = await roomFor(root, name, expected.bytes);
  try {
    await copyChecked(from, part, expected, options);
    await renameRetry(part, target);
    if (!options.settledLater) await fsyncDir(dirname(target));
  } catch (error) {
    // A stick that was pulled cannot be tidied; a `.part` is never taken for a set and is replaced next time.
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function opened(root: string, name: string, signal?: AbortSignal): Promise<ReadStream> {
  await requireRoot(root);
  const stream = createReadStream(join(root, name), { highWaterMark: pieceBytes });
  await once(stream, 'open').catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') throw new AppError('backup.incomplete', {}, error);
    throw backupFault(error, 'backup.placeGone', signal);
  });
  return stream;
}

/** A folder on a second disk, a USB stick, a mounted or UNC share. `root` must exist: an unplugged stick is a fault. */
export function folderDestination(root: string): FolderDestination {
  return {
    kind: 'folder',
    mayRemove: true,
    list: (folder, signal) =>
      named('backup.placeGone', signal, async () => {
        signal?.throwIfAborted();
        await requireRoot(root);
        const path = join(root, folder);
        const there = await stat(path).catch(() => null);
        return there?.isDirectory() ? listFolder(path) : [];
      }),
    put: (from, name, expected, options = {}) =>
      named('file.writeFailed', options.signal, () => putFile(root, from, name, expected, options)),
    read: (name, signal) =>
      named('backup.placeGone', signal, async () => {
        signal?.throwIfAborted();
        return opened(root, name, signal);
      }),
    putSealed: (ask, signal) => named('file.writeFailed', signal, () => putSealed(root, ask, signal)),
    settle: (folder) =>
      named('file.writeFailed', undefined, async () => {
        await requireRoot(root);
        await fsyncDir(join(root, folder));
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
