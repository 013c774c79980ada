import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paperKey } from '../../electron/backup/paperKey';
import { runBackup } from '../../electron/backup/run';
import { filesBelow, flipBit, office, scanFile, scene, tempFolder } from './support';

async function commandsOf(page: string): Promise<string> {
  const text = await readFile(join(import.meta.dirname, '../../docs', page), 'utf8');
  const blocks = [...text.matchAll(/```bash\n([\s\S]*?)```/g)].map((match) => match[1]);
  expect(blocks.length).toBe(1);
  return blocks[0] ?? '';
}

async function byHand() {
  const made = await scene(50);
  const scans = [await scanFile(made.folder, 'trang một'), await scanFile(made.folder, 'trang hai')];
  const { set } = await runBackup({ ...made.ask, scans });
  const out = join(await tempFolder(), 'khôi phục');
  const paper = join(made.folder, 'khoa-giay.txt');
  const typed = paperKey(made.officeKey).lines.map(({ groups }) => groups.join(' ').toLowerCase());
  await writeFile(paper, `${typed.join('\n')}\n`);
  const env = { ...process.env, PLACE: join(made.placeRoot, office), SET: set.base, PAPER: paper, OUT: out };
  const script = await commandsOf('restore-without-the-app.md');
  const run = () => spawnSync('bash', ['-c', script], { env, encoding: 'utf8' });
  return { ...made, scans, set, out, run };
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

  test('stops at a damaged file and at a wrong key', async () => {
    const { run, placeRoot, set, folder } = await byHand();
    await flipBit(join(placeRoot, set.sealedName), 400, 2);
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining('FAILED') });
    await flipBit(join(placeRoot, set.sealedName), 400, 2);
    await writeFile(join(folder, 'khoa-giay.txt'), 'QPZR Y9X8');
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('malformed secret key') });
  });
});
