import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../shared/domain/day';
import { receptionFigures, type SeenReception, wholeMonths } from '../../shared/domain/inspectionReceptions';
import { type SeenTask, taskFigures } from '../../shared/domain/inspectionWork';
import { anyPeriod, countOf, idAt, inside, maybeDay, recordsOf, someDay } from '../support/inspection';
import { calendar, quotas } from '../support/rules';

const host = {
  id: idAt(1),
  name: 'Phan Đăng Toản',
  title: 'Chủ tịch',
  role: 'chairman',
  active: true,
} as const;

const heldOne: SeenReception = {
  id: idAt(10),
  day: '2026-11-10',
  kind: 'periodic',
  hostId: host.id,
  hostName: host.name,
  hostTitle: host.title,
  hostMode: 'inPerson',
  modeReason: '',
  state: 'held',
  stateReason: '',
};

const receptions = fc
  .array(
    fc.record({
      day: someDay,
      kind: fc.constantFrom('periodic', 'urgent', 'regular'),
      hostId: fc.constantFrom(host.id, idAt(2)),
      hostMode: fc.constantFrom('inPerson', 'delegated', 'assigned'),
      state: fc.constantFrom('planned', 'held', 'noCitizen', 'postponed', 'cancelled'),
    }),
    { maxLength: 60 },
  )
  .map((many) =>
    many.map(
      (one, index): SeenReception => ({
        ...one,
        id: idAt(index + 10),
        hostName: 'A',
        hostTitle: 'B',
        modeReason: '',
        stateReason: '',
      }),
    ),
  );

/** Counted the long way: each day of the period asked for by itself. */
function daysWith(period: { from: Day; to: Day }, of: readonly SeenReception[]): number {
  let count = 0;
  for (let day = period.from; day <= period.to; day = addDays(day, 1)) {
    if (of.some((one) => one.day === day)) count += 1;
  }
  return count;
}

describe('receptions of the head', () => {
  test('held, delegated, missed and still to come equal a naive count for any receptions and period', () => {
    fc.assert(
      fc.property(receptions, anyPeriod, (all, span) => {
        const figures = receptionFigures({
          period: span,
          level: 'xa',
          quotaRows: quotas,
          calendar,
          hosts: [host],
          receptions: all,
        });
        const own = all.filter(
          (one) => one.hostId === host.id && one.kind !== 'regular' && inside(one.day, span),
        );
        const held = own.filter(({ state }) => state === 'held' || state === 'noCitizen');
        const inPerson = held.filter(({ hostMode }) => hostMode === 'inPerson');
        const rest = own.filter((one) => !held.includes(one));
        const over = rest.filter(({ day, state }) => day < span.today || state === 'cancelled');
        expect(countOf(figures, 'held', host.id)).toBe(daysWith(span, inPerson));
        expect(countOf(figures, 'noCitizen', host.id)).toBe(
          daysWith(
            span,
            inPerson.filter(({ state }) => state === 'noCitizen'),
          ),
        );
        expect(countOf(figures, 'delegated', host.id)).toBe(
          daysWith(
            span,
            held.filter(({ hostMode }) => hostMode !== 'inPerson'),
          ),
        );
        expect(countOf(figures, 'missed', host.id)).toBe(over.length);
        const toCome = rest.filter((one) => !over.includes(one));
        expect(countOf(figures, 'ahead', host.id)).toBe(
          toCome.filter(({ state }) => state === 'planned').length,
        );
        expect(recordsOf(figures, 'ahead', host.id)).toBe(toCome.length);
      }),
    );
  });

  test('the law is asked for whole months only, and a month is short once it is over', () => {
    const span = { from: '2026-10-05', to: '2026-12-31', today: '2026-12-01' };
    expect(wholeMonths(span)).toEqual([
      { year: 2026, month: 11 },
      { year: 2026, month: 12 },
    ]);
    const facts = { period: span, level: 'xa', quotaRows: quotas, calendar, hosts: [host] } as const;
    const figures = receptionFigures({ ...facts, receptions: [heldOne] });
    expect(countOf(figures, 'due', host.id)).toBe(4);
    expect(countOf(figures, 'shortMonths', host.id)).toBe(1);
    expect(figures.find(({ code }) => code === 'due')?.basis).toContain('Luật 136/2025/QH15');
  });

  test('who left office is asked for nothing after the month of the last reception', () => {
    const facts = {
      period: { from: '2026-10-01', to: '2027-03-31', today: '2027-04-01' },
      level: 'xa',
      quotaRows: quotas,
      calendar,
      receptions: [heldOne],
    } as const;
    const months = (active: boolean) => {
      const figures = receptionFigures({ ...facts, hosts: [{ ...host, active }] });
      return figures.find(({ code }) => code === 'due')?.records.map(({ id }) => id);
    };
    expect(months(true)).toHaveLength(6);
    expect(months(false)).toEqual(['2026-10', '2026-11']);
  });

  test('a second reception of one day stands in the list and adds no day', () => {
    const figures = receptionFigures({
      period: { from: '2026-11-01', to: '2026-11-30', today: '2026-11-23' },
      level: 'xa',
      quotaRows: quotas,
      calendar,
      hosts: [host],
      receptions: [heldOne, { ...heldOne, id: idAt(11) }],
    });
    const held = figures.find(({ code }) => code === 'held');
    expect(held?.records.map(({ amount }) => amount)).toEqual([1, 0]);
    expect(held?.count).toBe(1);
  });
});

describe('tasks of units', () => {
  const tasks = fc
    .array(
      fc.record({
        unit: fc.constantFrom('Phòng Kinh tế', 'Công an xã'),
        state: fc.constantFrom('sent', 'inWork', 'returned', 'done'),
        due: maybeDay,
        doneOn: someDay,
        givenOn: someDay,
      }),
      { maxLength: 60 },
    )
    .map((many) =>
      many.map(
        (one, index): SeenTask => ({
          ...one,
          id: idAt(index),
          what: 'x',
          unitKey: one.unit,
          doneOn: one.state === 'done' ? one.doneOn : null,
        }),
      ),
    );

  test('each task of the period stands in exactly one figure of its unit, the one that a naive count says', () => {
    fc.assert(
      fc.property(tasks, anyPeriod, (all, span) => {
        const figures = taskFigures(all, span);
        for (const unit of ['Phòng Kinh tế', 'Công an xã']) {
          const own = all.filter(
            ({ unit: of, due, givenOn }) =>
              of === unit && (inside(givenOn, span) || (due !== null && inside(due, span))),
          );
          const done = own.filter(({ state }) => state === 'done');
          const late = done.filter(({ due, doneOn }) => due !== null && doneOn !== null && doneOn > due);
          const open = own.filter(({ state }) => state !== 'done');
          const overdue = open.filter(({ due }) => due !== null && due < span.today);
          const counts = (['taskOnTime', 'taskDoneLate', 'taskLate', 'taskOpen'] as const).map((code) =>
            countOf(figures, code, unit),
          );
          const wanted = [
            done.length - late.length,
            late.length,
            overdue.length,
            open.length - overdue.length,
          ];
          expect(counts).toEqual(own.length === 0 ? [-1, -1, -1, -1] : wanted);
        }
      }),
    );
  });
});
