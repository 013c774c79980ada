import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importHandlers } from '../../electron/office/imports/handlers';
import { opinionImportHandlers } from '../../electron/office/imports/opinions';
import { opinionHandlers } from '../../electron/office/opinions';
import { opinionGroups } from '../../shared/domain/dialogueFigures';
import { type DialogueDesk, makeDialogueDesk } from '../support/dialogueDesk';
import { dialogueFieldsOf, opinionFieldsOf } from '../support/dialogueFields';

let desk: DialogueDesk;
beforeAll(async () => {
  desk = await makeDialogueDesk('2021-06-30T01:00:00.000Z');
});
afterAll(() => desk.made.close());

const term = { from: '2016-01-01', to: '2020-12-31' };
/** A province's term: 5 conferences of the province, 36 of its districts, 477 of its communes. */
const held = { tinh: 5, huyen: 36, xa: 477 } as const;

function dayIn(index: number): string {
  const month = String((index % 12) + 1).padStart(2, '0');
  return `${2016 + (index % 5)}-${month}-15`;
}

async function reportAll(): Promise<number> {
  let made = 0;
  for (const [level, count] of Object.entries(held)) {
    for (let index = 0; index < count; index += 1) {
      const isUrgent = index % 9 === 8;
      const { id } = await desk.save(
        dialogueFieldsOf({
          id: v7(),
          kind: 'leader',
          level: level === 'tinh' ? 'tinh' : level === 'huyen' ? 'huyen' : 'xa',
          occasion: isUrgent ? 'urgent' : 'periodic',
          form: index % 50 === 0 ? 'online' : 'inPerson',
          field: index % 2 === 0 ? 'Đất đai' : 'Môi trường',
          organiser: `Đơn vị ${index + 1}`,
          day: dayIn(index),
          people: 100,
          reported: { speeches: 8, opinions: 10, answered: 7, settled: 2 },
        }),
      );
      await desk.step(id, 'held');
      made += 1;
    }
  }
  return made;
}

test('a term of a province comes out of its records: 518 conferences, 5 + 36 + 477, by level, form and field', async () => {
  expect(await reportAll()).toBe(518);
  const figures = await desk.figures(term.from, term.to);
  const { total, by } = figures;
  expect([total.held, total.people, total.opinions, total.answered, total.handed, total.settled]).toEqual([
    518, 51_800, 5180, 3626, 1554, 1036,
  ]);
  expect(by.level.map(({ key, held: count }) => [key, count])).toEqual([
    ['tinh', 5],
    ['huyen', 36],
    ['xa', 477],
  ]);
  for (const groups of Object.values(by)) {
    expect(groups.reduce((sum, { held: count }) => sum + count, 0)).toBe(518);
  }
  expect(by.form.map(({ key, held: count }) => [key, count])).toEqual([
    ['inPerson', 506],
    ['online', 12],
  ]);
  expect(by.field.map(({ key }) => key)).toEqual(['Đất đai', 'Môi trường']);
}, 240_000);

test('what is planned, postponed or cancelled is no conference, and other years are none of the term', async () => {
  const { id } = await desk.save(dialogueFieldsOf({ day: '2020-11-11' }));
  await desk.step(id, 'cancelled', { reason: 'Dịch bệnh' });
  await desk.save(dialogueFieldsOf({ day: '2020-12-12' }));
  const later = await desk.save(dialogueFieldsOf({ day: '2021-02-02', people: 7 }));
  await desk.step(later.id, 'held');
  const figures = await desk.figures(term.from, term.to);
  expect([figures.total.held, figures.cancelled, figures.planned]).toEqual([518, 1, 1]);
  expect((await desk.figures('2021-01-01', '2021-12-31')).total.held).toBe(1);
});

