import { partsOf } from '../../shared/domain/day';
import { type Visit, type VisitFields, visitFields } from '../../shared/domain/visits';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { fold } from '../../shared/text/fold';
import type { Db, Tx } from '../data/database';
import { takeNumber } from '../data/numbers';
import type { Stamp } from '../data/rows';
import { keepAct } from '../data/undo';
import type { VisitRecord } from '../data/visitColumns';
import { writeOpenDraft } from '../data/visitDrafts';
import { listVisits } from '../data/visitRows';
import { findVisit, keepAmendment, storeVisit } from '../data/visits';
import { releaseCitizen } from './citizens';
import { forgetPeople } from './forgetPeople';
import type { DeskHandlers } from './handlers';
import { markHeld, refuseEarly } from './receptions';
import { type Acting, changed, type Room, stampOf, write } from './room';
import { refuseGroundless, refuseIncomplete } from './visitChecks';
import { withCitizen } from './visitCitizen';
import { applyFields, indexVisit, labelled, newRecord } from './visitRecord';

async function visitsOf(room: Room, input: Parsed<'visit.list'>): Promise<Output<'visit.list'>> {
  const { text, ...filter } = input;
  return listVisits(room.data.db, { ...filter, folded: fold(text) });
}

async function recordOf(db: Db, id: string): Promise<VisitRecord> {
  const record = await findVisit(db, id);
  if (record === null) throw new AppError('record.missing');
  return record;
}

async function readVisit(room: Room, input: Parsed<'visit.get'>, acting: Acting): Promise<Visit> {
  const { visit } = await recordOf(room.data.db, input.id);
  acting.about = { noun: 'visit', recordId: visit.id };
  return visit;
}

/** What the windows were last told of each draft: they are not asked to read again for every letter. */
const toldOf = new WeakMap<Room, Map<string, string>>();

function tellIfListed(room: Room, { visit, label }: VisitRecord): void {
  const told = toldOf.get(room) ?? new Map<string, string>();
  toldOf.set(room, told);
  const { id, person, kind, day, receptionId, matterId } = visit;
  const shown = JSON.stringify([label, person.address, kind, day, receptionId, matterId]);
  if (told.get(id) === shown) return;
  told.set(id, shown);
  changed(room, 'visit', id);
}

/** The careful way to save a draft: for a denunciation, and to say why a quick save was not possible. */
async function saveWithCare(room: Room, input: Parsed<'visit.save'>, acting: Acting): Promise<VisitRecord> {
  const { fields, version } = input;
  return write(room, acting, async (tx, stamp) => {
    const before = version === 0 ? newRecord(fields, stamp) : await recordOf(tx, fields.id);
    if (before.visit.state !== 'draft') throw new AppError('record.closed');
    if (before.visit.version !== version) throw new AppError('record.stale');
    const record = await applyFields(room, tx, stamp, before, fields);
    return { ...record, visit: await storeVisit(tx, stamp, record) };
  });
}

async function saveQuickly(
  room: Room,
  { fields, version }: Parsed<'visit.save'>,
  acting: Acting,
): Promise<VisitRecord | null> {
  if (acting.signal.aborted) throw new AppError('call.cancelled');
  if (fields.kind === 'denunciation') return null;
  const stamp = stampOf(room, acting);
  const fresh = newRecord(fields, stamp);
  const record = labelled({ ...fresh, visit: { ...fresh.visit, version } });
  const visit = await writeOpenDraft(room.data.db, stamp, record);
  return visit === null ? null : { ...record, visit };
}

/**
 * Autosave while somebody types; no trace in the audit trail.
 * @throws AppError record.stale, record.missing, record.closed for a numbered visit, visit.incomplete
 */
async function saveVisit(room: Room, input: Parsed<'visit.save'>, acting: Acting): Promise<Visit> {
  const record = (await saveQuickly(room, input, acting)) ?? (await saveWithCare(room, input, acting));
  tellIfListed(room, record);
  return record.visit;
}

