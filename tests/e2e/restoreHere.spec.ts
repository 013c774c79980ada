import { mkdir, open, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ask } from '../support/bridge';
import { type Launched, test } from '../support/launchApp';
import { createOffice, signInAs, testPassword } from '../support/newOffice';
import { openSshd } from '../support/openSshd';
import { people } from '../support/room';
import { officeScreen } from './pages/OfficeScreen';
import { restoreScreen } from './pages/RestoreScreen';

/** An office with one unit to be missed, and one set of backups; resolves to its paper key. */
async function officeWithBackup({ page }: Launched, place: string): Promise<string> {
  const made = await createOffice(page);
  await ask(page, 'setup.confirmPaperKey', { lastLine: made.paperKey.lines.at(-1) ?? '' });
  await signInAs(page, 'clerk');
  const unit = { name: 'Phòng Kinh tế', shortName: 'Phòng Kinh tế', active: true, order: 1, version: 0 };
  await ask(page, 'unit.save', { id: '01900000-0000-7000-8000-00000000aa01', ...unit });
  const placeId = '01900000-0000-7000-8000-00000000aa02';
  await ask(page, 'backup.savePlace', {
    id: placeId,
    name: 'USB',
    kind: 'folder',
    path: place,
    active: true,
  });
  await ask(page, 'backup.run', { placeId });
  return made.paperKey.lines.join('\n');
}

/** Overwrites the first pages of the database, as a dying disk does. */
async function damage(dataDir: string): Promise<void> {
  const database = await open(path.join(dataDir, 'office', 'tiepdan.sqlite'), 'r+');
  await database.write(Buffer.alloc(16_384, 0xa5), 0, 16_384, 0);
  await database.close();
}

async function unitsOf(page: Page): Promise<string[]> {
  return (await ask(page, 'unit.list', {})).map(({ name }) => name);
}

test('damaged data are named, kept, and brought back from a backup with the paper key', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const first = await launch();
  const place = path.join(first.folder, 'usb');
  await mkdir(place);
  const paperKey = await officeWithBackup(first, place);
  await first.close();
  await damage(first.dataDir);

  const second = await launch({ folder: first.folder });
  const screen = restoreScreen(second.page);
  expect(await screen.trouble()).toContain('Tệp dữ liệu bị hỏng');
  expect(await screen.path()).toContain(path.join(first.dataDir, 'office'));

  await mkdir(path.join(first.dataDir, 'exports'), { recursive: true });
  await writeFile(path.join(first.dataDir, 'exports', 'pick-folder.txt'), place);
  await screen.restore(paperKey);

  await officeScreen(second.page).signIn(people.clerk.name, testPassword);
  expect(await unitsOf(second.page)).toEqual(['Phòng Kinh tế']);
  // What was damaged is set aside, not thrown away: somebody may still read it.
  const aside = (await readdir(first.dataDir)).filter(
    (name) => name.startsWith('office') && name !== 'office',
  );
  expect(aside).toHaveLength(1);
  const kept = path.join(first.dataDir, aside[0] ?? '', 'tiepdan.sqlite');
  expect((await stat(kept)).size).toBeGreaterThan(16_384);
});

test('a new PC gets the office back from a server, with nothing but its address and the paper key', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const sshd = await openSshd({ appendOnly: true });
  try {
    const first = await launch();
    const paperKey = await officeWithBackup(first, sshd.root);
    await first.close();

    const { page } = await launch();
    await restoreScreen(page).restoreFromServer(sshd, paperKey);
    await officeScreen(page).signIn(people.clerk.name, testPassword);
    expect(await unitsOf(page)).toEqual(['Phòng Kinh tế']);
  } finally {
    await sshd.remove();
  }
});
