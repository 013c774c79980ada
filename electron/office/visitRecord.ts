import { blankPerson, isBlankPerson, personLabel, personWords } from '../../shared/domain/citizens';
import { asLine } from '../../shared/domain/office';
import { petitionKindText } from '../../shared/domain/petitionKinds';
import type { Visit, VisitFields } from '../../shared/domain/visits';
import { AppError } from '../../shared/ipc/fault';
import { fold } from '../../shared/text/fold';
import type { Tx } from '../data/database';
import { findMatter } from '../data/matters';
import type { Stamp } from '../data/rows';
import { indexRecord } from '../data/search';
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

async function sealRecord(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  before: VisitRecord,
  visit: Visit,
): Promise<VisitRecord> {
  const { person, representatives, actingFor, actingPaper } = visit;
  const isBlank = isBlankPerson(person) && representatives.length === 0 && actingFor + actingPaper === '';
  let hidden = before.hidden;
  if (!isBlank) {
    // the sealed name cannot be read back to complete it, and half a person must not replace a whole one
    if (person.name === '' && hidden.named) throw new AppError('visit.incomplete', { fields: 'name' });
    hidden = { named: person.name !== '', representatives: representatives.length };
    const forWhom = [actingFor, actingPaper].filter((part) => part !== '').join('; ');
    await sealPerson(room, tx, stamp, 'visit', visit.id, { person, representatives, actingFor: forWhom });
  }
  const label = sealedLabel(visit.matterCode);
  return {
    visit: {
      ...visit,
      sealed: true,
      person: blankPerson,
      representatives: [],
      actingFor: '',
      actingPaper: '',
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

/** Makes a numbered visit findable; of a sealed one only its number and code. */
export async function indexVisit(tx: Tx, { visit, label }: VisitRecord): Promise<void> {
  const number = `${visit.number ?? ''}/${visit.numberYear ?? ''}`;
  const kind = visit.state === 'cancelled' ? 'đã hủy' : petitionKindText[visit.kind];
  const open = visit.sealed ? '' : excerpt(visit.content);
  const people = visit.sealed ? [] : [visit.person, ...visit.representatives].map(personWords);
  const words = [label, ...people, visit.matterCode, number, visit.sealed ? '' : visit.content];
  await indexRecord(tx, {
    noun: 'visit',
    recordId: visit.id,
    title: label,
    detail: [`Số ${number}`, kind, visit.matterCode, open].filter((part) => part !== '').join(' · '),
    day: visit.day,
    folded: fold(words.join(' ')),
  });
}
