import { blankPerson, isBlankPerson, personLabel, personWords } from '../../shared/domain/citizens';
import { asLine } from '../../shared/domain/office';
import { petitionKindText } from '../../shared/domain/petitionKinds';
import type { Visit, VisitFields } from '../../shared/domain/visits';
import { AppError } from '../../shared/ipc/fault';
import { fold } from '../../shared/text/fold';
import type { Tx } from '../data/database';
import { findMatter } from '../data/matters';
import type { Stamp } from '../data/rows';
import { indexRecord, type SearchRow } from '../data/search';
import type { VisitRecord } from '../data/visitColumns';
import type { Room } from './room';
import { sealPerson } from './sealing';

/** How lists, registers and papers call a record whose person is protected. */
export function sealedLabel(code: string): string {
  return asLine(`hồ sơ ${code === '' ? 'tố cáo' : code}`);
}

/** A visit that nobody saved yet. */
export function newRecord(fields: VisitFields, stamp: Stamp): VisitRecord {
  const visit: Visit = {
    ...fields,
    version: 0,
    createdAt: stamp.now,
    updatedAt: stamp.now,
    state: 'draft',
    number: null,
    numberYear: null,
    cancelReason: '',
    enteredAt: null,
    sealed: false,
    matterCode: '',
  };
  return { visit, citizenId: null, label: '', labelKey: '', hidden: { named: false, representatives: 0 } };
}

async function matterCodeOf(tx: Tx, fields: VisitFields, before: Visit): Promise<string> {
  if (fields.matterId === null) return '';
  if (fields.matterId === before.matterId && before.matterCode !== '') return before.matterCode;
  const matter = await findMatter(tx, fields.matterId);
  if (matter === null) throw new AppError('record.missing');
  return matter.code;
}

/**
 * Puts what was typed upon what is stored. A denunciation's people go to the sealed compartment and leave
 * nothing in the record; once sealed a record stays so, for what was typed as a denunciation may be one.
 * @throws AppError record.missing for a matter that is not there, visit.incomplete, sealed.locked
 */
export async function applyFields(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  before: VisitRecord,
  fields: VisitFields,
): Promise<VisitRecord> {
  const matterCode = await matterCodeOf(tx, fields, before.visit);
  const visit: Visit = { ...before.visit, ...fields, matterCode };
  if (before.visit.sealed || fields.kind === 'denunciation')
    return sealRecord(room, tx, stamp, before, visit);
  return labelled({ ...before, visit });
}

/** Names an open record after its person. */
export function labelled(record: VisitRecord): VisitRecord {
  const { person, representatives } = record.visit;
  const names = [person, ...representatives].map(({ name }) => name);
  return { ...record, label: personLabel(person), labelKey: fold(names.join(' ')) };
}

/** What a record says of its people after they went to the sealed compartment. */
export const withoutPeople = {
  person: blankPerson,
  representatives: [],
  members: [],
  actingAs: 'self',
  actingFor: '',
  actingPaper: '',
  companions: [],
} satisfies Partial<VisitFields>;

/** For whom somebody speaks, who came along, and the papers that show it. */
function actingText({ actingFor, actingPaper, companions }: VisitFields): string {
  const others = companions.flatMap(({ name, paper }) => [name, paper]);
  return [actingFor, actingPaper, ...others].filter((part) => part !== '').join('; ');
}

/** The words by which everybody of a visit is found again. */
function peopleWords(visit: VisitFields): string[] {
  const listed = visit.members.map(({ name, address, idNumber }) => ({
    ...blankPerson,
    name,
    address,
    idNumber,
  }));
  const along = visit.companions.map(({ name }) => fold(name));
  return [...[visit.person, ...visit.representatives, ...listed].map(personWords), ...along];
}

async function sealRecord(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  before: VisitRecord,
  visit: Visit,
): Promise<VisitRecord> {
  const { person, representatives, members } = visit;
  const forWhom = actingText(visit);
  const isBlank = isBlankPerson(person) && representatives.length + members.length === 0 && forWhom === '';
  let hidden = before.hidden;
  if (!isBlank) {
    // the sealed name cannot be read back to complete it, and half a person must not replace a whole one
    if (person.name === '' && hidden.named) throw new AppError('visit.incomplete', { fields: 'name' });
    hidden = { named: person.name !== '', representatives: representatives.length };
    const secret = { person, representatives, members, actingFor: forWhom };
    await sealPerson(room, tx, stamp, 'visit', visit.id, secret);
  }
  const label = sealedLabel(visit.matterCode);
  return {
    visit: {
      ...visit,
      ...withoutPeople,
      sealed: true,
    },
    citizenId: null,
    label,
    labelKey: fold(label),
    hidden,
  };
}

const excerptLength = 120;

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= excerptLength ? line : `${line.slice(0, excerptLength).trimEnd()}…`;
}

/** What a numbered visit is found by; of a sealed one only its number and code. */
export function searchRowOfVisit({ visit, label }: VisitRecord): SearchRow {
  const number = visit.oldNumber ?? `${visit.number ?? ''}/${visit.numberYear ?? ''}`;
  const kind = visit.state === 'cancelled' ? 'đã hủy' : petitionKindText[visit.kind];
  const open = visit.sealed ? '' : excerpt(visit.content);
  const people = visit.sealed ? [] : peopleWords(visit);
  const words = [label, ...people, visit.matterCode, number, visit.sealed ? '' : visit.content];
  return {
    noun: 'visit',
    recordId: visit.id,
    title: label,
    detail: [`Số ${number}`, kind, visit.matterCode, open].filter((part) => part !== '').join(' · '),
    day: visit.day,
    folded: fold(words.join(' ')),
  };
}

export async function indexVisit(tx: Tx, record: VisitRecord): Promise<void> {
  await indexRecord(tx, searchRowOfVisit(record));
}
