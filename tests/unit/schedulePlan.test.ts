import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, daysInMonth, partsOf } from '../../shared/domain/day';
import { ruleDays } from '../../shared/domain/hostDays';
import type { OnDayOff } from '../../shared/domain/office';
import type { HostRule } from '../../shared/domain/people';
import { type PlanHost, planMonth } from '../../shared/domain/schedulePlan';
import { isWorkingDay } from '../../shared/domain/workingDays';
import { calendar } from '../support/rules';

const always = { validFrom: null, validTo: null };
const morning = [{ from: '08:00', to: '11:30' }];
const wholeDay = [...morning, { from: '13:30', to: '16:30' }];
const communePlace = 'Địa điểm tiếp công dân xã, tầng 1, nhà B, trụ sở HĐND và UBND xã';

function host(hostId: string, rules: HostRule[], place = communePlace, sessions = morning): PlanHost {
  return { hostId, rules, place, sessions };
}

const commune = [
  host('Bí thư', [{ type: 'nthWeekday', weekday: 4, nth: [1, 3], ...always }]),
  host('Chủ tịch', [{ type: 'nthWeekday', weekday: 2, nth: [2, 4], ...always }], communePlace, wholeDay),
  host('HĐND', [{ type: 'nthWeekday', weekday: 4, nth: [2], ...always }]),
];
const districtPlace = 'Trụ sở Tiếp công dân huyện, số 1 đường Trung Tâm, thị trấn Sông Nhạn';
const district = [
  host('Bí thư', [{ type: 'dayOfMonth', days: [15], ...always }], districtPlace),
  host('Chủ tịch', [{ type: 'dayOfMonth', days: [10, 25], ...always }], districtPlace),
];

function plan(hosts: PlanHost[], year: number, month: number, onDayOff: OnDayOff = 'next') {
  return planMonth({ year, month, hosts, calendar, onDayOff });
}

function days(hosts: PlanHost[], year: number, month: number, onDayOff: OnDayOff = 'next') {
  return plan(hosts, year, month, onDayOff).map((each) => `${each.day} ${each.hostId}`);
}

