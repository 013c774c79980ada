import { rename, rm, writeFile } from 'node:fs/promises';
import { v7 } from 'uuid';
import { formatFor } from '../../shared/documents/format';
import type { PaperSource } from '../../shared/ipc/calls/work';
import { AppError } from '../../shared/ipc/fault';
import { templateFor } from '../data/paperTemplates';
import { paperHtml } from '../render/html';
import { documentsFor } from './documents';
import type { MadeDocument } from './madeDocuments';
import type { Acting, Room } from './room';
import { ruleBook } from './ruleBook';

/** Where the printing window finds the bundled paper fonts. */
const fontBase = 'app://office/fonts/';
const watermark = 'BẢN TẬP DƯỢT';

/**
 * The administrator runs the machine and reads no cases; the paper key opens every backup, so it is shown
 * to those who keep it and to nobody else.
 * @throws AppError auth.forbidden
 */
function refuseStranger(source: PaperSource, acting: Acting): void {
  const role = acting.staff?.role;
  const isKeeper = role === 'clerk' || role === 'headOfOffice' || role === 'administrator';
  // minutes of a drill name tables and counts, the card of keys names keys: no case
  const namesNoCase = source.of === 'drillMinutes' || source.of === 'keyCard';
  const readsNoCase = role !== 'administrator' || namesNoCase;
  const mayRead = source.of === 'paperKey' ? isKeeper : role !== undefined && readsNoCase;
  if (!mayRead) throw new AppError('auth.forbidden');
}

/** The paper that a source names, for somebody who may see it. @throws AppError auth.forbidden */
export async function makeFor(room: Room, source: PaperSource, acting: Acting): Promise<MadeDocument> {
  refuseStranger(source, acting);
  return documentsFor(room, source);
}

/**
 * What opens every backup goes onto paper and into no file, whoever asks.
 * @throws AppError backup.keyOnPaperOnly
 */
export function refuseKeyInFile({ kind }: MadeDocument): void {
  if (kind === 'paperKey') throw new AppError('backup.keyOnPaperOnly');
}

function formatOf({ document }: MadeDocument) {
  return formatFor(ruleBook.formats, document.face, document.formatDate, document.choices);
}

/** The page that is previewed, printed and turned into PDF. */
export function htmlOf(room: Room, made: MadeDocument): string {
  const marked = room.demo ? { watermark } : {};
  return paperHtml(made.document, formatOf(made), { fontBase, ...marked });
}

export async function bytesOf(
  room: Room,
  made: MadeDocument,
  format: 'pdf' | 'docx',
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (format === 'pdf') return (await room.ports.printer.pdf(htmlOf(room, made), signal)).bytes;
  const template = await templateFor(room.data.db, made.kind, made.document.face);
  if (template !== null && !room.demo) {
    const { fillTemplate } = await import('../render/template');
    return fillTemplate(template, made.document, formatOf(made));
  }
  // A megabyte of code that most days never need, and every start would read.
  const { paperDocx } = await import('../render/docx');
  return paperDocx(made.document, formatOf(made), room.demo ? { watermark } : {});
}

/**
 * Whole or not at all: a file that a power cut leaves half written would be taken for the paper.
 * @throws AppError file.writeFailed; what `make` throws of ours stays as it is
 */
export async function throughTemp<Value>(
  path: string,
  make: (unfinished: string) => Promise<Value>,
): Promise<Value> {
  const unfinished = `${path}.${v7()}.part`;
  try {
    const value = await make(unfinished);
    await rename(unfinished, path);
    return value;
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw cause instanceof AppError ? cause : new AppError('file.writeFailed', {}, cause);
  }
}

export function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  return throughTemp(path, (unfinished) => writeFile(unfinished, bytes, { flush: true }));
}
