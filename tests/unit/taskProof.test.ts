import { expect, test } from 'vitest';
import { mayProve } from '../../shared/domain/taskProof';

const task = { noticeNumber: '192/TB-UBND', noticeDay: '2026-11-23' };
const paper = { kind: 'transferSlip', numberText: '45/BC-UBND', day: '2026-11-23' } as const;

test('a paper proves a task unless it gave it, urges it or is older than it', () => {
  expect([
    mayProve(paper, task),
    mayProve({ ...paper, numberText: '192/TB-UBND' }, task),
    mayProve({ ...paper, numberText: '192/TB-UBND', day: '2027-11-23' }, task),
    mayProve({ ...paper, kind: 'urgingLetter' }, task),
    mayProve({ ...paper, day: '2026-11-22' }, task),
    mayProve({ ...paper, day: '2024-01-02' }, { noticeNumber: '', noticeDay: null }),
  ]).toEqual([true, false, true, false, false, true]);
});
