import { afterAll, beforeAll, expect, test } from 'vitest';
import { homeHandlers } from '../../electron/office/home';
import { taskHandlers } from '../../electron/office/tasks';
import type { TaskRow } from '../../shared/ipc/calls/work';
import { type DemoRoom, makeDemo } from '../support/demo';

let demo: DemoRoom;
beforeAll(async () => {
  demo = await makeDemo('xa2026');
}, 60_000);
afterAll(() => demo.close());

async function list(state: 'open' | 'late' | 'done' | 'all', unit = ''): Promise<TaskRow[]> {
  const { rows } = await taskHandlers['task.list'](demo.room, { state, unit, limit: 100, offset: 0 });
  return rows;
}

test('open tasks stand by their day, the late one first and told as late', async () => {
  const rows = await list('open');
  expect(rows.map(({ leadUnit, due, dueState }) => [leadUnit, due, dueState])).toEqual([
    ['Phòng Kinh tế', '2026-11-20', { kind: 'red', workingDaysLeft: -1 }],
    ['Ủy ban nhân dân xã', '2026-11-30', { kind: 'green', workingDaysLeft: 4 }],
    ['Phòng Kinh tế', '2026-12-04', { kind: 'green', workingDaysLeft: 8 }],
    ['Phòng Kinh tế', '2026-12-10', { kind: 'green', workingDaysLeft: 12 }],
  ]);
});

test('a unit is found without its marks', async () => {
  const rows = await list('all', 'uy ban');
  expect(rows.map(({ noticeNumber }) => noticeNumber)).toEqual(['61-TB/ĐU']);
});

test('the first screen shows what is late, what is due, and the notice that waits for a signature', async () => {
  const { tasksLate, tasksSoon, noticesWaiting, notices, drafts } = await homeHandlers['home.today'](
    demo.room,
  );
  expect({
    late: tasksLate.map(({ due }) => due),
    soon: tasksSoon.map(({ due }) => due),
    waiting: noticesWaiting.map(({ day, due }) => [day, due]),
    notices: notices.map(({ code }) => code),
    drafts: drafts.length,
  }).toEqual({
    late: ['2026-11-20'],
    soon: ['2026-11-30'],
    waiting: [
      ['2026-11-16', '2026-11-23'],
      ['2026-11-19', '2026-12-01'],
    ],
    notices: ['refusal.due', 'schedule.missing', 'schedule.postBy', 'backup.noPlace', 'holiday.next'],
    drafts: 1,
  });
});

test('a task closes with a result or its evidence, not with neither, and only once', async () => {
  const [late] = await list('late');
  const { id = '', version = 0 } = late ?? {};
  const close = (result: string, evidence: string, doneOn = '2026-11-23') =>
    taskHandlers['task.close'](demo.room, { id, version, doneOn, result, evidence }, demo.acting('clerk'));
  await expect(close(' ', '')).rejects.toMatchObject({ code: 'task.resultNeeded' });
  await expect(close('Đã xử phạt', '', '2026-11-24')).rejects.toMatchObject({ code: 'task.badDay' });
  const closed = await close('', 'Báo cáo số 45/BC-KT');
  expect([closed.state, closed.doneOn, closed.dueState]).toEqual(['done', '2026-11-23', null]);
  await expect(close('Lần nữa', '')).rejects.toMatchObject({ code: 'task.closed' });
});

test('a reopened task runs again and keeps both events', async () => {
  const [done] = await list('done', 'chanh van phong');
  const { id = '', version = 0 } = done ?? {};
  const input = { id, version, reason: 'Kết quả chưa đúng' };
  const again = await taskHandlers['task.reopen'](demo.room, input, demo.acting('headOfOffice'));
  const events: { kind: string; reason: string }[] = await demo.room.data
    .db('task_events')
    .select('kind', 'reason')
    .where({ task_id: id })
    .orderBy('created_at');
  expect([again.state, again.doneOn]).toEqual(['inWork', null]);
  expect(events).toEqual([
    { kind: 'sent', reason: '' },
    { kind: 'done', reason: '' },
    { kind: 'reopened', reason: 'Kết quả chưa đúng' },
  ]);
});
