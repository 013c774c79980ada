import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { ask } from '../../support/bridge';
import { pdfWords } from '../../support/pdf';
import { backupScreen } from '../pages/BackupScreen';
import type { Tour } from './kit';

/** Reads the key from its printed sheet, as a person would: `1. QPZR Y9X8 GF2T 47` a line. */
async function keyFromSheet({ page, exportsDir }: Tour): Promise<{ lines: string[]; identity: string }> {
  await ask(page, 'paper.print', { source: { of: 'paperKey' }, choice: null });
  const [name = ''] = (await readdir(exportsDir)).filter((one) => /^printed-Tờ-khóa/u.test(one));
  const sheet = path.join(exportsDir, name);
  const found = [
    ...(await pdfWords(sheet)).cells.matchAll(/0([1-5]) ((?:[02-9AC-HJ-NP-Z]{2,4} ){3})(\d\d)(?!\d)/g),
  ];
  // no clear copy is left, as no office may leave one
  await rm(sheet);
  expect(found).toHaveLength(5);
  const letters = found.map((line) => line[2]?.replace(/\s/g, '') ?? '').join('');
  return {
    lines: found.map((line) => `${line[1]}. ${line[2]?.trim()} ${line[3]}`),
    identity: `AGE-SECRET-KEY-1${letters}`,
  };
}

/** Opens the newest set with the public tools and no line of ours; resolves to the number of visits in it. */
async function visitsByHand(place: string, work: string, identity: string): Promise<number> {
  await mkdir(work);
  const key = path.join(work, 'key.txt');
  await writeFile(key, `${identity}\n`, { mode: 0o600 });
  const script = [
    'set -eu -o pipefail',
    'sealed=$(ls "$PLACE"/*.sqlite.gz.age | sort | tail -n 1)',
    'age -d -i "$KEY" "$sealed" | gunzip > "$WORK/tiepdan.sqlite"',
    'sqlite3 -readonly "$WORK/tiepdan.sqlite" "PRAGMA integrity_check"',
    'sqlite3 -readonly "$WORK/tiepdan.sqlite" "SELECT count(*) FROM visits"',
  ].join('\n');
  const env = { ...process.env, PLACE: place, WORK: work, KEY: key };
  const { stdout } = await promisify(execFile)('bash', ['-c', script], { env });
  const [whole, count] = stdout.trim().split('\n');
  expect(whole).toBe('ok');
  return Number(count);
}

export async function backsUp(tour: Tour): Promise<void> {
  const { page, office, folder } = tour;
  const screen = backupScreen(page);
  const usb = path.join(folder, 'usb');
  await mkdir(usb);
  await office.go('backup');
  await screen.addPlace('USB sao lưu', usb);
  await screen.run();
  expect(await screen.newest()).toContain('Đã kiểm');
  await screen.verify();
  await tour.picture('sao-luu');

  const { lines, identity } = await keyFromSheet(tour);
  const living = await ask(page, 'visit.list', {
    ...{ from: null, to: null, receptionId: null, matterId: null, text: '', limit: 1, offset: 0 },
  });
  const target = path.join(folder, 'khoi-phuc');
  const restored = await screen.restoreInto(target, lines.join('\n'));
  expect(restored).toMatchObject({ matches: true, counts: { visits: living.total } });
  expect(await readdir(target)).toContain('tiepdan.sqlite');
  await tour.picture('khoi-phuc');
  await screen.closeResult();

  const [code = ''] = await readdir(usb);
  expect(await visitsByHand(path.join(usb, code), path.join(folder, 'bang-tay'), identity)).toBe(
    living.total,
  );
  const kept = path.join(tour.out, 'sao-luu');
  await rm(kept, { recursive: true, force: true });
  await cp(usb, kept, { recursive: true });
}
