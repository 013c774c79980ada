import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarOf } from '../../electron/office/calendar';
import { deadlineHandlers } from '../../electron/office/deadlines';
import { matterHandlers } from '../../electron/office/matters';
import { registerRowsFor } from '../../electron/office/registerRows';
import { ruleBook } from '../../electron/office/ruleBook';
import { searchHandlers } from '../../electron/office/search';
import { visitHandlers } from '../../electron/office/visits';
import type { DeadlineKey } from '../../shared/domain/deadlineRules';
import { deadlineState } from '../../shared/domain/deadlines';
import type { Matter } from '../../shared/domain/petitions';
import { groundOn, noticeDue } from '../../shared/domain/refusals';
import type { Visit, VisitFields } from '../../shared/domain/visits';
import { complaintOf, petitionDesk } from '../support/petitionDesk';
import { aPerson, matterOf, visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

/** The cases that came in person; those that came as petitions stand in samplePetitions.test.ts. */
let office: TestRoom;
beforeEach(async () => {
  office = await makeRoom();
});
afterEach(() => office.close());

const { save, clock } = petitionDesk(() => office);

function open(code: string, change: Partial<Matter> = {}): Promise<Matter> {
  return matterHandlers['matter.save'](office.room, matterOf({ code, ...change }), office.acting());
}
async function enter(fields: VisitFields): Promise<Visit> {
  const { id, version } = await visitHandlers['visit.save'](
    office.room,
    { fields, version: 0 },
    office.acting(),
  );
  return visitHandlers['visit.enter'](office.room, { id, version }, office.acting());
}
async function start(matter: Matter, key: DeadlineKey, base: string) {
  const input = { noun: 'matter', recordId: matter.id, key, base } as const;
  return (await deadlineHandlers['deadline.start'](office.room, input, office.acting())).due;
}
const person = (name: string, birthYear: number, idNumber: string, village: string) =>
  aPerson({ name, birthYear, idNumber, address: `thôn ${village}`, phone: '' });

describe('case 1, a first complaint that was taken up', () => {
  it('stands in the register as on paper and is settled by its day', async () => {
    const matter = await open('KN-2026-011');
    await enter(visitFieldsOf({ matterId: matter.id }));
    const [row] = await registerRowsFor(office.room.data.db, '2026-11-10', '2026-11-10');
    expect(row).toMatchObject({
      day: '2026-11-10',
      person: { kind: 'open', name: 'Nguyễn Văn Khởi', address: 'thôn Đồng Trầm', identity: '000071000001' },
      petitionType: 'KN',
      sameContent: 1,
      settledBy: '',
      ownAuthority: true,
      guidedTo: '',
      handledBy: 'Phòng Kinh tế (QĐ số 231/QĐ-UBND)',
      result: 'Thụ lý 17/11; hạn 17/12/2026',
      note: 'KN-2026-011',
    });
    const came = await save(complaintOf({ matterId: matter.id }));
    expect((await clock(came.id, 'complaint.accept')).due).toBe('2026-11-19');
    await save({ ...came, state: 'processed', outcome: 'accepted', processedOn: '2026-11-17' });
    expect((await clock(came.id, 'complaint.first')).due).toBe('2026-12-17');
    const invite = {
      noun: 'petition',
      recordId: came.id,
      key: 'complaint.dialogueInvite',
      base: '2026-12-04',
    } as const;
    const invited = await deadlineHandlers['deadline.start'](office.room, invite, office.acting());
    expect([invited.due, invited.rolledFrom, invited.direction]).toEqual([
      '2026-11-27',
      '2026-11-29',
      'before',
    ]);
  });
});

describe('case 2, a proposal to the Party secretary', () => {
  it('has the Party its ten days and the notice its seven', async () => {
    const matter = await open('KNPA-2026-041', { kind: 'proposal' });
    expect(await start(matter, 'party.takenUp', '2026-11-05')).toBe('2026-11-19');
    expect(await start(matter, 'conclusion.party', '2026-11-05')).toBe('2026-11-16');
  });
});

describe('case 3, a task that is late', () => {
  it('is red by one working day', async () => {
    const calendar = await calendarOf(office.room);
    expect(deadlineState('2026-11-20', '2026-11-23', calendar)).toEqual({ kind: 'red', workingDaysLeft: -1 });
    expect(deadlineState('2026-11-30', '2026-11-23', calendar)).toEqual({
      kind: 'green',
      workingDaysLeft: 4,
    });
  });
});

describe('case 4, a denunciation', () => {
  it('is a code in the register and in the index, and keeps its days', async () => {
    const matter = await open('TC-2026-003', { kind: 'denunciation', summary: 'Tố cáo công chức' });
    const denouncer = person('Tống Viết Hùng', 1971, '000075000004', 'Xóm Lò');
    await enter(
      visitFieldsOf({
        person: denouncer,
        kind: 'denunciation',
        content: 'Tố cáo công chức trong thực hiện công vụ',
        matterId: matter.id,
        handledBy: 'Chủ tịch UBND xã',
        transferPaper: '',
        followUp: 'Thụ lý 18/11; hạn 18/12/2026',
      }),
    );
    const [row] = await registerRowsFor(office.room.data.db, '2026-11-10', '2026-11-10');
    expect(row).toMatchObject({
      person: { kind: 'sealed', code: 'TC-2026-003' },
      petitionType: 'TC',
      note: 'Giữ bí mật',
    });
    const parties = [{ id: v7(), side: 'petitioner' as const, person: denouncer, paper: '' }];
    const came = await save(complaintOf({ kind: 'denunciation', parties, matterId: matter.id }));
    expect((await clock(came.id, 'denunciation.accept')).due).toBe('2026-11-19');
    await save({ ...came, state: 'processed', outcome: 'accepted', processedOn: '2026-11-18' });
    expect((await clock(came.id, 'denunciation.notifyAcceptance')).due).toBe('2026-11-26');
    expect((await clock(came.id, 'denunciation.settle')).due).toBe('2026-12-18');
    const found = await Promise.all(
      ['tong viet hung', '000075000004'].map((text) =>
        searchHandlers['search.all'](office.room, { text, limit: 9 }),
      ),
    );
    expect(found.map(({ hits }) => hits)).toEqual([[], []]);
  });
});

describe('case 5, a crowd', () => {
  const crowd = (groupSize: number, representatives: number) =>
    visitFieldsOf({
      day: '2026-11-16',
      person: person('Hồ Thị Miên', 1970, '', 'Tân Sơn'),
      kind: 'proposal',
      groupSize,
      representatives: Array.from({ length: representatives - 1 }, () =>
        person('Đoàn Văn Sự', 1970, '', 'Tân Sơn'),
      ),
    });

  it('of 23 with five representatives is entered, with its notice due the same day next week', async () => {
    expect((await enter(crowd(23, 5))).number).toBe(1);
    const matter = await open('KNPA-2026-044', { kind: 'proposal' });
    expect(await start(matter, 'conclusion.state', '2026-11-16')).toBe('2026-11-23');
  });

  it.each([
    [23, 6, 'over ten send five at most'],
    [7, 3, 'five to ten send one or two'],
  ])('of %i with %i representatives is refused: %s', async (size, representatives) => {
    await expect(enter(crowd(size, representatives))).rejects.toMatchObject({
      code: 'visit.representatives',
      params: { people: size, representatives },
    });
  });
});

describe('case 9, a matter with a judgment', () => {
  it('is explained by word of mouth: point i gives no written notice', async () => {
    const ground = groundOn(ruleBook.refusalGrounds, 'i', '2026-11-18');
    expect([ground?.value.leadsTo, ground?.basis.includes('154/2026')]).toEqual(['oral', true]);
    expect(noticeDue(ground, ruleBook.deadlines, '2026-11-18', await calendarOf(office.room))).toBeNull();
    const visit = await enter(
      visitFieldsOf({
        day: '2026-11-18',
        person: person('Hoàng Đức Mạnh', 1958, '000058000006', 'Thượng Cát'),
        kind: 'proposal',
        outcome: 'guided',
        refusalGround: 'i',
        withinCompetence: false,
        guidedTo: 'Tòa án nhân dân',
        handledBy: '',
        transferPaper: '',
      }),
    );
    const [row] = await registerRowsFor(office.room.data.db, '2026-11-18', '2026-11-18');
    expect([visit.state, row?.guidedTo, row?.ownAuthority]).toEqual(['entered', 'Tòa án nhân dân', false]);
  });
});

describe('case 10, a refusal in writing', () => {
  it('has its notice within three working days, the holiday left out', async () => {
    const ground = groundOn(ruleBook.refusalGrounds, '9.3', '2026-11-19');
    const due = noticeDue(ground, ruleBook.deadlines, '2026-11-19', await calendarOf(office.room));
    expect([due?.due, due?.skipped.some(({ day }) => day === '2026-11-24')]).toEqual(['2026-11-25', true]);
  });

  it('is not entered without a ground of the law', async () => {
    const refused = visitFieldsOf({
      day: '2026-11-19',
      outcome: 'refused',
      person: person('Đỗ Thị Nhàn', 1966, '', 'Cầu Vồng'),
    });
    await expect(enter(refused)).rejects.toMatchObject({ code: 'visit.groundNeeded' });
    expect((await enter({ ...refused, id: v7(), refusalGround: '9.3' })).state).toBe('entered');
  });
});
