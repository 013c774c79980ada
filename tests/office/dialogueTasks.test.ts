import { afterEach, beforeEach, expect, test } from 'vitest';
import { documentsFor } from '../../electron/office/documents';
import { draftIssueHandlers } from '../../electron/office/draftIssue';
import { draftHandlers } from '../../electron/office/drafts';
import { taskLifeHandlers } from '../../electron/office/taskLife';
import { taskHandlers } from '../../electron/office/tasks';
import { urgingHandlers } from '../../electron/office/urging';
import { blanksOf } from '../../shared/documents/blanks';
import { type DialogueDesk, makeDialogueDesk } from '../support/dialogueDesk';
import { dialogueFieldsOf, opinionFieldsOf } from '../support/dialogueFields';
import { textsOf } from '../support/texts';

let desk: DialogueDesk;
beforeEach(async () => {
  desk = await makeDialogueDesk();
});
afterEach(() => desk.made.close());

test('a promise becomes a task of its unit once the conclusion is issued, and lives as every task does', async () => {
  const { id } = await desk.save(
    dialogueFieldsOf({ people: 118, conclusions: ['Công khai phương án chợ Tân Sơn'], opening: 'Khai mạc' }),
  );
  const asked = opinionFieldsOf(id, { promise: 'Công khai phương án chợ', unit: 'Phòng Kinh tế' });
  const first = await desk.ask(asked);
  const spot = { answeredThere: true, answer: 'Đã sửa xong 12 bóng đèn', answeredBy: 'Trưởng phòng Kinh tế' };
  await desk.ask(
    opinionFieldsOf(id, { ...spot, speaker: '', village: 'thôn Gò Nổi', content: 'Điện chiếu sáng' }),
  );
  desk.made.setNow('2026-12-16T01:00:00.000Z');
  const early = desk.issue('dialogueConclusion', id, '2026-12-16');
  await expect(early).rejects.toMatchObject({ code: 'dialogue.notHeld' });
  await desk.step(id, 'held');
  const open = desk.issue('dialogueConclusion', id, '2026-12-16');
  await expect(open).rejects.toMatchObject({ code: 'dialogue.gaps', params: { count: 1 } });
  const dated = await desk.ask({ ...asked, due: '2026-12-22' }, first.version);
  const { paper } = await desk.issue('dialogueConclusion', id, '2026-12-16');
  const view = await desk.get(id);
  const [task] = view.tasks;
  expect([view.stage, view.dialogue.paperId, task?.leadUnit, task?.due, task?.noticeNumber]).toEqual([
    'concluded',
    paper.id,
    'Phòng Kinh tế',
    '2026-12-22',
    paper.numberText,
  ]);
  expect([task?.hostName, task?.label, task?.state]).toEqual([
    'Phan Đăng Toản',
    'bà Hồ Thị Miên, thôn Tân Sơn',
    'sent',
  ]);
  await expect(desk.ask({ ...asked, due: '2026-12-30' }, dated.version + 1)).rejects.toMatchObject({
    code: 'dialogue.sent',
  });
  await expect(desk.step(id, 'reopened', { reason: 'nhầm' })).rejects.toMatchObject({
    code: 'dialogue.concluded',
  });
  await followTask(task?.id ?? '', task?.version ?? 0);
  const review = await desk.review(2026);
  expect([review.held, review.opinions, review.answered]).toEqual([1, 2, 1]);
  expect(review.promises.map(({ outcome, unit, doneOn }) => [outcome, unit, doneOn])).toEqual([
    ['inTime', 'Phòng Kinh tế', '2026-12-21'],
  ]);
});

test('a promise without a day is printed in the words of the chair, and its notice can be issued', async () => {
  const { id } = await desk.save(
    dialogueFieldsOf({ people: 118, conclusions: ['Giao các cơ quan giải quyết'] }),
  );
  const vague = { vagueDue: 'trong tháng 12/2026', vagueReason: 'Chờ bố trí vốn' };
  await desk.ask(opinionFieldsOf(id, { promise: 'Nạo vét kênh N3', unit: 'Phòng Kinh tế', ...vague }));
  desk.made.setNow('2026-12-16T01:00:00.000Z');
  await desk.step(id, 'held');
  const { paper } = await desk.issue('dialogueConclusion', id, '2026-12-16');
  const { document } = await documentsFor(desk.room, { of: 'paper', id: paper.id });
  const rows = document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  expect(JSON.stringify(rows)).toContain('trong tháng 12/2026');
  const { tasks } = await desk.get(id);
  expect(tasks.map(({ due, vagueDue }) => [due, vagueDue])).toEqual([[null, 'trong tháng 12/2026']]);
});

