import {
  type CallRow,
  changesOf,
  hasNewSlot,
  type ScheduleChange,
  type ScheduleChangeInput,
  sameSlot,
} from '../../shared/domain/scheduleChanges';
import type { Reception } from '../../shared/domain/visits';
import type { Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import type { Db, Tx } from '../data/database';
import { findDraft, storeDraft } from '../data/drafts';
import { findPaper } from '../data/papers';
import { visitCountOf } from '../data/receptionLinks';
import { findReception } from '../data/receptions';
import { findRegistration, registrationsOf } from '../data/registrations';
import type { Stamp } from '../data/rows';
import {
  changesOfSchedule,
  draftedChangeOf,
  findChange,
  type StoredChange,
  storeChange,
} from '../data/scheduleChanges';
import { findSchedule } from '../data/schedules';
import { noticedOn } from './changeNotices';
import { makeDraft } from './drafts';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, now, type Room, today, write } from './room';
import { changeChecks } from './scheduleChangeChecks';

async function known(db: Db | Tx, id: string): Promise<StoredChange> {
  const change = await findChange(db, id);
  if (change === null) throw new AppError('record.missing');
  return change;
}

async function knownReception(db: Db | Tx, id: string): Promise<Reception> {
  const reception = await findReception(db, id);
  if (reception === null) throw new AppError('record.missing');
  return reception;
}

/** Who would have to be told now, while the notice is not issued and nothing is fixed. */
async function expected(db: Db | Tx, receptionId: string) {
  const rows = await registrationsOf(db, receptionId);
  return rows.map(({ id }) => ({ registrationId: id, at: null, by: '', how: '' }));
}

/** A registration that was taken back since needs no call, unless somebody called already. */
async function callsOf(db: Db | Tx, change: StoredChange): Promise<CallRow[]> {
  const told = change.state === 'drafted' ? await expected(db, change.receptionId) : change.told;
  const rows = await Promise.all(
    told.map(async (one) => {
      const registration = await findRegistration(db, one.registrationId);
      if (registration === null || (registration.state === 'cancelled' && one.at === null)) return [];
      const { label, sealed, person } = registration;
      return [{ ...one, label, sealed, phone: sealed ? '' : person.phone }];
    }),
  );
  return rows.flat();
}

/** Who was to receive as it was posted, whoever does now. */
async function postedHost(db: Db | Tx, { scheduleId, receptionId }: StoredChange) {
  const schedule = await findSchedule(db, scheduleId);
  const item = schedule?.items.find((one) => one.receptionId === receptionId);
  return item ?? knownReception(db, receptionId);
}

async function whole(db: Db | Tx, change: StoredChange): Promise<ScheduleChange> {
  const { paperId, told: _, ...rest } = change;
  const { hostName, hostTitle } = await postedHost(db, change);
  const paper = paperId === null ? null : await findPaper(db, paperId);
  return {
    ...rest,
    hostName,
    hostTitle,
    paper: paper === null ? null : { id: paper.id, numberText: paper.numberText, day: paper.day },
    calls: await callsOf(db, change),
  };
}

async function list(room: Room, { scheduleId }: Parsed<'scheduleChange.list'>): Promise<ScheduleChange[]> {
  const { db } = room.data;
  return Promise.all((await changesOfSchedule(db, scheduleId)).map((change) => whole(db, change)));
}

/**
 * @throws AppError schedule.notChangeable for a reception that no issued notice names, that was held, or whose state
 * knows no such change; schedule.changeWaits while another change waits for its notice; schedule.sameSlot,
 * schedule.pastDay, schedule.dayOff {day}
 */
async function refuseImpossible(room: Room, tx: Tx, input: ScheduleChangeInput): Promise<string> {
  const reception = await knownReception(tx, input.receptionId);
  const scheduleId = await noticedOn(tx, reception);
  const received = (await visitCountOf(tx, reception.id)) > 0;
  if (scheduleId === null || received || !changesOf(reception.state).includes(input.kind)) {
    throw new AppError('schedule.notChangeable');
  }
  if ((await draftedChangeOf(tx, reception.id)) !== null) throw new AppError('schedule.changeWaits');
  const { kind, to } = input;
  if (hasNewSlot(kind) && (to.day === null || to.sessions.length === 0)) {
    throw new AppError('call.badInput', { field: to.day === null ? 'to.day' : 'to.sessions' });
  }
  if (kind === 'substituted' && input.standIn === null)
    throw new AppError('call.badInput', { field: 'standIn' });
  if (kind === 'moved' && sameSlot(reception, to)) throw new AppError('schedule.sameSlot');
  if (to.day !== null && to.day < today(room)) throw new AppError('schedule.pastDay');
  const stop = (await changeChecks(room, tx, reception, input)).find(({ severity }) => severity === 'stop');
  if (stop !== undefined) throw new AppError('schedule.dayOff', { day: stop.params.day ?? '' });
  return scheduleId;
}

