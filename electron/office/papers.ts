import type { PaperSource } from '../../shared/ipc/calls/work';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { fold } from '../../shared/text/fold';
import { nextNumber } from '../data/numbers';
import { listPapers } from '../data/papers';
import type { DeskHandlers } from './handlers';
import { sha256Of } from './issuing';
import { refuseLeaks } from './leaks';
import { sourceKey } from './namesakes';
import { bytesOf, htmlOf, makeFor, refuseKeyInFile, writeWhole } from './outputs';
import { keepPreview } from './previews';
import type { Acting, Room } from './room';
import { bookOfType, numberTypeOf, textOfType } from './series';

async function preview(room: Room, source: PaperSource, acting: Acting): Promise<Output<'paper.preview'>> {
  const made = await makeFor(room, source, acting);
  const pdf = await room.ports.printer.pdf(htmlOf(room, made), acting.signal);
  return {
    token: keepPreview(pdf.bytes),
    title: made.title,
    kind: made.kind,
    pages: pdf.pages,
    sha256: sha256Of(JSON.stringify(made.document)),
  };
}

async function exportFile(
  room: Room,
  { source, format }: Parsed<'paper.export'>,
  acting: Acting,
): Promise<Output<'paper.export'>> {
  const made = await makeFor(room, source, acting);
  refuseKeyInFile(made);
  const about = (outcome: 'saved' | 'cancelled') => ({
    ...made.about,
    detail: { kind: made.kind, format, outcome },
  });
  await refuseLeaks(room, room.data.db, made.document, sourceKey(source));
  const path = await room.ports.dialogs.saveFile(`${made.fileName}.${format}`, format);
  if (path === null) {
    acting.about = about('cancelled');
    return { savedTo: '', cancelled: true };
  }
  await writeWhole(path, await bytesOf(room, made, format, acting.signal));
  acting.about = about('saved');
  return { savedTo: path, cancelled: false };
}

/** @throws AppError call.badInput for a kind that bears no number */
async function next(room: Room, { kind, face, day }: Parsed<'paper.nextNumber'>) {
  const type = numberTypeOf(room.office, kind, face);
  if (type === null) throw new AppError('call.badInput', { field: 'kind' });
  const number = await nextNumber(room.data.db, room.office.id, bookOfType(type, face, day));
  return { number, text: textOfType(type, face, number) };
}

export const paperHandlers = {
  'paper.list': (room, { text = '', ...filter }) =>
    listPapers(room.data.db, { ...filter, folded: fold(text) }),
  'paper.nextNumber': next,
  'paper.preview': preview,
  'paper.export': exportFile,
} satisfies Partial<DeskHandlers>;
