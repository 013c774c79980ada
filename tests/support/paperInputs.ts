import type { ConclusionInput } from '../../shared/documents/conclusionView';
import { landscapeA4, largePrintA3, type PaperHead, postedA3 } from '../../shared/documents/frame';
import type { RegisterInput } from '../../shared/documents/register';
import type { ScheduleNoticeInput } from '../../shared/documents/scheduleNotice';
import type { Day } from '../../shared/domain/day';
import type { Face, Office } from '../../shared/domain/office';
import { registerForms } from '../unit/documents/rules';
import {
  conclusion2026,
  partyConclusion2024,
  partyConclusion2026,
  registerRows2026,
} from '../unit/documents/samplePapers';
import { head } from '../unit/documents/samplePeople';
import { daysOf, schedule2026 } from '../unit/documents/sampleSchedules';

type Level = 'xa' | 'huyen';
type ScheduleShape = (level: Level, face: Face) => ScheduleNoticeInput;

function shape(change: Partial<ScheduleNoticeInput>): ScheduleShape {
  return (level, face) => ({ ...schedule2026, ...head(level, face), ...change });
}

/** The forms and sheets in which a schedule is posted, beside the table of a month on A4. */
export const scheduleShapes: Record<string, ScheduleShape> = {
  list: shape({ form: 'list' }),
  landscape: shape({ page: landscapeA4 }),
  posted: shape({ page: postedA3 }),
  large: shape({ form: 'list', page: largePrintA3 }),
  quarter: shape({
    form: 'months',
    period: { kind: 'quarter', year: 2026, quarter: 4 },
    receptions: daysOf(2026, [10, 11, 12]),
  }),
  year: shape({
    form: 'months',
    period: { kind: 'year', year: 2027 },
    receptions: daysOf(2027, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
  }),
};

export function conclusionOf(level: Level, face: Face): ConclusionInput {
  const own = level === 'xa' ? partyConclusion2026 : partyConclusion2024;
  return { ...(face === 'state' ? conclusion2026 : own), ...head(level, face) };
}

/** Slips of the reception desk bear its symbol under the State and that of the committee under the Party. */
export function partySlip(level: Level, face: Face, symbol: string): PaperHead {
  const own = head(level, face);
  return { ...own, symbol: face === 'state' ? symbol : own.office.party.symbol };
}

export function stateHead(level: Level): { office: Office; date: Day } {
  const { office, formatDate } = head(level);
  return { office, date: formatDate };
}

/** The register up to a day, with its rows on the days given and in turn. */
export function registerOf(level: Level, to: Day, from: Day = to): RegisterInput {
  const rows = registerRows2026.map((row, index) => ({ ...row, day: index === 0 ? from : to }));
  return { office: head(level).office, from, to, rows, forms: registerForms };
}
