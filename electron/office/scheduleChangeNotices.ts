import { type Day, partsOf } from '../../shared/domain/day';
import type { Notice } from '../../shared/ipc/calls/work';
import { findReception } from '../data/receptions';
import { findRegistration } from '../data/registrations';
import { changesFrom, postedPapers, type StoredChange } from '../data/scheduleChanges';
import { findSchedule } from '../data/schedules';
import type { Room } from './room';

async function untold(room: Room, { told }: StoredChange): Promise<number> {
  const open = told.filter(({ at }) => at === null);
  const found = await Promise.all(
    open.map(({ registrationId }) => findRegistration(room.data.db, registrationId)),
  );
  return found.filter((one) => one !== null && one.state !== 'cancelled').length;
}

async function noticesOf(room: Room, change: StoredChange, isPosted: boolean): Promise<Notice[]> {
  const { db } = room.data;
  const schedule = await findSchedule(db, change.scheduleId);
  const reception = await findReception(db, change.receptionId);
  const of = schedule ?? partsOf(change.from.day);
  const target = { page: `schedules/${of.year}/${of.month}`, id: null };
  const params = { day: change.from.day, host: reception?.hostName ?? '' };
  const say = (code: string, more: Notice['params'] = {}): Notice => ({
    code,
    params: { ...params, ...more },
    tone: 'warning',
    target,
  });
  if (change.state === 'drafted') return [say('schedule.changeWaits')];
  const count = await untold(room, change);
  return [
    ...(count === 0 ? [] : [say('schedule.changeUntold', { count })]),
    ...(isPosted ? [] : [say('schedule.changeUnposted')]),
  ];
}

/** Whoever is told of a change hears what holds now: one that a later change put out of force is no more to be told. */
function standing(changes: readonly StoredChange[]): StoredChange[] {
  const last = new Map(
    changes.filter(({ state }) => state === 'inForce').map(({ receptionId, id }) => [receptionId, id]),
  );
  return changes.filter(({ state, receptionId, id }) => state === 'drafted' || last.get(receptionId) === id);
}

/** What is still open about changed receptions: the notice, the calls, the posting. Past ones are history. */
export async function changeNotices(room: Room, today: Day): Promise<Notice[]> {
  const { db } = room.data;
  const changes = standing(await changesFrom(db, today));
  const papers = changes.flatMap(({ paperId }) => (paperId === null ? [] : [paperId]));
  const posted = await postedPapers(db, papers);
  const said = changes.map((change) => noticesOf(room, change, posted.has(change.paperId ?? '')));
  return (await Promise.all(said)).flat();
}
