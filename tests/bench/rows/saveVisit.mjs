import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sqlite3 from 'sqlite3';
import { openDemo, percentile } from '../app.mjs';

export const name = 'saveVisit';
/**
 * The 95th percentile of autosaves of one visit, from the page through the bridge to the disk and back, against
 * that of bare inserts of such a row: same driver, same disk, WAL, synchronous=FULL.
 */
export const limit = 4;
export const unit = 'ms';
export const rounds = 5;

/** Per round and side; together at least 300 of each, in small lots so that a busy disk hits both. */
const saves = 80;
const lot = 10;

/** @type {{ work: string, demo: Awaited<ReturnType<typeof openDemo>>, bare: sqlite3.Database } | undefined} */
let opened;
let inserted = 0;

/** @returns {Promise<{ ours: number, theirs: number }>} milliseconds */
export async function run() {
  opened ??= await open();
  const ours = [];
  const theirs = [];
  for (let done = 0; done < saves; done += lot) {
    ours.push(...(await savesInPage(opened.demo.page)));
    theirs.push(...(await bareInserts(opened.bare)));
  }
  return { ours: percentile(ours, 0.95), theirs: percentile(theirs, 0.95) };
}

export async function finish() {
  if (opened === undefined) return;
  await opened.demo.app.close();
  await new Promise((resolve) => opened?.bare.close(resolve));
  await rm(opened.work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function open() {
  const work = await mkdtemp(path.join(tmpdir(), 'tiep-dan-bench-'));
  const demo = await openDemo(work);
  await demo.page.evaluate(prepareDraft);
  const bare = new sqlite3.Database(path.join(work, 'bare.sqlite'));
  await exec(bare, bareSchema);
  await savesInPage(demo.page);
  await bareInserts(bare);
  return { work, demo, bare };
}

const content = 'Kiến nghị nạo vét 1,2 km kênh N3; cống số 4 bị sập làm 9 ha lúa không có nước. '.repeat(4);

/** A draft in the page, as the visit form holds it, and a function that saves it with one more letter. */
const prepareDraft = `(async () => {
  const person = { honorific: 'bà', name: 'Trần Thị Lụa', birthYear: 1963, idKind: 'cccd', idNumber: '000163000002',
    idIssuedOn: null, idIssuedBy: '', address: 'thôn Bãi Sậy', phone: '0000 000 002' };
  const fields = { id: crypto.randomUUID(), receptionId: null, day: '2026-11-23', arrivedAt: '08:15', person,
    groupSize: 1, representatives: [], actingFor: '', actingPaper: '', content: ${JSON.stringify(content)},
    demand: '', kind: 'proposal', field: '', sameContentCount: 1, repeat: false, settledBy: '',
    withinCompetence: null, outcome: 'undecided', guidedTo: '', guidancePaper: '', handledBy: '',
    transferPaper: '', followUp: '', note: '', documents: [], matterId: null, petitionId: null };
  let version = 0;
  window.saveOnce = async () => {
    fields.content += 'a';
    const started = performance.now();
    const reply = await window.tiepdan.call('visit.save', crypto.randomUUID(), { fields, version });
    const took = performance.now() - started;
    if (!reply.ok) throw new Error(JSON.stringify(reply.fault));
    version = reply.value.version;
    return took;
  };
})()`;

/** @param {import('@playwright/test').Page} page @returns {Promise<number[]>} */
function savesInPage(page) {
  return page.evaluate(`(async () => {
    const took = [];
    for (let i = 0; i < ${lot}; i += 1) took.push(await window.saveOnce());
    return took;
  })()`);
}

const bareSchema = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE visits (id TEXT PRIMARY KEY, day TEXT NOT NULL, name TEXT NOT NULL, id_number TEXT NOT NULL,
    address TEXT NOT NULL, content TEXT NOT NULL, fields TEXT NOT NULL, updated_at TEXT NOT NULL) STRICT;
`;

/** @param {sqlite3.Database} database @returns {Promise<number[]>} */
async function bareInserts(database) {
  const took = [];
  for (let index = 0; index < lot; index += 1) {
    inserted += 1;
    const row = [`visit-${inserted}`, '2026-11-23', 'Trần Thị Lụa', '000163000002', 'thôn Bãi Sậy', content];
    const started = performance.now();
    await insert(database, [...row, JSON.stringify(row), new Date().toISOString()]);
    took.push(performance.now() - started);
  }
  return took;
}

/** @param {sqlite3.Database} database @param {string[]} row @returns {Promise<void>} */
function insert(database, row) {
  return new Promise((resolve, reject) => {
    database.run('INSERT INTO visits VALUES (?, ?, ?, ?, ?, ?, ?, ?)', row, (cause) =>
      cause === null ? resolve() : reject(cause),
    );
  });
}

/** @param {sqlite3.Database} database @param {string} sql @returns {Promise<void>} */
function exec(database, sql) {
  return new Promise((resolve, reject) => {
    database.exec(sql, (cause) => (cause === null ? resolve() : reject(cause)));
  });
}
