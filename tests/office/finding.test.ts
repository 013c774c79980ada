import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { matterHandlers } from '../../electron/office/matters';
import { petitionHandlers } from '../../electron/office/petitions';
import { receiptFor } from '../../electron/office/receipts';
import { registerRowsFor } from '../../electron/office/registerRows';
import { searchHandlers } from '../../electron/office/search';
import { visitHandlers } from '../../electron/office/visits';
import type { Matter } from '../../shared/domain/petitions';
import type { Visit, VisitFields } from '../../shared/domain/visits';
import { aPerson, matterOf, petitionOf, visitFieldsOf } from '../support/records';
import { makeRoom, people, type TestRoom } from '../support/room';

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
function saveMatter(matter: Matter) {
  return matterHandlers['matter.save'](office.room, matter, office.acting());
}
async function search(text: string, limit = 20) {
  return (await searchHandlers['search.all'](office.room, { text, limit })).hits;
}

const lua = aPerson({
  honorific: 'bà',
  name: 'Đặng Thị Lụa',
  idNumber: '000163000002',
  phone: '0912 345 678',
  address: 'thôn Bãi Sậy',
});

describe('matters and petitions', () => {
  it('count their codes per kind and year, from the highest in use', async () => {
    const first = await saveMatter(matterOf());
    await saveMatter(matterOf({ code: 'KN-2026-110' }));
    const second = await saveMatter(matterOf());
    const proposal = await saveMatter(matterOf({ kind: 'proposal' }));
    const next = (kind: Matter['kind'], year: number) =>
      matterHandlers['matter.nextCode'](office.room, { kind, year });
    expect([first.code, second.code, proposal.code]).toEqual(['KN-2026-001', 'KN-2026-111', 'KNPA-2026-001']);
    expect([
      await next('complaint', 2026),
      await next('denunciation', 2026),
      await next('mixed', 2027),
    ]).toEqual([{ code: 'KN-2026-112' }, { code: 'TC-2026-001' }, { code: 'DON-2027-001' }]);
  });

  it('show a matter with its visits and petitions', async () => {
    const matter = await saveMatter(matterOf());
    const visit = await entered({ matterId: matter.id });
    const typed = petitionOf({ matterId: matter.id });
    const petition = await petitionHandlers['petition.save'](office.room, typed, office.acting());
    const read = await matterHandlers['matter.get'](office.room, { id: matter.id }, office.acting('leader'));
    const { deadlines: _clocks, history: _events, ...plain } = read;
    expect({ ...plain, visits: read.visits.map(({ id }) => id) }).toEqual({
      matter,
      visits: [visit.id],
      petitions: [petition],
      tasks: [],
    });
    expect([petition.code, petition.version]).toEqual(['DON-2026-001', 1]);
  });

  it('are found by words and listed newest first', async () => {
    const matter = await saveMatter(matterOf({ summary: 'Nạo vét kênh N3' }));
    await saveMatter(matterOf());
    const typed = petitionOf();
    await petitionHandlers['petition.save'](office.room, typed, office.acting());
    const page = { limit: 10, offset: 0 };
    const matters = await matterHandlers['matter.list'](office.room, { text: 'nao vet', ...page });
    const petitions = await petitionHandlers['petition.list'](office.room, { text: 'hoai an', ...page });
    expect([matters.rows.map(({ id }) => id), matters.total]).toEqual([[matter.id], 1]);
    expect(petitions.rows.map(({ id }) => id)).toEqual([typed.id]);
  });

  it('keep no content of a secret matter on a PC with a way to other networks', async () => {
    office.room.office = { ...office.room.office, networkStanding: 'linkedLan' };
    const saved = await saveMatter(matterOf({ secret: true, summary: 'Nội dung mật' }));
    const rows = await office.room.data.db('matters').select('summary');
    expect([saved.summary, rows, await search('noi dung mat')]).toEqual(['', [{ summary: '' }], []]);
  });
});

