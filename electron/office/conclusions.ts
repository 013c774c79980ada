import type { Check, Conclusion, ConclusionItem, Paper } from '../../shared/domain/chain';
import { asLine, type Face } from '../../shared/domain/office';
import type { Reception, Visit } from '../../shared/domain/visits';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { fold } from '../../shared/text/fold';
import { carriedTasks } from '../data/carriedTasks';
import {
  conclusionsOf,
  findConclusion,
  findConclusionOf,
  listConclusions,
  storeConclusion,
} from '../data/conclusions';
import type { Db, Tx } from '../data/database';
import { listHosts } from '../data/hosts';
import { nextReceptionDay } from '../data/receptionLinks';
import { findReception } from '../data/receptions';
import type { Stamp } from '../data/rows';
import { indexRecord } from '../data/search';
import { visitsOfReception } from '../data/visits';
import { answersOf } from './answerTasks';
import { calendarOf } from './calendar';
import { type CarriedTask, isCarried } from './carriedItems';
import { conclusionChecks } from './conclusionChecks';
import { conclusionDocument } from './conclusionDocument';
import { draftConclusion, sealedCode } from './conclusionDraft';
import type { DeskHandlers } from './handlers';
import { hostFace } from './hostFace';
import { issuePaper } from './issuing';
import { type Acting, changed, now, type Room, today, write } from './room';
import { sendTasks } from './taskSending';

async function known(db: Db | Tx, id: string): Promise<Conclusion> {
  const conclusion = await findConclusion(db, id);
  if (conclusion === null) throw new AppError('record.missing');
  return conclusion;
}

/** @throws AppError record.missing, conclusion.frozen */
export async function knownDraft(tx: Tx, id: string): Promise<Conclusion> {
  const conclusion = await known(tx, id);
  if (conclusion.state !== 'draft') throw new AppError('conclusion.frozen');
  return conclusion;
}

async function knownReception(db: Db | Tx, id: string): Promise<Reception> {
  const reception = await findReception(db, id);
  if (reception === null) throw new AppError('record.missing');
  return reception;
}

/** What the earlier notices of the same leader gave and what is late on the day of this reception. */
async function carriedFor(db: Db | Tx, { hostId, day, kind }: Reception): Promise<CarriedTask[]> {
  if (hostId === null || kind === 'regular') return [];
  const late = (await carriedTasks(db, hostId, day)).filter((task) => isCarried(task, day));
  const found: CarriedTask[] = [];
  for (const task of late) {
    const notice = task.conclusionId === null ? null : await findConclusion(db, task.conclusionId);
    const item = notice?.items.find(({ id }) => id === task.itemId);
    if (item !== undefined) found.push({ task, item });
  }
  return found;
}

/** What the notice of a reception would be, as its visits and the office's own words make it today. */
export async function draftOf(
  room: Room,
  db: Db | Tx,
  { receptionId, face }: { readonly receptionId: string; readonly face: Face },
): Promise<Conclusion> {
  const reception = await knownReception(db, receptionId);
  const { hostId, hostMode, hostName } = reception;
  const head = (await listHosts(db)).find(({ id }) => id === hostId);
  // who stands in bears the title that was noted, and not that of the head whose day it is
  const standsIn = hostMode !== 'inPerson' && fold(hostName) !== fold(head?.name ?? '');
  return draftConclusion({
    office: room.office,
    face,
    reception,
    hostRole: standsIn ? null : (head?.role ?? null),
    visits: (await visitsOfReception(db, receptionId)).map(({ visit }) => visit),
    carried: await carriedFor(db, reception),
    next: hostId === null ? null : await nextReceptionDay(db, hostId, reception.day),
    now: now(room),
  });
}

export async function keep(tx: Tx, stamp: Stamp, conclusion: Conclusion): Promise<void> {
  await storeConclusion(tx, stamp, conclusion);
  const { summary, items } = conclusion;
  const codes = items.map(({ matterCode }) => matterCode).filter((code) => code !== '');
  const words = items.flatMap(({ label, tasks }) => [label, ...tasks.map(({ leadUnit }) => leadUnit)]);
  const reception = await knownReception(tx, conclusion.receptionId);
  await indexRecord(tx, {
    noun: 'conclusion',
    recordId: conclusion.id,
    title: summary,
    detail: codes.join(', '),
    day: reception.day,
    folded: fold([summary, ...codes, ...words].join(' ')),
  });
}

/** The notice that is asked for; with no face named the one that is there, whichever it bears. */
async function stored(
  db: Db | Tx,
  { receptionId, face }: Parsed<'conclusion.open'>,
): Promise<Conclusion | null> {
  if (face !== null) return findConclusionOf(db, receptionId, face);
  return (await conclusionsOf(db, receptionId))[0] ?? null;
}

