import { afterAll, beforeAll, expect, test } from 'vitest';
import { taskHandlers } from '../../electron/office/tasks';
import { boardBy, boardStanding } from '../../shared/domain/taskBoard';
import { type DemoRoom, makeDemo } from '../support/demo';

let demo: DemoRoom;
beforeAll(async () => {
  demo = await makeDemo('xa2026');
}, 60_000);
afterAll(() => demo.close());

test('each field of the board counts the tasks that its list shows, and all fields count all tasks once', async () => {
  const page = { state: 'all' as const, unit: '', limit: 100, offset: 0 };
  const all = await taskHandlers['task.list'](demo.room, page);
  for (const by of boardBy.options) {
    const rows = await taskHandlers['task.board'](demo.room, { by });
    let sum = 0;
    for (const row of rows) {
      for (const standing of boardStanding.options) {
        const cell = { by, key: row.key, standing };
        const { total } = await taskHandlers['task.list'](demo.room, { ...page, cell });
        expect([by, row.key, standing, total]).toEqual([by, row.key, standing, row[standing]]);
        sum += total;
      }
    }
    expect([by, sum]).toEqual([by, all.total]);
  }
});

test('late, soon and open mean on the board what the marks of the tasks say', async () => {
  const kinds = { late: 'red', soon: 'amber', open: 'green' } as const;
  for (const row of await taskHandlers['task.board'](demo.room, { by: 'unit' })) {
    for (const standing of ['late', 'soon', 'open'] as const) {
      const cell = { by: 'unit' as const, key: row.key, standing };
      const page = { state: 'all' as const, unit: '', limit: 100, offset: 0, cell };
      const { rows } = await taskHandlers['task.list'](demo.room, page);
      expect(rows.every(({ dueState }) => (dueState?.kind ?? 'green') === kinds[standing])).toBe(true);
    }
  }
});

test('each view of the board is counted along an index that holds all it asks for', async () => {
  const { db } = demo.room.data;
  const asked: { sql: string; bindings: string[] }[] = [];
  db.on('query', (query) => asked.push(query));
  for (const by of boardBy.options) await taskHandlers['task.board'](demo.room, { by });
  db.removeAllListeners('query');
  const counted = asked.filter(({ sql }) => sql.includes('GROUP BY'));
  const walks: string[][] = [];
  for (const { sql, bindings } of counted) {
    const plan: { detail: string }[] = await db.raw(`EXPLAIN QUERY PLAN ${sql}`, bindings);
    walks.push(plan.map(({ detail }) => detail).filter((detail) => /^SCAN t\b/.test(detail)));
  }
  expect(walks.map((steps) => steps.filter((step) => step.includes('tasks_')))).toEqual([
    ['SCAN t USING COVERING INDEX tasks_unit'],
    ['SCAN t USING COVERING INDEX tasks_conclusion'],
    ['SCAN t USING COVERING INDEX tasks_day'],
  ]);
});
