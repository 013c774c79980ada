import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex, { type Knex } from 'knex';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../electron/data/migrate';
import { migrations } from '../../electron/data/migrations/list';
import { findPlaces, matchExpression, readFound } from '../../electron/data/search';
import { nameSortKey } from '../../shared/text/sortKey';

let folder: string;
let db: Knex;
const never = async () => undefined;
const officeId = '01900000-0000-7000-8000-000000000001';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiepdan-migrate-'));
  db = knex({
    client: 'sqlite3',
    connection: { filename: join(folder, 'a.sqlite') },
    useNullAsDefault: true,
  });
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

async function until(name: string): Promise<void> {
  const at = migrations.findIndex((one) => one.name === name);
  await migrate(db, never, migrations.slice(0, at));
  const stamp = {
    created_at: '2026-11-23T01:00:00.000Z',
    updated_at: '2026-11-23T01:00:00.000Z',
    version: 1,
  };
  await db('offices').insert({ id: officeId, code: 'A', level: 'xa', name: 'A', profile: '{}', ...stamp });
}

async function addVisit(index: number, label: string): Promise<void> {
  await db('visits').insert({
    id: `01900000-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`,
    office_id: officeId,
    day: '2026-11-10',
    state: 'draft',
    cancel_reason: '',
    kind: 'complaint',
    outcome: 'undecided',
    sealed: 0,
    label,
    label_key: '',
    address: '',
    content: '',
    group_size: 1,
    fields: '{}',
    created_at: '2026-11-23T01:00:00.000Z',
    created_by: '',
    updated_at: '2026-11-23T01:00:00.000Z',
    updated_by: '',
    version: 1,
  });
}

describe('the databases of before', () => {
  it('get their sort keys', async () => {
    await until('sortKeys');
    const labels = ['ông Nguyễn Văn Đức', 'bà Lê Thị Ân', 'hồ sơ TC-2026-001'];
    for (const [index, label] of labels.entries()) await addVisit(index, label);
    await migrate(db, never);
    const rows = await db('visits').orderBy('id').pluck('label_sort');
    expect(rows).toEqual(labels.map(nameSortKey));
  });

  it('are searched by noun and day, whatever was written down first', async () => {
    await until('searchOrder');
    const old = [
      { noun: 'visit', day: '2019-03-01' },
      { noun: 'matter', day: '2026-01-01' },
      { noun: 'visit', day: '2026-11-23' },
      { noun: 'citizen', day: null },
      { noun: 'visit', day: '2026-11-23' },
    ];
    for (const [index, row] of old.entries()) {
      await db('search_rows').insert({
        ...row,
        record_id: `r${index}`,
        title: 't',
        detail: '',
        folded: 'dang thi lua',
      });
    }
    await migrate(db, never);
    const places = await findPlaces(db, matchExpression('dang lua') ?? '', 2);
    const rows = await readFound(db, places);
    expect(rows.map(({ record_id }) => record_id)).toEqual(['r3', 'r4', 'r2', 'r1']);
    expect(await db('search_rows').count({ n: '*' }).first()).toEqual({ n: 5 });
  });

  it('keep their changes of posted receptions when somebody may stand in', async () => {
    await until('standIns');
    const ids = ['11', '12', '13'].map((end) => `01900000-0000-7000-8000-0000000002${end}`);
    const at = '2026-11-23T01:00:00.000Z';
    await db.raw('PRAGMA foreign_keys = OFF');
    await db('schedule_changes').insert({
      ...{ id: ids[0], schedule_id: ids[1], reception_id: ids[2], office_id: officeId },
      ...{ kind: 'moved', from_day: '2026-12-22', to_day: '2026-12-23', reason: 'Họp', told: '[]' },
      ...{ state: 'inForce', becomes: '{"sessions":[],"place":"Hội trường"}', withdrawn_reason: '' },
      ...{ created_at: at, created_by: '', updated_at: at, updated_by: '', version: 2 },
    });
    const [before] = await db('schedule_changes');
    await migrate(db, never);
    expect(await db('schedule_changes')).toEqual([before]);
    await db('schedule_changes').update({ kind: 'substituted' });
    await expect(db('schedule_changes').update({ kind: 'swapped' })).rejects.toThrow();
  });
});
