import type { Knex } from 'knex';
import { AppError } from '../../shared/ipc/fault';
import { type Migration, migrations, newestVersion } from './migrations/list';

/** The version of the schema that a database has; 0 where no migration ever ran. */
export async function userVersion(db: Knex): Promise<number> {
  const rows: unknown = await db.raw('PRAGMA user_version');
  const first: unknown = Array.isArray(rows) ? rows[0] : null;
  if (typeof first === 'object' && first !== null && 'user_version' in first)
    return Number(first.user_version);
  return 0;
}

async function countRows(db: Knex): Promise<Map<string, number>> {
  const tables: { name: string }[] = await db('sqlite_master')
    .select('name')
    .where({ type: 'table' })
    .whereNot('name', 'like', 'sqlite_%')
    .whereNot('name', 'like', 'search%');
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const row = await db(name).count({ n: '*' }).first();
    counts.set(name, Number(row?.n ?? 0));
  }
  return counts;
}

/** A migration may add rows, never lose one: knex#6213 emptied child tables without a word. */
function refuseLoss(before: Map<string, number>, after: Map<string, number>): void {
  for (const [name, count] of before) {
    if ((after.get(name) ?? 0) < count) throw new AppError('data.damaged', { table: name });
  }
}

async function step(db: Knex, migration: Migration): Promise<void> {
  await db.transaction(async (tx) => {
    const before = await countRows(tx);
    for (const statement of migration.statements) await tx.raw(statement);
    await migration.fill?.(tx);
    refuseLoss(before, await countRows(tx));
    await tx.raw(`PRAGMA user_version = ${migration.version}`);
  });
}

/**
 * Brings the schema to the newest version, one transaction per migration.
 * @throws AppError data.fromFuture when the database was written by a newer app
 */
export async function migrate(
  db: Knex,
  beforeMigration: (db: Knex, fromVersion: number) => Promise<void>,
  list: readonly Migration[] = migrations,
): Promise<void> {
  const found = await userVersion(db);
  const newest = newestVersion(list);
  if (found > newest) throw new AppError('data.fromFuture', { found, newest });
  if (found === newest) return;
  if (found > 0) await beforeMigration(db, found);
  for (const migration of list) {
    if (migration.version > found) await step(db, migration);
  }
}
