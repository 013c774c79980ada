import { existsSync } from 'node:fs';
import excel from 'exceljs';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checklistHandlers } from '../../electron/office/checklists';
import { documentsFor } from '../../electron/office/documents';
import { inspectionHandlers } from '../../electron/office/inspectionHandlers';
import { petitionHandlers } from '../../electron/office/petitions';
import { receptionHandlers } from '../../electron/office/receptions';
import { taskHandlers } from '../../electron/office/tasks';
import { visitHandlers } from '../../electron/office/visits';
import type { Figure, FigureCode } from '../../shared/domain/inspection';
import { type DemoRoom, makeDemo } from '../support/demo';

const span = { from: '2026-11-01', to: '2026-11-30' };
let demo: DemoRoom;
let figures: Figure[];

beforeAll(async () => {
  demo = await makeDemo('xa2026');
  figures = (await inspectionHandlers['inspection.read'](demo.room, span)).figures;
}, 60_000);
afterAll(() => demo.close());

function count(code: FigureCode, name?: string): number {
  return figures
    .filter((one) => one.code === code && (name === undefined || one.ownerName === name))
    .reduce((sum, one) => sum + one.count, 0);
}

describe('the demo office inspects its November', () => {
  it('every figure opens as many records as it says', async () => {
    expect(figures.length).toBeGreaterThan(40);
    for (const { code, owner, count: said } of figures) {
      const page = { ...span, code, owner, limit: 1000, offset: 0 };
      const { rows, figure } = await inspectionHandlers['inspection.records'](demo.room, page);
      expect([code, owner, rows.reduce((sum, { amount }) => sum + amount, 0)]).toEqual([code, owner, said]);
      expect(figure?.count).toBe(said);
    }
  });

  it('receptions equal what the list of receptions says', async () => {
    const rows = await receptionHandlers['reception.list'](demo.room, span);
    for (const name of new Set(figures.filter(({ code }) => code === 'held').map((one) => one.ownerName))) {
      const own = rows.filter((row) => row.hostName === name && row.kind !== 'regular');
      const held = own.filter(({ state }) => state === 'held' || state === 'noCitizen');
      const inPerson = held.filter(({ hostMode }) => hostMode === 'inPerson');
      expect([name, count('held', name)]).toEqual([name, new Set(inPerson.map(({ day }) => day)).size]);
    }
    expect(count('due', 'Phan Đăng Toản')).toBe(2);
    expect(count('due', 'Trịnh Quang Vịnh')).toBe(2);
  });

  it('tasks stand with their units as the list of tasks has them', async () => {
    const page = { state: 'all' as const, unit: '', limit: 1000, offset: 0 };
    const { rows } = await taskHandlers['task.list'](demo.room, page);
    const late = rows.filter(
      ({ state, due }) => state !== 'done' && state !== 'cancelled' && due !== null && due < '2026-11-23',
    );
    expect(late.length).toBeGreaterThan(0);
    expect(count('taskLate')).toBe(late.filter(({ due }) => (due ?? '') >= span.from).length);
  });

  it('petitions and visits equal their lists', async () => {
    const page = { text: '', limit: 1000, offset: 0 };
    const petitions = (await petitionHandlers['petition.list'](demo.room, { ...page, ...span })).rows;
    expect(count('received')).toBe(petitions.filter(({ state }) => state !== 'cancelled').length);
    const visits = await visitHandlers['visit.list'](demo.room, {
      ...page,
      ...span,
      receptionId: null,
      matterId: null,
    });
    expect(count('visitsNumbered')).toBe(visits.rows.filter(({ number }) => number !== null).length);
    expect(count('visitGaps')).toBe(0);
  });

  it('November was posted in time, and its basis names the law', () => {
    expect([count('scheduled'), count('postedOnTime'), count('postedLate')]).toEqual([1, 1, 0]);
    expect(figures.find(({ code }) => code === 'scheduled')?.basis).toContain('Điều 24 Luật Tiếp công dân');
  });

  it('a period that ends before it begins is refused', async () => {
    const wrong = { from: '2026-12-01', to: '2026-11-01' };
    await expect(inspectionHandlers['inspection.read'](demo.room, wrong)).rejects.toThrow('call.badInput');
  });

  it('is one sheet of paper that names nobody who came', async () => {
    const { document, kind } = await documentsFor(demo.room, { of: 'inspection', ...span });
    const text = JSON.stringify(document);
    expect(kind).toBe('selfInspection');
    expect(text).toContain('PHIẾU TỰ KIỂM TRA');
    expect(text).toContain('Phòng Kinh tế');
    for (const name of ['Nguyễn Văn Khởi', 'Trần Thị Lụa', 'Lê Quốc Thái']) expect(text).not.toContain(name);
  });

  it('leaves as a sheet: all figures, or the records of one', async () => {
    const all = await inspectionHandlers['inspection.export'](
      demo.room,
      { ...span, figure: null },
      demo.acting('clerk', 'inspection.export'),
    );
    expect(existsSync(all.savedTo)).toBe(true);
    expect(all.rows).toBe(figures.length);
    const owner = figures.find(
      ({ code, ownerName }) => code === 'due' && ownerName === 'Phan Đăng Toản',
    )?.owner;
    const one = await inspectionHandlers['inspection.export'](
      demo.room,
      { ...span, figure: { code: 'due', owner: owner ?? '' } },
      demo.acting('clerk', 'inspection.export'),
    );
    const book = new excel.Workbook();
    await book.xlsx.readFile(one.savedTo);
    const page = book.worksheets[0];
    expect(JSON.stringify(page?.getRow(6).values)).toContain('Luật 136/2025/QH15');
  });
});

