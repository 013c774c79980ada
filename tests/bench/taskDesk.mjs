import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sqlite3 from 'sqlite3';
import { openAgain, openDemo } from './app.mjs';

const many = 20_000;

/** @typedef {{ work: string, app: import('@playwright/test').ElectronApplication, page: import('@playwright/test').Page }} Desk */

/**
 * The demo with no task at all, or with 20,000 spread over 60 units, four years and all states.
 * @param {'empty' | 'full'} load
 * @returns {Promise<Desk>}
 */
export async function openTasks(load) {
  const work = await mkdtemp(path.join(tmpdir(), 'tiep-dan-bench-'));
  const first = await openDemo(work);
  await first.app.close();
  await fill(await databaseIn(path.join(work, 'data')), load);
  return { work, ...(await openAgain(work)) };
}

/** @param {Desk | undefined} desk */
export async function closeTasks(desk) {
  if (desk === undefined) return;
  await desk.app.close();
  await rm(desk.work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** @param {string} folder @returns {Promise<string>} */
async function databaseIn(folder) {
  const found = await readdir(folder, { recursive: true });
  const file = found.find((name) => path.basename(name) === 'tiepdan.sqlite');
  if (file === undefined) throw new Error(`no database in ${found.join(', ')}`);
  return path.join(folder, file);
}

const emptied = `
  DELETE FROM task_events;
  DELETE FROM task_matters;
  DELETE FROM tasks;
`;

const filled = `
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${many}),
    base AS (SELECT * FROM tasks WHERE conclusion_id IS NOT NULL LIMIT 1),
    issued AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS at, count(*) OVER () AS of
      FROM conclusions WHERE state = 'issued')
  INSERT INTO tasks (id, conclusion_id, dialogue_id, item_id, matter_id, label, lead_unit, lead_unit_key,
    lead_unit_sort, helpers, what, due, vague_due, vague_reason, report_to, answers_citizen, state, result,
    evidence, done_on, position, office_id, created_at, created_by, updated_at, updated_by, version)
  SELECT printf('01900000-0000-7000-8000-%012d', i),
    issued.id, NULL, base.item_id, NULL, base.label, 'Phòng số ' || (i % 60), 'phong so ' || (i % 60),
    'phong so ' || (i % 60), '[]', base.what || ' ' || i, date('2024-01-01', '+' || (i % 1100) || ' days'), '', '',
    base.report_to, 0,
    CASE WHEN i % 1100 > 1040 AND i % 3 > 0 THEN 'sent' WHEN i % 97 = 0 THEN 'inWork' ELSE 'done' END,
    '', '', NULL, 1, base.office_id, base.created_at, base.created_by, base.updated_at, base.updated_by, 1
  FROM n JOIN issued ON issued.at = i % issued.of, base;
`;

/** @param {string} file @param {'empty' | 'full'} load @returns {Promise<void>} */
async function fill(file, load) {
  const database = new sqlite3.Database(file);
  await new Promise((resolve, reject) => {
    database.exec(load === 'full' ? filled : emptied, (cause) =>
      cause === null ? resolve(undefined) : reject(cause),
    );
  });
  await new Promise((resolve) => database.close(resolve));
}
