import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, dayOf, partsOf } from '../../shared/domain/day';
import { latestPostingDay } from '../../shared/domain/deadlines';
import { isWorkingDay } from '../../shared/domain/workingDays';
import { clashesAmong, quotaOfYear, type YearRow } from '../../shared/domain/yearPlan';
import { calendar, deadlines, quotas } from '../support/rules';

const hostIds = [
  '0199d8a0-0000-7000-8000-000000000001',
  '0199d8a0-0000-7000-8000-000000000002',
  '0199d8a0-0000-7000-8000-000000000003',
];

function row(change: Partial<YearRow>): YearRow {
  return {
    key: 'k',
    receptionId: null,
    hostId: hostIds[0] ?? null,
    hostName: 'Phan Đăng Toản',
    hostTitle: 'Chủ tịch UBND',
    kind: 'periodic',
    ruleDay: null,
    day: '2026-12-08',
    movedReason: '',
    lunar: '',
    sessions: [{ from: '08:00', to: '11:30' }],
    place: 'Địa điểm tiếp công dân xã',
    participants: '',
    expectedContent: '',
    hostMode: 'inPerson',
    modeReason: '',
    state: 'planned',
    stateReason: '',
    change: null,
    postedDay: null,
    version: 1,
    ...change,
  };
}

const sessions = fc.constantFrom<YearRow['sessions']>(
  [],
  [{ from: '08:00', to: '11:30' }],
  [{ from: '13:30', to: '16:30' }],
  [
    { from: '08:00', to: '11:30' },
    { from: '13:30', to: '16:30' },
  ],
);
const rows = fc
  .array(
    fc.record({
      hostId: fc.constantFrom(...hostIds),
      hostName: fc.constantFrom('Phan Đăng Toản', 'Lý Thị Ngân Hà', 'PHAN ĐĂNG TOẢN'),
      offset: fc.integer({ min: -7, max: 372 }),
      sessions,
      place: fc.constantFrom('A', 'B'),
      hostMode: fc.constantFrom('inPerson', 'delegated', 'assigned'),
      state: fc.constantFrom('planned', 'held', 'noCitizen', 'postponed', 'cancelled'),
      kind: fc.constantFrom('periodic', 'urgent', 'regular'),
    }),
    { maxLength: 60 },
  )
  .map((many) =>
    many.map(({ offset, ...rest }, index) =>
      row({ ...rest, key: `k${index}`, day: addDays('2026-01-01', offset) }),
    ),
  );

/** Counted the long way: each day of the month, asked for by itself. */
function naive(all: readonly YearRow[], hostId: string, month: number, states: readonly string[]): number {
  let count = 0;
  for (let day = dayOf(2026, month, 1); partsOf(day).month === month; day = addDays(day, 1)) {
    const counted = all.some(
      (each) =>
        each.hostId === hostId &&
        each.day === day &&
        each.hostMode === 'inPerson' &&
        each.kind !== 'regular' &&
        states.includes(each.state),
    );
    if (counted) count += 1;
  }
  return count;
}

function quotaOf(all: readonly YearRow[], year = 2026, level: 'xa' | 'huyen' = 'xa') {
  const host = { hostId: hostIds[0] ?? '', hostName: 'A', hostTitle: 'B', role: 'chairman' } as const;
  return quotaOfYear({ year, level, quotaRows: quotas, calendar }, host, all).months;
}

