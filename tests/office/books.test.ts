import { afterEach, beforeEach, expect, test } from 'vitest';
import { bookHandlers } from '../../electron/office/books';
import { conclusionHandlers } from '../../electron/office/conclusions';
import { documentsFor } from '../../electron/office/documents';
import { draftIssueHandlers } from '../../electron/office/draftIssue';
import { draftHandlers } from '../../electron/office/drafts';
import { paperHandlers } from '../../electron/office/papers';
import { snippetHandlers } from '../../electron/office/snippets';
import { visitHandlers } from '../../electron/office/visits';
import { withText } from '../../shared/documents/places';
import type { Draft } from '../../shared/domain/drafts';
import { makeDemo } from '../support/demo';
import { visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';
import { textsOf } from '../support/texts';

let made: TestRoom;
beforeEach(async () => {
  made = await makeRoom();
});
afterEach(() => made.close());

const day = '2026-11-23';
const signer = {
  face: 'state',
  authority: 'TL. CHỦ TỊCH',
  title: 'CHÁNH VĂN PHÒNG',
  name: 'Đặng Hữu Phương',
} as const;

async function slip(): Promise<Draft> {
  const fields = visitFieldsOf({ guidedTo: 'Sở Nội vụ tỉnh Lam Giang' });
  const { id, version } = await visitHandlers['visit.save'](made.room, { fields, version: 0 }, made.acting());
  await visitHandlers['visit.enter'](made.room, { id, version }, made.acting());
  const from = { noun: 'visit', id, part: null } as const;
  return draftHandlers['draft.make'](made.room, { kind: 'transferSlip', from, face: 'state' }, made.acting());
}

function issue(id: string, number: number | null = null) {
  const input = { id, day, number, signer, recipients: ['Như trên', 'Lưu: VT, TCD'] };
  return draftIssueHandlers['draft.issue'](made.room, input, made.acting('clerk', 'draft.issue'));
}

async function numbers() {
  const [book, ...others] = await bookHandlers['book.list'](made.room);
  return [
    others.length,
    book?.book,
    book?.period,
    book?.numbers.map(({ number, state, reason }) => [number, state, reason]),
  ];
}

const asked = { kind: 'transferSlip', face: 'state', day } as const;

test('each kind of paper runs in its own book', async () => {
  const { paper, draft } = await issue((await slip()).id);
  const next = await paperHandlers['paper.nextNumber'](made.room, asked);
  expect([paper.numberText, draft.state, draft.paperId, next, await numbers()]).toEqual([
    '01/PC-TCD',
    'issued',
    paper.id,
    { number: 2, text: '02/PC-TCD' },
    [0, 'PC-TCD', '2026', [[1, 'taken', '']]],
  ]);
});

test('the frozen paper bears number, day, signer and recipients, and its hash is the preview', async () => {
  const { paper } = await issue((await slip()).id);
  const { document } = await documentsFor(made.room, { of: 'paper', id: paper.id });
  const shown = await paperHandlers['paper.preview'](made.room, { of: 'paper', id: paper.id }, made.acting());
  expect([
    document.number,
    document.placeDate?.date,
    document.signature?.name,
    document.recipients,
    shown.sha256,
  ]).toEqual([
    { value: '01', type: 'PC', body: 'TCD' },
    day,
    'Đặng Hữu Phương',
    ['Như trên', 'Lưu: VT, TCD'],
    paper.sha256,
  ]);
});

test('a reserved number waits for its paper, a void one keeps its reason, and there is no gap', async () => {
  const reserve = (reason: string) =>
    bookHandlers['book.reserve'](made.room, { ...asked, reason }, made.acting());
  const first = await reserve('chờ ý kiến lãnh đạo');
  await issue((await slip()).id);
  const third = await reserve('giữ cho Văn phòng');
  await bookHandlers['book.void'](
    made.room,
    { bookId: third.bookId, number: 3, reason: 'không phát hành' },
    made.acting(),
  );
  await issue((await slip()).id, first.number);
  await expect(issue((await slip()).id, 3)).rejects.toMatchObject({ code: 'number.taken' });
  const last = await issue((await slip()).id);
  expect([last.paper.number, await numbers()]).toEqual([
    4,
    [
      0,
      'PC-TCD',
      '2026',
      [
        [4, 'taken', ''],
        [3, 'void', 'không phát hành'],
        [2, 'taken', ''],
        [1, 'taken', ''],
      ],
    ],
  ]);
});

test('a void paper keeps its words and takes its number with it', async () => {
  const { paper } = await issue((await slip()).id);
  const ended = await bookHandlers['paper.void'](
    made.room,
    { paperId: paper.id, reason: 'gửi nhầm nơi' },
    made.acting(),
  );
  const again = bookHandlers['paper.void'](made.room, { paperId: paper.id, reason: 'x' }, made.acting());
  await expect(again).rejects.toMatchObject({ code: 'paper.frozen' });
  expect([ended.state, ended.sha256, await numbers()]).toEqual([
    'void',
    paper.sha256,
    [0, 'PC-TCD', '2026', [[1, 'void', 'gửi nhầm nơi']]],
  ]);
});

test('a correction names the paper it replaces, and the old one is replaced when it is issued', async () => {
  const { paper: old } = await issue((await slip()).id);
  const draft = await draftIssueHandlers['draft.replace'](
    made.room,
    { paperId: old.id, reason: 'sai nơi nhận' },
    made.acting(),
  );
  const { id, version } = draft;
  const document = withText(draft.document, 'block-0-0', 'Sở Nông nghiệp và Môi trường');
  await draftHandlers['draft.save'](made.room, { id, version, place: 'block-0-0', document }, made.acting());
  const { paper } = await issue(id);
  const chain = await bookHandlers['paper.history'](made.room, { paperId: old.id });
  const { document: frozen } = await documentsFor(made.room, { of: 'paper', id: paper.id });
  const before = await documentsFor(made.room, { of: 'paper', id: old.id });
  expect([
    chain.map((one) => [one.paper.numberText, one.paper.state, one.reason]),
    textsOf(frozen).at(-2),
    JSON.stringify(before.document).includes('Sở Nông'),
  ]).toEqual([
    [
      ['01/PC-TCD', 'replaced', 'sai nơi nhận'],
      ['02/PC-TCD', 'issued', ''],
    ],
    'Văn bản này thay thế văn bản số 01/PC-TCD ngày 23/11/2026.',
    false,
  ]);
  const twice = draftIssueHandlers['draft.replace'](
    made.room,
    { paperId: old.id, reason: 'x' },
    made.acting(),
  );
  await expect(twice).rejects.toMatchObject({ code: 'paper.frozen' });
});

test('a corrected conclusion notice is the one its conclusion and tasks now name; it cannot be made void', async () => {
  const demo = await makeDemo('xa2026');
  const [notice] = (
    await conclusionHandlers['conclusion.list'](demo.room, { from: '2026-11-10', to: '2026-11-10' })
  ).filter(({ state }) => state === 'issued');
  if (notice?.paperId == null) throw new Error('the demo changed');
  const { paperId } = notice;
  const voided = bookHandlers['paper.void'](demo.room, { paperId, reason: 'x' }, demo.acting('clerk'));
  await expect(voided).rejects.toMatchObject({ code: 'record.inUse' });
  const draft = await draftIssueHandlers['draft.replace'](
    demo.room,
    { paperId, reason: 'sai ngày' },
    demo.acting('clerk'),
  );
  const input = { id: draft.id, day, number: null, signer: notice.signer, recipients: notice.recipients };
  const { paper } = await draftIssueHandlers['draft.issue'](demo.room, input, demo.acting('clerk'));
  const after = await conclusionHandlers['conclusion.get'](demo.room, { id: notice.id });
  expect([after.paperId, paper.kind, paper.numberText]).toEqual([
    paper.id,
    'conclusionNotice',
    '187/TB-UBND',
  ]);
  await demo.close();
}, 60_000);

test('the wordings of the office stand before those that come with the app', async () => {
  const own = {
    id: '01900000-0000-7000-8000-0000000000aa',
    version: 0,
    title: 'Nhắc',
    text: 'Đề nghị {đơn vị} khẩn trương.',
  };
  await snippetHandlers['snippet.save'](made.room, own, made.acting());
  const all = await snippetHandlers['snippet.list'](made.room, { face: 'party' });
  expect([
    all[0],
    all.some(({ id }) => id === 'closingParty'),
    all.some(({ id }) => id === 'closingState'),
  ]).toEqual([{ ...own, own: true, version: 1 }, true, false]);
});