async function store(
  tx: Tx,
  stamp: Stamp,
  input: ScheduleChangeInput,
  scheduleId: string,
): Promise<StoredChange> {
  const { id, receptionId, kind, to, standIn, reason } = input;
  const { day, sessions, place } = await knownReception(tx, receptionId);
  const change: StoredChange = {
    id,
    scheduleId,
    receptionId,
    kind,
    state: 'drafted',
    from: { day, sessions, place },
    to: hasNewSlot(kind) ? to : { day: kind === 'substituted' ? null : to.day, sessions: [], place: '' },
    standIn: kind === 'substituted' ? standIn : null,
    reason,
    withdrawnReason: '',
    draftId: null,
    paperId: null,
    told: [],
    madeBy: '',
    createdAt: stamp.now,
    version: 0,
  };
  return { ...change, version: await storeChange(tx, stamp, change) };
}

/** Begins a change with the draft of its notice; see `refuseImpossible` for what it refuses. */
async function begin(room: Room, input: ScheduleChangeInput, acting: Acting): Promise<ScheduleChange> {
  await write(room, acting, async (tx, stamp) => {
    const scheduleId = await refuseImpossible(room, tx, input);
    const change = await store(tx, stamp, input, scheduleId);
    const from = { noun: 'reception', id: input.receptionId, part: input.id } as const;
    const draftId = await makeDraft(room, tx, stamp, acting, {
      kind: 'changeNotice',
      from,
      face: input.face,
    });
    await storeChange(tx, stamp, { ...change, draftId });
    const detail = { kind: input.kind, day: change.from.day };
    acting.about = { noun: 'schedule', recordId: scheduleId, detail };
  });
  return announced(room, input.id);
}

async function announced(room: Room, id: string): Promise<ScheduleChange> {
  const change = await known(room.data.db, id);
  changed(room, 'scheduleChange', id);
  changed(room, 'schedule', change.scheduleId);
  changed(room, 'draft', change.draftId ?? '');
  return whole(room.data.db, change);
}

/** @throws AppError record.closed for one whose notice is issued: that is changed by a notice of its own */
async function withdraw(
  room: Room,
  { id, version, reason }: Parsed<'scheduleChange.withdraw'>,
  acting: Acting,
): Promise<ScheduleChange> {
  await write(room, acting, async (tx, stamp) => {
    const change = await known(tx, id);
    if (change.state !== 'drafted') throw new AppError('record.closed');
    await storeChange(tx, stamp, { ...change, version, state: 'withdrawn', withdrawnReason: reason });
    const draft = change.draftId === null ? null : await findDraft(tx, change.draftId);
    if (draft?.state === 'open') await storeDraft(tx, stamp, { ...draft, state: 'binned' });
    acting.about = { noun: 'schedule', recordId: change.scheduleId, detail: { reason } };
  });
  return announced(room, id);
}

/** @throws AppError record.closed before the notice is issued, record.missing for somebody not on the list */
async function tell(
  room: Room,
  { id, registrationId, told, how }: Parsed<'scheduleChange.tell'>,
  acting: Acting,
): Promise<ScheduleChange> {
  await write(room, acting, async (tx, stamp) => {
    const change = await known(tx, id);
    if (change.state !== 'inForce') throw new AppError('record.closed');
    if (!change.told.some((one) => one.registrationId === registrationId))
      throw new AppError('record.missing');
    const mark = told
      ? { registrationId, at: now(room), by: acting.staff?.name ?? '', how }
      : { registrationId, at: null, by: '', how: '' };
    const list = change.told.map((one) => (one.registrationId === registrationId ? mark : one));
    await storeChange(tx, stamp, { ...change, told: list });
    const detail = { registration: registrationId, told: told ? 1 : 0 };
    acting.about = { noun: 'schedule', recordId: change.scheduleId, detail };
  });
  return announced(room, id);
}

export const scheduleChangeHandlers = {
  'scheduleChange.list': list,
  'scheduleChange.check': async (room, input) =>
    changeChecks(room, room.data.db, await knownReception(room.data.db, input.receptionId), input),
  'scheduleChange.begin': begin,
  'scheduleChange.withdraw': withdraw,
  'scheduleChange.tell': tell,
} satisfies Partial<DeskHandlers>;