describe('one search for everything', () => {
  it('finds by folded words, number groups, ends of numbers and codes', async () => {
    const matter = await saveMatter(matterOf());
    const visit = await entered({ person: lua, matterId: matter.id });
    const hits = async (text: string) => (await search(text)).map(({ noun, id }) => `${noun} ${id}`);
    const [citizen] = await office.room.data.db('citizens').pluck('id');
    const both = [`citizen ${citizen}`, `visit ${visit.id}`];
    expect(await hits('dang thi lua')).toEqual(both);
    expect(await hits('Lụa sậy')).toEqual(both);
    expect(await hits('0912 345 678')).toEqual(both);
    expect(await hits('5678')).toEqual(both);
    expect(await hits('000163000002')).toEqual(both);
    expect(await hits('kn-2026-001')).toEqual([`visit ${visit.id}`, `matter ${matter.id}`]);
    expect(await hits('1/2026')).toEqual([`visit ${visit.id}`]);
    expect(await hits('lua khong co')).toEqual([]);
    expect(await hits('" OR *')).toEqual([]);
    expect(await hits('l')).toEqual([]);
  });

  it('shares the list out among the nouns, newest first within each', async () => {
    for (const day of ['2026-11-01', '2026-11-03', '2026-11-02']) await entered({ person: lua, day });
    const hits = await search('lua', 3);
    expect(hits.map(({ noun, day }) => [noun, day])).toEqual([
      ['citizen', null],
      ['visit', '2026-11-03'],
      ['visit', '2026-11-02'],
    ]);
  });
});

describe('the register and the receipt', () => {
  it('gives a row for each number of the period, and the reason of a cancelled one', async () => {
    const first = await entered();
    const second = await entered({
      day: '2026-11-12',
      person: lua,
      kind: 'proposal',
      groupSize: 4,
      note: 'Vắng',
    });
    await entered({ day: '2026-10-30' });
    const gone = { id: second.id, version: second.version, reason: 'Ghi trùng' };
    await visitHandlers['visit.cancel'](office.room, gone, office.acting());
    const rows = await registerRowsFor(office.room.data.db, '2026-11-01', '2026-11-30');
    expect(rows[0]).toEqual({
      id: first.id,
      number: '1',
      day: '2026-11-10',
      person: {
        kind: 'open',
        name: 'Nguyễn Văn Khởi',
        address: 'thôn Đồng Trầm',
        identity: '000071000001',
      },
      content: 'Khiếu nại Quyết định số 214/QĐ-UBND về bồi thường 186 m² đất vườn',
      petitionType: 'KN',
      sameContent: 1,
      settledBy: '',
      ownAuthority: true,
      guidedTo: '',
      handledBy: 'Phòng Kinh tế (QĐ số 231/QĐ-UBND)',
      result: 'Thụ lý 17/11; hạn 17/12/2026',
      note: '',
    });
    const cancelled = rows[1];
    expect([rows.length, cancelled?.petitionType, cancelled?.sameContent, cancelled?.note]).toEqual([
      2,
      'KN, PA',
      4,
      'Đã hủy: Ghi trùng; Vắng',
    ]);
  });

  it('gives no receipt where nothing was taken, so that nobody signs for an empty table', async () => {
    const documents = [{ name: '  ', pages: 1, condition: 'original' as const }];
    for (const visit of [await entered(), await entered({ id: crypto.randomUUID(), documents })]) {
      await expect(receiptFor(office.room, visit.id)).rejects.toMatchObject({ code: 'visit.noDocuments' });
    }
  });

  it('gives the receipt what was taken, from whom, by the officer who wrote it down', async () => {
    const documents = [
      { name: 'Đơn khiếu nại', pages: 2, condition: 'original' as const },
      { name: 'QĐ 214', pages: 5, condition: 'photocopy' as const },
    ];
    const visit = await entered({ documents });
    expect(await receiptFor(office.room, visit.id)).toEqual({
      office: office.room.office,
      date: '2026-11-10',
      formCode: 'Mẫu số 02/TCD',
      time: '08:15',
      receivedAt: office.room.office.receptionPlace,
      officer: { name: people.clerk.name, title: people.clerk.title },
      giver: { salutation: 'ông', name: 'Nguyễn Văn Khởi' },
      identity: { kind: 'Căn cước', number: '000071000001', issuedOn: null, issuedBy: '' },
      documents: [
        { name: 'Đơn khiếu nại', pages: 2, condition: 'original' },
        { name: 'QĐ 214', pages: 5, condition: 'copy' },
      ],
      copies: 2,
    });
  });
});
