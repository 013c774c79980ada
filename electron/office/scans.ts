import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { v7 } from 'uuid';
import type { Scan } from '../../shared/domain/printing';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { findPaper } from '../data/papers';
import { addScan, findScan, listScans } from '../data/scans';
import type { DeskHandlers } from './handlers';
import { writeWhole } from './outputs';
import { keepPreview } from './previews';
import { type Acting, changed, type Room, write } from './room';

/** A signed notice of twenty pages in colour at 300 dpi takes about 20 MB. */
const mostBytes = 60_000_000;

const kinds: readonly { mediaType: Scan['mediaType']; begins: readonly number[] }[] = [
  { mediaType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47] },
];

/** By what a file is, not by what it is called. @throws AppError scan.badFile */
function mediaTypeOf(bytes: Uint8Array): Scan['mediaType'] {
  const found = kinds.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  if (found === undefined) throw new AppError('scan.badFile');
  return found.mediaType;
}

/** Whole pages only; an image is one, and PDF files with packed objects do not tell in clear. */
function pagesOf(bytes: Uint8Array, mediaType: Scan['mediaType']): number {
  if (mediaType !== 'application/pdf') return 1;
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  );
}

function scanPath(room: Room, sha256: string): string {
  return join(room.dataDir, 'scans', sha256);
}

async function readPicked(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) throw new AppError('scan.badFile');
    return await readFile(path);
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('scan.badFile', {}, cause);
  }
}

async function attach(
  room: Room,
  { paperId }: Parsed<'paper.attachScan'>,
  acting: Acting,
): Promise<Output<'paper.attachScan'>> {
  if ((await findPaper(room.data.db, paperId)) === null) throw new AppError('record.missing');
  acting.about = { noun: 'paper', recordId: paperId, detail: { outcome: 'cancelled' } };
  const path = await room.ports.dialogs.openFile(['pdf', 'jpg', 'jpeg', 'png']);
  if (path === null) return { scan: null };
  const bytes = await readPicked(path);
  const mediaType = mediaTypeOf(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const earlier = (await listScans(room.data.db, paperId)).find((one) => one.sha256 === sha256);
  if (earlier !== undefined) return { scan: earlier };
  // the file first: a row without its file would be a loss, a file without its row is only dust
  await mkdir(join(room.dataDir, 'scans'), { recursive: true });
  await writeWhole(scanPath(room, sha256), bytes);
  const scan = await write(room, acting, async (tx, stamp) => {
    const title = basename(path, extname(path)).normalize('NFC').slice(0, 200);
    const added = { id: v7(), sha256, bytes: bytes.length, mediaType, title, addedAt: stamp.now };
    await addScan(
      tx,
      stamp,
      { noun: 'paper', recordId: paperId },
      { ...added, pages: pagesOf(bytes, mediaType) },
    );
    acting.about = { noun: 'paper', recordId: paperId, detail: { outcome: 'saved', bytes: bytes.length } };
    return added;
  });
  changed(room, 'scan', scan.id);
  return { scan };
}

/** @throws AppError scan.lost when the file is gone or is no longer what it was */
async function open(
  room: Room,
  { scanId }: Parsed<'paper.openScan'>,
  acting: Acting,
): Promise<Output<'paper.openScan'>> {
  const found = await findScan(room.data.db, scanId);
  if (found === null) throw new AppError('record.missing');
  acting.about = { noun: 'scan', recordId: scanId };
  const bytes = await readFile(scanPath(room, found.sha256)).catch((cause: unknown) => {
    throw new AppError('scan.lost', {}, cause);
  });
  if (createHash('sha256').update(bytes).digest('hex') !== found.sha256) throw new AppError('scan.lost');
  return { token: keepPreview(bytes), mediaType: found.mediaType };
}

export const scanHandlers = {
  'paper.scans': (room, { paperId }) => listScans(room.data.db, paperId),
  'paper.attachScan': attach,
  'paper.openScan': open,
} satisfies Partial<DeskHandlers>;
