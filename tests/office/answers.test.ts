import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conclusionHandlers } from '../../electron/office/conclusions';
import { draftIssueHandlers } from '../../electron/office/draftIssue';
import { draftHandlers } from '../../electron/office/drafts';
import { homeHandlers } from '../../electron/office/home';
import { matterHandlers } from '../../electron/office/matters';
import { profileHandlers } from '../../electron/office/profile';
import { receptionHandlers } from '../../electron/office/receptions';
import { taskHandlers } from '../../electron/office/tasks';
import { visitHandlers } from '../../electron/office/visits';
import { withText } from '../../shared/documents/places';
import type { Conclusion, TaskFields } from '../../shared/domain/chain';
import type { VisitFields } from '../../shared/domain/visits';
import { matterOf, receptionOf, visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let office: TestRoom;
let hostId: string;
beforeEach(async () => {
  office = await makeRoom();
  hostId = v7();
  const host = {
    id: hostId,
    name: 'Phan Đăng Toản',
    title: 'Chủ tịch UBND',
    role: 'chairman',
    rules: [],
    sessions: [],
    place: '',
    participants: '',
    expectedContent: '',
    active: true,
    order: 1,
    version: 0,
  } as const;
  await profileHandlers['host.save'](office.room, { ...host, rules: [], sessions: [] }, act());
});
afterEach(() => office.close());

const act = () => office.acting('clerk');

async function receive(receptionId: string, code: string, change: Partial<VisitFields> = {}) {
  const matter = await matterHandlers['matter.save'](office.room, matterOf({ code }), act());
  const fields = visitFieldsOf({ receptionId, matterId: matter.id, ...change });
  const { id, version } = await visitHandlers['visit.save'](office.room, { fields, version: 0 }, act());
  await visitHandlers['visit.enter'](office.room, { id, version }, act());
  return { visitId: id, matterId: matter.id };
}
async function reception(day: string): Promise<string> {
  const saved = await receptionHandlers['reception.save'](office.room, receptionOf({ day, hostId }), act());
  return saved.id;
}
const open = (receptionId: string) =>
  conclusionHandlers['conclusion.open'](office.room, { receptionId, face: 'state' }, act());
const save = (conclusion: Conclusion) =>
  conclusionHandlers['conclusion.save'](office.room, conclusion, act());
function issue({ id, signer, recipients }: Conclusion, day = '2026-11-23') {
  const input = { id, day, number: null, signer, recipients };
  return conclusionHandlers['conclusion.issue'](
    office.room,
    input,
    office.acting('clerk', 'conclusion.issue'),
  );
}
function taskOf(change: Partial<TaskFields> = {}): TaskFields {
  return {
    id: v7(),
    leadUnit: 'Phòng Kinh tế',
    helpers: [],
    what: 'xác minh ranh giới',
    product: 'báo cáo kết quả',
    due: '2026-12-10',
    vagueDue: '',
    vagueReason: '',
    reportTo: 'Chủ tịch UBND xã',
    answersCitizen: true,
    ...change,
  };
}
const tasks = async (matterId: string) =>
  (await taskHandlers['task.ofMatter'](office.room, { matterId })).map(
    ({ kind, leadUnit, due, state, evidence }) => [kind, leadUnit, due, state, evidence],
  );

describe('answers to citizens', () => {
  it('are tasks of their own when the notice goes out, ten working days from the reception', async () => {
    const id = await reception('2026-11-10');
    const { visitId, matterId } = await receive(id, 'KN-2026-011');
    const told = await receive(id, 'KN-2026-012', { outcome: 'answered' });
    const draft = await open(id);
    const [first] = draft.items;
    const items = draft.items.map((item) =>
      item.id === first?.id ? { ...item, tasks: [taskOf()] } : { ...item, conclusion: 'Đã trả lời tại chỗ.' },
    );
    await issue(await save({ ...draft, items }));
    expect(await tasks(matterId)).toEqual([
      // 24/11 is a holiday
      ['answer', 'Phòng Kinh tế', '2026-11-25', 'sent', ''],
      ['given', 'Phòng Kinh tế', '2026-12-10', 'sent', ''],
    ]);
    expect(await tasks(told.matterId)).toEqual([]);
    const board = await taskHandlers['task.board'](office.room, { by: 'unit' });
    expect(board.reduce((sum, row) => sum + row.late + row.soon + row.open, 0)).toBe(2);
    const home = await homeHandlers['home.today'](office.room);
    expect(home.tasksSoon.map(({ kind }) => kind)).toEqual(['answer']);

    const from = { noun: 'visit', id: visitId, part: null } as const;
    let paper = await draftHandlers['draft.make'](
      office.room,
      { kind: 'resultNotice', from, face: 'state' },
      act(),
    );
    for (const { params } of await draftHandlers['draft.check'](office.room, { id: paper.id })) {
      const place = String(params.place);
      const document = withText(paper.document, place, 'đã điền');
      const input = { id: paper.id, version: paper.version, place, document };
      paper = await draftHandlers['draft.save'](office.room, input, act());
    }
    const signer = office.room.office.signers.find(({ face }) => face === 'state') ?? null;
    const last = { id: paper.id, day: '2026-11-23', number: null, signer, recipients: [] };
    const issued = await draftIssueHandlers['draft.issue'](
      office.room,
      last,
      office.acting('clerk', 'draft.issue'),
    );
    expect((await tasks(matterId))[0]).toEqual([
      'answer',
      'Phòng Kinh tế',
      '2026-11-25',
      'done',
      issued.paper.numberText,
    ]);
  });
});

describe('a notice', () => {
  it('lets one task stand for two matters, in both files and under both headings', async () => {
    const id = await reception('2026-11-10');
    const one = await receive(id, 'KN-2026-011');
    const two = await receive(id, 'KN-2026-012');
    const draft = await open(id);
    const [first, second] = draft.items;
    if (first === undefined || second === undefined) throw new Error('two were received');
    const shared = taskOf({ alsoItems: [second.id] });
    const saved = await save({ ...draft, items: [{ ...first, tasks: [shared] }, second] });
    const stops = await conclusionHandlers['conclusion.check'](office.room, { id: saved.id });
    expect(stops.filter(({ severity }) => severity === 'stop')).toEqual([]);
    const { paper } = await issue(saved);
    const given = async (matterId: string) =>
      (await tasks(matterId)).filter(([kind]) => kind === 'given').length;
    expect([await given(one.matterId), await given(two.matterId)]).toEqual([1, 1]);
    const row: { model: string } | undefined = await office.room.data
      .db('papers')
      .where({ id: paper.id })
      .first();
    expect(row?.model.match(/xác minh ranh giới; sản phẩm: báo cáo kết quả/gu)?.length).toBe(2);
  });

  it('does not go out while what is to be handed in was taken out', async () => {
    const id = await reception('2026-11-10');
    await receive(id, 'KN-2026-011');
    const draft = await open(id);
    const saved = await save({
      ...draft,
      items: draft.items.map((item) => ({ ...item, tasks: [taskOf({ product: ' ' })] })),
    });
    await expect(issue(saved)).rejects.toMatchObject({ code: 'conclusion.gaps', params: { count: 1 } });
  });

  it('begins with what the last conclusions of the same leader left late', async () => {
    const first = await reception('2026-10-13');
    const again = await receive(first, 'KN-2026-011');
    await receive(first, 'KN-2026-012');
    const draft = await open(first);
    const items = draft.items.map((item) => ({ ...item, tasks: [taskOf({ due: '2026-11-02' })] }));
    await issue(await save({ ...draft, items }), '2026-10-15');
    const next = await reception('2026-11-10');
    const fields = visitFieldsOf({ receptionId: next, matterId: again.matterId });
    const { id, version } = await visitHandlers['visit.save'](office.room, { fields, version: 0 }, act());
    await visitHandlers['visit.enter'](office.room, { id, version }, act());
    const opened = await open(next);
    const state = 'nhiệm vụ đã giao chưa xong: Phòng Kinh tế: xác minh ranh giới, hạn 02/11/2026';
    expect(
      opened.items.map(({ matterCode, carried, content }) => [matterCode, carried, content.includes(state)]),
    ).toEqual([
      ['KN-2026-011', undefined, true],
      ['KN-2026-012', true, true],
    ]);
    expect(opened.figures).toContain('01 vụ việc');
  });

  it('proposes a due day from the dated rules, on a working day', async () => {
    const found = await taskHandlers['task.dueDefault'](office.room);
    expect(found).toMatchObject({ due: '2026-12-08', basis: 'Khoản 1 Điều 28 Luật Tiếp công dân' });
    office.setNow('2026-11-28T03:00:00.000Z');
    expect((await taskHandlers['task.dueDefault'](office.room))?.due).toBe('2026-12-11');
  });
});
