import { afterEach, beforeEach, expect, test } from 'vitest';
import { conclusionHandlers } from '../../electron/office/conclusions';
import { matterHandlers } from '../../electron/office/matters';
import { receptionHandlers } from '../../electron/office/receptions';
import { taskHandlers } from '../../electron/office/tasks';
import { visitHandlers } from '../../electron/office/visits';
import type { Conclusion, TaskFields } from '../../shared/domain/chain';
import type { VisitFields } from '../../shared/domain/visits';
import { aPerson, matterOf, receptionOf, visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let made: TestRoom;
const reception = receptionOf();

async function receive(fields: VisitFields): Promise<void> {
  const { id, version } = await visitHandlers['visit.save'](made.room, { fields, version: 0 }, made.acting());
  await visitHandlers['visit.enter'](made.room, { id, version }, made.acting());
}

function open(role: 'clerk' | 'leader' = 'clerk'): Promise<Conclusion> {
  const input = { receptionId: reception.id, face: 'state' } as const;
  return conclusionHandlers['conclusion.open'](made.room, input, made.acting(role));
}

function save(conclusion: Conclusion): Promise<Conclusion> {
  return conclusionHandlers['conclusion.save'](made.room, conclusion, made.acting());
}

function check({ id }: Conclusion) {
  return conclusionHandlers['conclusion.check'](made.room, { id });
}

function issue({ id, signer, recipients }: Conclusion) {
  const input = { id, day: '2026-11-23', number: null, signer, recipients };
  return conclusionHandlers['conclusion.issue'](made.room, input, made.acting('clerk', 'conclusion.issue'));
}

function taskOf(change: Partial<TaskFields> = {}): TaskFields {
  return {
    id: '0199d8a0-0000-7000-8012-000000000091',
    leadUnit: 'Phòng Kinh tế',
    helpers: [],
    what: 'xác minh',
    due: '2026-12-10',
    vagueDue: '',
    vagueReason: '',
    reportTo: 'Chủ tịch UBND xã',
    answersCitizen: false,
    ...change,
  };
}

function withTask(conclusion: Conclusion, change: Partial<TaskFields> = {}): Conclusion {
  return { ...conclusion, items: conclusion.items.map((item) => ({ ...item, tasks: [taskOf(change)] })) };
}

beforeEach(async () => {
  made = await makeRoom();
  await receptionHandlers['reception.save'](made.room, reception, made.acting());
});

afterEach(() => made.close());

async function receiveKhoi(): Promise<Conclusion> {
  const matter = matterOf({ code: 'KN-2026-011', kind: 'complaint' });
  await matterHandlers['matter.save'](made.room, matter, made.acting());
  await receive(visitFieldsOf({ receptionId: reception.id, matterId: matter.id }));
  return open();
}

async function receiveDenouncer(): Promise<Conclusion> {
  const matter = matterOf({ code: 'TC-2026-003', kind: 'denunciation' });
  await matterHandlers['matter.save'](made.room, matter, made.acting());
  const person = aPerson({ name: 'Tô Văn Hiếu', idNumber: '000075000004', phone: '0000 000 004' });
  const kind = 'denunciation' as const;
  await receive(visitFieldsOf({ receptionId: reception.id, matterId: matter.id, person, kind }));
  return open();
}

test('the draft says who was received, how many and what was brought forward', async () => {
  const draft = await receiveKhoi();
  const { summary, opening, figures, lead, closing, items } = draft;
  expect({ summary, opening, figures, lead, closing }).toEqual({
    summary: 'Kết luận việc tiếp công dân định kỳ ngày 10/11/2026 của Chủ tịch UBND xã',
    opening:
      'Ngày 10 tháng 11 năm 2026, tại Địa điểm tiếp công dân xã, đồng chí Phan Đăng Toản, Chủ tịch UBND xã chủ trì buổi tiếp công dân định kỳ.',
    figures: 'Kết quả: tiếp 01 lượt, 01 người, 01 vụ việc (khiếu nại 01).',
    lead: 'Sau khi nghe công dân trình bày và ý kiến của các cơ quan, Chủ tịch UBND xã kết luận như sau:',
    closing: 'Ủy ban nhân dân xã thông báo để các cơ quan, đơn vị biết, tổ chức thực hiện.',
  });
  expect(items.map(({ label, matterCode, content }) => [label, matterCode, content])).toEqual([
    [
      'ông Nguyễn Văn Khởi, thôn Đồng Trầm',
      'KN-2026-011',
      'khiếu nại Quyết định số 214/QĐ-UBND về bồi thường 186 m² đất vườn',
    ],
  ]);
});

test('opening again gives the same draft, and a leader who only reads stores none', async () => {
  const shown = await open('leader');
  const draft = await open();
  expect(await open()).toEqual(draft);
  expect([shown.version, shown.id === draft.id]).toEqual([0, false]);
});

test('a denouncer is a code, also when the window sends a name', async () => {
  const draft = await receiveDenouncer();
  const typed = draft.items.map((item) => ({ ...item, label: 'ông Tô Văn Hiếu', sealed: false }));
  const saved = await save({ ...draft, items: typed });
  const seen = [draft, saved].flatMap(({ items }) =>
    items.map(({ label, matterCode, sealed, content }) => ({ label, matterCode, sealed, content })),
  );
  const code = { label: 'hồ sơ TC-2026-003', matterCode: 'TC-2026-003', sealed: true, content: '' };
  expect(seen).toEqual([code, code]);
});

test('a conclusion without words and tasks is a gap', async () => {
  const draft = await receiveKhoi();
  const stops = (await check(draft)).filter(({ severity }) => severity === 'stop');
  expect(stops.map(({ code, params, itemId }) => ({ code, params, itemId }))).toEqual([
    { code: 'gap.conclusion', params: { item: 1 }, itemId: draft.items[0]?.id },
  ]);
  await expect(issue(draft)).rejects.toMatchObject({ code: 'conclusion.gaps', params: { count: 1 } });
});

test('a task without unit, act, day and somebody to report to has four gaps', async () => {
  const draft = await receiveKhoi();
  const saved = await save(withTask(draft, { leadUnit: '', what: ' ', due: null, reportTo: '' }));
  const stops = (await check(saved)).filter(({ severity }) => severity === 'stop');
  const params = { item: 1, task: 1 };
  expect(stops.map(({ code, params: given, itemId }) => ({ code, params: given, itemId }))).toEqual([
    { code: 'gap.leadUnit', params, itemId: taskOf().id },
    { code: 'gap.what', params, itemId: taskOf().id },
    { code: 'gap.due', params, itemId: taskOf().id },
    { code: 'gap.report', params, itemId: taskOf().id },
  ]);
  await expect(issue(saved)).rejects.toMatchObject({ code: 'conclusion.gaps', params: { count: 4 } });
  const all = { ...saved, followUp: ['Các đơn vị báo cáo kết quả về Chủ tịch UBND xã.'] };
  expect((await check(await save(all))).map(({ code }) => code)).not.toContain('gap.report');
});

test("the leader's vague wording is kept with its reason, and is a warning only", async () => {
  const draft = await receiveKhoi();
  const vague = { due: null, vagueDue: 'trong quý I năm 2027', vagueReason: 'chờ vốn' };
  const checks = await check(await save(withTask(draft, vague)));
  expect(checks.map(({ severity, code, params }) => ({ severity, code, params }))).toEqual([
    { severity: 'warning', code: 'answer.unnamed', params: { item: 1 } },
    { severity: 'warning', code: 'vague.kept', params: { item: 1, task: 1 } },
    { severity: 'warning', code: 'notice.due', params: { day: '2026-11-17' } },
  ]);
});

test('a due day on the holiday is shown with the working day beside it', async () => {
  const draft = await receiveKhoi();
  const checks = await check(await save(withTask(draft, { due: '2026-11-24' })));
  expect(
    checks.filter(({ code }) => code.startsWith('due')).map(({ code, params }) => ({ code, params })),
  ).toEqual([
    { code: 'due.dayOff', params: { item: 1, task: 1, day: '2026-11-24', proposed: '2026-11-25' } },
  ]);
});

test('a due day that is over is shown', async () => {
  const draft = await receiveKhoi();
  const checks = await check(await save(withTask(draft, { due: '2026-11-20' })));
  expect(
    checks.filter(({ code }) => code.startsWith('due')).map(({ code, params }) => ({ code, params })),
  ).toEqual([{ code: 'due.past', params: { item: 1, task: 1, day: '2026-11-20' } }]);
});

test('a notice of a reception at which nobody was received is empty', async () => {
  await expect(issue(await open())).rejects.toMatchObject({ code: 'conclusion.empty' });
});

test('issuing takes the number, freezes the notice and sends its tasks', async () => {
  const { conclusion, paper } = await issue(await save(withTask(await receiveKhoi())));
  const { rows } = await taskHandlers['task.list'](made.room, {
    state: 'open',
    unit: 'phong kinh',
    limit: 10,
    offset: 0,
  });
  expect([conclusion.state, conclusion.paperId, paper.numberText]).toEqual([
    'issued',
    paper.id,
    '01/TB-UBND',
  ]);
  expect(
    rows.map(({ label, state, noticeNumber, noticeDay, dueState, matterCode }) => ({
      label,
      state,
      noticeNumber,
      noticeDay,
      dueState,
      matterCode,
    })),
  ).toEqual([
    {
      label: 'ông Nguyễn Văn Khởi, thôn Đồng Trầm',
      state: 'sent',
      noticeNumber: '01/TB-UBND',
      noticeDay: '2026-11-23',
      dueState: { kind: 'green', workingDaysLeft: 12 },
      matterCode: 'KN-2026-011',
    },
  ]);
  await expect(save(conclusion)).rejects.toMatchObject({ code: 'conclusion.frozen' });
  await expect(issue(conclusion)).rejects.toMatchObject({ code: 'conclusion.frozen' });
});

test('a number that was given already is refused, and nothing of the issue stays', async () => {
  const draft = await save(withTask(await receiveKhoi()));
  await made.room.data.db('books').insert({
    id: '0199d8a0-0000-7000-8013-000000000001',
    book: 'TB-UBND',
    period: '2026',
    office_id: made.room.office.id,
    ...{ created_at: '', created_by: '', updated_at: '', updated_by: '', version: 1 },
  });
  await made.room.data.db('book_numbers').insert({
    book_id: '0199d8a0-0000-7000-8013-000000000001',
    number: 5,
    state: 'taken',
    record_id: 'x',
    reason: '',
    at: '',
    by: '',
  });
  const { id, signer, recipients } = draft;
  const input = { id, day: '2026-11-23', number: 5, signer, recipients };
  await expect(conclusionHandlers['conclusion.issue'](made.room, input, made.acting())).rejects.toMatchObject(
    { code: 'number.taken', params: { number: 5 } },
  );
  expect(await made.room.data.db('tasks')).toEqual([]);
  expect(await conclusionHandlers['conclusion.get'](made.room, { id })).toEqual(draft);
});

test('a leader reads of an unstored notice what the clerk will read once it is stored', async () => {
  await receive(visitFieldsOf({ receptionId: reception.id }));
  const of = { receptionId: reception.id, face: 'state' } as const;
  const ask = (id: string) => conclusionHandlers['conclusion.check'](made.room, { id, of });
  const before = await ask((await open('leader')).id);
  const after = await ask((await open()).id);
  const said = (checks: typeof before) => checks.map(({ code, severity }) => [code, severity]);
  expect(said(before)).toEqual(said(after));
  expect(before.some(({ severity }) => severity === 'stop')).toBe(true);
});
