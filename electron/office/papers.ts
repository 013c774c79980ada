import { rename, rm, writeFile } from 'node:fs/promises';
import { v7 } from 'uuid';
import { formatFor } from '../../shared/documents/format';
import type { PaperSource } from '../../shared/ipc/calls/work';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { nextNumber } from '../data/numbers';
import { addPrint, listPapers } from '../data/papers';
import { paperDocx } from '../render/docx';
import { paperHtml } from '../render/html';
import { documentsFor, type MadeDocument } from './documents';
import type { DeskHandlers } from './handlers';
import { bookOf, numberTextOf, sha256Of } from './issuing';
import { keepPreview } from './previews';
import { type Acting, type Room, write } from './room';
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
  const mayRead = source.of === 'paperKey' ? isKeeper : role !== undefined && role !== 'administrator';
  if (!mayRead) throw new AppError('auth.forbidden');
}

async function makeFor(room: Room, source: PaperSource, acting: Acting): Promise<MadeDocument> {
  refuseStranger(source, acting);
  return documentsFor(room, source);
}

function formatOf({ document }: MadeDocument) {
  return formatFor(ruleBook.formats, document.face, document.formatDate);
}

function htmlOf(room: Room, made: MadeDocument): string {
  const marked = room.demo ? { watermark } : {};
  return paperHtml(made.document, formatOf(made), { fontBase, ...marked });
}

async function preview(room: Room, source: PaperSource, acting: Acting): Promise<Output<'paper.preview'>> {
  const made = await makeFor(room, source, acting);
  const pdf = await room.ports.printer.pdf(htmlOf(room, made), acting.signal);
  return {
    token: keepPreview(pdf.bytes),
    title: made.title,
    pages: pdf.pages,
    sha256: sha256Of(JSON.stringify(made.document)),
  };
}

async function print(room: Room, source: PaperSource, acting: Acting): Promise<Output<'paper.print'>> {
  const made = await makeFor(room, source, acting);
  const outcome = await room.ports.printer.print(htmlOf(room, made), made.title);
  await write(room, acting, async (tx, stamp) => {
    await addPrint(tx, stamp, { paperId: made.paperId, kind: made.kind, outcome });
    acting.about = { ...made.about, detail: { kind: made.kind, outcome } };
  });
  return { outcome, savedTo: '' };
}

async function bytesOf(
  room: Room,
  made: MadeDocument,
  format: 'pdf' | 'docx',
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (format === 'pdf') return (await room.ports.printer.pdf(htmlOf(room, made), signal)).bytes;
  return paperDocx(made.document, formatOf(made), room.demo ? { watermark } : {});
}

/** Whole or not at all: a file that a power cut leaves half written would be taken for the paper. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${v7()}.part`;
  try {
    await writeFile(unfinished, bytes, { flush: true });
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw new AppError('file.writeFailed', {}, cause);
  }
}

async function exportFile(
  room: Room,
  { source, format }: Parsed<'paper.export'>,
  acting: Acting,
): Promise<Output<'paper.export'>> {
  const made = await makeFor(room, source, acting);
  const about = (outcome: 'saved' | 'cancelled') => ({
    ...made.about,
    detail: { kind: made.kind, format, outcome },
  });
  const path = await room.ports.dialogs.saveFile(`${made.fileName}.${format}`, format);
  if (path === null) {
    acting.about = about('cancelled');
    return { savedTo: '', cancelled: true };
  }
  await writeWhole(path, await bytesOf(room, made, format, acting.signal));
  acting.about = about('saved');
  return { savedTo: path, cancelled: false };
}

async function next(room: Room, { face, day }: Parsed<'paper.nextNumber'>) {
  const number = await nextNumber(room.data.db, room.office.id, bookOf(room.office, face, day));
  return { number, text: numberTextOf(room.office, face, number) };
}

export const paperHandlers = {
  'paper.list': (room, input) => listPapers(room.data.db, input),
  'paper.nextNumber': next,
  'paper.preview': preview,
  'paper.print': print,
  'paper.export': exportFile,
} satisfies Partial<DeskHandlers>;
