import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarHandlers } from '../../electron/office/calendar';
import { homeHandlers } from '../../electron/office/home';
import { receptionHandlers } from '../../electron/office/receptions';
import { type ChangeDesk, makeChangeDesk } from '../support/changeDesk';

let desk: ChangeDesk;
beforeEach(async () => {
  desk = await makeChangeDesk();
});
afterEach(() => desk.made.close());

const label = 'Nghỉ theo quyết định của tỉnh';

async function withDayOff(day: string) {
  const year = Number(day.slice(0, 4));
  const days = await calendarHandlers['calendar.year'](desk.made.room, { year });
  return { year, days: [...days, { day, kind: 'holiday' as const, label, basis: 'Quyết định' }] };
}

const off = () => calendarHandlers['calendar.receptionsOff'](desk.made.room);
const save = async (day: string, receptions: number) =>
  calendarHandlers['calendar.saveYear'](
    desk.made.room,
    { ...(await withDayOff(day)), moves: 0, receptions },
    desk.made.acting(),
  );
const notices = async () =>
  (await homeHandlers['home.today'](desk.made.room)).notices.filter(({ code }) =>
    code.startsWith('reception.off'),
  );

describe('a new day off', () => {
  it('tells which announced receptions fall on it, and who is registered, before it is saved', async () => {
    await desk.register('Đặng Thị Lụa', '0912345678');
    const { receptions } = await calendarHandlers['calendar.moves'](
      desk.made.room,
      await withDayOff('2026-12-22'),
    );
    const { id, hostName, hostTitle } = await desk.reception();
    expect(receptions).toEqual([
      {
        ...{ id, day: '2026-12-22', kind: 'periodic', hostName, hostTitle, reason: label },
        ...{ stands: 'issued', month: { year: 2026, month: 12 }, registered: 1, changeDraftId: null },
      },
    ]);
    expect(await off()).toEqual([]);
  });

  it('is refused while the person has not seen them', async () => {
    await expect(save('2026-12-22', 0)).rejects.toMatchObject({
      code: 'calendar.receptions',
      params: { count: 1 },
    });
    expect((await calendarHandlers['calendar.year'](desk.made.room, { year: 2026 })).length).toBe(
      (await withDayOff('2026-12-22')).days.length - 1,
    );
  });

  it('is told on the first screen, one press from the change, until the reception is moved', async () => {
    await save('2026-12-22', 1);
    const { id } = await desk.reception();
    expect((await notices()).map(({ code, target }) => [code, target])).toEqual([
      ['reception.offNoticed', { page: `schedules/2026/12?reception=${id}`, id: null }],
    ]);
    const change = await desk.begin();
    expect([await notices(), (await off()).map(({ changeDraftId }) => changeDraftId)]).toEqual([
      [],
      [change.draftId],
    ]);
    await desk.issue(change);
    expect([await notices(), await off()]).toEqual([[], []]);
  });

  it('asks no urgent reception to wait, and a day that is over for nothing', async () => {
    const { visitCount: _v, draftCount: _d, conclusionId: _c, ...row } = await desk.reception();
    const urgent = { ...row, id: row.id.replace(/^.{8}/, '01999999'), scheduleId: null, version: 0 };
    const kept = { ...urgent, kind: 'urgent' as const, urgentReason: '', day: '2026-12-24' };
    await receptionHandlers['reception.save'](desk.made.room, kept, desk.made.acting());
    await save('2026-12-24', 0);
    await save('2026-12-22', 1);
    expect((await off()).length).toBe(1);
    desk.made.setNow('2026-12-23T01:00:00.000Z');
    expect(await off()).toEqual([]);
  });
});