/** "Ghi sổ": checks the draft, takes the next number of the register of its year and links the citizen. */
async function enterVisit(room: Room, input: Parsed<'visit.enter'>, acting: Acting): Promise<Visit> {
  const entered = await write(room, acting, async (tx, stamp) => {
    const draft = await recordOf(tx, input.id);
    if (draft.visit.version !== input.version) throw new AppError('record.stale');
    if (draft.visit.state !== 'draft') throw new AppError('record.closed');
    refuseIncomplete(draft);
    refuseGroundless(draft.visit);
    refuseEarly(room, draft.visit.day);
    const { year } = partsOf(draft.visit.day);
    const book = { book: 'visit', period: String(year) };
    const { number } = await takeNumber(tx, stamp, book, input.id, null);
    const numbered = { state: 'entered', number, numberYear: year, enteredAt: stamp.now } as const;
    const record = await withCitizen(tx, stamp, { ...draft, visit: { ...draft.visit, ...numbered } });
    const visit = await storeVisit(tx, stamp, record);
    await markHeld(tx, stamp, visit.receptionId);
    await indexVisit(tx, record);
    acting.about = { noun: 'visit', recordId: visit.id, detail: { number, year } };
    return visit;
  });
  changed(room, 'visit', entered.id);
  return entered;
}

/** The number of an entered visit is kept and shown with the reason: the book has no gap without one. */
async function cancelVisit(room: Room, input: Parsed<'visit.cancel'>, acting: Acting): Promise<Visit> {
  const cancelled = await write(room, acting, async (tx, stamp) => {
    const before = await recordOf(tx, input.id);
    const { state, version, number, numberYear } = before.visit;
    if (version !== input.version) throw new AppError('record.stale');
    if (state === 'cancelled') throw new AppError('record.closed');
    if (state === 'entered' && input.reason === '') throw new AppError('visit.reasonNeeded');
    const visit: Visit = { ...before.visit, state: 'cancelled', cancelReason: input.reason };
    const record = { ...before, visit };
    const stored = await storeVisit(tx, stamp, record);
    if (number !== null) await indexVisit(tx, record);
    const act = number === null ? 'visit.discarded' : 'visit.cancelled';
    await keepAct(tx, stamp, { act, noun: 'visit', recordId: visit.id, version: stored.version, kept: null });
    acting.about = {
      noun: 'visit',
      recordId: visit.id,
      detail: { number: number ?? 0, year: numberYear ?? 0 },
    };
    return stored;
  });
  changed(room, 'visit', cancelled.id);
  return cancelled;
}

function amendedAct({ id, version }: Visit, kept: string) {
  return { act: 'visit.amended', noun: 'visit', recordId: id, version, kept } as const;
}

async function amendRecord(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  before: VisitRecord,
  fields: VisitFields,
  reason: string,
): Promise<Visit> {
  const applied = await applyFields(room, tx, stamp, before, fields);
  refuseIncomplete(applied);
  if (fields.outcome === 'refused' && before.visit.outcome !== 'refused') refuseGroundless(applied.visit);
  const record = await withCitizen(tx, stamp, applied);
  const kept = { noun: 'visit', recordId: fields.id, reason, before: visitFields.parse(before.visit) };
  const amendmentId = await keepAmendment(tx, stamp, kept);
  const visit = await storeVisit(tx, stamp, record);
  if (!record.visit.sealed) await keepAct(tx, stamp, amendedAct(visit, amendmentId));
  if (before.citizenId !== null && before.citizenId !== record.citizenId) {
    await releaseCitizen(tx, before.citizenId);
  }
  await markHeld(tx, stamp, visit.receptionId);
  await indexVisit(tx, record);
  if (record.visit.sealed && !before.visit.sealed) {
    const receptions = new Set([before.visit.receptionId, visit.receptionId]);
    await forgetPeople(room, tx, stamp, receptions, record.visit);
  }
  return visit;
}

/** Corrects an entered visit; what it said before is kept with the reason. Its number and year stay. */
async function amendVisit(room: Room, input: Parsed<'visit.amend'>, acting: Acting): Promise<Visit> {
  const { fields, version, reason } = input;
  const amended = await write(room, acting, async (tx, stamp) => {
    const before = await recordOf(tx, fields.id);
    if (before.visit.version !== version) throw new AppError('record.stale');
    if (before.visit.state !== 'entered') throw new AppError('record.closed');
    if (partsOf(fields.day).year !== before.visit.numberYear) {
      throw new AppError('visit.incomplete', { fields: 'day' });
    }
    const visit = await amendRecord(room, tx, stamp, before, fields, reason);
    const detail = { number: visit.number ?? 0, year: visit.numberYear ?? 0 };
    acting.about = { noun: 'visit', recordId: visit.id, detail };
    return visit;
  });
  changed(room, 'visit', amended.id);
  return amended;
}

export const visitHandlers = {
  'visit.list': visitsOf,
  'visit.get': readVisit,
  'visit.save': saveVisit,
  'visit.enter': enterVisit,
  'visit.cancel': cancelVisit,
  'visit.amend': amendVisit,
} satisfies Partial<DeskHandlers>;
