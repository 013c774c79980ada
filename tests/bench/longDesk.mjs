import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sqlite3 from 'sqlite3';
import { openAgain, openDemo } from './app.mjs';

/** @typedef {{ work: string, app: import('@playwright/test').ElectronApplication, page: import('@playwright/test').Page }} LongDesk */

/**
 * The demo with so many visits more and as many petitions, spread over twenty years, four kinds and 1,800 names, all
 * of them in the search index.
 * @param {number} many
 * @returns {Promise<LongDesk>}
 */
export async function openLongDesk(many) {
  const work = await mkdtemp(path.join(tmpdir(), 'tiep-dan-bench-'));
  const first = await openDemo(work);
  await first.app.close();
  await fill(await databaseIn(path.join(work, 'data')), many);
  return { work, ...(await openAgain(work)) };
}

/** @param {LongDesk | undefined} desk */
export async function closeLongDesk(desk) {
  if (desk === undefined) return;
  await desk.app.close();
  await rm(desk.work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/**
 * Opens the register over all years and waits until its rows stand.
 * @param {import('@playwright/test').Page} page
 */
export async function openBook(page) {
  await page.evaluate(`location.hash = '/help'`);
  await page.getByTestId('register-page').waitFor({ state: 'detached' });
  await page.evaluate(`location.hash = '/registers'`);
  for (const [field, day] of [
    ['register-from', '01/01/2000'],
    ['register-to', '31/12/2026'],
  ]) {
    await page.getByTestId(field ?? '').fill(day ?? '');
    await page.getByTestId(field ?? '').blur();
  }
  await page.getByTestId('register-rows-row').nth(9).waitFor();
}

/** @param {string} folder @returns {Promise<string>} */
async function databaseIn(folder) {
  const found = await readdir(folder, { recursive: true });
  const file = found.find((name) => path.basename(name) === 'tiepdan.sqlite');
  if (file === undefined) throw new Error(`no database in ${found.join(', ')}`);
  return path.join(folder, file);
}

const names = `
  families(family, f) AS (VALUES ('Nguyễn', 'nguyen'), ('Trần', 'tran'), ('Lê', 'le'), ('Phạm', 'pham'),
    ('Hoàng', 'hoang'), ('Vũ', 'vu'), ('Phan', 'phan'), ('Đặng', 'dang'), ('Bùi', 'bui'), ('Đỗ', 'do')),
  middles(middle, m) AS (VALUES ('Văn', 'van'), ('Thị', 'thi'), ('Hữu', 'huu'), ('Đức', 'duc'), ('Minh', 'minh'),
    ('Xuân', 'xuan'), ('Quốc', 'quoc'), ('Đình', 'dinh'), ('Bá', 'ba')),
  givens(given, g) AS (VALUES ('An', 'an'), ('Bình', 'binh'), ('Dũng', 'dung'), ('Hà', 'ha'), ('Hùng', 'hung'),
    ('Khởi', 'khoi'), ('Lan', 'lan'), ('Lụa', 'lua'), ('Mai', 'mai'), ('Nam', 'nam'), ('Phúc', 'phuc'),
    ('Quân', 'quan'), ('Sơn', 'son'), ('Tâm', 'tam'), ('Thảo', 'thao'), ('Tư', 'tu'), ('Uyên', 'uyen'),
    ('Vinh', 'vinh'), ('Yến', 'yen'), ('Đông', 'dong')),
  people AS (SELECT family || ' ' || middle || ' ' || given AS full_name, f || ' ' || m || ' ' || g AS name_key,
      g || ' ' || f || ' ' || m AS name_sort, row_number() OVER () - 1 AS at FROM families, middles, givens),
  n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :many),
  -- a step without a common factor goes through all the names before it comes back to one
  rows AS (SELECT i, people.*, date('2007-01-01', '+' || (i * 7 % 7260) || ' days') AS on_day
    FROM n JOIN people ON people.at = i * 71 % 1800)`;

const kinds =
  "CASE i % 4 WHEN 0 THEN 'complaint' WHEN 1 THEN 'proposal' WHEN 2 THEN 'mixed' ELSE 'proposal' END";
const outcomes = "CASE i % 3 WHEN 0 THEN 'guided' WHEN 1 THEN 'accepted' ELSE 'answered' END";
const content = `'Khiếu nại quyết định số ' || (i % 900) || ' về bồi thường đất vườn tại thôn Đồng Trầm, đề nghị xem xét lại
  diện tích và đơn giá; kèm giấy chứng nhận quyền sử dụng đất'`;
const words = `name_key || ' ' || i || ' khieu nai quyet dinh so ' || (i % 900) || ' ve boi thuong dat vuon tai thon dong
  tram de nghi xem xet lai dien tich va don gia kem giay chung nhan quyen su dung dat'`;

/** Table → what differs from the row of the demo that is copied. */
const copies = {
  visits: {
    of: "state = 'entered' AND sealed = 0 LIMIT 1",
    own: {
      ...{ id: "printf('01900000-0000-7000-8001-%012d', i)", day: 'on_day', kind: kinds, outcome: outcomes },
      ...{ number: '100000 + i', number_year: 'CAST(substr(on_day, 1, 4) AS INTEGER)', label: 'full_name' },
      ...{ label_key: 'name_key', label_sort: 'name_sort', content, matter_id: 'NULL', petition_id: 'NULL' },
      ...{ citizen_id: 'NULL', reception_id: 'NULL' },
    },
  },
  petitions: {
    of: "state = 'processed' AND sealed = 0 LIMIT 1",
    own: {
      ...{ id: "printf('01900000-0000-7000-8002-%012d', i)", received_on: 'on_day', kind: kinds },
      ...{ code: "'DON-' || substr(on_day, 1, 4) || '-' || (100000 + i)", sender_label: 'full_name' },
      ...{ sender_sort: 'name_sort', summary: content, matter_id: 'NULL', part_of: 'NULL' },
    },
  },
};

const indexed = ['visit', 'petition'].map(
  (noun, rank) => `
  WITH RECURSIVE ${names}
  INSERT INTO search_rows (row, noun, record_id, title, detail, day, folded)
  SELECT ${rank + 1} * 4398046511104 + CAST(julianday(on_day) - julianday('1900-01-01') AS INTEGER) * 16777216 + 1000 + i,
    '${noun}', printf('01900000-0000-7000-800${rank + 1}-%012d', i), full_name, '', on_day, ${words}
  FROM rows;`,
);

/** @param {string} file @param {number} many @returns {Promise<void>} */
async function fill(file, many) {
  const database = new sqlite3.Database(file);
  /** @param {string} sql @returns {Promise<void>} */
  const run = (sql) =>
    new Promise((resolve, reject) => {
      database.exec(sql.replaceAll(':many', String(many)), (cause) =>
        cause === null ? resolve() : reject(cause),
      );
    });
  await run('BEGIN');
  for (const [table, { of, own }] of Object.entries(copies))
    await run(await copied(database, table, of, own));
  for (const sql of indexed) await run(sql);
  // as the app leaves its database when it closes
  await run("COMMIT; INSERT INTO search(search) VALUES ('optimize'); ANALYZE");
  await new Promise((resolve) => database.close(resolve));
}

/**
 * @param {import('sqlite3').Database} database
 * @param {string} table
 * @param {string} of which row is copied
 * @param {Readonly<Record<string, string>>} own
 * @returns {Promise<string>}
 */
async function copied(database, table, of, own) {
  /** @type {{ name: string }[]} */
  const columns = await new Promise((resolve, reject) => {
    database.all(`PRAGMA table_info(${table})`, (cause, rows) =>
      cause === null ? resolve(/** @type {{ name: string }[]} */ (rows)) : reject(cause),
    );
  });
  const values = columns.map(({ name }) => own[name] ?? `base.${name}`);
  return `WITH RECURSIVE ${names}, base AS (SELECT * FROM ${table} WHERE ${of})
    INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')})
    SELECT ${values.join(', ')} FROM rows, base;`;
}
