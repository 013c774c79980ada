import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hearingHandlers } from '../../electron/office/hearing';
import { matterHandlers } from '../../electron/office/matters';
import { receptionHandlers } from '../../electron/office/receptions';
import { registrationHandlers } from '../../electron/office/registrations';
import { undoHandlers } from '../../electron/office/undo';
import { visitHandlers } from '../../electron/office/visits';
import type { Registration, RegistrationInput, RegistrationState } from '../../shared/domain/registrations';
import {
  aPerson,
  matterOf,
  nobody,
  receptionOf,
  registrationInputOf,
  visitFieldsOf,
} from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let office: TestRoom;
let receptionId: string;
beforeEach(async () => {
  office = await makeRoom();
  const reception = receptionOf({ day: '2026-12-08' });
  receptionId = (await receptionHandlers['reception.save'](office.room, reception, office.acting())).id;
});
afterEach(() => office.close());

const registrationOf = (change: Partial<RegistrationInput> = {}) => registrationInputOf(receptionId, change);

function save(typed: RegistrationInput): Promise<Registration> {
  return registrationHandlers['registration.save'](office.room, typed, office.acting('clerk'));
}
function step({ id, version }: Registration, to: RegistrationState, reason = ''): Promise<Registration> {
  const input = { id, version, to, toldBy: 'điện thoại', reason };
  return registrationHandlers['registration.step'](
    office.room,
    input,
    office.acting('clerk', 'registration.step'),
  );
}
const list = () => registrationHandlers['registration.list'](office.room, { receptionId });

describe('a registration', () => {
  it('is stored as typed, takes the next place of the day and keeps its state while it is typed', async () => {
    const typed = registrationOf({ expectedAt: '08:30', reasons: ['prolonged'] });
    const saved = await save(typed);
    const second = await save(registrationOf({ person: aPerson({ name: 'Trần Thị Lụa', idNumber: '' }) }));
    expect([saved.position, second.position, saved.label]).toEqual([1, 2, 'ông Nguyễn Văn Khởi']);
    const told = await step(saved, 'told');
    expect([told.state, told.toldOn, told.toldBy]).toEqual(['told', '2026-11-23', 'điện thoại']);
    const again = await save({ ...typed, version: told.version, content: 'Sửa lời', state: 'registered' });
    expect([again.state, again.toldBy, again.content, again.expectedAt]).toEqual([
      'told',
      'điện thoại',
      'Sửa lời',
      '08:30',
    ]);
    await expect(save({ ...typed, version: 1 })).rejects.toMatchObject({ code: 'record.stale' });
  });

  it('is refused for a reception that was called off', async () => {
    const off = receptionOf({ state: 'cancelled', stateReason: 'Bão' });
    await receptionHandlers['reception.save'](office.room, off, office.acting());
    await expect(save(registrationOf({ receptionId: off.id }))).rejects.toMatchObject({
      code: 'record.closed',
    });
  });

  it('goes its way step by step, and is taken back with a reason only', async () => {
    const saved = await save(registrationOf());
    const came = await step(await step(saved, 'chosen'), 'came');
    await expect(step(came, 'cancelled', 'nhầm')).rejects.toMatchObject({ code: 'record.closed' });
    const other = await save(registrationOf());
    await expect(step(other, 'cancelled')).rejects.toMatchObject({ code: 'visit.reasonNeeded' });
  });

  it('hides a denouncer from the list, the file and the bin', async () => {
    const kin = aPerson({ name: 'Tống Viết Hùng', idNumber: '000075000004', address: 'thôn Xóm Lò' });
    const typed = registrationOf({ kind: 'denunciation', person: kin });
    const saved = await save(typed);
    expect([saved.sealed, saved.label, saved.person, saved.citizenId]).toEqual([
      true,
      'hồ sơ tố cáo',
      nobody,
      null,
    ]);
    const kept = await save({ ...typed, version: saved.version, person: nobody, content: 'Thêm lời' });
    const open = await save({ ...typed, version: kept.version, kind: 'proposal', person: nobody });
    expect(open.sealed).toBe(true);
    const rows = await office.room.data.db('registrations');
    expect(JSON.stringify(rows)).not.toContain('Hùng');
    expect(await office.room.data.db('sealed_people').select('noun', 'record_id')).toEqual([
      { noun: 'registration', record_id: typed.id },
    ]);
  });
});

