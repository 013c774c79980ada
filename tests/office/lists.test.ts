import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import excel from 'exceljs';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listHandlers } from '../../electron/office/lists';
import { petitionHandlers } from '../../electron/office/petitions';
import { visitHandlers } from '../../electron/office/visits';
import type { ListSetup, SavedFilter } from '../../shared/domain/lists';
import type { VisitFields } from '../../shared/domain/visits';
import type { Parsed } from '../../shared/ipc/contract';
import { aPerson, petitionOf, visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let office: TestRoom;
beforeEach(async () => {
  office = await makeRoom();
});
afterEach(() => office.close());

async function entered(change: Partial<VisitFields> = {}): Promise<void> {
  const fields = visitFieldsOf(change);
  const draft = await visitHandlers['visit.save'](office.room, { fields, version: 0 }, office.acting());
  await visitHandlers['visit.enter'](office.room, draft, office.acting());
}
const all = { from: null, to: null, receptionId: null, matterId: null, text: '' };

describe('a list', () => {
  it('orders names as Vietnamese dictionaries do, both ways, and pages keep that order', async () => {
    const names = ['Lê Ân', 'Lê An', 'Trần Đức', 'Lê Dũng', 'Lê Ăn', 'Ngô Oanh'];
    for (const name of names) await entered({ person: aPerson({ honorific: '', name }) });
    const page = async (offset: number, descending: boolean) => {
      const sort = { column: 'who', descending };
      const input = { ...all, sort, limit: 4, offset };
      return (await visitHandlers['visit.list'](office.room, input)).rows.map(({ label }) => label);
    };
    const ordered = ['Lê An', 'Lê Ăn', 'Lê Ân', 'Lê Dũng', 'Trần Đức', 'Ngô Oanh'];
    expect([...(await page(0, false)), ...(await page(4, false))]).toEqual(ordered);
    expect([...(await page(0, true)), ...(await page(4, true))]).toEqual(ordered.toReversed());
  });

  it('is narrowed by what is picked; a column that it does not have changes nothing', async () => {
    await entered({ kind: 'complaint' });
    await entered({ kind: 'proposal' });
    const of = async (column: string, values: string[]) =>
      (
        await visitHandlers['visit.list'](office.room, {
          ...all,
          picks: [{ column, values }],
          limit: 9,
          offset: 0,
        })
      ).total;
    expect([
      await of('kind', ['proposal']),
      await of('kind', ['proposal', 'complaint']),
      await of('gone', ['x']),
    ]).toEqual([1, 2, 2]);
  });
});

describe('kept filters', () => {
  const setup: ListSetup = { text: 'lụa', from: null, to: null, picks: [], sort: null, columns: ['number'] };
  const filter: SavedFilter = { id: v7(), list: 'visits', title: 'Của bà Lụa', setup, version: 0 };

  it('belong to who kept them, and can be let go by nobody else', async () => {
    const mine = office.acting();
    await listHandlers['filter.keep'](office.room, filter, mine);
    const of = (acting: typeof mine) => listHandlers['filter.list'](office.room, { list: 'visits' }, acting);
    const head = office.acting('headOfOffice');
    expect([await of(mine), await of(head)]).toEqual([[{ ...filter, version: 1 }], []]);
    const foreign = listHandlers['filter.forget'](office.room, { id: filter.id }, head);
    await expect(foreign).rejects.toMatchObject({ code: 'record.missing' });
    await listHandlers['filter.forget'](office.room, { id: filter.id }, mine);
    expect(await of(mine)).toEqual([]);
  });
});

type Export = Parsed<'list.export'>;

async function sheetOf(input: Export): Promise<excel.Worksheet> {
  const done = await listHandlers['list.export'](office.room, input, office.acting('clerk', 'list.export'));
  const book = new excel.Workbook();
  await book.xlsx.readFile(done.savedTo);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}
const column = (key: string, words: { code: string; label: string }[] = []) => ({
  key,
  label: key,
  width: 20,
  words,
});

describe('a list taken out as a sheet', () => {
  const petitions: Export = {
    rows: { list: 'petitions', query: { text: '' } },
    columns: [
      column('code'),
      column('receivedOn'),
      column('kind', [
        { code: 'complaint', label: 'Khiếu nại' },
        { code: 'denunciation', label: 'Tố cáo' },
      ]),
      column('sender', [{ code: 'sealed', label: 'Trong ngăn kín' }]),
    ],
    title: 'Đơn',
    about: ['Từ ngày 01/11/2026'],
  };

  it('holds the columns shown and no other, with days as days and numbers that are text as text', async () => {
    const typed = petitionOf({
      kind: 'complaint',
      senderLabel: '001090012345',
      senderAddress: 'thôn Bãi Sậy',
    });
    await petitionHandlers['petition.save'](office.room, typed, office.acting());
    const sheet = await sheetOf(petitions);
    const cells = (row: number) => [1, 2, 3, 4].map((at) => sheet.getRow(row).getCell(at).value);
    expect([1, 2, 3].map((row) => sheet.getRow(row).getCell(1).value)).toEqual([
      'Đơn',
      office.room.office.name,
      'Từ ngày 01/11/2026',
    ]);
    expect(cells(5)).toEqual(['code', 'receivedOn', 'kind', 'sender']);
    expect(cells(6)).toEqual([
      'DON-2026-001',
      new Date(`${typed.receivedOn}T00:00:00Z`),
      'Khiếu nại',
      '001090012345',
    ]);
    expect(sheet.getRow(6).getCell(2).numFmt).toBe('dd/mm/yyyy');
    expect(JSON.stringify(sheet.getSheetValues())).not.toContain('Bãi Sậy');
  });

  it('names no sealed person, and is refused where somebody typed such a name into another field', async () => {
    const sealed = petitionOf({ kind: 'denunciation', senderLabel: 'Tống Viết Hùng', summary: 'Về chợ' });
    await petitionHandlers['petition.save'](office.room, sealed, office.acting());
    const text = JSON.stringify((await sheetOf(petitions)).getSheetValues());
    expect([text.includes('Trong ngăn kín'), text.includes('Tống Viết Hùng')]).toEqual([true, false]);
    const open = petitionOf({ code: '', summary: 'Giống đơn của ông Tống Viết Hùng' });
    await petitionHandlers['petition.save'](office.room, open, office.acting());
    const leaking = listHandlers['list.export'](
      office.room,
      { ...petitions, columns: [...petitions.columns, column('summary')] },
      office.acting('clerk', 'list.export'),
    );
    await expect(leaking).rejects.toMatchObject({ code: 'paper.leaks' });
    expect(readdirSync(join(office.folder, 'exports')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('goes over all pages and leaves a trace with counts only', async () => {
    for (let count = 0; count < 3; count += 1) await entered();
    const rows = { list: 'visits' as const, query: all };
    await sheetOf({ rows, columns: [column('number')], title: 'Sổ tiếp công dân', about: [] });
    const acting = office.acting('clerk', 'list.export');
    await listHandlers['list.export'](
      office.room,
      { rows, columns: [column('who')], title: 'Sổ', about: [] },
      acting,
    );
    expect(acting.about).toEqual({
      noun: 'list',
      recordId: '',
      detail: { list: 'visits', rows: 3, outcome: 'saved' },
    });
  });

  it('stops when it is told to, and leaves no file', async () => {
    await entered();
    const stop = new AbortController();
    stop.abort();
    const rows = { list: 'visits' as const, query: all };
    const input = { rows, columns: [column('who')], title: 'Dừng', about: [] };
    const asked = listHandlers['list.export'](office.room, input, {
      ...office.acting(),
      signal: stop.signal,
    });
    await expect(asked).rejects.toMatchObject({ code: 'call.cancelled' });
    expect(readdirSync(join(office.folder, 'exports'))).toEqual([]);
  });
});
