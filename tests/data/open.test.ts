import { copyFileSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendAudit, verifyAudit } from '../../electron/data/audit';
import { openData } from '../../electron/data/database';

const never = async () => {
  throw new Error('no migration expected');
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiepdan-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function entry(act: string) {
  return {
    at: '2026-11-23T01:00:00.000Z',
    staffId: '',
    staffName: '',
    act,
    noun: '',
    recordId: '',
    detail: {},
  };
}

describe('opening the database', () => {
  it('creates every table once and opens it again unchanged', async () => {
    const path = join(folder, 'a.sqlite');
    const first = await openData(path, { create: true, beforeMigration: never });
    const names: { name: string }[] = await first
      .db('sqlite_master')
      .select('name')
      .where({ type: 'table' })
      .whereNot('name', 'sqlite_stat1');
    await first.close();
    const again = await openData(path, { create: false, beforeMigration: never });
    const same: { name: string }[] = await again
      .db('sqlite_master')
      .select('name')
      .where({ type: 'table' })
      .whereNot('name', 'sqlite_stat1');
    await again.close();
    expect(names.length).toBeGreaterThan(35);
    expect(same).toEqual(names);
  });

  it('never makes an empty database in place of a missing one', async () => {
    const opening = openData(join(folder, 'none.sqlite'), { create: false, beforeMigration: never });
    await expect(opening).rejects.toMatchObject({ code: 'data.missing' });
  });

  it('refuses a second opener by name', async () => {
    const path = join(folder, 'a.sqlite');
    const first = await openData(path, { create: true, beforeMigration: never });
    const second = openData(path, { create: false, beforeMigration: never });
    await expect(second).rejects.toMatchObject({ code: 'data.inUse' });
    await first.close();
  });

  it('refuses a database from the future', async () => {
    const path = join(folder, 'a.sqlite');
    const first = await openData(path, { create: true, beforeMigration: never });
    await first.db.raw('PRAGMA user_version = 999');
    await first.close();
    const opening = openData(path, { create: false, beforeMigration: never });
    await expect(opening).rejects.toMatchObject({ code: 'data.fromFuture' });
  });

  it('refuses a damaged database and one that is no database, and leaves both as they are', async () => {
    const path = join(folder, 'a.sqlite');
    const first = await openData(path, { create: true, beforeMigration: never });
    await first.close();
    const bad = join(folder, 'bad.sqlite');
    copyFileSync(path, bad);
    writeSync(openSync(bad, 'r+'), Buffer.alloc(4096, 7), 0, 4096, 8192);
    const garbage = join(folder, 'garbage.sqlite');
    writeFileSync(garbage, 'x'.repeat(10_000));
    for (const broken of [bad, garbage]) {
      const opening = openData(broken, { create: false, beforeMigration: never });
      await expect(opening).rejects.toMatchObject({ code: 'data.damaged' });
    }
  });

  it('keeps the audit trail append-only and names the first row that was changed', async () => {
    const data = await openData(join(folder, 'a.sqlite'), { create: true, beforeMigration: never });
    for (const act of ['one', 'two', 'three']) await appendAudit(data.db, entry(act));
    expect(await verifyAudit(data.db)).toEqual({ whole: true, rows: 3, firstBadSeq: null });
    await expect(data.db('audit').where({ seq: 2 }).update({ act: 'other' })).rejects.toThrow('appendOnly');
    await data.db.raw('DROP TRIGGER audit_no_update');
    await data.db('audit').where({ seq: 2 }).update({ act: 'other' });
    expect(await verifyAudit(data.db)).toEqual({ whole: false, rows: 1, firstBadSeq: 2 });
    await data.close();
  });
});
