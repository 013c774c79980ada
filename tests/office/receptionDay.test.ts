import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentsFor } from '../../electron/office/documents';
import { hearingHandlers } from '../../electron/office/hearing';
import { receptionDayHandlers } from '../../electron/office/receptionDayActs';
import { receptionHandlers } from '../../electron/office/receptions';
import { registrationHandlers } from '../../electron/office/registrations';
import { visitHandlers } from '../../electron/office/visits';
import { officialDocument } from '../../shared/documents/model';
import type { RegistrationInput } from '../../shared/domain/registrations';
import type { VisitFields } from '../../shared/domain/visits';
import { makeDemo } from '../support/demo';
import { aPerson, nobody, receptionOf, registrationInputOf, visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';
import { textsOf } from '../support/texts';

let office: TestRoom;
let id: string;
beforeEach(async () => {
  office = await makeRoom({ now: '2026-12-08T01:05:00.000Z' });
  const reception = receptionOf({ day: '2026-12-08' });
  id = (await receptionHandlers['reception.save'](office.room, reception, office.acting())).id;
});
afterEach(() => office.close());

const register = (change: Partial<RegistrationInput> = {}) =>
  registrationHandlers['registration.save'](
    office.room,
    registrationInputOf(id, { registeredOn: '2026-12-01', ...change }),
    office.acting('clerk'),
  );
const day = () => receptionDayHandlers['reception.day'](office.room, { id });
const clerk = () => office.acting('clerk');
async function visit(change: Partial<VisitFields> = {}) {
  const fields = visitFieldsOf({ day: '2026-12-08', receptionId: id, ...change });
  return visitHandlers['visit.save'](office.room, { fields, version: 0 }, clerk());
}
const enter = ({ id: visitId, version }: { id: string; version: number }) =>
  visitHandlers['visit.enter'](office.room, { id: visitId, version }, clerk());
async function receive(registration: { id: string; version: number }) {
  const { visitId } = await hearingHandlers['registration.receive'](
    office.room,
    { id: registration.id, version: registration.version, visitId: v7() },
    clerk(),
  );
  return visitHandlers['visit.get'](office.room, { id: visitId }, clerk());
}
async function close(noCitizen: boolean, reason = '') {
  const { reception } = await day();
  const input = { id, version: reception.version, noCitizen, reason };
  return receptionDayHandlers['reception.close'](office.room, input, clerk());
}
const standings = async () => (await day()).rows.map(({ label, standing }) => [label, standing]);

describe('the day of a reception', () => {
  it('lists who registered first, then who came without, and follows each to the end', async () => {
    const walker = await register({ person: aPerson({ name: 'Tô Văn Quảng' }), registeredOn: '2026-12-08' });
    const first = await register();
    const second = await register({ person: aPerson({ name: 'Trần Thị Lụa', honorific: 'bà' }) });
    await visit({ person: aPerson({ name: 'Lê Quốc Thái' }) });
    expect(await standings()).toEqual([
      ['ông Nguyễn Văn Khởi', 'waiting'],
      ['bà Trần Thị Lụa', 'waiting'],
      ['ông Tô Văn Quảng', 'waiting'],
      ['ông Lê Quốc Thái', 'receiving'],
    ]);
    const input = { id: first.id, version: first.version, called: true };
    const called = await receptionDayHandlers['reception.call'](office.room, input, clerk());
    expect(called.rows[0]).toMatchObject({ standing: 'called', calledAt: '08:05', walkIn: false });
    expect(called.rows[2]).toMatchObject({ walkIn: true });
    await office.reopen();
    const begun = await receive({ id: first.id, version: called.rows[0]?.registrationVersion ?? 0 });
    await enter(begun);
    const absent = { id: second.id, version: second.version, to: 'absent', toldBy: '', reason: '' } as const;
    await registrationHandlers['registration.step'](office.room, absent, clerk());
    await office.reopen();
    expect((await standings()).map(([, standing]) => standing)).toEqual([
      'done',
      'absent',
      'waiting',
      'receiving',
    ]);
    const again = { id: second.id, version: second.version + 1, called: true };
    await expect(receptionDayHandlers['reception.call'](office.room, again, clerk())).rejects.toMatchObject({
      code: 'record.closed',
    });
    expect(walker.state).toBe('registered');
  });

  it('lets somebody be received again whose visit was discarded', async () => {
    const saved = await register();
    const begun = await receive(saved);
    await visitHandlers['visit.cancel'](
      office.room,
      { id: begun.id, version: begun.version, reason: '' },
      clerk(),
    );
    expect(await standings()).toEqual([['ông Nguyễn Văn Khởi', 'dropped']]);
    const [row] = (await day()).rows;
    await enter(await receive({ id: saved.id, version: row?.registrationVersion ?? 0 }));
    expect(await standings()).toEqual([['ông Nguyễn Văn Khởi', 'done']]);
  });

  it('tells nobody who denounces', async () => {
    await register({ kind: 'denunciation', person: aPerson({ name: 'Tống Viết Hùng' }) });
    const said = JSON.stringify(await day());
    expect([said.includes('Hùng'), said.includes('hồ sơ tố cáo')]).toEqual([false, true]);
  });
});

describe('closing the day', () => {
  it('is refused while a visit has no number or somebody registered is neither received nor absent', async () => {
    const saved = await register();
    const open = await visit();
    expect((await day()).checks.map(({ code, params }) => [code, params])).toEqual([
      ['day.unknown', { place: 1 }],
      ['day.unnumbered', { place: 2 }],
    ]);
    await expect(close(false)).rejects.toMatchObject({ code: 'reception.gaps', params: { count: 2 } });
    await expect(close(true)).rejects.toMatchObject({ code: 'reception.hasVisits' });
    await enter(open);
    const absent = { id: saved.id, version: saved.version, to: 'absent', toldBy: '', reason: '' } as const;
    await registrationHandlers['registration.step'](office.room, absent, clerk());
    const closed = await close(false);
    expect([closed.reception.state, closed.closing]).toEqual([
      'held',
      { at: '2026-12-08T01:05:00.000Z', by: 'Bùi Thị Mai Sao', reason: '' },
    ]);
  });

  it('wants it said that nobody came', async () => {
    await expect(close(false)).rejects.toMatchObject({ code: 'reception.gaps' });
    expect((await close(true)).reception.state).toBe('noCitizen');
    await office.reopen();
    expect((await day()).closing).not.toBeNull();
  });

  it('asks why where a result or an answer is missing, and keeps the reason', async () => {
    const bare = { handledBy: '', followUp: '', transferPaper: '', guidedTo: '' };
    await enter(await visit({ ...bare, outcome: 'undecided' }));
    await enter(await visit({ ...bare, outcome: 'accepted' }));
    expect((await day()).checks.map(({ code, severity }) => [code, severity])).toEqual([
      ['day.noResult', 'warning'],
      ['day.noAnswer', 'warning'],
      ['notice.due', 'info'],
    ]);
    await expect(close(false)).rejects.toMatchObject({ code: 'reception.closeReason', params: { count: 2 } });
    expect((await close(false, 'Chờ ý kiến Phòng Kinh tế')).closing?.reason).toBe('Chờ ý kiến Phòng Kinh tế');
  });

  it('keeps the day shut until it is opened again with a reason', async () => {
    const late = await register({ registeredOn: '2026-12-08' });
    const step = { id: late.id, version: late.version, to: 'absent', toldBy: '', reason: '' } as const;
    await registrationHandlers['registration.step'](office.room, step, clerk());
    await close(true);
    const other = await register();
    const call = { id: other.id, version: other.version, called: true };
    const shut = { code: 'reception.dayClosed' };
    await expect(receptionDayHandlers['reception.call'](office.room, call, clerk())).rejects.toMatchObject(
      shut,
    );
    await expect(receive(other)).rejects.toMatchObject(shut);
    await expect(close(true)).rejects.toMatchObject(shut);
    const reason = { id, reason: 'Công dân đến muộn' };
    const open = await receptionDayHandlers['reception.reopen'](office.room, reason, clerk());
    expect(open.closing).toBeNull();
    await enter(await receive(other));
    expect((await close(false, 'Chờ trả lời')).reception.state).toBe('held');
    const twice = receptionDayHandlers['reception.reopen'](office.room, { ...reason, id: v7() }, clerk());
    await expect(twice).rejects.toMatchObject({ code: 'record.closed' });
  });
});

describe('the papers of the day', () => {
  it('are the list, the note sheet and what was issued in the matters, all printable in one go', async () => {
    const demo = await makeDemo('xa2026');
    const { room } = demo;
    const [reception]: { id: string; day: string }[] = await room.data
      .db('registrations as g')
      .join('receptions as r', 'r.id', 'g.reception_id')
      .join('tasks as t', 't.matter_id', 'g.matter_id')
      .select('r.id', 'r.day');
    const from = reception ?? (await taskedReception(demo));
    const papers = await receptionDayHandlers['reception.papers'](room, { id: from.id });
    expect(papers.slice(0, 2).map(({ sheet }) => sheet)).toEqual(['hearingProposal', 'noteSheet']);
    expect(papers.slice(2).every(({ paperId, title }) => paperId !== null && title !== '')).toBe(true);
    expect(papers.length).toBeGreaterThan(2);
    const source = { of: 'receptionSheet', sheet: 'noteSheet', id: from.id } as const;
    const made = await documentsFor(room, source);
    const text = textsOf(officialDocument.parse(made.document)).join('\n');
    expect([made.kind, made.document.title, made.document.number]).toEqual([
      'noteSheet',
      'PHIẾU GHI CHÉP',
      null,
    ]);
    expect(text).toContain('Nhiệm vụ đã giao:');
    expect(text).toContain('Văn bản đã có:');
    await demo.close();
  }, 60_000);
});

/** A leader's reception of today, with a case on the list that was concluded before. */
async function taskedReception(demo: Awaited<ReturnType<typeof makeDemo>>): Promise<{ id: string }> {
  const reception = receptionOf({ day: '2026-12-08' });
  await receptionHandlers['reception.save'](demo.room, reception, demo.acting('clerk'));
  const [row]: { matter_id: string }[] = await demo.room.data
    .db('tasks as t')
    .join('matters as m', 'm.id', 't.matter_id')
    .whereNot('m.kind', 'denunciation')
    .select('t.matter_id');
  const of = { matterId: row?.matter_id ?? null, kind: 'proposal' as const, registeredOn: '2026-12-01' };
  const one = registrationInputOf(reception.id, of);
  const person = { ...nobody, name: 'Lê Quốc Thái' };
  await registrationHandlers['registration.save'](demo.room, { ...one, person }, demo.acting('clerk'));
  return reception;
}
