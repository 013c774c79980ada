import type { Schedule, ScheduleItem } from '../../shared/domain/chain';
import type { Reception } from '../../shared/domain/visits';
import { AppError } from '../../shared/ipc/fault';
import type { Tx } from '../data/database';
import { receptionIdsOf, visitCountOf } from '../data/receptionLinks';
import { findReception, storeReception } from '../data/receptions';
import type { Stamp } from '../data/rows';

const takenOff = 'Bỏ khỏi lịch dự thảo';

function planned(item: ScheduleItem, scheduleId: string, before: Reception | null, now: string): Reception {
  const { hostId, hostName, hostTitle, day, sessions, place, participants, expectedContent } = item;
  return {
    id: item.receptionId,
    kind: before?.kind ?? 'periodic',
    hostMode: before?.hostMode ?? 'inPerson',
    modeReason: before?.modeReason ?? '',
    urgentReason: before?.urgentReason ?? '',
    day,
    hostId,
    hostName,
    hostTitle,
    sessions,
    place,
    participants,
    expectedContent,
    state: 'planned',
    stateReason: '',
    scheduleId,
    version: before?.version ?? 0,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}

/** Whether what is stored already says the same; an autosave must not renew every row. */
function same(before: Reception, after: Reception): boolean {
  return (
    JSON.stringify(Object.entries(before).toSorted()) ===
    JSON.stringify(Object.entries({ ...after, updatedAt: before.updatedAt }).toSorted())
  );
}

async function keepOne(tx: Tx, stamp: Stamp, scheduleId: string, item: ScheduleItem): Promise<void> {
  const before = await findReception(tx, item.receptionId);
  const foreign = before !== null && before.scheduleId !== null && before.scheduleId !== scheduleId;
  if (foreign) throw new AppError('record.inUse');
  // what was held, or called off for a reason of its own, is history: only its place on the schedule is noted
  const open = before === null || before.state === 'planned' || before.stateReason === takenOff;
  const after = open ? planned(item, scheduleId, before, stamp.now) : { ...before, scheduleId };
  if (before === null || !same(before, after)) await storeReception(tx, stamp, after);
}

/** A reception that left the draft is called off with the reason, unless citizens were received at it. */
async function callOff(tx: Tx, stamp: Stamp, id: string): Promise<void> {
  const before = await findReception(tx, id);
  if (before === null || before.state !== 'planned' || (await visitCountOf(tx, id)) > 0) return;
  await storeReception(tx, stamp, { ...before, state: 'cancelled', stateReason: takenOff });
}

/**
 * Keeps the rows of `receptions` in step with a schedule's items, so that people can be received there.
 * @throws AppError record.inUse when an item names a reception of another schedule
 */
export async function keepReceptions(tx: Tx, stamp: Stamp, schedule: Schedule): Promise<void> {
  for (const item of schedule.items) await keepOne(tx, stamp, schedule.id, item);
  const kept = new Set(schedule.items.map(({ receptionId }) => receptionId));
  for (const id of await receptionIdsOf(tx, schedule.id)) {
    if (!kept.has(id)) await callOff(tx, stamp, id);
  }
}
