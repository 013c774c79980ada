import type { Day } from './day';
import type { Deadline } from './deadlines';
import type { CountedFigure, FigureCode, InspectionPart, InspectionRecord } from './inspection';

export interface Period {
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
}

export function within(day: Day | null, { from, to }: Pick<Period, 'from' | 'to'>): day is Day {
  return day !== null && from <= day && day <= to;
}

export interface Owner {
  readonly owner: string;
  readonly ownerName: string;
  readonly ownerTitle: string;
}

export const wholeOffice: Owner = { owner: '', ownerName: '', ownerTitle: '' };

export function record(
  given: Pick<InspectionRecord, 'noun' | 'id' | 'label'> & Partial<InspectionRecord>,
): InspectionRecord {
  return { day: null, due: null, doneOn: null, mark: '', note: '', amount: 1, ...given };
}

const units = { wd: 'ngày làm việc', cd: 'ngày' } as const;

/** `Phân loại, xử lý đơn: 10 ngày làm việc (Hạn nội bộ của cơ quan)`; empty where no rule binds. */
export function limitText(limit: Pick<Deadline, 'label' | 'n' | 'unit' | 'basis'> | null): string {
  return limit === null ? '' : `${limit.label}: ${limit.n} ${units[limit.unit]} (${limit.basis})`;
}

/** Figures that somebody will ask about as soon as they are not zero. */
const blamed: ReadonlySet<FigureCode> = new Set([
  'missed',
  'shortMonths',
  'postedLate',
  'notPosted',
  'withoutSchedule',
  'noticeLate',
  'noticeOverdue',
  'taskDoneLate',
  'taskLate',
  'processedLate',
  'pastFirst',
  'pastLast',
  'visitsUnnumbered',
  'visitGaps',
  'paperGaps',
  'lacking',
  'checkOverdue',
  'untrained',
]);

/** A figure is the sum of what its records add; nothing else may be counted into it. */
export function figureOf(
  part: InspectionPart,
  code: FigureCode,
  records: readonly InspectionRecord[],
  { owner = wholeOffice, basis = [] }: { owner?: Owner; basis?: readonly string[] } = {},
): CountedFigure {
  const count = records.reduce((sum, { amount }) => sum + amount, 0);
  const isBlamed = blamed.has(code);
  const bases = [...new Set(basis.filter((text) => text !== ''))].join('\n');
  return {
    part,
    code,
    ...owner,
    count,
    tone: !isBlamed ? 'plain' : count > 0 ? 'bad' : 'good',
    basis: bases,
    records,
  };
}
