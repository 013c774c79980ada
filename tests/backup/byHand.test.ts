import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paperKey } from '../../electron/backup/paperKey';
import { runBackup } from '../../electron/backup/run';
import { filesBelow, flipBit, office, savesOf, scanFile, scene, tempFolder } from './support';

async function commandsOf(page: string): Promise<string> {
  const text = await readFile(join(import.meta.dirname, '../../docs', page), 'utf8');
  const blocks = [...text.matchAll(/```bash\n([\s\S]*?)```/g)].map((match) => match[1]);
  expect(blocks.length).toBe(1);
  return blocks[0] ?? '';
}

async function byHand(later = 0) {
  const made = await scene(later > 0 ? 2000 : 50);
  const scans = [await scanFile(made.folder, 'trang một'), await scanFile(made.folder, 'trang hai')];
  const ask = { ...made.ask, baseFile: join(made.folder, 'backup-pages') };
  const first = await runBackup({ ...ask, scans });
  if (later > 0) await made.database.run(savesOf(9000, later));
  const { set } = later > 0 ? await runBackup({ ...ask, scans }) : first;
  const out = join(await tempFolder(), 'khôi phục');
  const paper = join(made.folder, 'khoa-giay.txt');
  const typed = paperKey(made.officeKey).lines.map(({ groups }) => groups.join(' ').toLowerCase());
  await writeFile(paper, `${typed.join('\n')}\n`);
  const env = { ...process.env, PLACE: join(made.placeRoot, office), SET: set.base, PAPER: paper, OUT: out };
  const script = await commandsOf('restore-without-the-app.md');
  const run = () => spawnSync('bash', ['-c', script], { env, encoding: 'utf8' });
  return { ...made, scans, set, base: first.set, out, run };
}

describe('the page on restoring without the app', () => {
  test('restores word by word from the paper key alone', async () => {
    const { run, out, scans, set, placeRoot } = await byHand();
    const { stdout, stderr, status } = run();
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toEqual([
      `${join(placeRoot, set.sealedName)}: OK`,
      `${join(out, 'tiepdan.sqlite')}: OK`,
      'ok',
      'audit: 50 | 50',
      'citizen: 50 | 50',
      'visit: 50 | 50',
      '',
    ]);
    const names = scans.map(({ sha256 }) => `scans/${sha256}`).sort();
    expect(await filesBelow(out)).toEqual([...names, 'tiepdan.sqlite']);
  });

  test('takes the key as a scanner types it from the sheet', async () => {
    const { run, folder, officeKey } = await byHand();
    await writeFile(join(folder, 'khoa-giay.txt'), `${officeKey}\r\n`);
    expect(run()).toMatchObject({ status: 0, stderr: '' });
  });

  test('lays the changed pages of a later set over the whole one', async () => {
    const { run, out, set, base, placeRoot } = await byHand(40);
    expect(set.manifest.changes?.runs.length).toBeGreaterThan(3);
    const { stdout, stderr, status } = run();
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toEqual([
      `${join(placeRoot, set.sealedName)}: OK`,
      `${join(placeRoot, base.sealedName)}: OK`,
      `${join(out, 'tiepdan.sqlite')}: OK`,
      'ok',
      'audit: 2040 | 2040',
      'citizen: 2040 | 2040',
      'visit: 2040 | 2040',
      '',
    ]);
    expect((await filesBelow(out)).filter((name) => !name.startsWith('scans/'))).toEqual(['tiepdan.sqlite']);
    await flipBit(join(placeRoot, base.sealedName), 400, 2);
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining('FAILED') });
  });

  test('stops at a damaged file and at a wrong key', async () => {
    const { run, placeRoot, set, folder } = await byHand();
    await flipBit(join(placeRoot, set.sealedName), 400, 2);
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining('FAILED') });
    await flipBit(join(placeRoot, set.sealedName), 400, 2);
    await writeFile(join(folder, 'khoa-giay.txt'), 'QPZR Y9X8');
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('malformed secret key') });
  });
});
