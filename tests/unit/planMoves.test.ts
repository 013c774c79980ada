import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, dayOf, daysBetween, partsOf, weekday } from '../../shared/domain/day';
import { latestPostingDay } from '../../shared/domain/deadlines';
import { type OnDayOff, onDayOff as onDayOffs } from '../../shared/domain/office';
import { quotaCheck } from '../../shared/domain/quota';
import { planMonth } from '../../shared/domain/schedulePlan';
import { calendarOf, isWorkingDay } from '../../shared/domain/workingDays';
import { deadlines, quotas } from '../support/rules';

const someDay = fc.integer({ min: 0, max: 364 }).map((at) => addDays('2026-01-01', at));
const calendars = fc
  .uniqueArray(
    fc.record({
      day: someDay,
      kind: fc.constantFrom('holiday', 'makeUp', 'swappedOff', 'compensation'),
      label: fc.constant('Ngày nghỉ của cơ quan'),
    }),
    { maxLength: 80, selector: ({ day }) => day },
  )
  .map((days) => calendarOf([{ year: 2026, days }]));

type Works = (day: Day) => boolean;

/** Walked the long way: day by day, or week by week, until somebody works. */
function walk(from: Day, step: number, works: Works): Day {
  let day = addDays(from, step);
  while (!works(day)) day = addDays(day, step);
  return day;
}

const naive: Readonly<Record<OnDayOff, (day: Day, works: Works) => Day | null>> = {
  next: (day, works) => walk(day, 1, works),
  previous: (day, works) => walk(day, -1, works),
  nearest: (day, works) => {
    const [before, after] = [walk(day, -1, works), walk(day, 1, works)];
    const [back, ahead] = [daysBetween(before, day), daysBetween(day, after)];
    return back < ahead ? before : after;
  },
  weekLater: (day, works) => {
    const weeks = [1, 2, 3, 4, 5, 6, 7, 8].map((count) => addDays(day, count * 7));
    return weeks.find(works) ?? walk(day, 1, works);
  },
  notHeld: () => null,
};

describe('a reception whose day is off', () => {
  test.each(onDayOffs.options)('lands by %s where a walk day by day lands', (onDayOff) => {
    fc.assert(
      fc.property(calendars, someDay, (calendar, day) => {
        const { year, month } = partsOf(day);
        const rules = [{ type: 'explicit' as const, days: [day], validFrom: null, validTo: null }];
        const hosts = [{ hostId: 'host', rules, place: 'A', sessions: [] }];
        const [planned, ...others] = planMonth({ year, month, hosts, calendar, onDayOff });
        const works = (one: Day) => isWorkingDay(calendar, one);
        expect(others).toEqual([]);
        if (works(day)) {
          expect(planned).toMatchObject({ ruleDay: day, day, movedBecause: null });
          return;
        }
        expect(planned?.day).toBe(naive[onDayOff](day, works));
        expect(planned?.movedBecause).toMatchObject({ from: day });
        expect(planned?.movedBecause?.reason.label).toBeTruthy();
      }),
    );
  });
});

describe('a quota by the week', () => {
  const receptions = fc.array(
    fc.record({
      day: fc.integer({ min: -10, max: 190 }).map((at) => addDays('2026-01-01', at)),
      hostMode: fc.constantFrom('inPerson', 'delegated', 'assigned'),
      state: fc.constantFrom('planned', 'held', 'noCitizen', 'postponed', 'cancelled'),
    }),
    { maxLength: 80 },
  );

  test('equals a naive count of the weeks whose Thursday lies in the month, for any receptions and days off', () => {
    fc.assert(
      fc.property(calendars, receptions, fc.integer({ min: 1, max: 6 }), (calendar, all, month) => {
        const asked = { quotaRows: quotas, role: 'chairman', level: 'xa', year: 2026, month } as const;
        const answer = quotaCheck({ ...asked, receptions: all, calendar });
        const mondays: Day[] = [];
        for (let day = dayOf(2026, month, 1); partsOf(day).month === month; day = addDays(day, 1)) {
          const monday = addDays(day, -3);
          const week = [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset));
          if (weekday(day) === 4 && week.some((one) => isWorkingDay(calendar, one))) mondays.push(monday);
        }
        const daysIn = (monday: Day, states: readonly string[]) =>
          [0, 1, 2, 3, 4, 5, 6].filter((offset) =>
            all.some(
              ({ day, hostMode, state }) =>
                day === addDays(monday, offset) && hostMode === 'inPerson' && states.includes(state),
            ),
          ).length;
        const sum = (states: readonly string[]) =>
          mondays.reduce((count, monday) => count + daysIn(monday, states), 0);
        const standing = ['planned', 'held', 'noCitizen'];
        expect(answer).toMatchObject({
          per: 'week',
          needed: mondays.length,
          planned: sum(standing),
          held: sum(['held', 'noCitizen']),
          emptyWeeks: mondays.filter((monday) => daysIn(monday, standing) === 0),
        });
        expect(answer.enough).toBe(answer.emptyWeeks.length === 0);
      }),
    );
  });
});

test('for any days off the last day of posting is the fifth working day before the reception', () => {
  fc.assert(
    fc.property(calendars, someDay, (calendar, day) => {
      let due = day;
      for (let count = 0; count < 5; count += 1) due = walk(due, -1, (one) => isWorkingDay(calendar, one));
      expect(latestPostingDay(deadlines, day, calendar)?.due).toBe(due);
    }),
  );
});
