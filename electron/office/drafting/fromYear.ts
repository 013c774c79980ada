import type { OfficialDocument } from '../../../shared/documents/model';
import { scheduleNotice } from '../../../shared/documents/scheduleNotice';
import type { SchedulePeriod } from '../../../shared/documents/schedulePeriod';
import { dayOf, partsOf } from '../../../shared/domain/day';
import type { YearRow } from '../../../shared/domain/yearPlan';
import { AppError } from '../../../shared/ipc/fault';
import { lawTexts, registrationWords } from '../officeWords';
import { postedTexts } from '../scheduleDocument';
import { planOfYear } from '../yearPlans';
import { headOf, type Making } from './making';

/** The first month of a period, and how many it has. */
function monthsOf(period: SchedulePeriod): { first: number; count: number } {
  if (period.kind === 'month') return { first: period.month, count: 1 };
  return period.kind === 'quarter' ? { first: period.quarter * 3 - 2, count: 3 } : { first: 1, count: 12 };
}

/** What was put off or called off is not announced again. */
function announced(row: YearRow, { first, count }: { first: number; count: number }): boolean {
  if (row.kind !== 'periodic' || row.day === null) return false;
  const { month } = partsOf(row.day);
  return month >= first && month < first + count && row.state !== 'postponed' && row.state !== 'cancelled';
}

/**
 * The notice of a quarter or a year: the days of each host, month by month, as the plan of the year has them.
 * @throws AppError schedule.empty when nobody receives in it
 */
export async function yearNotice(making: Making): Promise<OfficialDocument> {
  const { room, db, face, today, from } = making;
  const { office } = room;
  const year = from.year ?? partsOf(today).year;
  const period: SchedulePeriod =
    from.quarter === undefined ? { kind: 'year', year } : { kind: 'quarter', year, quarter: from.quarter };
  const months = monthsOf(period);
  const rows = (await planOfYear(room, db, year)).rows.filter((row) => announced(row, months));
  if (rows.length === 0) throw new AppError('schedule.empty');
  const first = dayOf(year, months.first, 1);
  // a plan that is announced late stands on the law of the day
  const on = first < today ? today : first;
  return scheduleNotice({
    ...headOf(making),
    ...postedTexts(office, face, on),
    recipients: office.recipients[face],
    period,
    form: 'months',
    bases: [...lawTexts('schedule.bases', face, on)],
    receptions: rows.map((row) => ({
      id: row.key,
      day: row.day ?? first,
      lunar: row.lunar,
      hostName: row.hostName,
      hostTitle: row.hostTitle,
      sessions: row.sessions,
      place: row.place === office.receptionPlace ? '' : row.place,
      participants: row.participants,
      expectedContent: row.expectedContent,
    })),
    dialogues: [],
    registration: registrationWords(office, face),
  });
}
