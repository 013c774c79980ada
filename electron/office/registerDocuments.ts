import { petitionRegister } from '../../shared/documents/petitionRegister';
import { register } from '../../shared/documents/register';
import { AppError } from '../../shared/ipc/fault';
import { calendarOf } from './calendar';
import { fileNameOf, type MadeDocument, made } from './madeDocuments';
import { petitionRowsFor } from './petitionRows';
import { registerRowsFor } from './registerRows';
import type { Room } from './room';
import { ruleBook } from './ruleBook';

/** @throws AppError call.badInput where the period ends before it begins */
export async function registerOf(room: Room, from: string, to: string): Promise<MadeDocument> {
  if (from > to) throw new AppError('call.badInput', { field: 'from' });
  const document = register({
    office: room.office,
    from,
    to,
    rows: await registerRowsFor(room.data.db, from, to),
    forms: ruleBook.registerForms,
  });
  const fileName = fileNameOf('so tiep cong dan', from, to);
  return made('register', document, { noun: 'register', recordId: '' }, { fileName });
}

/** @throws AppError call.badInput where the period ends before it begins */
export async function petitionRegisterOf(room: Room, from: string, to: string): Promise<MadeDocument> {
  if (from > to) throw new AppError('call.badInput', { field: 'from' });
  const rows = await petitionRowsFor(room.data.db, from, to, await calendarOf(room));
  const document = petitionRegister({ office: room.office, face: room.office.usualFace, from, to, rows });
  const fileName = fileNameOf('so theo doi don', from, to);
  return made('petitionRegister', document, { noun: 'register', recordId: '' }, { fileName });
}
