import { dayAt } from '../../shared/domain/day';
import { type Visit, visitFields } from '../../shared/domain/visits';
import type { FieldPair, TakeBackRow } from '../../shared/ipc/calls/recovery';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { dmy } from '../../shared/text/dates';
import type { Db } from '../data/database';
import { keepSealed, readSealed } from '../data/sealed';
import type { VisitRecord } from '../data/visitColumns';
import { findVisit, storeVisit, visitDays, visitsOfDay } from '../data/visits';
import type { DeskHandlers } from './handlers';
import { closeOpenedSet, openedSet, openSetBeside } from './openedSet';
import { type Acting, changed, type Room, write } from './room';
import { newRecord } from './visitRecord';
import { visitHandlers } from './visits';

type Field = FieldPair['field'];

/** Links are not compared: their ids say nothing to a reader, and a record is not moved by taking words back. */
const fields = visitFields
  .omit({ id: true, receptionId: true, matterId: true, petitionId: true })
  .keyof().options;
/** Of a protected person nothing is shown or taken back field by field. */
const hiddenFields: readonly Field[] = [
  'person',
  'representatives',
  'members',
  'actingAs',
  'actingFor',
  'actingPaper',
  'companions',
];

/** A value as it stands beside another. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(shown).join('; ');
  if (typeof value === 'object')
    return Object.values(value)
      .map(shown)
      .filter((part) => part !== '')
      .join(', ');
  const text = typeof value === 'boolean' ? (value ? 'có' : 'không') : String(value);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? dmy(text) : text;
}

function pairsOf(then: Visit, current: Visit): FieldPair[] {
  const readable = fields.filter(
    (field) => !(current.sealed || then.sealed) || !hiddenFields.includes(field),
  );
  return readable
    .filter((field) => JSON.stringify(then[field]) !== JSON.stringify(current[field]))
    .map((field) => ({ field, before: shown(then[field]), now: shown(current[field]) }));
}

function rowOf(record: VisitRecord, present: VisitRecord | null): TakeBackRow {
  const { id, number, numberYear, sealed } = record.visit;
  // What was sealed since stays sealed: the older copy must not bring the name back into a list.
  const isSealed = sealed || present?.visit.sealed === true;
  const pairs = present === null ? [] : pairsOf(record.visit, present.visit);
  return {
    id,
    state: present === null ? 'absent' : pairs.length === 0 ? 'same' : 'different',
    version: present?.visit.version ?? 0,
    number,
    numberYear,
    label: present?.visit.sealed ? present.label : record.label,
    content: isSealed ? '' : record.visit.content.slice(0, 400),
    sealed: isSealed,
    fields: isSealed ? [] : pairs,
  };
}

async function open(
  room: Room,
  input: Parsed<'backup.openSet'>,
  acting: Acting,
): Promise<Output<'backup.openSet'>> {
  const { set, db } = await openSetBeside(room, input, acting);
  const { sequence, madeAt } = set.manifest;
  acting.about = { noun: 'backup', recordId: '', detail: { sequence } };
  const days = await visitDays(db);
  return { name: set.base, madeAt, sequence, days };
}

async function compareDay(room: Room, input: Parsed<'backup.compareDay'>): Promise<TakeBackRow[]> {
  const { db } = openedSet(room);
  const rows: TakeBackRow[] = [];
  for (const record of await visitsOfDay(db, input.day)) {
    rows.push(rowOf(record, await findVisit(room.data.db, record.visit.id)));
  }
  return rows;
}

/** null where the record that was linked is not here. */
export async function standing(db: Db, table: 'receptions' | 'matters' | 'petitions', id: string | null) {
  if (id === null) return null;
  const row: { id: string } | undefined = await db(table).select('id').where({ id }).first();
  return row?.id ?? null;
}

/**
 * An absent visit becomes a draft again, under its own id so that it cannot come twice; a number it had is taken
 * anew at "Ghi sổ". A protected person's ciphertext comes along unread.
 */
async function bringBack(room: Room, record: VisitRecord, acting: Acting): Promise<Visit> {
  const { db: copy } = openedSet(room);
  const ciphertext = await readSealed(copy, record.visit.id);
  const visit = await write(room, acting, async (tx, stamp) => {
    const links = {
      receptionId: await standing(tx, 'receptions', record.visit.receptionId),
      matterId: await standing(tx, 'matters', record.visit.matterId),
      petitionId: await standing(tx, 'petitions', record.visit.petitionId),
    };
    const draft = newRecord({ ...visitFields.parse(record.visit), ...links }, stamp);
    const { label, labelKey, hidden } = record;
    const { sealed, matterCode } = record.visit;
    const code = links.matterId === null ? '' : matterCode;
    const stored = await storeVisit(tx, stamp, {
      ...draft,
      visit: { ...draft.visit, sealed, matterCode: code },
      label,
      labelKey,
      hidden,
    });
    if (sealed && ciphertext !== null) await keepSealed(tx, stamp, 'visit', stored.id, ciphertext);
    acting.about = aboutOf(room, stored.id, 0);
    return stored;
  });
  changed(room, 'visit', visit.id);
  return visit;
}

function aboutOf(room: Room, recordId: string, fieldCount: number) {
  const { sequence } = openedSet(room).set.manifest;
  return { noun: 'visit', recordId, detail: { sequence, fields: fieldCount } };
}

/** The named fields of a visit as the backup has them; an entered one keeps what it said before, with the reason. */
async function restoreFields(
  room: Room,
  then: Visit,
  current: Visit,
  input: Parsed<'backup.takeRecord'>,
  acting: Acting,
): Promise<Visit> {
  if (current.sealed || then.sealed) throw new AppError('sealed.notAllowed');
  const picked = Object.fromEntries(
    Object.entries(visitFields.parse(then)).filter(([name]) => input.fields.some((field) => field === name)),
  );
  const merged = visitFields.parse({ ...visitFields.parse(current), ...picked });
  const { version } = input;
  const { sequence, madeAt } = openedSet(room).set.manifest;
  if (current.state === 'draft') {
    const saved = await visitHandlers['visit.save'](room, { fields: merged, version }, acting);
    acting.about = aboutOf(room, current.id, input.fields.length);
    return saved;
  }
  const reason = `Lấy lại từ bản sao lưu số ${sequence} lập ngày ${dmy(dayAt(madeAt))}`;
  return visitHandlers['visit.amend'](room, { fields: merged, version, reason }, acting);
}

/** @throws AppError record.missing, record.stale, record.closed for a cancelled one, sealed.notAllowed */
async function takeRecord(room: Room, input: Parsed<'backup.takeRecord'>, acting: Acting): Promise<Visit> {
  const then = await findVisit(openedSet(room).db, input.visitId);
  if (then === null) throw new AppError('record.missing');
  const current = await findVisit(room.data.db, input.visitId);
  if (current === null) return bringBack(room, then, acting);
  return restoreFields(room, then.visit, current.visit, input, acting);
}

export const takeBackHandlers = {
  'backup.openSet': open,
  'backup.closeSet': async (room) => ({ closed: await closeOpenedSet(room) }),
  'backup.compareDay': compareDay,
  'backup.takeRecord': takeRecord,
} satisfies Partial<DeskHandlers>;
