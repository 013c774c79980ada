import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addScan } from '../../electron/data/scans';
import { matterHandlers } from '../../electron/office/matters';
import { petitionJoiningHandlers } from '../../electron/office/petitionJoining';
import { stampOf } from '../../electron/office/room';
import type { Petition } from '../../shared/domain/petitions';
import type { Scan } from '../../shared/domain/scans';
import { asParty, complaintOf, petitionDesk } from '../support/petitionDesk';
import { aPerson, matterOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let office: TestRoom;
beforeEach(async () => {
  office = await makeRoom();
});
afterEach(() => office.close());

const { get, save } = petitionDesk(() => office);
const twins = (id: string) => petitionJoiningHandlers['petition.twins'](office.room, { id });
function join(id: string, otherId: string, kind: 'duplicate' | 'related' | 'apart' = 'duplicate') {
  const input = { id, otherId, kind, note: '' };
  return petitionJoiningHandlers['petition.join'](office.room, input, office.acting());
}
const unjoin = (linkId: string) =>
  petitionJoiningHandlers['petition.unjoin'](office.room, { linkId }, office.acting());

async function original(): Promise<Petition> {
  const matter = await matterHandlers['matter.save'](
    office.room,
    matterOf({ code: 'KN-2026-011' }),
    office.acting(),
  );
  return save(complaintOf({ code: 'DON-2026-117', matterId: matter.id }));
}
const copy = (change: Partial<Petition> = {}) =>
  complaintOf({
    receivedOn: '2026-11-18',
    source: 'post',
    parties: [asParty({ person: aPerson({ idNumber: '', idKind: 'none' }) })],
    summary: 'Khieu nai Quyết định số 214/QĐ-UBND về bồi thường 186 m2 đất vườn',
    ...change,
  });

describe('likenesses', () => {
  it('are found by phone, name, address and text, with the matter of the other', async () => {
    const first = await original();
    const second = await save(copy());
    const found = await twins(second.id);
    expect(found.map(({ other, matterCode, verdict }) => [other.id, matterCode, verdict])).toEqual([
      [first.id, 'KN-2026-011', 'duplicate'],
    ]);
    expect(found[0]?.reasons.map(({ by }) => by)).toEqual(['phone', 'name', 'address', 'text']);
  });

  it('are found by the same scan', async () => {
    const first = await original();
    const second = await save(copy({ summary: 'Bản phô tô gửi nhiều nơi' }));
    const { db } = office.room.data;
    for (const recordId of [first.id, second.id]) {
      const scan: Scan = {
        id: v7(),
        noun: 'petition',
        recordId,
        sha256: 'ab'.repeat(32),
        bytes: 10,
        mediaType: 'application/pdf',
        pages: 2,
        title: 'Đơn',
        state: 'kept',
        cancelReason: '',
        sealed: false,
        addedAt: '2026-11-18T01:00:00.000Z',
        version: 0,
      };
      const stamp = stampOf(office.room, office.acting());
      await db.transaction((tx) => addScan(tx, stamp, scan, scan.sha256));
    }
    const [found] = await twins(second.id);
    expect([found?.verdict, found?.reasons.some(({ by }) => by === 'file')]).toEqual(['duplicate', true]);
  });

  it('never lead from an open petition to a sealed one', async () => {
    await save(complaintOf({ kind: 'denunciation' }));
    const open = await save(copy());
    expect(await twins(open.id)).toEqual([]);
    const { petition } = await get(open.id);
    expect(petition.sealed).toBe(false);
  });
});

describe('joining', () => {
  it('files the copy with the matter of the first, adds no matter, and says why', async () => {
    const first = await original();
    const second = await save(copy());
    const link = await join(second.id, first.id);
    expect([link.kind, link.outward, link.other.code]).toEqual(['duplicate', true, 'DON-2026-117']);
    const view = await get(second.id);
    expect([view.matterCode, view.facts]).toEqual(['KN-2026-011', ['duplicate']]);
    expect(view.deadlines.map(({ key }) => key)).not.toContain('complaint.accept');
    expect(await twins(second.id)).toEqual([]);
    expect((await get(first.id)).links.map(({ outward }) => outward)).toEqual([false]);
  });

  it('is undone whole: the matter, the duties and the proposal come back', async () => {
    const first = await original();
    const second = await save(copy());
    const link = await join(second.id, first.id);
    await unjoin(link.id);
    const view = await get(second.id);
    expect([view.matterCode, view.links, view.facts]).toEqual(['', [], []]);
    expect(view.deadlines.map(({ key }) => key)).toContain('complaint.accept');
    expect(await twins(second.id)).toHaveLength(1);
  });

  it('keeps apart what a clerk said is apart, and decides a pair once', async () => {
    const first = await original();
    const second = await save(copy());
    await join(second.id, first.id, 'apart');
    expect([await twins(second.id), await twins(first.id)]).toEqual([[], []]);
    expect((await get(second.id)).petition.matterId).toBeNull();
    await expect(join(second.id, first.id)).rejects.toMatchObject({ code: 'petition.linked' });
  });

  it('makes a copy of a copy a copy of the first', async () => {
    const first = await original();
    const second = await save(copy());
    await join(second.id, first.id);
    const third = await save(copy({ receivedOn: '2026-11-20' }));
    const link = await join(third.id, second.id);
    expect(link.other.id).toBe(first.id);
  });
});
