import { calendarOf } from './calendar';
import { buildDraft } from './drafting/build';
import { fileNameOf, type MadeDocument, made } from './madeDocuments';
import { type Room, today } from './room';

/** A sheet for the table of one reception, as the records stand at this moment. */
export async function receptionSheetOf(
  room: Room,
  kind: 'hearingProposal' | 'noteSheet',
  id: string,
): Promise<MadeDocument> {
  const { document } = await buildDraft({
    room,
    db: room.data.db,
    kind,
    from: { noun: 'reception', id, part: null },
    face: room.office.usualFace,
    today: today(room),
    calendar: await calendarOf(room),
    maker: { name: room.office.regularOfficer, title: '' },
  });
  const fileName = fileNameOf(document.documentTitle);
  return made(kind, document, { noun: 'reception', recordId: id }, { fileName });
}
