import { blankMark } from '../../../shared/documents/blanks';
import { changeNotice, type NoticedChange, type NoticedHours } from '../../../shared/documents/changeNotice';
import type { OfficialDocument } from '../../../shared/documents/model';
import type { ScheduleItem } from '../../../shared/domain/chain';
import type { Session } from '../../../shared/domain/office';
import { sameHours } from '../../../shared/domain/scheduleChanges';
import type { Reception } from '../../../shared/domain/visits';
import { findPaper } from '../../data/papers';
import { findChange, lastChangeOf, type StoredChange } from '../../data/scheduleChanges';
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

/** A new place is told in full: beside the posted one it may be another room of the same house. */
function toldPlace(place: string, posted: string | undefined): string {
  return orBlank(place === posted ? placeNameOf(place) : place);
}

function toldHours(sessions: Session[], posted: Session[] | undefined): NoticedHours {
  const [first] = sessions;
  if (first === undefined || posted === undefined || sameHours(sessions, posted))
    return { from: first?.from ?? '08:00' };
  return { sessions };
}

/** What the record says became of it; where it says nothing, a move whose day the clerk fills in. */
function guessedChange({ room }: Making, reception: Reception, item: ScheduleItem | null): NoticedChange {
  const { state, day, sessions } = reception;
  if (state === 'cancelled') return { kind: 'cancelled' };
  if (state === 'postponed') return { kind: 'postponed', expected: null };
  const held = reception.place || room.office.receptionPlace;
  const place = toldPlace(held, item?.place ?? held);
  const samePlace = item === null || item.place === reception.place;
  const isSameDay = item === null || item.day === day;
  if (isSameDay && !samePlace) return { kind: 'placeOnly', place };
  const hours = toldHours(sessions.length > 0 ? sessions : room.office.sessions, item?.sessions);
  return { kind: 'moved', day: isSameDay ? openDay : day, hours, place, samePlace };
}

/** What the office decided, before the reception itself is touched. */
function decidedChange({ kind, from, to, standIn }: StoredChange): NoticedChange {
  if (kind === 'substituted')
    return { kind, ...(standIn ?? { name: blankMark, title: '', mode: 'delegated' }) };
  if (kind === 'cancelled') return { kind };
  if (kind === 'postponed' || kind === 'paused') return { kind, expected: to.day };
  const place = toldPlace(to.place, from.place);
  if (kind === 'moved' && to.day === from.day && sameHours(to.sessions, from.sessions))
    return { kind: 'placeOnly', place };
  const hours = toldHours(to.sessions, from.sessions);
  return { kind, day: to.day ?? openDay, hours, place, samePlace: to.place === from.place };
}

/** The notice by which citizens know the reception: the schedule, or the change that was last announced. */
async function lastNotice(making: Making, reception: Reception): Promise<Posted['notice']> {
  const last = await lastChangeOf(making.db, reception.id);
  const paper = last?.paperId == null ? null : await findPaper(making.db, last.paperId);
  if (paper !== null) return { number: paper.numberText, day: paper.day };
  return (await postedOf(making, reception)).notice;
}

/** A change is made as public as the schedule was: it goes to the same readers. */
function publicHead(making: Making) {
  return { ...headOf(making), recipients: [...making.room.office.recipients[making.face]] };
}

/** The change of a posted reception, told to those who read the schedule. */
export async function changePaper(making: Making, reception: Reception): Promise<OfficialDocument> {
  const title = orBlank(hostTitles(making.room.office, null, reception.hostTitle).short);
  const { part } = making.from;
  const change = part === null ? null : await findChange(making.db, part);
  if (change !== null) {
    return changeNotice({
      ...publicHead(making),
      receptionKind: reception.kind,
      hostTitle: title,
      day: change.from.day,
      reason: change.reason,
      posted: await lastNotice(making, reception),
      change: decidedChange(change),
      regularGoesOn: reception.kind !== 'regular' && change.kind !== 'paused' && change.kind !== 'resumed',
    });
  }
  const { item, notice } = await postedOf(making, reception);
  return changeNotice({
    ...publicHead(making),
    receptionKind: reception.kind,
    hostTitle: title,
    day: item?.day ?? reception.day,
    reason: orBlank(reception.stateReason || item?.movedReason || ''),
    posted: notice,
    change: guessedChange(making, reception, item),
    regularGoesOn: reception.kind !== 'regular',
  });
}
