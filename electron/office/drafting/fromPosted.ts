import { blankMark } from '../../../shared/documents/blanks';
import { changeNotice, type ScheduleChange } from '../../../shared/documents/changeNotice';
import type { OfficialDocument } from '../../../shared/documents/model';
import type { ScheduleItem } from '../../../shared/domain/chain';
import { clockTime } from '../../../shared/domain/day';
import type { Reception } from '../../../shared/domain/visits';
import { findPaper } from '../../data/papers';
import { findSchedule } from '../../data/schedules';
import { hostTitles, placeNameOf } from '../officeWords';
import { headOf, type Making, openDay, orBlank } from './making';

interface Posted {
  /** the reception as it stands on the issued notice */
  item: ScheduleItem | null;
  notice: { number: string; day: string };
}

async function postedOf({ db }: Making, { id, scheduleId }: Reception): Promise<Posted> {
  const schedule = scheduleId === null ? null : await findSchedule(db, scheduleId);
  const paper = schedule?.paperId == null ? null : await findPaper(db, schedule.paperId);
  return {
    item: schedule?.items.find(({ receptionId }) => receptionId === id) ?? null,
    notice: { number: paper?.numberText ?? blankMark, day: paper?.day ?? openDay },
  };
}

/** What the record says became of it; where it says nothing, a move whose day the clerk fills in. */
function changeOf({ room }: Making, reception: Reception, item: ScheduleItem | null): ScheduleChange {
  const { state, day, sessions } = reception;
  if (state === 'cancelled') return { kind: 'cancelled' };
  if (state === 'postponed') return { kind: 'paused' };
  const begins = clockTime.safeParse(sessions[0]?.from);
  const from = begins.success ? begins.data : (room.office.sessions[0]?.from ?? '08:00');
  const place = placeNameOf(reception.place || room.office.receptionPlace);
  const isSameDay = item === null || item.day === day;
  if (isSameDay && item !== null && item.place !== reception.place) return { kind: 'placeOnly', place };
  return { kind: 'moved', day: isSameDay ? openDay : day, from, place: orBlank(place) };
}

/** The change of a posted reception, told to those who read the schedule. */
export async function changePaper(making: Making, reception: Reception): Promise<OfficialDocument> {
  const { item, notice } = await postedOf(making, reception);
  const title = hostTitles(making.room.office, null, reception.hostTitle).short;
  return changeNotice({
    ...headOf(making),
    hostTitle: orBlank(title),
    day: item?.day ?? reception.day,
    reason: orBlank(reception.stateReason || item?.movedReason || ''),
    posted: notice,
    change: changeOf(making, reception, item),
    regularGoesOn: true,
  });
}
