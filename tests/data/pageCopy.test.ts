import { readFileSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hashPages } from '../../electron/backup/pageJobs';
import { databaseFile, openData } from '../../electron/data/database';
import { inspectSnapshot } from '../../electron/data/snapshot';
import { tempFolder } from '../backup/support';

async function office() {
  const folder = await tempFolder();
  const path = join(folder, databaseFile);
  const data = await openData(path, { create: true, beforeMigration: async () => undefined });
  let saved = 0;
  const save = async () => {
    const name = `fact-${saved}`;
    await data.db('facts').insert({ name, value: 'x'.repeat(3000), updated_at: '' });
    saved += 1;
  };
  await data.db.raw(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)
    INSERT INTO facts (name, value, updated_at) SELECT 'early-' || i, hex(zeroblob(1500)), '' FROM n`);
  return { folder, path, data, save, saved: () => saved };
}

test('a copy is of one moment while others save, and nothing waits for it', async () => {
  const { folder, path, data, save, saved } = await office();
  onTestFinished(() => data.close());
  const target = join(folder, 'copy.sqlite');
  await save();
  const known = saved();
  let seen = 0;
  let logAtEnd = 0;
  let copying = true;
  const copy = data.pages
    .copyTo(target, undefined, (done, total) => {
      seen = done / total;
      logAtEnd = readFileSync(`${path}-wal`).length;
    })
    .finally(() => {
      copying = false;
    });
  while (copying) await save();
  const report = await copy;
  expect([seen, report.damaged]).toEqual([1, []]);
  expect(saved()).toBeGreaterThan(known);
  // What was saved meanwhile is in the log still.
  expect(logAtEnd).toBeGreaterThan(0);
  const found = await inspectSnapshot(target);
  const copied = (found.counts.facts ?? 0) - 4000;
  expect([found.ok, copied >= known, copied <= saved() + 3]).toEqual([true, true, true]);
  // One file in rollback-journal mode, hashed as it lies there.
  expect([...readFileSync(target).subarray(18, 20)]).toEqual([1, 1]);
  const { plain, pageBytes, hashes } = hashPages(target);
  expect([plain, pageBytes]).toEqual([report.copy.plain, report.copy.pageBytes]);
  expect(Buffer.from(report.copy.hashes).equals(Buffer.from(hashes))).toBe(true);
  await data.pages.settle();
  expect((await stat(`${path}-wal`)).size).toBe(0);
});

test('a copy tells of pages that are not what was written, and of those that are missing', async () => {
  const { folder, path, data } = await office();
  onTestFinished(() => data.close());
  await data.pages.settle();
  const pages = (await data.pages.check()).pages;
  const file = await open(path, 'r+');
  onTestFinished(() => file.close());
  await file.write(Buffer.from('?'), 0, 1, 300 * 4096 + 7);
  expect((await data.pages.copyTo(join(folder, 'one'))).damaged).toEqual([301]);
  await file.truncate((pages - 2) * 4096);
  expect((await data.pages.copyTo(join(folder, 'two'))).damaged).toEqual([301, pages - 1, pages]);
});

test('closing does not wait for a copy, and loses nothing', async () => {
  const { folder, path, data, save, saved } = await office();
  await save();
  const copy = data.pages.copyTo(join(folder, 'copy.sqlite')).then(
    () => 'whole',
    () => 'stopped',
  );
  await data.close();
  expect(['whole', 'stopped']).toContain(await copy);
  const again = await openData(path, { create: false, beforeMigration: async () => undefined });
  onTestFinished(() => again.close());
  expect((await again.pages.check()).damaged).toEqual([]);
  expect(await again.db('facts').where('name', 'like', 'fact-%').count({ n: '*' })).toEqual([{ n: saved() }]);
});

test('two copies at once are both whole', async () => {
  const { folder, data, save } = await office();
  onTestFinished(() => data.close());
  const both = [data.pages.copyTo(join(folder, 'a')), data.pages.copyTo(join(folder, 'b'))];
  await save();
  const reports = await Promise.all(both);
  expect(reports.map(({ damaged }) => damaged)).toEqual([[], []]);
  for (const name of ['a', 'b']) expect((await inspectSnapshot(join(folder, name))).ok).toBe(true);
});
