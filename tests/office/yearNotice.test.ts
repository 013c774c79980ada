import { afterEach, beforeEach, expect, test } from 'vitest';
import { bookHandlers } from '../../electron/office/books';
import { demoPeople } from '../../electron/office/demo/offices';
import { draftIssueHandlers } from '../../electron/office/draftIssue';
import { draftHandlers } from '../../electron/office/drafts';
import { paperHandlers } from '../../electron/office/papers';
import { blanksOf } from '../../shared/documents/blanks';
import { makeScheduleDesk, type ScheduleDesk } from '../support/scheduleDesk';
import { textsOf } from '../support/texts';

let desk: ScheduleDesk;
beforeEach(async () => {
  desk = await makeScheduleDesk();
});
afterEach(() => desk.made.close());

test('the days of a year or a quarter are announced as the plan has them, and issued with a number', async () => {
  const { made } = desk;
  const office = { noun: 'office' as const, id: made.room.office.id, part: null, year: 2027 };
  const noticeOf = (quarter?: number) =>
    draftHandlers['draft.make'](
      made.room,
      {
        kind: 'scheduleNotice',
        from: quarter === undefined ? office : { ...office, quarter },
        face: 'party',
      },
      made.acting(),
    );
  const year = await noticeOf();
  const first = await noticeOf(1);
  const monthsIn = ({ document }: typeof year) => [
    ...new Set(textsOf(document).flatMap((text) => /^(\d\d\/2027) \|/u.exec(text)?.[1] ?? [])),
  ];
  expect([first.document.summary, year.document.summary, blanksOf(year.document)]).toEqual([
    'Lịch tiếp công dân quý I năm 2027',
    'Lịch tiếp công dân năm 2027',
    [],
  ]);
  expect([monthsIn(first), monthsIn(year).length]).toEqual([['01/2027', '02/2027', '03/2027'], 12]);
  // the first and third Thursday, and nothing that the plan moves for Tết
  expect(textsOf(first.document)).toContain(
    '01/2027 | Trịnh Quang Vịnh | Bí thư Đảng ủy | 07/01 (thứ Năm); 21/01 (thứ Năm)',
  );
  const [, signer] = made.room.office.signers;
  if (signer === undefined) throw new Error('the office has no signer');
  const input = { id: first.id, day: '2026-11-23', number: null, signer, recipients: ['Lưu VPĐU'] };
  const { paper } = await draftIssueHandlers['draft.issue'](made.room, input, made.acting());
  expect([paper.kind, paper.face, paper.numberText.endsWith('-TB/ĐU')]).toEqual([
    'scheduleNotice',
    'party',
    true,
  ]);
  // no schedule lives by it, as a month's does by its own: it may be made void
  const all = { kind: 'scheduleNotice' as const, from: null, to: null };
  expect((await paperHandlers['paper.list'](made.room, all)).rows.map(({ held }) => held)).toEqual([false]);
  const ended = { paperId: paper.id, reason: 'Ban hành nhầm quý' };
  expect((await bookHandlers['paper.void'](made.room, ended, made.acting())).state).toBe('void');
  await desk.issue((await desk.open()).id);
  expect((await paperHandlers['paper.list'](made.room, all)).rows.map(({ held }) => held)).toEqual([
    true,
    false,
  ]);
});

test('no notice is made of a quarter in which nobody receives', async () => {
  const from = { noun: 'office' as const, id: desk.made.room.office.id, part: null, year: 2027, quarter: 2 };
  await desk.withHosts(demoPeople('xa2026').hosts.map((host) => ({ ...host, active: false, version: 1 })));
  await expect(
    draftHandlers['draft.make'](
      desk.made.room,
      { kind: 'scheduleNotice', from, face: 'state' },
      desk.made.acting(),
    ),
  ).rejects.toMatchObject({ code: 'schedule.empty' });
});