/** The reception's notice. Who only reads sees what a draft would be, but leaves nothing behind. */
async function open(room: Room, input: Parsed<'conclusion.open'>, acting: Acting): Promise<Conclusion> {
  const { receptionId } = input;
  const there = await stored(room.data.db, input);
  if (there !== null) return there;
  const { hostId } = await knownReception(room.data.db, receptionId);
  const face = input.face ?? (await hostFace(room, room.data.db, hostId));
  const role = acting.staff?.role ?? 'clerk';
  if (role !== 'clerk' && role !== 'headOfOffice') return draftOf(room, room.data.db, { receptionId, face });
  const id = await write(room, acting, async (tx, stamp) => {
    const meanwhile = await stored(tx, input);
    if (meanwhile !== null) return meanwhile.id;
    const draft = await draftOf(room, tx, { receptionId, face });
    await keep(tx, stamp, draft);
    return draft.id;
  });
  changed(room, 'conclusion', id);
  return known(room.data.db, id);
}

/** Whatever the window sends, a protected matter bears its code and nothing else. */
function withSeals(items: readonly ConclusionItem[], visits: readonly Visit[], before: Conclusion) {
  return items.map((item): ConclusionItem => {
    const visit = visits.find(
      ({ id, matterId, sealed }) =>
        sealed && (id === item.visitId || (matterId !== null && matterId === item.matterId)),
    );
    const known = before.items.find(({ id, sealed }) => sealed && id === item.id);
    const code = visit === undefined ? known?.matterCode : sealedCode(visit);
    if (code === undefined) return item;
    return { ...item, sealed: true, matterCode: code, label: asLine(`hồ sơ ${code}`) };
  });
}

async function save(room: Room, input: Conclusion, acting: Acting): Promise<Conclusion> {
  await write(room, acting, async (tx, stamp) => {
    const before = await knownDraft(tx, input.id);
    const visits = (await visitsOfReception(tx, before.receptionId)).map(({ visit }) => visit);
    const { receptionId, face, state, paperId } = before;
    const items = withSeals(input.items, visits, before);
    await keep(tx, stamp, { ...input, receptionId, face, state, paperId, items });
    acting.about = { noun: 'conclusion', recordId: input.id };
  });
  changed(room, 'conclusion', input.id);
  return known(room.data.db, input.id);
}

async function checksOf(room: Room, db: Db | Tx, conclusion: Conclusion): Promise<Check[]> {
  const reception = await knownReception(db, conclusion.receptionId);
  return conclusionChecks(conclusion, reception.day, await calendarOf(room, db), today(room));
}

async function check(room: Room, { id, of }: Parsed<'conclusion.check'>): Promise<Check[]> {
  const { db } = room.data;
  const stored = await findConclusion(db, id);
  if (stored !== null) return checksOf(room, db, stored);
  if (of === undefined) throw new AppError('record.missing');
  return checksOf(room, db, await draftOf(room, db, of));
}

/** @throws AppError conclusion.empty, conclusion.gaps {count} */
function refuseGaps(checks: readonly Check[]): void {
  const stops = checks.filter(({ severity }) => severity === 'stop');
  if (stops.some(({ code }) => code === 'empty')) throw new AppError('conclusion.empty');
  if (stops.length > 0) throw new AppError('conclusion.gaps', { count: stops.length });
}

async function issueIn(
  room: Room,
  input: Parsed<'conclusion.issue'>,
  acting: Acting,
  tx: Tx,
  stamp: Stamp,
): Promise<Paper> {
  const { id, day, number, signer, recipients } = input;
  const draft = { ...(await knownDraft(tx, id)), signer, recipients };
  refuseGaps(await checksOf(room, tx, draft));
  const reception = await knownReception(tx, draft.receptionId);
  const paper = await issuePaper(room, acting, tx, stamp, {
    source: { of: 'conclusion', id },
    kind: 'conclusionNotice',
    face: draft.face,
    day,
    wanted: number,
    names: draft.items.map(({ label }) => label),
    build: (given) =>
      conclusionDocument(room.office, draft, reception, {
        number: given,
        date: day,
        on: day,
        signer,
        recipients,
      }),
  });
  await keep(tx, stamp, { ...draft, state: 'issued', paperId: paper.id });
  await sendTasks(tx, stamp, draft, paper, await answersOf(room, tx, draft));
  acting.about = { noun: 'conclusion', recordId: id, detail: { number: paper.numberText, day } };
  return paper;
}

/**
 * Gives the notice its number, freezes it and sends its tasks on their way.
 * @throws AppError conclusion.frozen, conclusion.empty, conclusion.gaps {count}, number.taken
 */
async function issue(
  room: Room,
  input: Parsed<'conclusion.issue'>,
  acting: Acting,
): Promise<Output<'conclusion.issue'>> {
  const paper = await write(room, acting, (tx, stamp) => issueIn(room, input, acting, tx, stamp));
  changed(room, 'conclusion', input.id);
  changed(room, 'paper', paper.id);
  changed(room, 'task', '');
  return { conclusion: await known(room.data.db, input.id), paper };
}

export const conclusionHandlers = {
  'conclusion.list': (room, { from, to }) => listConclusions(room.data.db, from, to),
  'conclusion.get': (room, { id }) => known(room.data.db, id),
  'conclusion.open': open,
  'conclusion.save': save,
  'conclusion.check': check,
  'conclusion.issue': issue,
} satisfies Partial<DeskHandlers>;
