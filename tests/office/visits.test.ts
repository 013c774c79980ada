import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { matterHandlers } from '../../electron/office/matters';
import { receptionHandlers } from '../../electron/office/receptions';
import { visitHandlers } from '../../electron/office/visits';
import type { Visit, VisitFields } from '../../shared/domain/visits';
import type { Parsed } from '../../shared/ipc/contract';
import { aPerson, matterOf, nobody, receptionOf, visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let office: TestRoom;
beforeEach(async () => {
  office = await makeRoom();
});
afterEach(() => office.close());

function save(fields: VisitFields, version = 0): Promise<Visit> {
  return visitHandlers['visit.save'](office.room, { fields, version }, office.acting('clerk', 'visit.save'));
}
function enter({ id, version }: Visit): Promise<Visit> {
  return visitHandlers['visit.enter'](office.room, { id, version }, office.acting('clerk', 'visit.enter'));
}
function cancel({ id, version }: Visit, reason: string): Promise<Visit> {
  const acting = office.acting('clerk', 'visit.cancel');
  return visitHandlers['visit.cancel'](office.room, { id, version, reason }, acting);
}
function amend(fields: VisitFields, version: number): Promise<Visit> {
  const input = { fields, version, reason: 'Ghi nhầm' };
  return visitHandlers['visit.amend'](office.room, input, office.acting('clerk', 'visit.amend'));
}
function list(change: Partial<Parsed<'visit.list'>> = {}) {
  const all = { from: null, to: null, receptionId: null, matterId: null, text: '', limit: 50, offset: 0 };
  return visitHandlers['visit.list'](office.room, { ...all, ...change });
}
async function auditActs(): Promise<unknown[]> {
  const rows: { act: string; detail: string }[] = await office.room.data.db('audit').orderBy('seq');
  return rows.map(({ act, detail }) => [act, JSON.parse(detail)]);
}

describe('a draft', () => {
  it('is stored as typed, comes back the same and leaves nothing in the audit trail', async () => {
    const fields = visitFieldsOf({ documents: [{ name: 'Đơn khiếu nại', pages: 2, condition: 'original' }] });
    const first = await save(fields);
    office.setNow('2026-11-23T01:00:01.000Z');
    const second = await save({ ...fields, content: 'Khiếu nại quyết định' }, first.version);
    const read = await visitHandlers['visit.get'](office.room, { id: fields.id }, office.acting('clerk'));
    expect(read).toEqual(second);
    expect(second).toEqual({
      ...fields,
      content: 'Khiếu nại quyết định',
      version: 2,
      createdAt: '2026-11-23T01:00:00.000Z',
      updatedAt: '2026-11-23T01:00:01.000Z',
      state: 'draft',
      number: null,
      numberYear: null,
      cancelReason: '',
      enteredAt: null,
      sealed: false,
      matterCode: '',
    });
    expect(await auditActs()).toEqual([]);
  });

  it('refuses a save upon an older version and one that makes it new again', async () => {
    const fields = visitFieldsOf();
    await save(fields);
    await save(fields, 1);
    await expect(save(fields, 1)).rejects.toMatchObject({ code: 'record.stale' });
    await expect(save(fields, 0)).rejects.toMatchObject({ code: 'record.stale' });
    await expect(save(visitFieldsOf(), 3)).rejects.toMatchObject({ code: 'record.missing' });
  });

  it('tells the windows only when a list would look different', async () => {
    const fields = visitFieldsOf();
    await save(fields);
    await save({ ...fields, content: 'a' }, 1);
    await save({ ...fields, content: 'ab' }, 2);
    await save({ ...fields, content: 'ab', person: aPerson({ name: 'Nguyễn Văn Khởi B' }) }, 3);
    const about = { name: 'changed', body: { noun: 'visit', id: fields.id } };
    expect(office.told).toEqual([about, about]);
  });

  it('is not in the search index and makes no citizen', async () => {
    await save(visitFieldsOf());
    const indexed = await office.room.data.db('search_rows');
    const citizens = await office.room.data.db('citizens');
    expect([indexed, citizens]).toEqual([[], []]);
  });
});

describe('entering a visit', () => {
  it('takes the next number of the year of its day and notes the act without a name', async () => {
    const one = await enter(await save(visitFieldsOf()));
    const two = await enter(await save(visitFieldsOf()));
    const old = await enter(await save(visitFieldsOf({ day: '2025-12-30' })));
    expect([one, two, old].map(({ number, numberYear, state }) => [number, numberYear, state])).toEqual([
      [1, 2026, 'entered'],
      [2, 2026, 'entered'],
      [1, 2025, 'entered'],
    ]);
    expect(await auditActs()).toEqual([
      ['visit.entered', { number: 1, year: 2026 }],
      ['visit.entered', { number: 2, year: 2026 }],
      ['visit.entered', { number: 1, year: 2025 }],
    ]);
  });

  it('names what is missing and takes no number', async () => {
    const draft = await save(visitFieldsOf({ person: aPerson({ name: '' }), content: ' ' }));
    await expect(enter(draft)).rejects.toMatchObject({
      code: 'visit.incomplete',
      params: { fields: 'name, content' },
    });
    expect(await office.room.data.db('book_numbers')).toEqual([]);
  });

  it('refuses six representatives of 23 people and three of seven, and takes five of 23', async () => {
    const others = (count: number) => Array.from({ length: count }, () => aPerson({ idNumber: '' }));
    const six = await save(visitFieldsOf({ groupSize: 23, representatives: others(5) }));
    const three = await save(visitFieldsOf({ groupSize: 7, representatives: others(2) }));
    const five = await save(visitFieldsOf({ groupSize: 23, representatives: others(4) }));
    await expect(enter(six)).rejects.toMatchObject({ code: 'visit.representatives', params: { max: 5 } });
    await expect(enter(three)).rejects.toMatchObject({ code: 'visit.representatives', params: { max: 2 } });
    expect((await enter(five)).number).toBe(1);
  });

  it('makes its reception held, and is refused at one that was called off', async () => {
    const held = receptionOf();
    const off = receptionOf({ state: 'postponed', stateReason: 'Họp tỉnh' });
    for (const reception of [held, off]) {
      await receptionHandlers['reception.save'](office.room, reception, office.acting());
    }
    await enter(await save(visitFieldsOf({ receptionId: held.id })));
    const other = await save(visitFieldsOf({ receptionId: off.id }));
    await expect(enter(other)).rejects.toMatchObject({ code: 'record.closed' });
    const row = await receptionHandlers['reception.get'](office.room, { id: held.id });
    expect([row.state, row.visitCount, row.draftCount]).toEqual(['held', 1, 0]);
  });

  it('closes the draft to autosave', async () => {
    const fields = visitFieldsOf();
    const entered = await enter(await save(fields));
    await expect(save(fields, entered.version)).rejects.toMatchObject({ code: 'record.closed' });
    await expect(enter(entered)).rejects.toMatchObject({ code: 'record.closed' });
  });
});

describe('cancelling and amending', () => {
  it('keeps the number of a cancelled visit and asks for the reason', async () => {
    const entered = await enter(await save(visitFieldsOf()));
    await expect(cancel(entered, '')).rejects.toMatchObject({ code: 'visit.reasonNeeded' });
    const gone = await cancel(entered, 'Ghi trùng');
    const next = await enter(await save(visitFieldsOf()));
    expect([gone.state, gone.number, gone.cancelReason, next.number]).toEqual([
      'cancelled',
      1,
      'Ghi trùng',
      2,
    ]);
    const draft = await cancel(await save(visitFieldsOf()), '');
    expect([draft.state, draft.number]).toEqual(['cancelled', null]);
    await expect(cancel(gone, 'Lại')).rejects.toMatchObject({ code: 'record.closed' });
  });

  it('keeps what an amended visit said before, its number and its year', async () => {
    const fields = visitFieldsOf();
    const entered = await enter(await save(fields));
    const amended = await amend({ ...fields, content: 'Nội dung đúng' }, entered.version);
    expect([amended.content, amended.number]).toEqual(['Nội dung đúng', 1]);
    const kept = await office.room.data.db('amendments').select('noun', 'record_id', 'reason', 'before');
    expect(kept.map((row) => ({ ...row, before: JSON.parse(row.before) }))).toEqual([
      { noun: 'visit', record_id: fields.id, reason: 'Ghi nhầm', before: fields },
    ]);
    const otherYear = amend({ ...fields, day: '2025-01-02' }, amended.version);
    await expect(otherYear).rejects.toMatchObject({ code: 'visit.incomplete', params: { fields: 'day' } });
    await expect(amend({ ...fields, content: '' }, amended.version)).rejects.toMatchObject({
      code: 'visit.incomplete',
    });
  });
});

describe('the list of visits', () => {
  it('finds by words without marks, by number and by code, drafts by their name', async () => {
    const matter = await matterHandlers['matter.save'](office.room, matterOf(), office.acting());
    const entered = await enter(await save(visitFieldsOf({ matterId: matter.id })));
    const lua = aPerson({
      honorific: 'bà',
      name: 'Đặng Thị Lụa',
      idNumber: '',
      phone: '',
      address: 'Bãi Sậy',
    });
    const draft = await save(visitFieldsOf({ day: '2026-11-12', person: lua, content: 'Kênh N3' }));
    const found = async (text: string) => (await list({ text })).rows.map(({ id }) => id);
    expect(await found('nguyen khoi')).toEqual([entered.id]);
    expect(await found('KN-2026-001')).toEqual([entered.id]);
    expect(await found('1')).toEqual([entered.id]);
    expect(await found('dang lua')).toEqual([draft.id]);
    expect(await found('khoi lua')).toEqual([]);
    expect(await found('%')).toEqual([draft.id, entered.id]);
    expect((await list({ from: '2026-11-11', to: '2026-11-30' })).total).toBe(1);
    expect((await list({ matterId: matter.id })).rows).toEqual([
      {
        id: entered.id,
        day: '2026-11-10',
        number: 1,
        numberYear: 2026,
        state: 'entered',
        label: 'ông Nguyễn Văn Khởi',
        address: 'thôn Đồng Trầm',
        kind: 'complaint',
        content: entered.content,
        outcome: 'accepted',
        receptionId: null,
        receptionKind: null,
        hostName: '',
        groupSize: 1,
        sealed: false,
        matterId: matter.id,
        matterCode: 'KN-2026-001',
      },
    ]);
  });

  it('counts all rows and gives one page', async () => {
    for (const day of ['2026-11-01', '2026-11-02', '2026-11-03']) await save(visitFieldsOf({ day }));
    const page = await list({ limit: 1, offset: 1 });
    expect([page.total, page.rows.map(({ day }) => day)]).toEqual([3, ['2026-11-02']]);
  });
});

it('keeps an empty person of an open draft empty', async () => {
  const saved = await save(visitFieldsOf({ person: nobody }));
  expect([saved.sealed, saved.person]).toEqual([false, nobody]);
});