describe('the schedule of a month', () => {
  test('November 2026 of the commune: 24/11 is a holiday and moves to 25/11', () => {
    expect(days(commune, 2026, 11)).toEqual([
      '2026-11-05 Bí thư',
      '2026-11-10 Chủ tịch',
      '2026-11-12 HĐND',
      '2026-11-19 Bí thư',
      '2026-11-25 Chủ tịch',
    ]);
    const moved = plan(commune, 2026, 11).filter((each) => each.movedBecause !== null);
    expect(moved).toMatchObject([
      {
        ruleDay: '2026-11-24',
        movedBecause: { from: '2026-11-24', reason: { kind: 'holiday', label: 'Ngày Văn hóa Việt Nam' } },
        clashes: [],
      },
    ]);
  });

  test('December 2026 of the commune stands as posted', () => {
    expect(days(commune, 2026, 12)).toEqual([
      '2026-12-03 Bí thư',
      '2026-12-08 Chủ tịch',
      '2026-12-10 HĐND',
      '2026-12-17 Bí thư',
      '2026-12-22 Chủ tịch',
    ]);
  });

  test('June 2024 of the district: the 15th is a Saturday', () => {
    expect(days(district, 2024, 6)).toEqual([
      '2024-06-10 Chủ tịch',
      '2024-06-17 Bí thư',
      '2024-06-25 Chủ tịch',
    ]);
  });

  test('February 2024 of the district: Tết pushes two hosts into one room on one day', () => {
    const february = plan(district, 2024, 2);
    expect(february.map(({ day, hostId, clashes }) => [day, hostId, clashes])).toEqual([
      ['2024-02-15', 'Bí thư', ['Chủ tịch']],
      ['2024-02-15', 'Chủ tịch', ['Bí thư']],
      ['2024-02-26', 'Chủ tịch', []],
    ]);
    expect(february[1]?.movedBecause).toEqual({
      from: '2024-02-10',
      reason: { kind: 'holiday', label: 'Tết Âm lịch' },
    });
  });

  test('other places or other hours are no clash', () => {
    const [first, second] = district;
    if (first === undefined || second === undefined) throw new Error('two hosts');
    const clashes = (hosts: PlanHost[]) => plan(hosts, 2024, 2).flatMap((each) => each.clashes);
    expect(clashes([first, { ...second, place: 'Phòng họp số 2' }])).toEqual([]);
    expect(clashes([first, { ...second, sessions: [{ from: '13:30', to: '16:30' }] }])).toEqual([]);
  });

  test.each([
    ['next', '2026-11-25'],
    ['previous', '2026-11-23'],
    ['nearest', '2026-11-25'],
    ['weekLater', '2026-12-01'],
    ['notHeld', null],
  ] as const)('a day off is answered by %s with %s', (onDayOff, day) => {
    const rule: HostRule = { type: 'explicit', days: ['2026-11-24'], ...always };
    const [only] = plan([host('Chủ tịch', [rule])], 2026, 11, onDayOff);
    expect(only).toMatchObject({ ruleDay: '2026-11-24', day, movedBecause: { from: '2026-11-24' } });
  });

  test('the fourth Tuesday and the Tuesday of the fourth week are not the same', () => {
    const nth: HostRule = { type: 'nthWeekday', weekday: 2, nth: [4], ...always };
    const week: HostRule = { type: 'weekdayOfWeek', weekday: 2, weeks: [4], ...always };
    expect(ruleDays(nth, 2026, 12)).toEqual([{ day: '2026-12-22', bent: null }]);
    expect(ruleDays(week, 2026, 12)).toEqual([{ day: '2026-12-22', bent: null }]);
    expect(ruleDays(nth, 2026, 10)).toEqual([{ day: '2026-10-27', bent: null }]);
    expect(ruleDays(week, 2026, 10)).toEqual([{ day: '2026-10-20', bent: null }]);
  });

  test('a weekday that lies outside the month stays in the list, not held, with its reason', () => {
    const week: HostRule = { type: 'weekdayOfWeek', weekday: 2, weeks: [1], ...always };
    expect(plan([host('Chủ tịch', [week])], 2026, 10)).toMatchObject([
      { ruleDay: '2026-09-29', day: null, movedBecause: { reason: { kind: 'outsideMonth' } } },
    ]);
  });

  test('the 31st of a shorter month is its last day, said so', () => {
    const rule: HostRule = { type: 'dayOfMonth', days: [31], ...always };
    expect(plan([host('Chủ tịch', [rule])], 2026, 4)).toMatchObject([
      { ruleDay: '2026-04-30', day: '2026-05-04', movedBecause: { reason: { kind: 'holiday' } } },
    ]);
    expect(plan([host('Chủ tịch', [rule])], 2026, 6)).toMatchObject([
      { ruleDay: '2026-06-30', day: '2026-06-30', movedBecause: { reason: { kind: 'noSuchDate' } } },
    ]);
  });

  test('a rule binds only within its own validity, and two rules naming one day are one reception', () => {
    const tuesdays: HostRule = {
      type: 'everyWeekday',
      weekdays: [2],
      validFrom: '2026-12-10',
      validTo: '2026-12-22',
    };
    const date: HostRule = { type: 'dayOfMonth', days: [15], ...always };
    expect(days([host('Chủ tịch', [tuesdays, date])], 2026, 12)).toEqual([
      '2026-12-15 Chủ tịch',
      '2026-12-22 Chủ tịch',
    ]);
  });

  test('two days of one host that meet on one day are shown as a clash with itself', () => {
    const rule: HostRule = { type: 'dayOfMonth', days: [24, 25], ...always };
    expect(plan([host('Chủ tịch', [rule])], 2026, 11).map((each) => [each.day, each.clashes])).toEqual([
      ['2026-11-25', ['Chủ tịch']],
      ['2026-11-25', ['Chủ tịch']],
    ]);
  });

  const weekdayNumber = fc.integer({ min: 1, max: 7 });
  const anyRule: fc.Arbitrary<HostRule> = fc.oneof(
    fc.record({
      type: fc.constant('dayOfMonth' as const),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 4 }),
      validFrom: fc.constant(null),
      validTo: fc.constant(null),
    }),
    fc.record({
      type: fc.constant('nthWeekday' as const),
      weekday: weekdayNumber,
      nth: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
      validFrom: fc.constant(null),
      validTo: fc.constant(null),
    }),
    fc.record({
      type: fc.constant('weekdayOfWeek' as const),
      weekday: weekdayNumber,
      weeks: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1 }),
      validFrom: fc.constant(null),
      validTo: fc.constant(null),
    }),
    fc.record({
      type: fc.constant('everyWeekday' as const),
      weekdays: fc.uniqueArray(weekdayNumber, { minLength: 1 }),
      validFrom: fc.constant(null),
      validTo: fc.constant(null),
    }),
  );

  test('whatever the rules, no reception falls on a day off and none is dropped', () => {
    const onDayOff = fc.constantFrom<OnDayOff>('next', 'previous', 'nearest', 'weekLater', 'notHeld');
    const year = fc.integer({ min: 2024, max: 2027 });
    const month = fc.integer({ min: 1, max: 12 });
    const rules = fc.array(fc.array(anyRule, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(onDayOff, year, month, rules, (choice, y, m, sets) => {
        const hosts = sets.map((each, index) => host(`host ${index}`, each));
        const planned = plan(hosts, y, m, choice);
        for (const each of planned) {
          if (each.day !== null) expect(isWorkingDay(calendar, each.day)).toBe(true);
          if (each.day !== each.ruleDay) expect(each.movedBecause).not.toBeNull();
          const mayFall = choice === 'notHeld' || each.movedBecause?.reason.kind === 'outsideMonth';
          if (each.day === null) expect(mayFall).toBe(true);
        }
        for (const [index, set] of sets.entries()) {
          const named = new Set(set.flatMap((rule) => ruleDays(rule, y, m).map(({ day }) => day)));
          const kept = planned.filter((each) => each.hostId === `host ${index}`).map((each) => each.ruleDay);
          expect([...kept].sort()).toEqual([...named].sort());
        }
      }),
      { numRuns: 500 },
    );
  });

  test('every date and every nth weekday of a month is named by its rule', () => {
    for (let month = 1; month <= 12; month += 1) {
      const length = daysInMonth(2026, month);
      const dates: HostRule = { type: 'dayOfMonth', days: [1, 15, length], ...always };
      expect(ruleDays(dates, 2026, month).map(({ day }) => partsOf(day).date)).toEqual([1, 15, length]);
      const all: HostRule = { type: 'everyWeekday', weekdays: [1, 2, 3, 4, 5, 6, 7], ...always };
      expect(ruleDays(all, 2026, month)).toHaveLength(length);
      expect(ruleDays(all, 2026, month)[0]?.day).toBe(dayOf(2026, month, 1));
    }
  });
});
