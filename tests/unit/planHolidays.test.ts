import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../shared/domain/day';
import { ruleDays } from '../../shared/domain/hostDays';
import type { OnDayOff } from '../../shared/domain/office';
import type { HostRule } from '../../shared/domain/people';
import { type PlannedReception, planMonth } from '../../shared/domain/schedulePlan';
import { calendarOf, isWorkingDay } from '../../shared/domain/workingDays';

const weekday = fc.integer({ min: 1, max: 7 });
const someDay = fc.integer({ min: 0, max: 364 }).map((at) => addDays('2026-01-01', at));
/** From nowhere, or from some day on; a rule that ends before it begins names nothing. */
const validity = {
  validFrom: fc.option(someDay, { nil: null }),
  validTo: fc.option(someDay, { nil: null }),
};
const rule: fc.Arbitrary<HostRule> = fc.oneof(
  fc.record({
    type: fc.constant('dayOfMonth' as const),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 4 }),
    ...validity,
  }),
  fc.record({
    type: fc.constant('nthWeekday' as const),
    weekday,
    nth: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
    ...validity,
  }),
  fc.record({
    type: fc.constant('weekdayOfWeek' as const),
    weekday,
    weeks: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1 }),
    ...validity,
  }),
  fc.record({
    type: fc.constant('everyWeekday' as const),
    weekdays: fc.uniqueArray(weekday, { minLength: 1 }),
    ...validity,
  }),
  fc.record({
    type: fc.constant('explicit' as const),
    days: fc.uniqueArray(someDay, { minLength: 1, maxLength: 8 }),
    ...validity,
  }),
);
const hosts = fc.array(
  fc.record({
    rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
    place: fc.constantFrom('A', 'B'),
    sessions: fc.constantFrom(
      [{ from: '08:00', to: '11:30' }],
      [{ from: '10:00', to: '15:00' }],
      [{ from: '13:30', to: '16:30' }],
    ),
  }),
  { minLength: 1, maxLength: 4 },
);
const special = fc.record({
  day: someDay,
  kind: fc.constantFrom('holiday' as const, 'makeUp' as const),
  label: fc.constant('Ngày nghỉ của cơ quan'),
});

function meets(a: PlannedReception, b: PlannedReception): boolean {
  const [one] = a.sessions;
  const [two] = b.sessions;
  const sameRoom = a.day !== null && a.day === b.day && a.place === b.place;
  return sameRoom && one !== undefined && two !== undefined && one.from < two.to && two.from < one.to;
}

test('for any rules and holidays nothing falls on a day off, nothing is dropped, and every clash is named', () => {
  const choices = fc.constantFrom<OnDayOff>('next', 'previous', 'nearest', 'weekLater', 'notHeld');
  const days = fc.uniqueArray(special, { maxLength: 60, selector: ({ day }) => day });
  fc.assert(
    fc.property(hosts, days, choices, (given, specials, onDayOff) => {
      const calendar = calendarOf([{ year: 2026, days: specials }]);
      const named = given.map((host, index) => ({ ...host, hostId: `host ${index}` }));
      for (let month = 1; month <= 12; month += 1) {
        const planned = planMonth({ year: 2026, month, hosts: named, calendar, onDayOff });
        const wanted = named.flatMap(({ hostId, rules }) =>
          [...new Set(rules.flatMap((each) => ruleDays(each, 2026, month).map(({ day }) => day)))].map(
            (day) => `${hostId} ${day}`,
          ),
        );
        expect(planned.map(({ hostId, ruleDay }) => `${hostId} ${ruleDay}`).toSorted()).toEqual(
          wanted.toSorted(),
        );
        for (const [index, each] of planned.entries()) {
          if (each.day !== null) expect(isWorkingDay(calendar, each.day)).toBe(true);
          if (each.day !== each.ruleDay) expect(each.movedBecause?.reason.label).toBeTruthy();
          const met = planned.filter((other, at) => at !== index && meets(each, other));
          expect(each.clashes.toSorted()).toEqual([...new Set(met.map(({ hostId }) => hostId))].toSorted());
        }
      }
    }),
    { numRuns: 60 },
  );
});
