import { dayAt, partsOf } from '../../shared/domain/day';
import { matterCodePrefix, runningCode } from '../../shared/domain/petitionKinds';
import type { Matter } from '../../shared/domain/petitions';
import type { PetitionKind } from '../../shared/domain/visits';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { fold } from '../../shared/text/fold';
import type { Db, Tx } from '../data/database';
import { deadlinesOf } from '../data/deadlines';
import { findMatter, highestCode, listMatters, storeMatter } from '../data/matters';
import { petitionsOfMatter } from '../data/petitions';
import { indexRecord } from '../data/search';
import { listVisits } from '../data/visitRows';
import { relabelVisit, sealedVisitsOfMatter } from '../data/visits';
import { calendarOf } from './calendar';
import { deadlineViews } from './deadlineViews';
import type { DeskHandlers } from './handlers';
import { historyOf } from './matterHistory';
import { type Acting, changed, type Room, today, write } from './room';
import { taskRowsOfMatter } from './tasks';
import { indexVisit, sealedLabel } from './visitRecord';

async function mattersOf(room: Room, input: Parsed<'matter.list'>): Promise<Output<'matter.list'>> {
  const { text, ...page } = input;
  return listMatters(room.data.db, { ...page, folded: fold(text) });
}

/** A matter is rarely older than a few hundred visits; the page shows the newest. */
const mostVisits = 500;

async function readMatter(
  room: Room,
  input: Parsed<'matter.get'>,
  acting: Acting,
): Promise<Output<'matter.get'>> {
  const { db } = room.data;
  const matter = await findMatter(db, input.id);
  if (matter === null) throw new AppError('record.missing');
  const all = { from: null, to: null, receptionId: null, folded: '', limit: mostVisits, offset: 0 };
  const { rows } = await listVisits(db, { ...all, matterId: matter.id });
  const petitions = await petitionsOfMatter(db, matter.id);
  const tasks = await taskRowsOfMatter(room, matter.id);
  const kept = await deadlinesOf(db, [matter.id, ...petitions.map(({ id }) => id)]);
  const deadlines = await deadlineViews(db, kept, today(room), await calendarOf(room));
  const facts = { matter, visits: rows, petitions, tasks, deadlines };
  acting.about = { noun: 'matter', recordId: matter.id };
  return { ...facts, history: await historyOf(room, facts) };
}

async function nextCode(db: Db, kind: PetitionKind, year: number): Promise<string> {
  const prefix = matterCodePrefix(kind, year);
  return runningCode(prefix, (await highestCode(db, 'matters', prefix)) + 1);
}

async function nextMatterCode(
  room: Room,
  input: Parsed<'matter.nextCode'>,
): Promise<Output<'matter.nextCode'>> {
  return { code: await nextCode(room.data.db, input.kind, input.year) };
}

async function indexMatter(tx: Tx, matter: Matter): Promise<void> {
  const summary = matter.secret ? '' : matter.summary;
  await indexRecord(tx, {
    noun: 'matter',
    recordId: matter.id,
    title: matter.code,
    detail: summary.slice(0, 120),
    day: dayAt(matter.createdAt),
    folded: fold(`${matter.code} ${summary}`),
  });
}

/** Sealed visits are called by the code of their matter, in lists and in the index. */
async function renameSealedVisits(tx: Tx, matter: Matter): Promise<void> {
  const label = sealedLabel(matter.code);
  for (const record of await sealedVisitsOfMatter(tx, matter.id)) {
    await relabelVisit(tx, record.visit.id, label, fold(label));
    if (record.visit.number !== null) await indexVisit(tx, { ...record, label });
  }
}

/**
 * Saves a matter; an empty code becomes the next one of its kind and the year it began in.
 * @throws AppError record.stale, record.missing; record.exists for a code in use
 */
async function saveMatter(room: Room, typed: Matter, acting: Acting): Promise<Matter> {
  const saved = await write(room, acting, async (tx, stamp) => {
    const before = typed.version === 0 ? null : await findMatter(tx, typed.id);
    const createdAt = before?.createdAt ?? stamp.now;
    const { year } = partsOf(dayAt(createdAt));
    const code = typed.code === '' ? await nextCode(tx, typed.kind, year) : typed.code;
    // Luật 117/2025/QH15: on a PC with a way to other networks a secret matter is a line in the register only
    const isBare = typed.secret && room.office.networkStanding === 'linkedLan';
    const matter = { ...typed, code, summary: isBare ? '' : typed.summary, createdAt, updatedAt: stamp.now };
    const version = await storeMatter(tx, stamp, matter);
    await indexMatter(tx, matter);
    if (before !== null && before.code !== code) await renameSealedVisits(tx, matter);
    acting.about = { noun: 'matter', recordId: matter.id, detail: { code, state: matter.state } };
    return { ...matter, version };
  });
  changed(room, 'matter', saved.id);
  return saved;
}

export const matterHandlers = {
  'matter.list': mattersOf,
  'matter.get': readMatter,
  'matter.save': saveMatter,
  'matter.nextCode': nextMatterCode,
} satisfies Partial<DeskHandlers>;
