import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../shared/domain/day';
import { registerFigures } from '../../shared/domain/inspectionBooks';
import { noticeFigures, postingFigures } from '../../shared/domain/inspectionPapers';
import { petitionFigures, type SeenPetition } from '../../shared/domain/inspectionWork';
import { addCalendar, countWorking } from '../../shared/domain/workingDays';
import { anyPeriod, countOf, idAt, inside, maybeDay, someDay } from '../support/inspection';
import { calendar, deadlines } from '../support/rules';

describe('petitions', () => {
  const petitions = fc
    .array(fc.record({ receivedOn: someDay, after: fc.option(fc.nat(70), { nil: null }) }), { maxLength: 40 })
    .map((many) =>
      many.map(
        ({ receivedOn, after }, index): SeenPetition => ({
          id: idAt(index),
          code: `DON-${index}`,
          receivedOn,
          processedOn: after === null ? null : addDays(receivedOn, after),
          firstDue: null,
          lastDue: null,
          paused: false,
        }),
      ),
    );

  test('past 10 working days and past 45 days equal a naive count, and the 45 days bind from July 2026', () => {
    fc.assert(
      fc.property(petitions, anyPeriod, (all, span) => {
        const figures = petitionFigures({ period: span, deadlines, calendar, petitions: all });
        const own = all.filter(({ receivedOn }) => inside(receivedOn, span));
        const end = (one: SeenPetition) => one.processedOn ?? span.today;
        const past10 = own.filter((one) => end(one) > countWorking(calendar, one.receivedOn, 10).due);
        const past45 = own.filter(
          (one) =>
            one.receivedOn >= '2026-07-01' && end(one) > addCalendar(calendar, one.receivedOn, 45, false).due,
        );
        expect(countOf(figures, 'received')).toBe(own.length);
        expect(countOf(figures, 'processedLate') + countOf(figures, 'pastFirst')).toBe(past10.length);
        expect(countOf(figures, 'pastFirst')).toBe(
          past10.filter(({ processedOn }) => processedOn === null).length,
        );
        expect(countOf(figures, 'pastLast')).toBe(past45.length);
        const stages = (['processedOnTime', 'processedLate', 'waiting', 'pastFirst'] as const).map((code) =>
          countOf(figures, code),
        );
        expect(stages.reduce((sum, count) => sum + count, 0)).toBe(own.length);
      }),
    );
  });

  test('more time and a suspension are respected, and the basis says the number and where it is from', () => {
    const one = { id: idAt(1), code: 'DON-1', receivedOn: '2026-08-03', processedOn: null, paused: false };
    const span = { from: '2026-08-01', to: '2026-08-31', today: '2026-10-30' };
    const facts = { period: span, deadlines, calendar };
    const of = (petition: SeenPetition) => petitionFigures({ ...facts, petitions: [petition] });
    expect(countOf(of({ ...one, firstDue: null, lastDue: null }), 'pastFirst')).toBe(1);
    expect(countOf(of({ ...one, firstDue: '2026-11-30', lastDue: null }), 'pastFirst')).toBe(0);
    expect(countOf(of({ ...one, firstDue: null, lastDue: null, paused: true }), 'pastLast')).toBe(0);
    const last = of({ ...one, firstDue: null, lastDue: null }).find(({ code }) => code === 'pastLast');
    expect(last?.basis).toContain('45 ngày');
    expect(last?.basis).toContain('Điều 41');
  });
});

describe('posting and notices', () => {
  const postedFor = (days: Day[], postedOn: Day[], today = '2026-12-31') =>
    postingFigures({
      period: { from: '2026-12-01', to: '2026-12-31', today },
      deadlines,
      calendar,
      schedules: [{ id: idAt(1), year: 2026, month: 12, days, postedOn }],
      without: [],
    });

  test('a schedule is late by the first reception whose last posting day had passed', () => {
    expect(countOf(postedFor(['2026-12-03', '2026-12-08'], ['2026-11-26']), 'postedOnTime')).toBe(1);
    const late = postedFor(['2026-12-03', '2026-12-08'], ['2026-11-30', '2026-11-27']);
    expect(countOf(late, 'postedLate')).toBe(1);
    expect(late.find(({ code }) => code === 'postedLate')?.records).toMatchObject([
      { id: '2026-12', due: '2026-11-26', doneOn: '2026-11-27' },
    ]);
  });

  test('one that hangs nowhere is overdue from the day after its last posting day', () => {
    expect(countOf(postedFor(['2026-12-03'], [], '2026-11-26'), 'notPosted')).toBe(0);
    expect(countOf(postedFor(['2026-12-03'], [], '2026-11-27'), 'notPosted')).toBe(1);
  });

  test('each notice of the period stands in exactly one figure', () => {
    const heard = fc.array(
      fc.record({
        receptionId: fc.uuid(),
        day: someDay,
        host: fc.constant('Chủ tịch'),
        face: fc.constantFrom('state', 'party'),
        issuedOn: maybeDay,
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(heard, anyPeriod, (all, span) => {
        const figures = noticeFigures({ period: span, deadlines, calendar, heard: all });
        const own = all.filter(({ day }) => inside(day, span));
        const late = own.filter(({ day, face, issuedOn }) => {
          const due = countWorking(calendar, day, face === 'party' ? 7 : 5).due;
          return (issuedOn ?? span.today) > due;
        });
        const issued = ({ issuedOn }: (typeof own)[number]) => issuedOn !== null;
        expect([
          countOf(figures, 'noticeOnTime'),
          countOf(figures, 'noticeLate'),
          countOf(figures, 'noticeOverdue'),
          countOf(figures, 'noticeWaiting'),
        ]).toEqual([
          own.filter((one) => issued(one) && !late.includes(one)).length,
          late.filter(issued).length,
          late.filter((one) => !issued(one)).length,
          own.filter((one) => !issued(one) && !late.includes(one)).length,
        ]);
      }),
    );
  });
});

describe('registers', () => {
  test('gaps are exactly the numbers below the highest that the book does not know', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 30 }), (known) => {
        const numbers = known.map((number) => ({
          number,
          state: 'taken' as const,
          reason: '',
          on: '2026-11-10',
        }));
        const figures = registerFigures({
          period: { from: '2026-11-01', to: '2026-11-30', today: '2026-11-23' },
          books: [{ name: '2026', isRegister: true, numbers }],
          numbered: [],
          drafts: [],
        });
        expect(countOf(figures, 'visitGaps')).toBe(Math.max(0, ...known) - known.length);
      }),
    );
  });

  test('a draft of today is work in hand, one of yesterday was left unnumbered', () => {
    const figures = registerFigures({
      period: { from: '2026-11-01', to: '2026-11-30', today: '2026-11-23' },
      books: [],
      numbered: [],
      drafts: [
        { id: idAt(1), day: '2026-11-22' },
        { id: idAt(2), day: '2026-11-23' },
      ],
    });
    expect(countOf(figures, 'visitsUnnumbered')).toBe(1);
  });
});