describe('the checklist', () => {
  it('begins with what offices have to show, and proposing again doubles nothing', async () => {
    const acting = () => demo.acting('clerk', 'checklist.propose');
    const first = await checklistHandlers['checklist.propose'](demo.room, {}, acting());
    expect(first.map(({ part }) => part)).toContain('roster');
    expect(first.find(({ name }) => name.startsWith('Nội quy'))?.note).toContain('Nghị định 154/2026');
    const things = first.filter(({ part }) => part === 'place' || part === 'equipment');
    expect(things.every(({ state }) => state === 'unchecked')).toBe(true);
    const { figures: now } = await inspectionHandlers['inspection.read'](demo.room, span);
    expect(now.find(({ code }) => code === 'checkOverdue')?.count).toBe(things.length);
    const again = await checklistHandlers['checklist.propose'](demo.room, {}, acting());
    expect(again).toEqual(first);
  });

  it('shows in the figures what is lacking, due again and who learned nothing yet', async () => {
    const save = (change: object) =>
      checklistHandlers['checklist.save'](
        demo.room,
        {
          id: v7(),
          part: 'equipment',
          name: 'Máy in',
          detail: 'Phòng tiếp công dân',
          state: 'broken',
          checkedOn: '2026-05-04',
          nextOn: '2026-11-04',
          note: '',
          version: 0,
          ...change,
        },
        demo.acting('clerk', 'checklist.save'),
      );
    const read = async () => {
      figures = (await inspectionHandlers['inspection.read'](demo.room, span)).figures;
      return ['lacking', 'checkOverdue', 'untrained'].map((code) =>
        count(code === 'lacking' || code === 'checkOverdue' ? code : 'untrained'),
      );
    };
    const [lacking = 0, overdue = 0, untrained = 0] = await read();
    const ahead = { checkedOn: '2030-01-01', nextOn: null };
    await expect(save({ nextOn: '2026-05-03' })).rejects.toMatchObject({ code: 'checklist.days' });
    await expect(save(ahead)).rejects.toMatchObject({ code: 'checklist.days' });
    const printer = await save({});
    const course = { part: 'training', detail: 'Nghiệp vụ tiếp công dân', state: 'good', nextOn: null };
    await save({ ...course, name: 'BÙI THỊ MAI SAO' });
    expect(await read()).toEqual([lacking + 1, overdue + 1, untrained - 1]);
    const { id, version } = printer;
    await expect(save({ id, version: version + 1 })).rejects.toThrow('record.stale');
    await checklistHandlers['checklist.cancel'](
      demo.room,
      { id, version, reason: 'Đã thanh lý' },
      demo.acting('clerk', 'checklist.cancel'),
    );
    expect(await read()).toEqual([lacking, overdue, untrained - 1]);
  });
});