describe('the order of the day', () => {
  it('is changed by moving one, and a move is taken back', async () => {
    const names = ['Hồ Thị Miên', 'Đoàn Văn Sự', 'Tô Văn Quảng'];
    const saved = [];
    for (const name of names)
      saved.push(await save(registrationOf({ person: aPerson({ name, idNumber: '' }) })));
    const third = saved[2];
    if (third === undefined) throw new Error('three were saved');
    const { id, version } = third;
    const moved = await registrationHandlers['registration.move'](
      office.room,
      { id, version, position: 1 },
      office.acting('clerk'),
    );
    const order = (rows: Registration[]) => rows.map(({ person, position }) => [person.name, position]);
    expect(order(moved)).toEqual([
      ['Tô Văn Quảng', 1],
      ['Hồ Thị Miên', 2],
      ['Đoàn Văn Sự', 3],
    ]);
    const [act] = await undoHandlers['undo.list'](office.room, {}, office.acting('clerk'));
    await undoHandlers['undo.back'](office.room, { id: act?.id ?? '' }, office.acting('clerk'));
    expect(order(await list()).map(([name]) => name)).toEqual(names);
  });

  it('closes behind one that was taken back, who comes back at the end', async () => {
    const first = await save(registrationOf());
    await save(registrationOf({ person: aPerson({ name: 'Trần Thị Lụa', idNumber: '' }) }));
    await step(first, 'cancelled', 'Công dân xin rút');
    expect((await list()).map(({ label }) => label)).toEqual(['ông Trần Thị Lụa']);
    await office.reopen();
    const [row] = await undoHandlers['bin.list'](office.room);
    expect([row?.noun, row?.title, row?.detail]).toEqual([
      'registration',
      'ông Nguyễn Văn Khởi',
      'Công dân xin rút',
    ]);
    const restored = { noun: 'registration', id: first.id, version: row?.version ?? 0 } as const;
    await undoHandlers['bin.restore'](office.room, restored, office.acting('clerk'));
    expect((await list()).map(({ label, state }) => [label, state])).toEqual([
      ['ông Trần Thị Lụa', 'registered'],
      ['ông Nguyễn Văn Khởi', 'registered'],
    ]);
  });
});

describe('who is registered and comes', () => {
  it('begins a visit with what is known, once', async () => {
    const saved = await save(registrationOf({ groupSize: 3 }));
    const visitId = v7();
    const input = { id: saved.id, version: saved.version, visitId };
    await hearingHandlers['registration.receive'](office.room, input, office.acting('clerk'));
    const visit = await visitHandlers['visit.get'](office.room, { id: visitId }, office.acting('clerk'));
    expect([visit.state, visit.person, visit.day, visit.receptionId, visit.groupSize, visit.content]).toEqual(
      ['draft', saved.person, '2026-12-08', receptionId, 3, saved.content],
    );
    const [row] = await list();
    expect([row?.state, row?.visitId]).toEqual(['came', visitId]);
    const again = { id: saved.id, version: row?.version ?? 0, visitId: v7() };
    const twice = hearingHandlers['registration.receive'](office.room, again, office.acting('clerk'));
    await expect(twice).rejects.toMatchObject({ code: 'record.closed' });
  });
});

describe('cases that the leader should hear', () => {
  async function heard(
    code: string,
    change: Parameters<typeof visitFieldsOf>[0],
    times = 1,
  ): Promise<string> {
    const matter = await matterHandlers['matter.save'](office.room, matterOf({ code }), office.acting());
    for (let n = 0; n < times; n += 1) {
      const fields = visitFieldsOf({ matterId: matter.id, ...change });
      const { id, version } = await visitHandlers['visit.save'](
        office.room,
        { fields, version: 0 },
        office.acting(),
      );
      await visitHandlers['visit.enter'](office.room, { id, version }, office.acting());
    }
    return matter.id;
  }
  const candidates = () => hearingHandlers['registration.candidates'](office.room, { receptionId });

  it('are proposed with the reasons that the records give, and go on the list with their people', async () => {
    await heard('KN-2026-001', {});
    const long = await heard('KN-2026-002', {}, 2);
    await heard('KN-2026-003', { day: '2026-05-20' });
    await heard('KNPA-2026-004', { groupSize: 7, field: 'Cán bộ, công chức', kind: 'proposal' });
    const found = await candidates();
    expect(found.map(({ matterCode, reasons, visits }) => [matterCode, reasons, visits])).toEqual([
      ['KNPA-2026-004', ['manyPeople', 'officials'], 1],
      ['KN-2026-002', ['prolonged'], 2],
      ['KN-2026-003', ['prolonged'], 1],
    ]);
    const input = { id: v7(), receptionId, matterId: long };
    const proposed = await hearingHandlers['registration.propose'](office.room, input, office.acting());
    expect([proposed.label, proposed.way, proposed.reasons, proposed.matterCode]).toEqual([
      'ông Nguyễn Văn Khởi',
      'office',
      ['prolonged'],
      'KN-2026-002',
    ]);
    expect((await candidates()).map(({ matterCode }) => matterCode)).not.toContain('KN-2026-002');
  });
});
