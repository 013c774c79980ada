import { describe, expect, test } from 'vitest';
import { deadlineKeys } from '../../shared/domain/deadlineRules';
import { deadlineState, dueFrom, latestPostingDay } from '../../shared/domain/deadlines';
import { calendar, deadlines } from '../support/rules';

describe('deadlines', () => {
  test.each([
    ['complaint.accept', '2026-11-10', '2026-11-19'],
    ['complaint.first', '2026-11-17', '2026-12-17'],
    ['complaint.first', '2026-12-01', '2026-12-31'],
    ['complaint.firstComplex', '2026-12-01', '2027-01-15'],
    ['complaint.dialogueInvite', '2026-12-04', '2026-11-27'],
    ['conclusion.party', '2026-11-05', '2026-11-16'],
    ['conclusion.state', '2026-11-16', '2026-11-23'],
    ['visit.initialReply', '2026-11-20', '2026-12-07'],
    ['party.takenUp', '2026-11-19', '2026-12-04'],
    ['denunciation.accept', '2026-11-10', '2026-11-19'],
    ['denunciation.notifyAcceptance', '2026-11-18', '2026-11-26'],
    ['denunciation.settle', '2026-11-18', '2026-12-18'],
    ['petition.process', '2026-11-09', '2026-11-23'],
    ['petition.discipline', '2026-11-09', '2026-12-24'],
    ['petition.process', '2026-11-18', '2026-12-03'],
    ['refusal.notice', '2026-11-19', '2026-11-25'],
    ['dialogue.notice', '2026-12-15', '2026-12-08'],
    ['dialogue.publish', '2026-12-15', '2026-12-25'],
  ] as const)('%s from %s is due on %s', (key, base, due) => {
    expect(dueFrom(deadlines, key, base, calendar)?.due).toBe(due);
  });

  test('accepting a complaint took ten calendar days before 1/7/2026 and takes seven working days since', () => {
    const before = dueFrom(deadlines, 'complaint.accept', '2026-06-30', calendar);
    const since = dueFrom(deadlines, 'complaint.accept', '2026-07-01', calendar);
    expect(before).toMatchObject({ due: '2026-07-10', unit: 'cd', n: 10, basis: 'Điều 27 Luật Khiếu nại' });
    expect(since).toMatchObject({ due: '2026-07-10', unit: 'wd', n: 7, hard: true });
    expect(since?.basis).toContain('155/2026');
  });

  test('a duty that no rule knew on that day has no deadline', () => {
    expect(dueFrom(deadlines, 'dialogue.notice', '2024-06-10', calendar)).toBeNull();
  });

  test('every duty has a rule today', () => {
    const without = deadlineKeys.filter((key) => dueFrom(deadlines, key, '2026-11-23', calendar) === null);
    expect(without).toEqual([]);
  });

  test.each([
    ['2026-12-03', '2026-11-26'],
    ['2026-12-08', '2026-12-01'],
    ['2026-12-10', '2026-12-03'],
    ['2026-12-17', '2026-12-10'],
    ['2026-12-22', '2026-12-15'],
    ['2026-12-23', '2026-12-16'],
  ])('a reception on %s is posted by %s', (reception, posted) => {
    expect(latestPostingDay(deadlines, reception, calendar)).toMatchObject({
      due: posted,
      hard: true,
      basis: 'Điều 24 Luật Tiếp công dân',
    });
  });

  test.each([
    ['2026-11-30', { kind: 'green', workingDaysLeft: 4 }],
    ['2026-11-27', { kind: 'amber', workingDaysLeft: 3 }],
    ['2026-11-23', { kind: 'amber', workingDaysLeft: 0 }],
    ['2026-11-20', { kind: 'red', workingDaysLeft: -1 }],
    ['2026-11-22', { kind: 'red', workingDaysLeft: -1 }],
  ] as const)('a task due on %s seen on 23/11/2026 is %o', (due, state) => {
    expect(deadlineState(due, '2026-11-23', calendar)).toEqual(state);
  });

  test('late since a Saturday is red on Sunday without a working day lost', () => {
    expect(deadlineState('2026-11-21', '2026-11-22', calendar)).toEqual({ kind: 'red', workingDaysLeft: 0 });
  });
});

test('a day far beyond every calendar has no deadline', () => {
  expect(dueFrom(deadlines, 'petition.process', '9999-12-31', calendar)).toBeNull();
});
