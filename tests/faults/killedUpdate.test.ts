import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sha256Of } from '../../electron/backup/files';
import { keptInstaller } from '../../electron/office/installers';
import { finishSwap } from '../../electron/office/swap';
import { tempFolder } from '../backup/support';
import type { Job } from './atWork';
import { doAndKill } from './doAndKill';
import { below, bundled, limit, progress, times } from './kit';

let program = '';
beforeAll(async () => {
  program = await bundled('tests/faults/atWork.ts');
}, 120_000);

/** An office between two versions: the data of each in a folder, and an installer of some megabytes on a stick. */
async function betweenVersions() {
  const folder = await tempFolder();
  const [homeDir, dir, other] = ['nhà', 'dữ liệu', 'trước'].map((name) => join(folder, name));
  if (homeDir === undefined || dir === undefined || other === undefined) throw new Error('no folder');
  for (const [path, whose] of [
    [homeDir, ''],
    [dir, 'mới'],
    [other, 'cũ'],
  ] as const) {
    await mkdir(path);
    if (whose !== '') await writeFile(join(path, 'tiepdan.sqlite'), whose);
  }
  const bytes = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(12_000_000, 'installer')]);
  const name = 'Tiep-Dan-Setup-9.1.0.exe';
  const path = join(folder, name);
  await writeFile(path, bytes);
  const seen = { signature: 'unknown' as const, signer: '', listed: false };
  const installer = { path, name, version: '9.1.0', bytes: bytes.length, sha256: sha256Of(bytes), ...seen };
  const job: Job = { act: 'update', homeDir, dir, other, installer };
  return { folder, homeDir, dir, other, installer, job };
}

const trials = times(5, 300);

test(
  `a process killed -9 while it updates or goes back, ${trials} times, leaves the data of one version whole in its place`,
  async () => {
    const { folder, homeDir, dir, other, installer, job } = await betweenVersions();
    const wrong: string[] = [];
    const seen = new Set<string>();
    const tell = progress('killed while updating', trials);
    for (let trial = 0; trial < trials; trial += 1) {
      const { killed } = await doAndKill(program, job, below(120));
      if (!killed) wrong.push(`${trial}: ended by itself`);
      await finishSwap(homeDir);
      const aside = (await readdir(folder)).find((name) => name.startsWith('trước.'));
      if (aside !== undefined && !existsSync(other)) await rename(join(folder, aside), other);
      const found: string[] = [];
      for (const at of [dir, other]) found.push(await readFile(join(at, 'tiepdan.sqlite'), 'utf8'));
      if (found.toSorted().join() !== 'cũ,mới') wrong.push(`${trial}: ${found}`);
      seen.add(found.join());
      const kept = await keptInstaller({ homeDir }, '9.1.0');
      if (kept !== '' && sha256Of(await readFile(kept)) !== installer.sha256)
        wrong.push(`${trial}: half kept`);
      tell(trial + 1);
    }
    expect(wrong).toEqual([]);
    // The kills fell on both sides of a swap.
    if (trials >= 100) expect([...seen].sort()).toEqual(['cũ,mới', 'mới,cũ']);
  },
  limit(120_000, 3_600_000),
);