describe('the quota of a year', () => {
  test('equals a naive count for any receptions in the months of a monthly quota', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const months = quotaOf(all).filter(({ per }) => per === 'month');
        expect(months.length).toBe(6);
        for (const { month, planned, held, needed, enough } of months) {
          const standing = naive(all, hostIds[0] ?? '', month, ['planned', 'held', 'noCitizen']);
          expect([planned, held, enough]).toEqual([
            standing,
            naive(all, hostIds[0] ?? '', month, ['held', 'noCitizen']),
            standing >= needed,
          ]);
        }
      }),
    );
  });

  test('asks a commune chairman for every week until June 2026 and for two days a month from July', () => {
    const per = quotaOf([]).map((each) => each.per);
    expect(per).toEqual([...Array(6).fill('week'), ...Array(6).fill('month')]);
    expect(quotaOf([])[6]).toMatchObject({ needed: 2, basis: expect.stringContaining('Luật 136/2025/QH15') });
  });

  test('asks the chairman of a district for two days a month in 2024, by the law of that time', () => {
    const months = quotaOf([row({ day: '2024-06-10' }), row({ day: '2024-06-25' })], 2024, 'huyen');
    expect(months.map(({ needed }) => needed)).toEqual(Array(12).fill(2));
    expect(months[5]).toMatchObject({
      planned: 2,
      enough: true,
      basis: 'Khoản 5 Điều 13 Luật Tiếp công dân',
    });
  });

  test('counts a day without citizens as held, and shows delegated days beside the count', () => {
    const [december] = quotaOf([
      row({ day: '2026-12-08', state: 'noCitizen' }),
      row({ day: '2026-12-22', hostMode: 'delegated', state: 'held' }),
    ]).slice(11);
    expect(december).toMatchObject({ planned: 1, held: 1, noCitizen: 1, delegated: 1, enough: false });
  });
});

describe('clashes', () => {
  test('are exactly the pairs of standing receptions that want one room or one person in the same hours', () => {
    const minutes = ({ sessions: all }: YearRow): Set<number> => {
      const spans = all.length === 0 ? [{ from: '00:00', to: '24:00' }] : all;
      const of = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
      return new Set(
        spans.flatMap(({ from, to }) => Array.from({ length: of(to) - of(from) }, (_, at) => of(from) + at)),
      );
    };
    fc.assert(
      fc.property(rows, (all) => {
        const near = all.map((each) => ({
          ...each,
          day: addDays('2026-12-01', partsOf(each.day ?? '').date % 4),
        }));
        const pairs = near.flatMap((a, index) =>
          near.slice(index + 1).flatMap((b) => {
            const off = [a, b].some(
              ({ state, kind }) => state === 'postponed' || state === 'cancelled' || kind === 'regular',
            );
            const person = a.hostId === b.hostId || a.hostName.toLowerCase() === b.hostName.toLowerCase();
            const meets = a.day === b.day && [...minutes(a)].some((minute) => minutes(b).has(minute));
            if (off || !meets || !(person || a.place === b.place)) return [];
            return [`${[a.key, b.key].toSorted().join(' ')} ${person ? 'person' : 'room'}`];
          }),
        );
        const found = clashesAmong(near).map(({ keys, kind }) => `${keys.toSorted().join(' ')} ${kind}`);
        expect(found.toSorted()).toEqual(pairs.toSorted());
      }),
      { numRuns: 60 },
    );
  });

  test('see one person under two offices in two places', () => {
    const a = row({ key: 'a' });
    const b = row({ key: 'b', hostId: hostIds[1] ?? null, hostName: 'Phan Đăng Toản', place: 'Hội trường' });
    expect(clashesAmong([a, b])).toEqual([
      { day: '2026-12-08', kind: 'person', keys: ['a', 'b'], what: 'Phan Đăng Toản' },
    ]);
  });
});

describe('the latest day of posting', () => {
  test.each([
    ['2026-12-03', '2026-11-26'],
    ['2026-12-08', '2026-12-01'],
    ['2026-12-10', '2026-12-03'],
    ['2026-12-17', '2026-12-10'],
    ['2026-12-22', '2026-12-15'],
    ['2026-12-23', '2026-12-16'],
  ])('of a reception on %s is %s', (day, latest) => {
    expect(latestPostingDay(deadlines, day, calendar)?.due).toBe(latest);
  });

  test('is always a working day with five working days up to the reception', () => {
    const days: Day[] = Array.from({ length: 500 }, (_, at) => addDays('2025-08-01', at));
    for (const day of days.filter((each) => isWorkingDay(calendar, each))) {
      const due = latestPostingDay(deadlines, day, calendar)?.due ?? '';
      let working = 0;
      for (let each = due; each < day; each = addDays(each, 1))
        if (isWorkingDay(calendar, each)) working += 1;
      expect([day, working, isWorkingDay(calendar, due)]).toEqual([day, 5, true]);
    }
  });
});
