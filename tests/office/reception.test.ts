import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { earlierHandlers } from '../../electron/office/earlier';
import { matterHandlers } from '../../electron/office/matters';
import { petitionHandlers } from '../../electron/office/petitions';
import { receptionHandlers } from '../../electron/office/receptions';
import { visitHandlers } from '../../electron/office/visits';
import type { Visit, VisitFields } from '../../shared/domain/visits';
import type { Parsed } from '../../shared/ipc/contract';
import { aPerson, matterOf, petitionOf, receptionOf, visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let office: TestRoom;
beforeEach(async () => {
  office = await makeRoom();
});
afterEach(() => office.close());

async function entered(change: Partial<VisitFields> = {}): Promise<Visit> {
  const fields = visitFieldsOf(change);
  const draft = await visitHandlers['visit.save'](office.room, { fields, version: 0 }, office.acting());
  const input = { id: draft.id, version: draft.version };
  return visitHandlers['visit.enter'](office.room, input, office.acting());
}
function saveReception(input: Parsed<'reception.save'>) {
  return receptionHandlers['reception.save'](office.room, input, office.acting('clerk', 'reception.save'));
}
function earlier(change: Partial<Parsed<'citizen.earlier'>>) {
  const blank = { name: '', idNumber: '', phone: '', exceptVisitId: null };
  return earlierHandlers['citizen.earlier'](office.room, { ...blank, ...change });
}
const lua = aPerson({
  honorific: 'bà',
  name: 'Đặng Thị Lụa',
  idNumber: '000163000002',
  phone: '0912 345 678',
  address: 'thôn Bãi Sậy',
});

describe('a reception', () => {
  it('comes back as saved, in the order of days and hours', async () => {
    const afternoon = receptionOf({ sessions: [{ from: '13:30', to: '16:30' }] });
    const morning = receptionOf();
    const before = receptionOf({ day: '2026-11-05' });
    for (const input of [afternoon, morning, before]) await saveReception(input);
    const range = { from: '2026-11-01', to: '2026-11-30' };
    const rows = await receptionHandlers['reception.list'](office.room, range);
    expect(rows.map(({ id }) => id)).toEqual([before.id, morning.id, afternoon.id]);
    expect(rows[1]).toEqual({
      ...morning,
      version: 1,
      scheduleId: null,
      createdAt: '2026-11-23T01:00:00.000Z',
      updatedAt: '2026-11-23T01:00:00.000Z',
      visitCount: 0,
      draftCount: 0,
      conclusionId: null,
    });
  });

  it('with somebody in the register can be neither called off, nor empty, nor on another day', async () => {
    const input = receptionOf();
    await saveReception(input);
    await entered({ receptionId: input.id });
    const now = await receptionHandlers['reception.get'](office.room, { id: input.id });
    const again = { ...input, version: now.version, stateReason: 'Họp' };
    for (const state of ['cancelled', 'postponed', 'noCitizen', 'planned'] as const) {
      const saving = saveReception({ ...again, state });
      await expect(saving).rejects.toMatchObject({ code: 'reception.hasVisits', params: { visits: 1 } });
    }
    const moved = saveReception({ ...again, state: 'held', day: '2026-11-11' });
    await expect(moved).rejects.toMatchObject({ code: 'reception.hasVisits' });
    const noted = await saveReception({ ...again, state: 'held', participants: 'Phòng Kinh tế' });
    expect([noted.participants, noted.version]).toEqual(['Phòng Kinh tế', 3]);
  });

  it('is neither held nor without citizens before its day, nor has visits in the register', async () => {
    const input = receptionOf({ day: '2026-11-24' });
    for (const state of ['held', 'noCitizen'] as const) {
      await expect(saveReception({ ...input, state })).rejects.toMatchObject({
        code: 'reception.notYet',
        params: { day: '24/11/2026' },
      });
    }
    await saveReception(input);
    const empty = await saveReception({ ...input, day: '2026-11-23', version: 1, state: 'noCitizen' });
    expect(empty.state).toBe('noCitizen');
    const later = saveReception({ ...input, version: 2, state: 'noCitizen' });
    await expect(later).rejects.toMatchObject({ code: 'reception.notYet' });
    await expect(entered({ receptionId: input.id, day: '2026-11-24' })).rejects.toMatchObject({
      code: 'reception.notYet',
    });
  });

  it('is called off with a reason only, and is without citizens only without drafts', async () => {
    const input = receptionOf();
    await saveReception(input);
    const off = saveReception({ ...input, version: 1, state: 'cancelled' });
    await expect(off).rejects.toMatchObject({ code: 'reception.reasonNeeded' });
    const fields = visitFieldsOf({ receptionId: input.id });
    await visitHandlers['visit.save'](office.room, { fields, version: 0 }, office.acting());
    const empty = saveReception({ ...input, version: 1, state: 'noCitizen' });
    await expect(empty).rejects.toMatchObject({ code: 'reception.hasVisits' });
    await expect(saveReception(input)).rejects.toMatchObject({ code: 'record.stale' });
  });
});

describe('earlier visits of the same person', () => {
  it('are found by words without marks, id number or phone, with the visits newest first', async () => {
    const first = await entered({ person: lua, day: '2026-10-01' });
    const second = await entered({ person: lua, day: '2026-11-05' });
    await entered();
    const found = async (change: Partial<Parsed<'citizen.earlier'>>) =>
      (await earlier(change)).map(({ person, matchedBy, visits }) => [
        person.name,
        matchedBy,
        visits.map(({ id }) => id),
      ]);
    const both = [second.id, first.id];
    expect(await found({ name: 'dang lua' })).toEqual([['Đặng Thị Lụa', 'name', both]]);
    expect(await found({ name: 'lu' })).toEqual([]);
    expect(await found({ name: 'Lụa Khởi' })).toEqual([]);
    expect(await found({ idNumber: '000 163 000 002' })).toEqual([['Đặng Thị Lụa', 'idNumber', both]]);
    expect(await found({ idNumber: '00016300000' })).toEqual([]);
    expect(await found({ phone: '+84 912 345' })).toEqual([]);
    expect(await found({ phone: '0912.345.6' })).toEqual([['Đặng Thị Lụa', 'phone', both]]);
    expect(await found({ name: 'dang lua', exceptVisitId: second.id })).toEqual([
      ['Đặng Thị Lụa', 'name', [first.id]],
    ]);
  });

  it('do not name who is known by this very visit alone', async () => {
    const only = await entered({ person: lua });
    expect(await earlier({ name: lua.name, exceptVisitId: only.id })).toEqual([]);
    expect(await earlier({ name: lua.name })).toHaveLength(1);
  });

  it('makes one citizen of the same id number, or of the same name with phone or address', async () => {
    await entered({ person: lua });
    await entered({ person: { ...lua, address: 'thôn Tân Sơn', phone: '' } });
    await entered({ person: aPerson({ name: 'Lê Quốc Thái', idNumber: '', phone: '0000 000 003' }) });
    await entered({
      person: aPerson({ name: 'lê quốc thái', idNumber: '', phone: '0000000003', address: '' }),
    });
    await entered({ person: aPerson({ name: 'Lê Quốc Thái', idNumber: '', phone: '', address: 'Gò Nổi' }) });
    const rows = await office.room.data
      .db('citizens')
      .orderBy('created_at')
      .select('name', 'phone', 'address');
    expect(rows).toEqual([
      { name: 'Đặng Thị Lụa', phone: '0912 345 678', address: 'thôn Tân Sơn' },
      { name: 'lê quốc thái', phone: '0000000003', address: 'thôn Đồng Trầm' },
      { name: 'Lê Quốc Thái', phone: '', address: 'Gò Nổi' },
    ]);
  });

  it('come with the petitions and matters of that person, also of one who only wrote', async () => {
    const matter = await matterHandlers['matter.save'](office.room, matterOf(), office.acting());
    const an = { senderLabel: 'bà Đặng Thị Lụa', senderAddress: 'thôn Bãi Sậy, xã Bình Nguyên Thượng' };
    const byPost = petitionOf({ ...an, kind: 'proposal', source: 'post', matterId: matter.id });
    const other = petitionOf({
      senderLabel: 'bà Đặng Thị Lụa',
      senderAddress: 'thôn Gò Nổi',
      kind: 'proposal',
    });
    for (const petition of [byPost, other]) {
      await petitionHandlers['petition.save'](office.room, petition, office.acting());
    }
    await entered({ person: lua, matterId: matter.id });
    const found = await earlier({ name: 'Đặng Thị Lụa' });
    const told = found.map((one) => [
      one.citizenId !== null,
      one.person.honorific,
      one.petitions.map(({ id }) => id),
      one.matters.map(({ code }) => code),
    ]);
    expect(told).toEqual([
      [true, 'bà', [byPost.id], ['KN-2026-001']],
      [false, 'bà', [other.id], []],
    ]);
  });

  it('never tell of a petition or matter of denunciation', async () => {
    const tc = matterOf({ kind: 'denunciation', summary: 'Tố cáo cán bộ thu tiền' });
    const matter = await matterHandlers['matter.save'](office.room, tc, office.acting());
    const named = { senderLabel: 'bà Đặng Thị Lụa', matterId: matter.id };
    const petition = petitionOf({ ...named, kind: 'denunciation' });
    await petitionHandlers['petition.save'](office.room, petition, office.acting());
    await entered({ person: lua, matterId: matter.id, petitionId: petition.id });
    const [one] = await earlier({ name: 'Đặng Thị Lụa' });
    expect([one?.petitions, one?.matters, one?.visits.length]).toEqual([[], [], 1]);
  });

  it('shows at most eight people', async () => {
    for (let index = 10; index < 20; index += 1) {
      await entered({ person: aPerson({ idNumber: `0000710000${index}` }) });
    }
    expect((await earlier({ name: 'nguyen van' })).length).toBe(8);
  });
});
