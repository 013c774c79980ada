import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarHandlers } from '../../electron/office/calendar';
import { deadlineHandlers } from '../../electron/office/deadlines';
import { homeHandlers } from '../../electron/office/home';
import { matterHandlers } from '../../electron/office/matters';
import { profileHandlers } from '../../electron/office/profile';
import { complaintOf, petitionDesk } from '../support/petitionDesk';
import { matterOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let office: TestRoom;
beforeEach(async () => {
  office = await makeRoom();
});
afterEach(() => office.close());

const { get, save, clock } = petitionDesk(() => office);

describe('the deadlines of a petition', () => {
  it('start with it, explain themselves, and stop with the decision, which starts those of the settling', async () => {
    const saved = await save(complaintOf());
    const first = await get(saved.id);
    expect(first.deadlines.map(({ key, due }) => [key, due])).toEqual([
      ['complaint.accept', '2026-11-19'],
      ['petition.process', '2026-11-25'],
      ['visit.initialReply', '2026-11-25'],
      ['petition.alarmFirst', '2026-12-10'],
      ['petition.alarmSecond', '2026-12-20'],
      ['petition.discipline', '2026-12-25'],
    ]);
    const process = await clock(saved.id, 'petition.process');
    expect(process).toMatchObject({ start: '2026-11-11', n: 10, unit: 'wd', code: saved.code });
    expect(process.skipped.map(({ day, label }) => [day, label])).toContainEqual([
      '2026-11-24',
      'Ngày Văn hóa Việt Nam',
    ]);
    await save({ ...saved, state: 'processed', outcome: 'accepted', processedOn: '2026-11-17' });
    const after = await get(saved.id);
    expect(after.deadlines.map(({ key, state, due }) => [key, state, due])).toContainEqual([
      'complaint.first',
      'running',
      '2026-12-17',
    ]);
    const done = after.deadlines.filter(({ state }) => state === 'done').map(({ key }) => key);
    expect(done.toSorted()).toEqual([
      'complaint.accept',
      'petition.alarmFirst',
      'petition.alarmSecond',
      'petition.discipline',
      'petition.process',
    ]);
  });

  it('grow by the next step of the law, stand still while suspended and go on with what was left', async () => {
    const saved = await save(
      complaintOf({ state: 'processed', outcome: 'accepted', processedOn: '2026-11-17' }),
    );
    let one = await clock(saved.id, 'complaint.first');
    // said before it is done
    expect([one.nextKey, one.nextDue]).toEqual(['complaint.firstComplex', '2027-01-01']);
    const act = office.acting();
    one = await deadlineHandlers['deadline.extend'](
      office.room,
      {
        id: one.id,
        version: one.version,
        key: 'complaint.firstComplex',
        due: null,
        on: '2026-11-20',
        reason: 'Phức tạp',
        paper: 'QĐ 12',
      },
      act,
    );
    expect([one.due, one.n, one.nextKey, one.nextDue]).toEqual(['2027-01-01', 45, null, null]);
    one = await deadlineHandlers['deadline.pause'](
      office.room,
      {
        id: one.id,
        version: one.version,
        from: '2026-11-18',
        reason: 'Chờ kết luận giám định',
        paper: 'QĐ 13',
      },
      act,
    );
    expect([one.state, one.due, one.dueState]).toEqual(['paused', null, null]);
    one = await deadlineHandlers['deadline.resume'](
      office.room,
      { id: one.id, version: one.version, to: '2026-11-23', reason: 'Đã có kết luận' },
      act,
    );
    expect([one.state, one.due]).toEqual(['running', '2027-01-06']);
    expect(one.skipped).toHaveLength(5);
    expect(one.skipped[0]).toEqual({ day: '2026-11-18', label: 'Tạm đình chỉ' });
  });

  it('of the law are not extended by a day that somebody likes, those of the office are', async () => {
    const saved = await save(complaintOf());
    const hard = await clock(saved.id, 'complaint.accept');
    const extend = { key: null, on: '2026-11-12', reason: 'Bận', paper: '' };
    await expect(
      deadlineHandlers['deadline.extend'](
        office.room,
        { ...extend, id: hard.id, version: hard.version, due: '2026-12-30' },
        office.acting(),
      ),
    ).rejects.toMatchObject({ code: 'deadline.notExtendable' });
    const own = await clock(saved.id, 'petition.process');
    const longer = await deadlineHandlers['deadline.extend'](
      office.room,
      { ...extend, id: own.id, version: own.version, due: '2026-11-30' },
      office.acting(),
    );
    expect(longer.due).toBe('2026-11-30');
  });

  it('end with a day and start the duties that follow the settling', async () => {
    const saved = await save(
      complaintOf({ source: 'press', state: 'processed', outcome: 'accepted', processedOn: '2026-11-12' }),
    );
    const settling = await clock(saved.id, 'complaint.first');
    const input = { id: settling.id, version: settling.version, closedOn: '2026-11-20', note: 'QĐ số 9' };
    await deadlineHandlers['deadline.close'](office.room, input, office.acting());
    expect((await clock(saved.id, 'complaint.sendFirst')).due).toBe('2026-11-26');
    expect((await clock(saved.id, 'forwarded.tellSender')).due).toBe('2026-12-02');
    const tomorrow = { ...input, version: 2, closedOn: '2026-11-24' };
    await expect(
      deadlineHandlers['deadline.close'](office.room, tomorrow, office.acting()),
    ).rejects.toMatchObject({ code: 'deadline.notRunning' });
  });

  it('move when the calendar does, only after the person has seen which', async () => {
    const saved = await save(complaintOf());
    const year = (await calendarHandlers['calendar.year'](office.room, { year: 2026 })).filter(
      ({ day }) => day !== '2026-11-24',
    );
    const input = { year: 2026, days: year };
    const moved = await calendarHandlers['calendar.moves'](office.room, input);
    expect(moved.deadlines.map(({ code, before, after }) => [code, before, after])).toEqual([
      [saved.code, '2026-11-25', '2026-11-24'],
      [saved.code, '2026-11-25', '2026-11-24'],
    ]);
    const unseen = calendarHandlers['calendar.saveYear'](office.room, input, office.acting());
    await expect(unseen).rejects.toMatchObject({ code: 'calendar.moves', params: { count: 2 } });
    await calendarHandlers['calendar.saveYear'](office.room, { ...input, moves: 2 }, office.acting());
    expect((await clock(saved.id, 'petition.process')).due).toBe('2026-11-24');
  });

  it('are counted again when the office works on other days of the week', async () => {
    const saved = await save(complaintOf());
    const week = [1, 2, 3, 4, 5, 6];
    const office6 = { ...office.room.office, week };
    await profileHandlers['office.save'](office.room, office6, office.acting('headOfOffice'));
    expect((await clock(saved.id, 'petition.process')).due).toBe('2026-11-21');
  });

  it('that the decision on the petition ends are ended by nothing else', async () => {
    const saved = await save(complaintOf());
    const { id, version } = await clock(saved.id, 'complaint.accept');
    const closing = { id, version, closedOn: '2026-11-20', note: '' };
    await expect(
      deadlineHandlers['deadline.close'](office.room, closing, office.acting()),
    ).rejects.toMatchObject({ code: 'deadline.notRunning' });
  });

  it('stand on the home screen when late or near, with the reminders of an old petition on their day', async () => {
    const late = await save(complaintOf({ receivedOn: '2026-10-20' }));
    const view = await homeHandlers['home.today'](office.room);
    const mine = view.deadlines.filter(({ recordId }) => recordId === late.id);
    expect(mine.map(({ key, due, dueState }) => [key, due, dueState?.kind])).toEqual([
      ['complaint.accept', '2026-10-29', 'red'],
      ['petition.process', '2026-11-03', 'red'],
      ['visit.initialReply', '2026-11-03', 'red'],
      ['petition.alarmFirst', '2026-11-19', 'red'],
    ]);
  });
});

describe('the history of a matter', () => {
  it('holds visits, petitions and deadlines on one line, newest first', async () => {
    const matter = await matterHandlers['matter.save'](office.room, matterOf(), office.acting());
    const came = await save(complaintOf({ matterId: matter.id }));
    await save({ ...came, state: 'processed', outcome: 'accepted', processedOn: '2026-11-17' });
    const { history } = await matterHandlers['matter.get'](office.room, { id: matter.id }, office.acting());
    expect(history.filter(({ what }) => what === 'petition').map(({ day, kind }) => [day, kind])).toEqual([
      ['2026-11-17', 'accepted'],
      ['2026-11-10', 'received'],
    ]);
    expect(history.some(({ what, kind }) => what === 'deadline' && kind === 'closed')).toBe(true);
  });
});
