import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { documentsFor } from '../../electron/office/documents';
import { scanHandlers } from '../../electron/office/scans';
import { scheduleHandlers } from '../../electron/office/schedules';
import type { Posting } from '../../shared/domain/chain';
import { type ChangeDesk, makeChangeDesk } from '../support/changeDesk';
import { scanDesk } from '../support/scanDesk';
import { pngOf } from '../support/scanned';
import { textsOf } from '../support/texts';

let desk: ChangeDesk;
beforeEach(async () => {
  desk = await makeChangeDesk();
});
afterEach(() => desk.made.close());

function posting(change: Partial<Posting> = {}): Posting {
  return {
    id: v7(),
    scheduleId: desk.schedule.id,
    place: 'Bảng tin trụ sở',
    day: '2026-11-23',
    time: '15:40',
    postedBy: 'Bùi Thị Mai Sao',
    witness: { name: 'Cao Xuân Thiệp', title: 'Chủ tịch UBMTTQ xã' },
    takenDownOn: null,
    note: '',
    paperId: null,
    ...change,
  };
}
const post = (change: Partial<Posting> = {}) =>
  scheduleHandlers['posting.save'](
    desk.made.room,
    posting(change),
    desk.made.acting('clerk', 'posting.save'),
  );
const minutes = async () =>
  textsOf((await documentsFor(desk.made.room, { of: 'postingMinutes', id: desk.schedule.id })).document);

test('the minutes name every place with its hour, who posted, and a witness who is somebody else', async () => {
  await post();
  await post({ place: 'nhà văn hóa thôn Đồng Trầm', time: '16:30' });
  const said = (await minutes()).join('\n');
  expect(said).toContain('Người chứng kiến: Cao Xuân Thiệp; chức vụ: Chủ tịch UBMTTQ xã.');
  const { document } = await documentsFor(desk.made.room, { of: 'postingMinutes', id: desk.schedule.id });
  const rows = document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  expect(JSON.stringify(rows)).toContain('nhà văn hóa thôn Đồng Trầm');
  expect(rows.length).toBe(2);
});

test('nobody bears witness to a posting of his own, however the name is written', async () => {
  await expect(post({ witness: { name: 'BÙI THỊ MAI SAO', title: '' } })).rejects.toMatchObject({
    code: 'posting.witness',
  });
  await expect(post({ takenDownOn: '2026-11-20' })).rejects.toMatchObject({ code: 'posting.days' });
});

test('a sheet never hung before it was issued, nor on a day that has not come', async () => {
  await expect(post({ day: '2026-11-22' })).rejects.toMatchObject({
    code: 'posting.beforeNotice',
    params: { day: '23/11/2026' },
  });
  await expect(post({ day: '2026-12-30' })).rejects.toMatchObject({ code: 'posting.notYet' });
  await expect(post({ takenDownOn: '2026-12-30' })).rejects.toMatchObject({ code: 'posting.notYet' });
});

test('without a noted witness the minutes take a colleague, and never one who posted', async () => {
  const none = { name: '', title: '' };
  await post({ postedBy: 'Đặng Hữu Phương', witness: none });
  expect((await minutes()).join('\n')).toContain('Người chứng kiến: Bùi Thị Mai Sao');
  await post({ postedBy: 'Bùi Thị Mai Sao', witness: none });
  expect((await minutes()).join('\n')).not.toMatch(/Người chứng kiến: (Bùi|Đặng)/u);
});

test('a photograph of the posted sheet belongs to its posting', async () => {
  const one = posting();
  const { made } = desk;
  await scheduleHandlers['posting.save'](made.room, one, made.acting('clerk', 'posting.save'));
  const upload = v7();
  await scanDesk(() => made).send(upload, pngOf(300, 200));
  const input = { id: v7(), noun: 'posting', recordId: one.id, upload, title: 'Bảng tin' } as const;
  await scanHandlers['scan.attach'](made.room, input, made.acting('clerk', 'scan.attach'));
  await made.reopen();
  const kept = await scanHandlers['scan.list'](made.room, { noun: 'posting', recordId: one.id });
  expect(JSON.stringify(kept)).toContain('Bảng tin');
});
