import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { homeHandlers } from '../../electron/office/home';
import { scheduleHandlers } from '../../electron/office/schedules';
import { type ChangeDesk, makeChangeDesk } from '../support/changeDesk';

let desk: ChangeDesk;
beforeEach(async () => {
  desk = await makeChangeDesk();
});
afterEach(() => desk.made.close());

describe('who is registered', () => {
  it('stands on the call list with the phone, is ticked off with when and by whom, and stays so', async () => {
    const first = await desk.register('Nguyễn Văn Khởi', '0000 000 001');
    await desk.register('Trần Thị Lụa', '0000 000 002');
    const { id } = await desk.begin();
    const [drafted] = await desk.list();
    expect(drafted?.calls.map(({ label, phone, at }) => [label, phone, at])).toEqual([
      ['ông Nguyễn Văn Khởi', '0000 000 001', null],
      ['ông Trần Thị Lụa', '0000 000 002', null],
    ]);
    const tell = (told: boolean) => desk.tell(id, first.id, told);
    await expect(tell(true)).rejects.toMatchObject({ code: 'record.closed' });
    if (drafted === undefined) throw new Error('nothing was begun');
    await desk.issue(drafted);
    await desk.register('Người đăng ký sau', '0000 000 003');
    desk.made.setNow('2026-12-16T03:30:00.000Z');
    await tell(true);
    await desk.made.reopen();
    const [told] = await desk.list();
    expect(told?.calls.map(({ label, at, by, how }) => [label, at, by, how])).toEqual([
      ['ông Nguyễn Văn Khởi', '2026-12-16T03:30:00.000Z', 'Bùi Thị Mai Sao', 'điện thoại'],
      ['ông Trần Thị Lụa', null, '', ''],
    ]);
    expect((await tell(false)).calls[0]?.at).toBeNull();
  });

  it('is named by the code where a denouncer is protected', async () => {
    await desk.register('Tống Viết Hùng', '0000 000 004', { kind: 'denunciation' });
    await desk.begin();
    const [change] = await desk.list();
    expect(change?.calls.map(({ label, phone, sealed }) => [label, phone, sealed])).toEqual([
      ['hồ sơ tố cáo', '', true],
    ]);
  });
});

describe('the first screen', () => {
  const codes = async () =>
    (await homeHandlers['home.today'](desk.made.room)).notices
      .map(({ code, params }) => [code, params.day, params.count])
      .filter(([code]) => String(code).startsWith('schedule.change'));

  it('names a change without its notice, then who is not told and that the notice hangs nowhere', async () => {
    const { id } = await desk.register('Nguyễn Văn Khởi', '0000 000 001');
    const change = await desk.begin();
    expect(await codes()).toEqual([['schedule.changeWaits', '2026-12-22', undefined]]);
    const { paper } = await desk.issue(change, '2026-11-23');
    expect(await codes()).toEqual([
      ['schedule.changeUntold', '2026-12-22', 1],
      ['schedule.changeUnposted', '2026-12-22', undefined],
    ]);
    await desk.tell(change.id, id);
    const posting = {
      id: v7(),
      scheduleId: desk.schedule.id,
      place: 'trụ sở UBND xã',
      day: '2026-11-23',
      time: '15:40',
      postedBy: 'Bùi Thị Mai Sao',
      witness: { name: '', title: '' },
      takenDownOn: null,
      note: '',
      paperId: paper.id,
    };
    const posted = await scheduleHandlers['posting.save'](desk.made.room, posting, desk.made.acting());
    expect(posted.postings.map(({ paperId }) => paperId)).toEqual([paper.id]);
    expect([posted.state, await codes()]).toEqual(['issued', []]);
  });

  it('asks to tell of the last change alone, when one follows the other', async () => {
    await desk.register('Nguyễn Văn Khởi', '0000 000 001');
    await desk.issue(await desk.begin(), '2026-11-23');
    const to = { day: null, sessions: [], place: '' };
    const off = await desk.begin({ kind: 'cancelled', to });
    await desk.issue(off, '2026-11-23', 204);
    expect(await codes()).toEqual([
      ['schedule.changeUntold', '2026-12-23', 1],
      ['schedule.changeUnposted', '2026-12-23', undefined],
    ]);
    expect(await desk.list()).toHaveLength(2);
  });
});
