import { afterEach, beforeEach, expect, test } from 'vitest';
import { listVisits } from '../../electron/data/visitRows';
import { visitHandlers } from '../../electron/office/visits';
import type { VisitFields } from '../../shared/domain/visits';
import { aPerson, visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let office: TestRoom;
beforeEach(async () => {
  office = await makeRoom();
});
afterEach(() => office.close());

const wanted = { from: null, to: null, receptionId: null, matterId: null, folded: '', limit: 2, offset: 0 };
const byName = { ...wanted, sort: { column: 'who', descending: false } };

async function enter(name: string, change: Partial<VisitFields> = {}): Promise<void> {
  const fields = visitFieldsOf({ person: aPerson({ name, honorific: '' }), ...change });
  const { version } = await visitHandlers['visit.save'](office.room, { fields, version: 0 }, office.acting());
  await visitHandlers['visit.enter'](office.room, { id: fields.id, version }, office.acting());
}

/** How often the whole order was asked for meanwhile. */
async function ordersOf(ask: () => Promise<unknown>): Promise<number> {
  const { db } = office.room.data;
  let orders = 0;
  const listen = ({ sql }: { sql: string }) => {
    if (sql.includes('json_group_array(row)')) orders += 1;
  };
  db.on('query', listen);
  await ask();
  db.removeListener('query', listen);
  return orders;
}

test('a list orders its rows once for all its pages, and again once a row changed', async () => {
  const { db } = office.room.data;
  for (const name of ['Bùi Văn Sáu', 'Lê Thị An', 'Đỗ Văn Dũng']) await enter(name);
  const page = async (offset: number) =>
    (await listVisits(db, { ...byName, offset })).rows.map(({ label }) => label);
  const orders = await ordersOf(async () => {
    expect([await page(0), await page(2), await page(0)]).toEqual([
      ['Lê Thị An', 'Đỗ Văn Dũng'],
      ['Bùi Văn Sáu'],
      ['Lê Thị An', 'Đỗ Văn Dũng'],
    ]);
    // another list beside it does not push it out
    await listVisits(db, wanted);
    await page(2);
  });
  expect(orders).toBe(2);
  await enter('Trần Thị Bình');
  expect([await page(0), await page(2)]).toEqual([
    ['Lê Thị An', 'Trần Thị Bình'],
    ['Đỗ Văn Dũng', 'Bùi Văn Sáu'],
  ]);
});

test('drafts stand before the numbered visits of their day where words are searched', async () => {
  const { db } = office.room.data;
  await enter('Nguyễn Văn Một', { day: '2026-11-20' });
  await enter('Nguyễn Văn Hai', { day: '2026-11-18' });
  const draft = visitFieldsOf({
    person: aPerson({ name: 'Nguyễn Văn Nháp', honorific: '' }),
    day: '2026-11-18',
  });
  await visitHandlers['visit.save'](office.room, { fields: draft, version: 0 }, office.acting());
  const { rows, total } = await listVisits(db, { ...wanted, folded: 'nguyen', limit: 10 });
  expect([rows.map(({ label }) => label), total]).toEqual([
    ['Nguyễn Văn Một', 'Nguyễn Văn Nháp', 'Nguyễn Văn Hai'],
    3,
  ]);
});