async function followTask(id: string, version: number) {
  const { room, made } = desk;
  const page = { state: 'open' as const, unit: 'phòng kinh tế', limit: 10, offset: 0 };
  expect((await taskHandlers['task.list'](room, page)).total).toBe(1);
  const leaders = await taskHandlers['task.board'](room, { by: 'leader' });
  expect(leaders.map(({ name, soon, open }) => [name, soon + open])).toEqual([['Phan Đăng Toản', 1]]);
  const cell = { by: 'leader' as const, key: 'Phan Đăng Toản', standing: 'open' as const };
  const found = await taskHandlers['task.list'](room, { ...page, state: 'all', unit: '', cell });
  expect(found.total + (leaders[0]?.soon ?? 0)).toBe(1);
  const accepted = await taskLifeHandlers['task.accept'](
    room,
    { id, version, on: '2026-12-16', by: 'Hà Trọng Nghiệp', note: '' },
    made.acting(),
  );
  made.setNow('2026-12-21T01:00:00.000Z');
  const close = {
    id,
    version: accepted.version,
    doneOn: '2026-12-21',
    result: 'Đã niêm yết',
    evidence: 'Ảnh chụp',
  };
  await taskHandlers['task.close'](room, close, made.acting());
}

test('a late promise is urged like every other task', async () => {
  const { id } = await desk.save(dialogueFieldsOf({ people: 9, conclusions: ['Giao việc'] }));
  await desk.ask(
    opinionFieldsOf(id, { promise: 'Công khai phương án', unit: 'Phòng Kinh tế', due: '2026-12-22' }),
  );
  desk.made.setNow('2026-12-16T01:00:00.000Z');
  await desk.step(id, 'held');
  const { paper } = await desk.issue('dialogueConclusion', id, '2026-12-16');
  desk.made.setNow('2026-12-29T01:00:00.000Z');
  const [letter] = await urgingHandlers['draft.makeUrging'](
    desk.room,
    { face: 'state', reportBy: '2026-12-31' },
    desk.made.acting(),
  );
  const { document } = await draftHandlers['draft.get'](desk.room, { id: letter?.id ?? '' });
  const text = textsOf(document).join('\n');
  expect([
    text.includes('Công khai phương án'),
    text.includes(paper.numberText),
    text.includes('hồ sơ'),
  ]).toEqual([true, true, false]);
  expect(blanksOf(document)).toEqual([]);
});

test('an old draft whose promise was changed since is not issued', async () => {
  const { id } = await desk.save(dialogueFieldsOf({ people: 9, conclusions: ['Giao việc'] }));
  const asked = opinionFieldsOf(id, { promise: 'Công khai', unit: 'Phòng Kinh tế', due: '2026-12-22' });
  const { version } = await desk.ask(asked);
  desk.made.setNow('2026-12-16T01:00:00.000Z');
  await desk.step(id, 'held');
  const draft = await desk.make('dialogueConclusion', id);
  const [signer = null] = desk.room.office.signers;
  const input = { id: draft.id, day: '2026-12-16', number: null, signer, recipients: [] };
  const refused = () =>
    expect(
      draftIssueHandlers['draft.issue'](desk.room, input, desk.made.acting('clerk', 'draft.issue')),
    ).rejects.toMatchObject({ code: 'dialogue.draftOld', params: { number: 1 } });
  const changed = await desk.ask({ ...asked, due: '2026-12-24' }, version);
  await refused();
  await desk.ask({ ...asked, promise: 'Dừng việc chuyển chợ' }, changed.version);
  await refused();
  expect((await desk.get(id)).tasks).toEqual([]);
});
