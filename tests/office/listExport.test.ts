import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import excel from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listHandlers } from '../../electron/office/lists';
import { visitHandlers } from '../../electron/office/visits';
import { aPerson, visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let office: TestRoom;
beforeEach(async () => {
  office = await makeRoom();
  const fields = visitFieldsOf({ person: aPerson({ name: 'Đặng Thị Lụa' }), day: '2026-11-10' });
  await visitHandlers['visit.save'](office.room, { fields, version: 0 }, office.acting());
});
afterEach(() => office.close());

const query = { from: null, to: null, receptionId: null, matterId: null, text: '' };

function exportVisits(title: string) {
  const column = { width: 20, words: [] };
  return listHandlers['list.export'](
    office.room,
    {
      rows: { list: 'visits', query },
      columns: [
        { key: 'day', label: 'Ngày', ...column },
        { key: 'who', label: 'Họ và tên', ...column },
      ],
      title,
      about: [],
    },
    office.acting('clerk', 'list.export'),
  );
}

it('writes the rows of a list as a sheet that opens, days as days', async () => {
  const { savedTo, rows } = await exportVisits('Lượt tiếp');
  expect(rows).toBe(1);
  const book = new excel.Workbook();
  await book.xlsx.readFile(savedTo);
  const page = book.worksheets[0];
  expect(page?.getCell('A1').value).toBe('Lượt tiếp');
  expect(page?.getRow(page.rowCount).getCell(1).value).toEqual(new Date('2026-11-10T00:00:00Z'));
  expect(page?.getRow(page.rowCount).getCell(2).value).toBe('ông Đặng Thị Lụa');
});

it('says that a sheet cannot be written, and waits for nothing', async () => {
  rmSync(join(office.folder, 'exports'), { recursive: true });
  await expect(exportVisits('Lượt tiếp')).rejects.toMatchObject({ code: 'file.writeFailed' });
});

it('gives a long title a name that every disk takes', async () => {
  await exportVisits('Lượt tiếp công dân '.repeat(20).trim());
  expect(readdirSync(join(office.folder, 'exports')).map((name) => name.length < 120)).toEqual([true]);
});
