import { attendanceList } from '../../shared/documents/attendanceList';
import { namePlates } from '../../shared/documents/namePlates';
import { attendanceGroups, platesOf } from '../../shared/domain/attendance';
import { AppError } from '../../shared/ipc/fault';
import { findDialogue } from '../data/dialogues';
import { calendarOf } from './calendar';
import { type DialogueFacts, dialogueFacts } from './drafting/dialogueFacts';
import { withBlanks } from './drafting/making';
import { fileNameOf, type MadeDocument, made } from './madeDocuments';
import { type Room, today } from './room';
import { toned } from './toned';

/** Sheets for the hall, made of what is written down at this moment. @throws AppError record.missing, draft.sealed */
async function factsOf(room: Room, id: string): Promise<DialogueFacts> {
  const { db } = room.data;
  const dialogue = await findDialogue(db, id);
  if (dialogue === null) throw new AppError('record.missing');
  return dialogueFacts({
    room,
    db,
    kind: 'attendanceList',
    from: { noun: 'dialogue', id, part: null },
    face: dialogue.face,
    today: today(room),
    calendar: await calendarOf(room),
    maker: { name: room.office.regularOfficer, title: '' },
  });
}

/** @throws AppError record.missing, draft.sealed */
export async function attendanceListOf(room: Room, id: string): Promise<MadeDocument> {
  const { dialogue, view } = await factsOf(room, id);
  const built = attendanceList({
    office: room.office,
    face: dialogue.face,
    // it is signed on the day, whenever it is printed
    date: dialogue.day ?? today(room),
    dialogue: view,
    groups: attendanceGroups(dialogue),
    maker: dialogue.secretary.name === '' ? room.office.regularOfficer : dialogue.secretary.name,
    chair: dialogue.chairs[0] ?? { name: '', title: '' },
  });
  const names = [...dialogue.attendees, ...dialogue.guests].flatMap(({ name, title }) => [name, title]);
  const villages = dialogue.attendees.map(({ village }) => village);
  const document = await toned(room, room.data.db, withBlanks(built), [...names, ...villages]);
  const fileName = fileNameOf('danh sach nguoi du doi thoai', dialogue.day ?? '');
  return made('attendanceList', document, { noun: 'dialogue', recordId: id }, { fileName });
}

/** @throws AppError record.missing, draft.sealed, call.badInput for nobody who sits at the table */
export async function namePlatesOf(room: Room, id: string, who: readonly string[]): Promise<MadeDocument> {
  const { dialogue } = await factsOf(room, id);
  const chosen = new Set(who);
  const plates = platesOf(dialogue).filter(({ key }) => chosen.has(key));
  if (plates.length === 0) throw new AppError('call.badInput', { field: 'who' });
  const document = namePlates({
    face: dialogue.face,
    date: today(room),
    plates: plates.map(({ name, title }) => (name === '' ? { name: title, title: '' } : { name, title })),
  });
  const fileName = fileNameOf('bien ten doi thoai', dialogue.day ?? '');
  return made('namePlates', document, { noun: 'dialogue', recordId: id }, { fileName });
}
