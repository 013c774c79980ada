import type { ReceiptInput, ReceivedDocument } from '../../shared/documents/receipt';
import { clockAt, clockTime } from '../../shared/domain/day';
import type { IdKind, Person, TakenDocument, Visit } from '../../shared/domain/visits';
import { AppError } from '../../shared/ipc/fault';
import { findReception } from '../data/receptions';
import { findVisit, writerOfVisit } from '../data/visits';
import { lawTexts } from './officeWords';
import { now, type Room } from './room';

/** Mẫu 02/TCD knows three conditions; a recording or anything else handed over is a copy until shown otherwise. */
const conditions: Readonly<Record<TakenDocument['condition'], ReceivedDocument['condition']>> = {
  original: 'original',
  certifiedCopy: 'certified',
  photocopy: 'copy',
  recording: 'copy',
  other: 'copy',
};

const idNames: Readonly<Record<IdKind, string>> = {
  cccd: 'Căn cước',
  cmnd: 'CMND',
  passport: 'Hộ chiếu',
  personalNumber: 'Số định danh cá nhân',
  other: 'Giấy tờ',
  none: 'Giấy tờ',
};

/** Left to be written by hand: a sealed person's name is never printed (Luật Tố cáo). */
const byHand = '.'.repeat(40);

function salutationOf(person: Person): ReceiptInput['giver']['salutation'] {
  if (person.honorific === 'ông' || person.honorific === 'anh') return 'ông';
  if (person.honorific === 'bà' || person.honorific === 'chị') return 'bà';
  return 'ông (bà)';
}

function giverOf({ person, sealed }: Visit): Pick<ReceiptInput, 'giver' | 'identity'> {
  if (sealed) {
    return {
      giver: { salutation: 'ông (bà)', name: byHand },
      identity: { kind: idNames.none, number: byHand, issuedOn: null, issuedBy: '' },
    };
  }
  return {
    giver: { salutation: salutationOf(person), name: person.name },
    identity: {
      kind: idNames[person.idKind],
      number: person.idNumber === '' ? byHand : person.idNumber,
      issuedOn: person.idIssuedOn,
      issuedBy: person.idIssuedBy,
    },
  };
}

/**
 * What Giấy biên nhận (Mẫu 02/TCD) of a visit says; the officer is who wrote the visit down.
 * @throws AppError record.missing, visit.noDocuments: a receipt over an empty table would be signed for nothing
 */
export async function receiptFor(room: Room, visitId: string): Promise<ReceiptInput> {
  const { db } = room.data;
  const record = await findVisit(db, visitId);
  if (record === null) throw new AppError('record.missing');
  const { visit } = record;
  const documents = visit.documents.filter(({ name }) => name.trim() !== '');
  if (documents.length === 0) throw new AppError('visit.noDocuments');
  const reception = visit.receptionId === null ? null : await findReception(db, visit.receptionId);
  const writer = await writerOfVisit(db, visitId);
  const regular = { name: room.office.regularOfficer, title: 'Công chức tiếp công dân' };
  const arrived = clockTime.safeParse(visit.arrivedAt);
  const place = reception?.place ?? '';
  return {
    office: room.office,
    formCode: lawTexts('receipt.form', 'state', visit.day)[0] ?? null,
    date: visit.day,
    time: arrived.success ? arrived.data : clockAt(visit.enteredAt ?? now(room)),
    receivedAt: place === '' ? room.office.receptionPlace : place,
    officer: writer ?? regular,
    ...giverOf(visit),
    documents: documents.map(({ name, pages, condition }) => ({
      name,
      pages,
      condition: conditions[condition],
    })),
    copies: 2,
  };
}
