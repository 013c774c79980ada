import { describe, expect, test } from 'vitest';
import { inMonth, patchedItem, wantedMonth, withItem } from '../../renderer/pages/schedule/plan';
import type { Schedule, ScheduleItem } from '../../shared/domain/chain';

function item(id: string, day: string, from = '08:00'): ScheduleItem {
  return {
    id,
    receptionId: `reception ${id}`,
    hostId: null,
    hostName: '',
    hostTitle: '',
    ruleDay: null,
    day,
    movedReason: '',
    sessions: [{ from, to: '11:30' }],
    place: '',
    participants: '',
    expectedContent: '',
  };
}

const schedule: Schedule = {
  id: 'schedule',
  year: 2026,
  month: 12,
  face: 'state',
  state: 'draft',
  items: [item('a', '2026-12-03'), item('b', '2026-12-10')],
  bases: [],
  registration: '',
  dialogueNote: '',
  paperId: null,
  postings: [],
  version: 1,
  createdAt: '2026-11-23T00:00:00.000Z',
  updatedAt: '2026-11-23T00:00:00.000Z',
};

describe('the month on the schedule screen', () => {
  test('is the one that the address names', () => {
    expect(wantedMonth('2026', '12', '2026-11-23')).toEqual({ year: 2026, month: 12 });
  });

  test('is this month up to the 15th and the next one after it, over the year end too', () => {
    expect(wantedMonth(undefined, undefined, '2026-11-15')).toEqual({ year: 2026, month: 11 });
    expect(wantedMonth(undefined, undefined, '2026-11-16')).toEqual({ year: 2026, month: 12 });
    expect(wantedMonth(undefined, undefined, '2026-12-20')).toEqual({ year: 2027, month: 1 });
  });

  test.each([
    ['2026', '13'],
    ['2026', '0'],
    ['2026', '1.5'],
    ['1999', '5'],
    ['x', '5'],
  ])('is not taken from the address %s/%s, which names none', (year, month) => {
    expect(wantedMonth(year, month, '2026-11-02')).toEqual({ year: 2026, month: 11 });
  });

  test('holds its first and last day and no neighbour', () => {
    const days = ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'];
    expect(days.map((day) => inMonth(day, schedule))).toEqual([false, true, true, false]);
  });
});

describe('the table of the schedule screen', () => {
  test('keeps its receptions in the order of days and hours while they are edited', () => {
    const added = withItem(schedule, item('c', '2026-12-10', '07:30'));
    expect(added.items.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    const moved = patchedItem(added, 'a', { day: '2026-12-22' });
    expect(moved.items.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  test('changes one reception and leaves the others as they were', () => {
    const patched = patchedItem(schedule, 'b', { place: 'Hội trường xã' });
    expect(patched.items).toEqual([schedule.items[0], { ...schedule.items[1], place: 'Hội trường xã' }]);
  });
});
