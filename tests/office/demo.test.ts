import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { verifyAudit } from '../../electron/data/audit';
import { listSchedules } from '../../electron/data/schedules';
import { conclusionHandlers } from '../../electron/office/conclusions';
import { demoToday } from '../../electron/office/demo/offices';
import { documentsFor } from '../../electron/office/documents';
import { paperHandlers } from '../../electron/office/papers';
import { receptionHandlers } from '../../electron/office/receptions';
import { today } from '../../electron/office/room';
import { scheduleHandlers } from '../../electron/office/schedules';
import { searchHandlers } from '../../electron/office/search';
import { type DemoRoom, makeDemo } from '../support/demo';

// filling a demo hashes five passwords and lives through a hundred acts
vi.setConfig({ testTimeout: 60_000 });

let demo: DemoRoom;
afterEach(() => demo.close());

test('the commune of November 2026 is filled as in the samples, and its trail is whole', async () => {
  demo = await makeDemo('xa2026');
  const { db } = demo.room.data;
  const receptions = await receptionHandlers['reception.list'](demo.room, {
    from: '2026-11-01',
    to: '2026-11-30',
  });
  expect(today(demo.room)).toBe(demoToday('xa2026'));
  expect(
    receptions.map(({ day, kind, state, visitCount, draftCount }) => [
      day,
      kind,
      state,
      visitCount,
      draftCount,
    ]),
  ).toEqual([
    ['2026-11-03', 'regular', 'held', 1, 0],
    ['2026-11-05', 'periodic', 'held', 1, 0],
    ['2026-11-10', 'periodic', 'held', 2, 0],
    ['2026-11-12', 'periodic', 'held', 1, 0],
    ['2026-11-16', 'urgent', 'held', 1, 0],
    ['2026-11-18', 'regular', 'held', 1, 0],
    ['2026-11-19', 'regular', 'held', 1, 0],
    ['2026-11-19', 'periodic', 'held', 1, 0],
    ['2026-11-20', 'regular', 'held', 1, 0],
    ['2026-11-23', 'regular', 'planned', 0, 1],
    ['2026-11-25', 'periodic', 'planned', 0, 0],
  ]);
  expect(await verifyAudit(db)).toMatchObject({ whole: true, firstBadSeq: null });
});

test('the notice that waits for its signature has no gap', async () => {
  demo = await makeDemo('xa2026');
  const drafts = (
    await conclusionHandlers['conclusion.list'](demo.room, { from: '2026-11-01', to: '2026-11-30' })
  ).filter(({ state }) => state === 'draft');
  const checks = await conclusionHandlers['conclusion.check'](demo.room, { id: drafts[0]?.id ?? '' });
  expect(drafts.length).toBe(1);
  expect(checks.map(({ severity, code }) => [severity, code])).toEqual([['info', 'notice.due']]);
});

test('the denouncer of the demo stands nowhere in the database file', async () => {
  demo = await makeDemo('xa2026');
  await demo.room.data.db.raw('PRAGMA wal_checkpoint(TRUNCATE)');
  const bytes = readFileSync(demo.room.data.path);
  const found = ['T.V.H.', '000075000004', 'Nguyễn Văn Khởi'].map((text) => bytes.includes(text));
  expect(found).toEqual([false, false, true]);
});

test('people, notices and papers of the demo are found without marks', async () => {
  demo = await makeDemo('xa2026');
  const find = async (text: string) => {
    const { hits } = await searchHandlers['search.all'](demo.room, { text, limit: 20 });
    return [...new Set(hits.map(({ noun }) => noun))].toSorted();
  };
  expect(await find('tran thi lua')).toEqual(['citizen', 'conclusion', 'task', 'visit']);
  expect(await find('179 tb ubnd')).toEqual(['paper', 'task']);
});

test('the district of 2024 has its clash, its Party number and the register of that time', async () => {
  demo = await makeDemo('huyen2024');
  const { room } = demo;
  const [february, june] = await listSchedules(room.data.db, 2024);
  const checks = await scheduleHandlers['schedule.check'](room, { id: february?.id ?? '' });
  const { rows: papers } = await paperHandlers['paper.list'](room, {
    kind: 'conclusionNotice',
    from: null,
    to: null,
  });
  const { document } = await documentsFor(room, { of: 'register', from: '2024-02-01', to: '2024-06-30' });
  const [table] = document.blocks;
  expect({
    february: february?.items.map(({ ruleDay, day }) => [ruleDay, day]),
    june: june?.items.map(({ day }) => day),
    clash: checks.filter(({ code }) => code === 'clash').map(({ params }) => params.day),
    numbers: papers.map(({ numberText }) => numberText),
    columns: table?.kind === 'table' ? table.columns.length : 0,
  }).toEqual({
    february: [
      ['2024-02-15', '2024-02-15'],
      ['2024-02-10', '2024-02-15'],
      ['2024-02-25', '2024-02-26'],
    ],
    june: ['2024-06-10', '2024-06-17', '2024-06-25'],
    clash: ['2024-02-15'],
    numbers: ['31/TB-UBND', '118-TB/HU', '24/TB-UBND'],
    columns: 12,
  });
});