test('opinions that were recorded here are counted one by one, whatever was reported before', async () => {
  const reported = { speeches: 90, opinions: 90, answered: 90, settled: 90 };
  const { id } = await desk.save(dialogueFieldsOf({ day: '2021-05-05', people: 40, reported }));
  const there = { answeredThere: true, answer: 'Đã trả lời' };
  await desk.ask(opinionFieldsOf(id, there));
  await desk.ask(opinionFieldsOf(id, { source: 'front', village: 'thôn Gò Nổi' }));
  const wrong = await desk.ask(opinionFieldsOf(id, { source: 'slip' }));
  await opinionHandlers['opinion.cancel'](
    desk.room,
    { id: wrong.id, version: wrong.version, reason: 'ghi trùng' },
    desk.made.acting('clerk', 'opinion.cancel'),
  );
  const { counts, opinions } = await desk.get(id);
  expect(counts).toEqual({ people: 40, speeches: 1, opinions: 2, answered: 1, handed: 1, settled: 0 });
  expect(opinionGroups(opinions, 'village')).toEqual([
    { key: 'thôn Gò Nổi', count: 1 },
    { key: 'thôn Tân Sơn', count: 1 },
  ]);
});

const sheet = [
  ['TỔNG HỢP Ý KIẾN NHÂN DÂN TRƯỚC HỘI NGHỊ ĐỐI THOẠI', '', '', '', ''],
  ['STT', 'Thôn', 'Họ và tên', 'Lĩnh vực', 'Nội dung ý kiến, kiến nghị'],
  ['1', '2', '3', '4', '5'],
  ['1', 'thôn Bãi Sậy', 'Trần Thị Lụa', 'Thủy lợi', 'Nạo vét kênh N3'],
  ['2', '', 'Đoàn Văn Sự', 'Chợ', 'Công khai mức thu ki-ốt'],
  ['3', 'thôn Gò Nổi', '', 'Điện', ''],
  ['4', 'thôn Gò Nổi', '', 'Điện', 'Sửa điện chiếu sáng'],
  ['5', 'thôn Gò Nổi', '', 'Điện', 'Sửa điện  chiếu sáng'],
];

async function opened() {
  const { token } = await importHandlers['import.open'](desk.room);
  const asked = { token, sheet: 0, headFirst: null };
  const seen = await opinionImportHandlers['opinion.look'](desk.room, asked);
  return { token, seen };
}

test('opinions come from a sheet of the Front by their headings, merged villages too, and never twice', async () => {
  const { id } = await desk.save(dialogueFieldsOf({ day: '2021-08-08' }));
  await desk.sheet(sheet, ['B4:B5']);
  const { token, seen } = await opened();
  expect([seen.headFirst, seen.headLast, seen.found, seen.mapping.map(({ field }) => field)]).toEqual([
    1,
    2,
    true,
    ['village', 'speaker', 'field', 'content'],
  ]);
  const { headFirst, headLast, mapping } = seen;
  const choice = { dialogueId: id, token, sheet: 0, headFirst, headLast, mapping };
  const checked = await opinionImportHandlers['opinion.check'](desk.room, choice);
  expect([checked.fits, checked.known, checked.problems]).toEqual([3, 1, [{ row: 6, reason: 'noContent' }]]);
  const run = { ...choice, source: 'front' as const };
  const acting = desk.made.acting('clerk', 'opinion.import');
  expect(await opinionImportHandlers['opinion.import'](desk.room, run, acting)).toEqual({ rows: 3 });
  const { opinions } = await desk.get(id);
  expect(
    opinions.map(({ village, speaker, content, source }) => [village, speaker, content, source]),
  ).toEqual([
    ['thôn Bãi Sậy', 'Trần Thị Lụa', 'Nạo vét kênh N3', 'front'],
    ['thôn Bãi Sậy', 'Đoàn Văn Sự', 'Công khai mức thu ki-ốt', 'front'],
    ['thôn Gò Nổi', '', 'Sửa điện chiếu sáng', 'front'],
  ]);
  const again = await opened();
  const second = { ...run, token: again.token };
  await expect(
    opinionImportHandlers['opinion.import'](desk.room, second, desk.made.acting('clerk', 'opinion.import')),
  ).rejects.toMatchObject({ code: 'import.nothing' });
});
