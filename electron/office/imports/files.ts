import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { v7 } from 'uuid';
import { AppError } from '../../../shared/ipc/fault';
import type { RawBook } from '../../render/rawSheet';
import type { Room } from '../room';
import { inUnicode, type Sheet } from './sheets';

/** A register of a whole office has a few megabytes; more would not fit in memory beside the app. */
const mostBytes = 60 * 1024 * 1024;

export interface OldBookFile {
  readonly token: string;
  readonly sha256: string;
  readonly is1904: boolean;
  readonly sheets: readonly Sheet[];
}

/** The file that was opened last in each room; a citizen's data are not kept longer than they are looked at. */
const opened = new WeakMap<Room, OldBookFile>();

async function parse(bytes: Buffer, extension: string): Promise<RawBook> {
  if (extension === '.csv' || extension === '.txt')
    return (await import('../../render/readCsv')).readCsv(bytes);
  // Excel 97-2003 is an OLE file, whatever its name says
  const isOle = bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
  return isOle
    ? (await import('../../render/readXls')).readXls(bytes)
    : (await import('../../render/readXlsx')).readXlsx(bytes);
}

/** @throws AppError import.badFile */
export async function openOldBook(room: Room, path: string): Promise<OldBookFile> {
  try {
    if ((await stat(path)).size > mostBytes) throw new Error('too large');
    const bytes = await readFile(path);
    const { is1904, sheets } = await parse(bytes, extname(path).toLowerCase());
    const file = {
      token: v7(),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      is1904,
      sheets: sheets.filter(({ rows }) => rows.length > 0).map(inUnicode),
    };
    if (file.sheets.length === 0) throw new Error('no sheet');
    opened.set(room, file);
    return file;
  } catch (cause) {
    throw new AppError('import.badFile', {}, cause);
  }
}

/** @throws AppError import.gone when another file was opened since, or none is */
export function openedBook(room: Room, token: string, sheet: number): { file: OldBookFile; sheet: Sheet } {
  const file = opened.get(room);
  const found = file?.token === token ? file.sheets[sheet] : undefined;
  if (file === undefined || found === undefined) throw new AppError('import.gone');
  return { file, sheet: found };
}

export function forgetBook(room: Room): void {
  opened.delete(room);
}
