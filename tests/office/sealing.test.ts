import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openText } from '../../electron/backup/secretText';
import { readSealed } from '../../electron/data/sealed';
import { conclusionHandlers } from '../../electron/office/conclusions';
import { earlierHandlers } from '../../electron/office/earlier';
import { matterHandlers } from '../../electron/office/matters';
import { petitionHandlers } from '../../electron/office/petitions';
import { receiptFor } from '../../electron/office/receipts';
import { receptionHandlers } from '../../electron/office/receptions';
import { registerRowsFor } from '../../electron/office/registerRows';
import { searchHandlers } from '../../electron/office/search';
import { visitHandlers } from '../../electron/office/visits';
import type { Visit, VisitFields } from '../../shared/domain/visits';
import { aPerson, matterOf, nobody, petitionOf, receptionOf, visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let office: TestRoom;
beforeEach(async () => {
  office = await makeRoom();
});
afterEach(() => office.close());

const denouncer = aPerson({
  name: 'Tống Viết Hùng',
  idNumber: '000075000004',
  phone: '0000 765 432',
  address: 'thôn Xóm Lò',
});
const asDenouncer = {
  person: denouncer,
  kind: 'denunciation',
  content: 'Công chức thu tiền ngoài quy định',
} as const;

function save(fields: VisitFields, version = 0): Promise<Visit> {
  return visitHandlers['visit.save'](office.room, { fields, version }, office.acting());
}
function enter({ id, version }: Visit): Promise<Visit> {
  return visitHandlers['visit.enter'](office.room, { id, version }, office.acting('clerk', 'visit.enter'));
}
function amend(fields: VisitFields, version: number): Promise<Visit> {
  const input = { fields, version, reason: 'Xác định lại là tố cáo' };
  return visitHandlers['visit.amend'](office.room, input, office.acting('clerk', 'visit.amend'));
}
async function opened(recordId: string): Promise<unknown> {
  const sealed = await readSealed(office.room.data.db, recordId);
  return sealed === null ? null : JSON.parse(await openText(office.sealingIdentity, sealed));
}
async function search(text: string) {
  return (await searchHandlers['search.all'](office.room, { text, limit: 20 })).hits;
}

/** Every byte that SQLite keeps of the open database, once all of it is in the main file. */
async function bytesOnDisk(): Promise<Buffer> {
  await office.room.data.db.raw('PRAGMA wal_checkpoint(TRUNCATE)');
  const folder = office.room.dataDir;
  return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
}

describe('a denunciation', () => {
  const listed = { name: 'Sùng Thị Mỷ', birthYear: 1980, address: 'thôn Gò Nổi', idNumber: '000180009999' };

  it('never writes its people anywhere but into the sealed compartment', async () => {
    const matter = await matterHandlers['matter.save'](
      office.room,
      matterOf({ kind: 'denunciation', summary: 'Tố cáo công chức' }),
      office.acting(),
    );
    const fields = visitFieldsOf({
      ...asDenouncer,
      matterId: matter.id,
      actingAs: 'authorised',
      actingFor: 'con trai',
      actingPaper: 'Giấy ủy quyền 5',
      representatives: [aPerson({ name: 'Lò Thị Chín' })],
      members: [listed],
      companions: [{ role: 'lawyer', name: 'Vàng A Páo', paper: 'Thẻ luật sư 77' }],
    });
    const saved = await save(fields);
    const entered = await enter(saved);
    const along = { actingAs: 'self', actingFor: '', actingPaper: '', companions: [] };
    const hidden = { person: nobody, representatives: [], members: [], ...along };
    expect(entered).toMatchObject({ ...hidden, sealed: true, number: 1, content: asDenouncer.content });
    expect(await opened(fields.id)).toEqual({
      person: denouncer,
      representatives: [aPerson({ name: 'Lò Thị Chín' })],
      members: [listed],
      actingFor: 'con trai; Giấy ủy quyền 5; Vàng A Páo; Thẻ luật sư 77',
    });
    const bytes = await bytesOnDisk();
    const traces = ['Tống Viết Hùng', 'tong viet hung', '000075000004', '65432', 'Lò Thị Chín', 'con trai'];
    traces.push(listed.name, listed.idNumber, 'Vàng A Páo');
    expect(traces.filter((text) => bytes.includes(text))).toEqual([]);
    const all = { from: null, to: null, receptionId: null, matterId: null, limit: 10, offset: 0 };
    const found = await visitHandlers['visit.list'](office.room, { ...all, text: 'tc-2026' });
    expect(found.rows.map(({ label, address, sealed }) => [label, address, sealed])).toEqual([
      ['hồ sơ TC-2026-001', '', true],
    ]);
  });

  it('is found by its code only, and its person is no citizen', async () => {
    await enter(await save(visitFieldsOf(asDenouncer)));
    const earlier = await earlierHandlers['citizen.earlier'](office.room, {
      name: 'tong viet hung',
      idNumber: '000075000004',
      phone: '0000765432',
      exceptVisitId: null,
    });
    const hits = await Promise.all(['tong viet', '000075000004', 'cong chuc'].map(search));
    expect([earlier, hits]).toEqual([[], [[], [], []]]);
    expect((await search('to cao')).map(({ title, detail }) => [title, detail])).toEqual([
      ['hồ sơ tố cáo', 'Số 1/2026 · TC'],
    ]);
  });

  it('keeps what is sealed when the person comes back empty, and reseals a new one', async () => {
    const fields = visitFieldsOf(asDenouncer);
    await save(fields);
    await save({ ...fields, person: nobody, content: 'Thêm lời' }, 1);
    expect(await opened(fields.id)).toMatchObject({ person: denouncer });
    const other = { ...denouncer, name: 'Tống Viết Hưng' };
    await save({ ...fields, person: other }, 2);
    expect(await opened(fields.id)).toMatchObject({ person: other });
    const half = save({ ...fields, person: { ...nobody, phone: '0000 000 009' } }, 3);
    await expect(half).rejects.toMatchObject({ code: 'visit.incomplete', params: { fields: 'name' } });
    expect(await opened(fields.id)).toMatchObject({ person: other });
  });

  it('stays sealed when its kind is changed back', async () => {
    const fields = visitFieldsOf(asDenouncer);
    await save(fields);
    const back = await save({ ...fields, kind: 'complaint' }, 1);
    expect([back.kind, back.sealed, back.person]).toEqual(['complaint', true, nobody]);
  });

  it('counts the sealed representatives', async () => {
    const three = Array.from({ length: 2 }, () => denouncer);
    const draft = await save(visitFieldsOf({ ...asDenouncer, groupSize: 7, representatives: three }));
    await expect(enter(draft)).rejects.toMatchObject({ code: 'visit.representatives' });
  });

  it('stands in the register and on the receipt without a name', async () => {
    const documents = [{ name: 'Bản ghi âm', pages: 1, condition: 'recording' as const }];
    const entered = await enter(await save(visitFieldsOf({ ...asDenouncer, documents })));
    const [row] = await registerRowsFor(office.room.data.db, '2026-11-01', '2026-11-30');
    expect([row?.person, row?.note]).toEqual([{ kind: 'sealed', code: 'TC, sổ số 1' }, 'Giữ bí mật']);
    const receipt = await receiptFor(office.room, entered.id);
    expect(receipt.giver.name).toMatch(/^\.+$/);
    expect(receipt.identity.number).toMatch(/^\.+$/);
  });
});

describe('a visit that turns out to be a denunciation', () => {
  it('is called by its code in a notice that was being drafted', async () => {
    const reception = receptionOf();
    await receptionHandlers['reception.save'](office.room, reception, office.acting());
    const fields = visitFieldsOf({ person: denouncer, receptionId: reception.id });
    const entered = await enter(await save(fields));
    const asked = { receptionId: reception.id, face: 'state' } as const;
    const open = () => conclusionHandlers['conclusion.open'](office.room, asked, office.acting());
    expect((await open()).items.map(({ label }) => label)).toEqual(['ông Tống Viết Hùng, thôn Xóm Lò']);
    await amend({ ...fields, ...asDenouncer }, entered.version);
    const [item] = (await open()).items;
    expect([item?.label, item?.matterCode, item?.sealed, item?.content]).toEqual([
      'hồ sơ TC, sổ số 1',
      'TC, sổ số 1',
      true,
      '',
    ]);
    expect([await search('tong viet hung'), (await bytesOnDisk()).includes('Tống Viết')]).toEqual([
      [],
      false,
    ]);
  });

  it('loses its people everywhere: row, earlier amendments, citizens, index and the file itself', async () => {
    const fields = visitFieldsOf({ person: denouncer });
    const entered = await enter(await save(fields));
    const amended = await amend({ ...fields, content: 'Lần sửa đầu' }, entered.version);
    expect((await search('tong viet hung')).map(({ noun }) => noun)).toEqual(['citizen', 'visit']);
    await amend({ ...fields, ...asDenouncer }, amended.version);
    expect(await search('tong viet hung')).toEqual([]);
    const { db } = office.room.data;
    expect(await db('citizens')).toEqual([]);
    const kept: { before: string }[] = await db('amendments').orderBy('created_at');
    expect(kept.map(({ before }) => JSON.parse(before).person)).toEqual([nobody, nobody]);
    expect(await opened(fields.id)).toMatchObject({ person: denouncer });
    const bytes = await bytesOnDisk();
    const traces = ['Tống Viết Hùng', 'tong viet hung', '000075000004', '65432'];
    expect(traces.filter((text) => bytes.includes(text))).toEqual([]);
  });

  it('leaves a citizen whom other visits name', async () => {
    await enter(await save(visitFieldsOf({ person: denouncer })));
    const fields = visitFieldsOf({ person: denouncer });
    const entered = await enter(await save(fields));
    await amend({ ...fields, ...asDenouncer }, entered.version);
    const found = await search('tong viet hung');
    expect(found.map(({ noun, id }) => [noun, id === fields.id])).toEqual([
      ['citizen', false],
      ['visit', false],
    ]);
  });
});

describe('a petition that denounces', () => {
  it('has its code in place of the sender and keeps the sender sealed', async () => {
    const typed = petitionOf({
      kind: 'denunciation',
      senderLabel: 'ông Tống Viết Hùng',
      summary: 'Thu tiền',
    });
    const saved = await petitionHandlers['petition.save'](office.room, typed, office.acting());
    const again = await petitionHandlers['petition.save'](office.room, saved, office.acting());
    expect([again.senderLabel, again.senderAddress, again.sealed, again.version]).toEqual([
      'hồ sơ DON-2026-001',
      '',
      true,
      2,
    ]);
    expect(await opened(typed.id)).toMatchObject({
      person: { name: 'ông Tống Viết Hùng', address: 'thôn Gò Nổi' },
    });
    expect(await search('tong viet hung')).toEqual([]);
    const alone = { ...again, senderAddress: 'thôn Khác' };
    await expect(
      petitionHandlers['petition.save'](office.room, alone, office.acting()),
    ).rejects.toMatchObject({
      code: 'visit.incomplete',
    });
    expect((await bytesOnDisk()).includes('Tống Viết')).toBe(false);
  });
});

it('calls a sealed visit by the new code when its matter gets another one', async () => {
  const typed = matterOf({ kind: 'denunciation' });
  const matter = await matterHandlers['matter.save'](office.room, typed, office.acting());
  await enter(await save(visitFieldsOf({ ...asDenouncer, matterId: matter.id })));
  await matterHandlers['matter.save'](office.room, { ...matter, code: 'TC-2026-077' }, office.acting());
  const hits = await search('TC-2026-077');
  expect(hits.map(({ noun, title }) => [noun, title])).toEqual([
    ['visit', 'hồ sơ TC-2026-077'],
    ['matter', 'TC-2026-077'],
  ]);
});
