import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undoHandlers } from '../../electron/office/undo';
import { visitHandlers } from '../../electron/office/visits';
import type { Visit, VisitFields } from '../../shared/domain/visits';
import { aPerson, visitFieldsOf } from '../support/records';
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
  return visitHandlers['visit.cancel'](office.room, { id, version, reason }, office.acting('clerk'));
}
function amend(fields: VisitFields, version: number): Promise<Visit> {
  const input = { fields, version, reason: 'Ghi nhầm' };
  return visitHandlers['visit.amend'](office.room, input, office.acting('clerk'));
}
function get(id: string): Promise<Visit> {
  return visitHandlers['visit.get'](office.room, { id }, office.acting('clerk'));
}
const acts = () => undoHandlers['undo.list'](office.room, {}, office.acting('clerk'));
const bin = () => undoHandlers['bin.list'](office.room);

/** Takes the newest act back. */
async function undo() {
  const [newest] = await acts();
  const id = newest?.id ?? '';
  return undoHandlers['undo.back'](office.room, { id }, office.acting('clerk', 'undo.back'));
}
async function listed(): Promise<string[]> {
  const all = { from: null, to: null, receptionId: null, matterId: null, text: '', limit: 50, offset: 0 };
  return (await visitHandlers['visit.list'](office.room, all)).rows.map(({ id }) => id);
}

describe('a discarded draft', () => {
  it('leaves the lists for the bin, and comes back as it was, also after a restart', async () => {
    const fields = visitFieldsOf();
    const draft = await save(fields);
    await cancel(draft, '');
    expect([await listed(), (await bin()).map(({ id, title, day }) => [id, title, day])]).toEqual([
      [],
      [[fields.id, 'ông Nguyễn Văn Khởi', '2026-11-10']],
    ]);
    await office.reopen();
    const [row] = await bin();
    const restored = { noun: 'visit', id: fields.id, version: row?.version ?? 0 } as const;
    await undoHandlers['bin.restore'](office.room, restored, office.acting('clerk', 'bin.restore'));
    const again = await get(fields.id);
    expect({ ...again, version: 1 }).toEqual({ ...draft, updatedAt: again.updatedAt });
    expect(await bin()).toEqual([]);
  });

  it('is taken back as the last act, and typed into again', async () => {
    const fields = visitFieldsOf();
    await cancel(await save(fields), '');
    expect(await undo()).toEqual({ noun: 'visit', id: fields.id });
    const again = await get(fields.id);
    expect(again.state).toBe('draft');
    expect((await save({ ...fields, content: 'Viết tiếp' }, again.version)).content).toBe('Viết tiếp');
    expect(await acts()).toEqual([]);
  });
});

describe('a cancelled visit of the register', () => {
  it('keeps its number when the cancellation is taken back after a restart', async () => {
    const entered = await enter(await save(visitFieldsOf()));
    await cancel(entered, 'Hủy nhầm lượt');
    expect(await bin()).toEqual([]);
    await office.reopen();
    await undo();
    const again = await get(entered.id);
    expect([again.state, again.number, again.cancelReason]).toEqual(['entered', 1, '']);
    expect(await enter(await save(visitFieldsOf()))).toMatchObject({ number: 2 });
    const rows: { act: string }[] = await office.room.data.db('audit').select('act').orderBy('seq');
    expect(rows.map(({ act }) => act)).toContain('undo.done');
  });
});

describe('a correction', () => {
  it('goes back to what stood before, and both stay among the corrections', async () => {
    const fields = visitFieldsOf();
    const entered = await enter(await save(fields));
    await amend(
      { ...fields, content: 'Nội dung sửa nhầm', person: aPerson({ name: 'Trần Văn Nhầm' }) },
      entered.version,
    );
    await undo();
    const again = await get(fields.id);
    expect([again.content, again.person.name, again.number]).toEqual([fields.content, 'Nguyễn Văn Khởi', 1]);
    const kept = await office.room.data.db('amendments').select('reason').orderBy('id');
    expect(kept).toEqual([{ reason: 'Ghi nhầm' }, { reason: 'Hoàn tác đính chính' }]);
  });

  it('is not taken back over a later one', async () => {
    const fields = visitFieldsOf();
    const entered = await enter(await save(fields));
    const once = await amend({ ...fields, content: 'Lần một' }, entered.version);
    await amend({ ...fields, content: 'Lần hai' }, once.version);
    const [, older] = await acts();
    const back = undoHandlers['undo.back'](office.room, { id: older?.id ?? '' }, office.acting('clerk'));
    await expect(back).rejects.toMatchObject({ code: 'undo.changedSince' });
    expect((await get(fields.id)).content).toBe('Lần hai');
  });

  it('is forgotten once the visit turns out to be a denunciation', async () => {
    const fields = visitFieldsOf();
    const entered = await enter(await save(fields));
    const once = await amend({ ...fields, content: 'Lần một' }, entered.version);
    await amend({ ...fields, kind: 'denunciation' }, once.version);
    expect(await acts()).toEqual([]);
  });
});

it('offers the acts of the whole office, one’s own marked, without "Ghi sổ"', async () => {
  await enter(await save(visitFieldsOf()));
  await cancel(await save(visitFieldsOf()), '');
  const seen = await undoHandlers['undo.list'](office.room, {}, office.acting('headOfOffice'));
  expect(seen.map(({ act, mine }) => [act, mine])).toEqual([['visit.discarded', false]]);
  expect((await acts()).map(({ mine }) => mine)).toEqual([true]);
});
