import { afterAll, beforeAll, expect, test } from 'vitest';
import { taskLifeHandlers } from '../../electron/office/taskLife';
import { taskHandlers } from '../../electron/office/tasks';
import type { TaskRow } from '../../shared/ipc/calls/work';
import { type DemoRoom, makeDemo } from '../support/demo';

let demo: DemoRoom;
beforeAll(async () => {
  demo = await makeDemo('xa2026');
}, 60_000);
afterAll(() => demo.close());

async function open(): Promise<TaskRow> {
  const page = { state: 'open' as const, unit: '', limit: 100, offset: 0 };
  const [row] = (await taskHandlers['task.list'](demo.room, page)).rows;
  if (row === undefined) throw new Error('the demo has no open task');
  return row;
}

/** Of the notice before the last one, so that another came later. */
async function earlyOne(): Promise<TaskRow> {
  const page = { state: 'all' as const, unit: '', limit: 100, offset: 0 };
  const { rows } = await taskHandlers['task.list'](demo.room, page);
  const [first] = rows.toSorted((a, b) => (a.noticeDay ?? '').localeCompare(b.noticeDay ?? ''));
  if (first === undefined) throw new Error('the demo has no task');
  if (first.state !== 'done') return first;
  const again = { id: first.id, version: first.version, reason: 'Công dân không đồng ý' };
  return taskHandlers['task.reopen'](demo.room, again, demo.acting('clerk'));
}

const clerk = () => demo.acting('clerk');
const on = '2026-11-23';

async function kinds(id: string): Promise<string[]> {
  return (await taskHandlers['task.history'](demo.room, { id })).map(({ kind }) => kind);
}

test('a unit takes a task on, and the history tells who and when', async () => {
  const { id, version } = await open();
  const input = { id, version, on, by: 'Ông Trần Văn Bình', note: '' };
  const taken = await taskLifeHandlers['task.accept'](demo.room, input, clerk());
  const [, last] = await taskHandlers['task.history'](demo.room, { id });
  expect([taken.state, last?.kind, last?.day, last?.detail.by]).toEqual([
    'inWork',
    'accepted',
    on,
    'Ông Trần Văn Bình',
  ]);
  await expect(taskLifeHandlers['task.accept'](demo.room, input, clerk())).rejects.toMatchObject({
    code: 'record.stale',
  });
});

test('more time is given only until a later working day that is not past, and each time is counted', async () => {
  const task = await open();
  const extend = (due: string, version = task.version) =>
    taskLifeHandlers['task.extend'](
      demo.room,
      { id: task.id, version, due, on, by: 'Chủ tịch UBND xã', reason: 'Chờ kết quả đo đạc' },
      clerk(),
    );
  await expect(extend('2026-11-20')).rejects.toMatchObject({
    code: 'task.badDue',
    params: { proposed: '23/11/2026' },
  });
  await expect(extend('2026-11-28')).rejects.toMatchObject({
    code: 'task.badDue',
    params: { proposed: '30/11/2026' },
  });
  const once = await extend('2026-11-30');
  await expect(extend('2026-11-30', once.version)).rejects.toMatchObject({ code: 'task.badDue' });
  const twice = await extend('2026-12-15', once.version);
  const events = (await taskHandlers['task.history'](demo.room, { id: task.id })).filter(
    ({ kind }) => kind === 'extended',
  );
  expect([
    twice.due,
    twice.extensions,
    events.map(({ detail }) => [detail.dueBefore, detail.dueAfter]),
  ]).toEqual([
    '2026-12-15',
    2,
    [
      ['2026-11-20', '2026-11-30'],
      ['2026-11-30', '2026-12-15'],
    ],
  ]);
});

test('a task ends by a paper, a scan or a signed reason, and by nothing less', async () => {
  const task = await open();
  const { id, version } = task;
  const close = (more: object) =>
    taskHandlers['task.close'](
      demo.room,
      { id, version, doneOn: on, result: 'Đã làm xong', evidence: '', ...more },
      clerk(),
    );
  await expect(close({})).rejects.toMatchObject({ code: 'task.evidenceNeeded' });
  await expect(close({ without: { reason: 'Làm tại chỗ', signedBy: ' ' } })).rejects.toMatchObject({
    code: 'task.evidenceNeeded',
  });
  await expect(close({ paperId: '0190b5b0-0000-7000-8000-000000000000' })).rejects.toMatchObject({
    code: 'record.missing',
  });
  await expect(close({ evidence: 'BC 1', doneOn: '2026-11-01' })).rejects.toMatchObject({
    code: 'task.badDay',
  });
  const without = { reason: 'Làm tại chỗ, công dân xác nhận', signedBy: 'Trần Văn Bình, Trưởng phòng' };
  const closed = await close({ without });
  const last = (await taskHandlers['task.history'](demo.room, { id })).at(-1);
  expect([closed.state, last?.reason, last?.detail.by]).toEqual(['done', without.reason, without.signedBy]);
});

test('the notice that gives a task does not prove that it is done', async () => {
  const { id, version, noticeNumber, noticeDay } = await earlyOne();
  const close = (paperId: string) =>
    taskHandlers['task.close'](
      demo.room,
      { id, version, doneOn: on, result: 'Đã làm xong', evidence: '', paperId },
      clerk(),
    );
  const own: { id: string } | undefined = await demo.room.data
    .db('papers')
    .where({ number_text: noticeNumber, day: noticeDay })
    .first();
  await expect(close(own?.id ?? '')).rejects.toMatchObject({
    code: 'task.notProof',
    params: { number: noticeNumber },
  });
});

test('a task goes back, is seen by the Front, and only another later notice takes it away', async () => {
  const task = await earlyOne();
  const { id } = task;
  const before = await kinds(id);
  const back = await taskLifeHandlers['task.return'](
    demo.room,
    { id, version: task.version, on, by: task.leadUnit, reason: 'Không thuộc trách nhiệm' },
    clerk(),
  );
  const seen = { id, on, supervisor: 'front' as const, by: 'Ban Thường trực', note: 'Chậm, dân còn ý kiến' };
  await taskLifeHandlers['task.supervise'](demo.room, seen, clerk());
  const papers: { id: string; number_text: string; day: string; kind: string }[] = await demo.room.data
    .db('papers')
    .where({ kind: 'conclusionNotice', state: 'issued' })
    .orderBy('day', 'desc');
  const own = papers.find(({ number_text }) => number_text === task.noticeNumber);
  const other = papers.find(
    ({ number_text, day }) => number_text !== task.noticeNumber && day >= (task.noticeDay ?? ''),
  );
  const older = papers.find(({ day }) => day < (task.noticeDay ?? ''));
  const cancel = (paperId = '') =>
    taskLifeHandlers['task.cancel'](
      demo.room,
      { id, version: back.version, paperId, reason: 'Giao đơn vị khác' },
      clerk(),
    );
  await expect(cancel(own?.id)).rejects.toMatchObject({ code: 'task.notLater' });
  if (older !== undefined) await expect(cancel(older.id)).rejects.toMatchObject({ code: 'task.notLater' });
  if (other === undefined) throw new Error('the demo has no later notice');
  const gone = await cancel(other.id);
  expect([back.state, gone.state, gone.dueState, await kinds(id)]).toEqual([
    'returned',
    'cancelled',
    null,
    [...before, 'returned', 'supervised', 'cancelled'],
  ]);
  await expect(cancel(other.id)).rejects.toMatchObject({ code: 'task.closed' });
});
