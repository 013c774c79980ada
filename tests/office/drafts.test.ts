import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftIssueHandlers } from '../../electron/office/draftIssue';
import { draftHandlers } from '../../electron/office/drafts';
import { matterHandlers } from '../../electron/office/matters';
import { petitionHandlers } from '../../electron/office/petitions';
import { receptionHandlers } from '../../electron/office/receptions';
import { taskHandlers } from '../../electron/office/tasks';
import { urgingHandlers } from '../../electron/office/urging';
import { visitHandlers } from '../../electron/office/visits';
import { blanksOf } from '../../shared/documents/blanks';
import { withText } from '../../shared/documents/places';
import type { PaperKind } from '../../shared/domain/chain';
import type { Draft, DraftNoun } from '../../shared/domain/drafts';
import { draftKindsOf } from '../../shared/domain/drafts';
import type { VisitFields } from '../../shared/domain/visits';
import { type DemoRoom, makeDemo } from '../support/demo';
import { aPerson, matterOf, petitionOf, receptionOf, visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';
import { textsOf } from '../support/texts';

let made: TestRoom;
beforeEach(async () => {
  made = await makeRoom();
});
afterEach(() => made.close());

type Desk = Pick<TestRoom | DemoRoom, 'room' | 'acting'>;

function make(desk: Desk, kind: PaperKind, noun: DraftNoun, id: string, part: string | null = null) {
  const from = { noun, id, part };
  return draftHandlers['draft.make'](
    desk.room,
    { kind, from, face: 'state' },
    desk.acting('clerk', 'draft.make'),
  );
}

async function enteredVisit(change: Partial<VisitFields> = {}) {
  const fields = visitFieldsOf(change);
  const { id, version } = await visitHandlers['visit.save'](made.room, { fields, version: 0 }, made.acting());
  return visitHandlers['visit.enter'](made.room, { id, version }, made.acting());
}

function saveText({ id, version, document }: Draft, place: string, text: string) {
  const changed = withText(document, place, text);
  return draftHandlers['draft.save'](made.room, { id, version, place, document: changed }, made.acting());
}

const [signer] = [
  { face: 'state', authority: 'TL. CHỦ TỊCH', title: 'CHÁNH VĂN PHÒNG', name: 'Đặng Hữu Phương' },
] as const;

function issue(id: string, number: number | null = null) {
  const input = { id, day: '2026-11-23', number, signer, recipients: ['Như trên', 'Lưu: VT, TCD'] };
  return draftIssueHandlers['draft.issue'](made.room, input, made.acting('clerk', 'draft.issue'));
}

/** A transfer slip with nothing left to fill in. */
async function readySlip() {
  const visit = await enteredVisit({ guidedTo: 'Sở Nội vụ tỉnh Lam Giang' });
  return make(made, 'transferSlip', 'visit', visit.id);
}

test('a transfer slip is made of a visit without typing anything again', async () => {
  const draft = await readySlip();
  expect([
    draft.document.title,
    blanksOf(draft.document),
    draft.numbered,
    ...textsOf(draft.document),
  ]).toEqual([
    'PHIẾU CHUYỂN ĐƠN',
    [],
    true,
    'Ngày 10/11/2026, Ủy ban nhân dân xã nhận được đơn khiếu nại của ông Nguyễn Văn Khởi, thôn Đồng Trầm. Nội dung: Khiếu nại Quyết định số 214/QĐ-UBND về bồi thường 186 m² đất vườn.',
    'Căn cứ Luật Tiếp công dân; Thông tư số 05/2021/TT-TTCP ngày 01/10/2021 của Thanh tra Chính phủ, Ủy ban nhân dân xã chuyển đơn nêu trên và tài liệu kèm theo đến Sở Nội vụ tỉnh Lam Giang để xem xét, giải quyết theo thẩm quyền.',
    'Đề nghị Sở Nội vụ tỉnh Lam Giang trả lời người gửi đơn và thông báo kết quả giải quyết cho Ủy ban nhân dân xã để theo dõi',
  ]);
});

test('every kind that a visit offers can be made of it, and every block names where it comes from', async () => {
  const visit = await enteredVisit({
    groupSize: 12,
    representatives: [aPerson({ name: 'Lê Thị Thuý' })],
    guidedTo: 'Sở Nội vụ tỉnh Lam Giang',
  });
  for (const kind of draftKindsOf.visit) {
    const { document, kind: own } = await make(made, kind, 'visit', visit.id);
    expect([own, document.blocks.every(({ source }) => source?.id === visit.id)]).toEqual([kind, true]);
  }
});

test('every kind that a petition, a matter and a reception offer can be made of it', async () => {
  const matter = await matterHandlers['matter.save'](made.room, matterOf(), made.acting());
  const petition = await petitionHandlers['petition.save'](
    made.room,
    petitionOf({ kind: 'complaint', matterId: matter.id }),
    made.acting(),
  );
  const reception = await receptionHandlers['reception.save'](made.room, receptionOf(), made.acting());
  const ids = { petition: petition.id, matter: matter.id, reception: reception.id };
  const titles: string[] = [];
  for (const noun of ['petition', 'matter', 'reception'] as const) {
    for (const kind of draftKindsOf[noun])
      titles.push((await make(made, kind, noun, ids[noun])).document.title);
  }
  expect(titles).toEqual([
    'PHIẾU ĐỀ XUẤT XỬ LÝ ĐƠN',
    'THÔNG BÁO',
    'THÔNG BÁO',
    'PHIẾU CHUYỂN ĐƠN',
    'PHIẾU HƯỚNG DẪN',
    '',
    'THÔNG BÁO',
    'BIÊN BẢN ĐỐI THOẠI',
    'GIẤY MỜI',
    'HỒ SƠ VỤ VIỆC',
    'MỤC LỤC VĂN BẢN',
    'GIẤY MỜI',
    'THÔNG BÁO',
    'DANH SÁCH',
    'PHIẾU GHI CHÉP',
  ]);
});

test('undo and redo survive closing the room; a new change ends the redo', async () => {
  const first = await readySlip();
  const second = await saveText(first, 'block-1', 'Lần một');
  made.setNow('2026-11-23T01:00:10.000Z');
  const third = await saveText(second, 'block-2', 'Lần hai');
  await made.reopen();
  const back = await draftHandlers['draft.undo'](made.room, third, made.acting());
  const start = await draftHandlers['draft.undo'](made.room, back, made.acting());
  expect([back.document, start.document, start.canUndo, start.canRedo]).toEqual([
    second.document,
    first.document,
    false,
    true,
  ]);
  await made.reopen();
  const again = await draftHandlers['draft.redo'](made.room, start, made.acting());
  expect([again.document, again.canRedo]).toEqual([second.document, true]);
  const other = await saveText(again, 'block-1', 'Lần ba');
  expect([other.canUndo, other.canRedo]).toEqual([true, false]);
});

test('what is typed at one place in a few seconds is one step', async () => {
  const first = await readySlip();
  const second = await saveText(first, 'block-1', 'Một');
  const third = await saveText(second, 'block-1', 'Một hai');
  const back = await draftHandlers['draft.undo'](made.room, third, made.acting());
  expect(back.document).toEqual(first.document);
});

test('a draft that somebody saved meanwhile is not written over', async () => {
  const first = await readySlip();
  await saveText(first, 'block-1', 'Một');
  await expect(saveText(first, 'block-1', 'Hai')).rejects.toMatchObject({ code: 'record.stale' });
});

test('a draft with open places is refused and keeps the number', async () => {
  const visit = await enteredVisit({ guidedTo: '', handledBy: '' });
  const draft = await make(made, 'transferSlip', 'visit', visit.id);
  const checks = await draftHandlers['draft.check'](made.room, { id: draft.id });
  await expect(issue(draft.id)).rejects.toMatchObject({
    code: 'draft.blanks',
    params: { count: checks.length },
  });
  expect([
    checks.map(({ params }) => params.place),
    await made.room.data.db('book_numbers').where({ state: 'taken' }).whereNot({ record_id: visit.id }),
  ]).toEqual([['block-0-0', 'block-2', 'block-3'], []]);
});

test('a binned draft is kept and comes back', async () => {
  const { id, version } = await readySlip();
  const gone = await draftHandlers['draft.discard'](made.room, { id, version, binned: true }, made.acting());
  const open = await draftHandlers['draft.list'](made.room, { state: 'open' });
  await expect(issue(id)).rejects.toMatchObject({ code: 'draft.closed' });
  const back = { id, version: gone.version, binned: false };
  const again = await draftHandlers['draft.discard'](made.room, back, made.acting());
  expect([open, gone.state, again.state]).toEqual([[], 'binned', 'open']);
});

test('each late unit is urged by one letter about all its late tasks', async () => {
  const demo = await makeDemo('xa2026');
  await demo.room.data.db('tasks').update({ due: '2026-11-02' });
  const late = await taskHandlers['task.list'](demo.room, { state: 'late', unit: '', limit: 500, offset: 0 });
  const units = new Set(late.rows.map(({ leadUnit }) => leadUnit));
  const letters = await urgingHandlers['draft.makeUrging'](
    demo.room,
    { face: 'state' },
    demo.acting('clerk'),
  );
  const drafts = await Promise.all(letters.map(({ id }) => draftHandlers['draft.get'](demo.room, { id })));
  const rows = drafts.flatMap(({ document }) =>
    document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
  );
  expect([letters.length, rows.length]).toEqual([units.size, late.rows.length]);
  await demo.close();
}, 60_000);
