import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bookHandlers } from '../../electron/office/books';
import { draftHandlers } from '../../electron/office/drafts';
import { receptionHandlers } from '../../electron/office/receptions';
import { scheduleChangeHandlers } from '../../electron/office/scheduleChanges';
import type { ScheduleChangeInput } from '../../shared/domain/scheduleChanges';
import { type ChangeDesk, makeChangeDesk } from '../support/changeDesk';
import { textsOf } from '../support/texts';

let desk: ChangeDesk;
beforeEach(async () => {
  desk = await makeChangeDesk();
});
afterEach(() => desk.made.close());

describe('a posted reception', () => {
  it('changes day, hours, place or state by no save of its own', async () => {
    const { visitCount: _v, draftCount: _d, conclusionId: _c, ...row } = await desk.reception();
    const save = (change: object) =>
      receptionHandlers['reception.save'](desk.made.room, { ...row, ...change }, desk.made.acting());
    const off = { state: 'cancelled', stateReason: 'Bận' };
    for (const change of [
      { day: '2026-12-23' },
      { place: 'Hội trường xã' },
      { sessions: [{ from: '14:00', to: '16:00' }] },
      off,
      { ...off, state: 'postponed' },
    ]) {
      await expect(save(change)).rejects.toMatchObject({ code: 'schedule.noticeNeeded' });
    }
    const mode = { hostMode: 'delegated', modeReason: 'Đi công tác' };
    await expect(save(mode)).rejects.toMatchObject({ code: 'schedule.noticeNeeded' });
    // on the day itself there is no time left to tell anybody
    desk.made.setNow('2026-12-22T01:00:00.000Z');
    const delegated = await save(mode);
    expect([delegated.day, delegated.hostMode]).toEqual(['2026-12-22', 'delegated']);
  });

  it('stays on its posted day until the notice is issued, and moves with it', async () => {
    const change = await desk.begin();
    expect([(await desk.reception()).day, change.state, change.paper]).toEqual([
      '2026-12-22',
      'drafted',
      null,
    ]);
    const { paper } = await desk.issue(change);
    const row = await desk.reception();
    expect([row.day, row.state, row.stateReason]).toEqual(['2026-12-23', 'planned', desk.wanted().reason]);
    const [held] = await desk.list();
    expect([held?.state, held?.paper, held?.from.day, held?.to.day]).toEqual([
      'inForce',
      { id: paper.id, numberText: '203/TB-UBND', day: '2026-12-16' },
      '2026-12-22',
      '2026-12-23',
    ]);
  });

  it('gives the notice of the sample', async () => {
    const { document } = await desk.draftOf(await desk.begin());
    expect(textsOf(document).join('\n')).toContain(
      'Do Chủ tịch UBND xã dự hội nghị theo triệu tập của UBND tỉnh, buổi tiếp công dân định kỳ ngày 22/12/2026 ' +
        '(đã thông báo tại Thông báo số 187/TB-UBND ngày 23/11/2026) được lùi sang ngày 23/12/2026 (thứ Tư), ' +
        'từ 8h00, tại Địa điểm tiếp công dân xã. Công dân đã đăng ký không phải đăng ký lại.',
    );
  });

  it('tells an afternoon that falls away, and another room of the same house in full', async () => {
    const { to } = desk.wanted();
    const saidOf = async (change: Partial<typeof to>) => {
      const begun = await desk.begin({ to: { ...to, ...change } });
      const said = textsOf((await desk.draftOf(begun)).document).join('\n');
      await desk.withdraw(begun);
      return said;
    };
    const morning = [{ from: '08:00', to: '11:30' }];
    expect(await saidOf({ sessions: morning })).toContain('(thứ Tư), từ 8h00 đến 11h30, tại Địa điểm');
    expect(await saidOf({ day: '2026-12-22', sessions: morning })).toContain(
      'vẫn tiến hành trong ngày, nhưng đổi giờ tiếp: từ 8h00 đến 11h30, tại Địa điểm',
    );
    const upstairs = 'Địa điểm tiếp công dân xã, tầng 2, nhà B';
    expect(await saidOf({ day: '2026-12-22', place: upstairs })).toContain(
      `được tổ chức tại ${upstairs}; ngày, giờ`,
    );
    expect(await saidOf({ place: upstairs })).toContain(`(thứ Tư), từ 8h00, tại ${upstairs}. Công dân`);
  });

  it('says moved, postponed, paused and cancelled each in its own words, and resumes what was put off', async () => {
    const said: string[] = [];
    const to = { day: null, sessions: [], place: '' };
    for (const kind of ['postponed', 'paused', 'cancelled'] as const) {
      const change = await desk.begin({ kind, to });
      said.push(textsOf((await desk.draftOf(change)).document).join(' '));
      await desk.withdraw(change);
    }
    expect(said.map((text) => /tạm hoãn|tạm dừng|không tổ chức/u.exec(text)?.[0])).toEqual([
      'tạm hoãn',
      'tạm dừng',
      'không tổ chức',
    ]);
    await desk.issue(await desk.begin({ kind: 'postponed', to }));
    expect((await desk.reception()).state).toBe('postponed');
    const resumed = await desk.begin({ kind: 'resumed', to: { ...desk.wanted().to, day: '2026-12-29' } });
    expect(textsOf((await desk.draftOf(resumed)).document).join(' ')).toContain(
      '(đã thông báo tại Thông báo số 203/TB-UBND ngày 16/12/2026) được tổ chức trở lại vào ngày 29/12/2026 (thứ Ba)',
    );
    await desk.issue(resumed, '2026-12-17', 205);
    expect([(await desk.reception()).state, (await desk.reception()).day]).toEqual(['planned', '2026-12-29']);
    expect((await desk.list()).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'postponed withdrawn',
      'paused withdrawn',
      'cancelled withdrawn',
      'postponed inForce',
      'resumed inForce',
    ]);
  });

  it('is received by somebody else as posted, who does not count to the days of the head', async () => {
    const { id } = await desk.register('Nguyễn Văn Khởi', '0000 000 001');
    const standIn = { name: 'Đoàn Văn Lực', title: 'Phó Chủ tịch UBND xã', mode: 'delegated' } as const;
    const to = { day: null, sessions: [], place: '' };
    await expect(desk.begin({ kind: 'substituted', to })).rejects.toMatchObject({ code: 'call.badInput' });
    const change = await desk.begin({ kind: 'substituted', to, standIn });
    expect(textsOf((await desk.draftOf(change)).document).join('\n')).toContain(
      'buổi tiếp công dân định kỳ ngày 22/12/2026 (đã thông báo tại Thông báo số 187/TB-UBND ngày 23/11/2026) do đồng ' +
        'chí Đoàn Văn Lực, Phó Chủ tịch UBND xã tiếp thay; ngày, giờ và nơi tiếp không thay đổi. Công dân đã đăng ký ' +
        'không phải đăng ký lại.',
    );
    const before = await desk.reception();
    await desk.issue(change);
    const { reason } = desk.wanted();
    expect(await desk.reception()).toMatchObject({
      day: before.day,
      place: before.place,
      hostId: before.hostId,
      hostName: standIn.name,
      hostMode: 'delegated',
      modeReason: reason,
      state: 'planned',
      stateReason: before.stateReason,
    });
    const [held] = await desk.list();
    expect([held?.hostName, held?.standIn, held?.calls.map(({ registrationId }) => registrationId)]).toEqual([
      before.hostName,
      standIn,
      [id],
    ]);
  });

  it('refuses a day off, a day that has passed, a second change beside one that waits, and no change at all', async () => {
    const refused = (change: Partial<ScheduleChangeInput>) =>
      desk.begin(change).then(
        () => 'taken',
        (fault) => fault.code,
      );
    const on = (day: string) => ({ to: { ...desk.wanted().to, day } });
    expect([
      await refused(on('2026-12-26')),
      await refused(on('2026-11-20')),
      await refused(on('2026-12-22')),
      await refused({ kind: 'resumed' }),
      await refused(on('2026-12-23')),
      await refused(on('2026-12-24')),
    ]).toEqual([
      'schedule.dayOff',
      'schedule.pastDay',
      'schedule.sameSlot',
      'schedule.notChangeable',
      'taken',
      'schedule.changeWaits',
    ]);
  });

  it('keeps a notice by which a change lives from being made void', async () => {
    const { paper } = await desk.issue(await desk.begin());
    const input = { paperId: paper.id, reason: 'Nhầm' };
    await expect(bookHandlers['paper.void'](desk.made.room, input, desk.made.acting())).rejects.toMatchObject(
      { code: 'record.inUse' },
    );
  });

  it('does not move when its withdrawn notice is brought back and issued', async () => {
    const change = await desk.begin();
    await desk.withdraw(change);
    const draft = await desk.draftOf(change);
    expect(draft.state).toBe('binned');
    const back = { id: draft.id, version: draft.version, binned: false };
    await draftHandlers['draft.discard'](desk.made.room, back, desk.made.acting());
    await expect(desk.issue(change)).rejects.toMatchObject({ code: 'record.closed' });
    expect((await desk.reception()).day).toBe('2026-12-22');
  });

  it('warns of a notice that comes too late for the new day, and of a clash of room or person', async () => {
    const ask = (day: string) =>
      scheduleChangeHandlers['scheduleChange.check'](
        desk.made.room,
        desk.wanted({ to: { ...desk.wanted().to, day } }),
      );
    desk.made.setNow('2026-12-16T02:00:00.000Z');
    const codes = async (day: string) => (await ask(day)).map(({ code, severity }) => `${code} ${severity}`);
    expect([await codes('2026-12-23'), await codes('2026-12-21'), await codes('2026-12-17')]).toEqual([
      ['posting.latest info'],
      ['posting.late warning'],
      ['posting.late warning', 'clash warning'],
    ]);
  });
});
