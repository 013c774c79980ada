import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { verifyAudit } from '../../electron/data/audit';
import { type Data, databaseFile, openData } from '../../electron/data/database';
import { type Acknowledgement, contentOf, savesEach } from './savingLoop';

/** What is wrong with a database after a kill, in words; nothing where all is well. */
export interface Finding {
  readonly problems: string[];
  readonly visits: number;
  readonly numbers: number;
}

interface Row {
  id: string;
  version: number;
  state: string;
  number: number | null;
  content: string;
  citizen_id: string | null;
}

function refuseMigration(): Promise<void> {
  throw new Error('the app left a schema of another version');
}

/** The app must recover its own files by itself, so they are looked at in a copy. */
async function openCopy(dataDir: string, copyDir: string): Promise<Data> {
  rmSync(copyDir, { recursive: true, force: true });
  mkdirSync(copyDir);
  for (const name of [databaseFile, `${databaseFile}-wal`]) {
    if (existsSync(join(dataDir, name))) cpSync(join(dataDir, name), join(copyDir, name));
  }
  return openData(join(copyDir, databaseFile), { create: false, beforeMigration: refuseMigration });
}

/** A visit of version n was saved n times; the one after the last save is "Ghi sổ", which types nothing. */
function problemOfRow(row: Row): string | null {
  const entered = row.version === savesEach + 1;
  const whole = row.content === contentOf(row.id, Math.min(row.version, savesEach));
  if (!whole) return `visit ${row.id} version ${row.version} is half written`;
  if ((row.state === 'entered') !== entered) return `visit ${row.id} version ${row.version} is ${row.state}`;
  if ((row.number !== null) !== entered || (row.citizen_id !== null) !== entered)
    return `visit ${row.id} is half entered`;
  return null;
}

function problemOfAcknowledgement(said: Acknowledgement, row: Row | undefined): string | null {
  if (row === undefined) return `visit ${said.id} version ${said.version} was acknowledged and is gone`;
  if (row.version < said.version) return `visit ${said.id} fell back from ${said.version} to ${row.version}`;
  if (row.version === said.version && (row.state !== said.state || row.number !== said.number))
    return `visit ${said.id} was acknowledged as ${said.state} ${said.number} and is ${row.state} ${row.number}`;
  return null;
}

function same(what: string, found: readonly unknown[], wanted: readonly unknown[]): string[] {
  return JSON.stringify(found) === JSON.stringify(wanted)
    ? []
    : [`${what}: ${found.length} for ${wanted.length}`];
}

async function problemsOfBooks(data: Data, rows: readonly Row[]): Promise<string[]> {
  const { db } = data;
  const entered = rows
    .filter((row) => row.number !== null)
    .sort((a, b) => Number(a.number) - Number(b.number));
  const taken: { number: number; record_id: string }[] = await db('book_numbers')
    .select('number', 'record_id')
    .orderBy('number');
  const audited: { record_id: string }[] = await db('audit')
    .select('record_id')
    .where({ act: 'visit.entered' });
  const indexed: { record_id: string }[] = await db('search_rows')
    .select('record_id')
    .where({ noun: 'visit' });
  const ids = entered.map(({ id }) => id);
  return [
    ...same(
      'numbers from 1 without gap',
      entered.map(({ number }) => number),
      entered.map((_, index) => index + 1),
    ),
    ...same(
      'numbers of the book',
      taken,
      entered.map(({ number, id }) => ({ number, record_id: id })),
    ),
    ...same('audit rows', audited.map((row) => row.record_id).sort(), [...ids].sort()),
    ...same('search rows', indexed.map((row) => row.record_id).sort(), [...ids].sort()),
  ];
}

async function problemsOfFile({ db }: Data): Promise<string[]> {
  const whole: unknown = await db.raw('PRAGMA integrity_check');
  const orphans: unknown = await db.raw('PRAGMA foreign_key_check');
  const chain = await verifyAudit(db);
  return [
    ...same('integrity_check', [whole], [[{ integrity_check: 'ok' }]]),
    ...same('foreign_key_check', [orphans], [[]]),
    ...(chain.whole ? [] : [`the audit chain breaks at ${chain.firstBadSeq}`]),
  ];
}

/** Compares the database in `dataDir` with all that the app ever acknowledged in it. */
export async function inspectSaves(
  dataDir: string,
  copyDir: string,
  acknowledged: readonly Acknowledgement[],
): Promise<Finding> {
  const data = await openCopy(dataDir, copyDir);
  try {
    const rows: Row[] = await data
      .db('visits')
      .select('id', 'version', 'state', 'number', 'content', 'citizen_id');
    const byId = new Map(rows.map((row) => [row.id, row]));
    const problems = [
      ...rows.map(problemOfRow),
      ...acknowledged.map((said) => problemOfAcknowledgement(said, byId.get(said.id))),
      ...(await problemsOfBooks(data, rows)),
      ...(await problemsOfFile(data)),
    ].filter((problem) => problem !== null);
    return { problems, visits: rows.length, numbers: rows.filter((row) => row.number !== null).length };
  } finally {
    await data.close();
  }
}
