import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { appDir } from '../../electron/launch/paths.mjs';
import { findRuntime, sandboxArgs } from '../../electron/launch/runtime.mjs';
import { ask, runInPage, send, verdict } from '../support/bridge';
import { type Launched, test } from '../support/launchApp';
import { createOffice, newOffice, signInAs } from '../support/newOffice';

const databaseFile = 'tiepdan.sqlite';

/** Folder with one office in it, made by the app itself and closed again. */
let made = '';

test.beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'tiep-dan-made-'));
});
test.afterAll(() => rmSync(made, { recursive: true, force: true }));

function officeIn(folder: string): string {
  return join(folder, 'data', 'office');
}

/** A fresh copy of the office, so that every test may spoil its own. */
async function officeFolder(launch: (options?: { folder?: string }) => Promise<Launched>): Promise<string> {
  if (readdirSync(made).length === 0) {
    const first = await launch();
    await createOffice(first.page);
    await first.close();
    cpSync(join(first.folder, 'data'), join(made, 'data'), { recursive: true });
  }
  const folder = mkdtempSync(join(tmpdir(), 'tiep-dan-'));
  cpSync(made, folder, { recursive: true });
  // the settings name the folder that the office was made in
  const settings = join(folder, 'data', 'settings.json');
  const known = JSON.parse(readFileSync(settings, 'utf8'));
  writeFileSync(settings, JSON.stringify({ ...known, dataDir: officeIn(folder) }));
  return folder;
}

function bytesOf(folder: string): [string, string][] {
  const files = readdirSync(officeIn(folder), { withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ name }) => [name, readFileSync(join(officeIn(folder), name)).toString('base64')]);
}

async function trouble(page: Page): Promise<{ phase: string; trouble: string | null }> {
  const state = await ask(page, 'app.state', {});
  return { phase: state.phase, trouble: state.trouble };
}

const spoilings: [string, string, (office: string) => void][] = [
  ['is gone', 'data.missing', (office) => rmSync(office, { recursive: true })],
  ['was moved away', 'data.missing', (office) => renameSync(office, `${office}.elsewhere`)],
  ['lost its database', 'data.missing', (office) => rmSync(join(office, databaseFile))],
  ['holds an empty file', 'data.damaged', (office) => truncateSync(join(office, databaseFile), 0)],
  ['holds a cut file', 'data.damaged', (office) => truncateSync(join(office, databaseFile), 20_000)],
  [
    'holds something else',
    'data.damaged',
    (office) => writeFileSync(join(office, databaseFile), 'x'.repeat(50_000)),
  ],
  [
    'has garbage in the middle',
    'data.damaged',
    (office) => {
      const bytes = readFileSync(join(office, databaseFile));
      bytes.fill(0xa5, 4096, 16 * 4096);
      writeFileSync(join(office, databaseFile), bytes);
    },
  ],
];

for (const [what, code, spoil] of spoilings) {
  test(`when the known data folder ${what} the app stops and asks, and puts nothing in its place`, async ({
    launch,
  }) => {
    const folder = await officeFolder(launch);
    spoil(officeIn(folder));
    const exists = what !== 'is gone' && what !== 'was moved away';
    const before = exists ? bytesOf(folder) : readdirSync(join(folder, 'data')).sort();

    const { page, close } = await launch({ folder });
    await expect(page.getByTestId('trouble')).toBeVisible();
    expect(await trouble(page)).toEqual({ phase: 'trouble', trouble: code });
    // even while it tries again, no office may be made in place of the lost one
    await page.getByTestId('trouble-retry').click();
    expect(verdict(await send(page, 'setup.createOffice', newOffice()))).toBe('data.exists');
    await expect.poll(() => trouble(page)).toEqual({ phase: 'trouble', trouble: code });
    await close();

    const after = exists ? bytesOf(folder) : readdirSync(join(folder, 'data')).sort();
    expect(after.filter((one) => one !== 'log')).toEqual(before.filter((one) => one !== 'log'));
  });
}

test('a second start shows the first window and leaves', async ({ launch }) => {
  const { app, folder } = await launch();
  await app.evaluate(({ app: first }) => {
    first.on('second-instance', () =>
      Reflect.set(globalThis, 'seconds', Number(Reflect.get(globalThis, 'seconds') ?? 0) + 1),
    );
  });
  const { executable } = await findRuntime();
  const where = [`--data-dir=${join(folder, 'data')}`, `--user-data-dir=${join(folder, 'user')}`];
  const second = spawn(executable, [...sandboxArgs(), appDir, '--test', ...where], { stdio: 'ignore' });
  const [exitCode] = await once(second, 'exit');
  const seen = await app.evaluate(({ BrowserWindow }) => ({
    seconds: Reflect.get(globalThis, 'seconds'),
    windows: BrowserWindow.getAllWindows().length,
  }));
  expect({ exitCode, ...seen }).toEqual({ exitCode: 0, seconds: 1, windows: 1 });
});

test('two people on one PC do not open one office twice', async ({ launch }) => {
  const folder = await officeFolder(launch);
  const first = await launch({ folder });
  await signInAs(first.page, 'clerk');
  const other = mkdtempSync(join(tmpdir(), 'tiep-dan-other-'));
  symlinkSync(join(folder, 'data'), join(other, 'data'));

  const second = await launch({ folder: other });
  expect(await trouble(second.page)).toEqual({ phase: 'trouble', trouble: 'data.inUse' });
  await second.close();
  expect(
    verdict(
      await send(first.page, 'visit.list', {
        from: null,
        to: null,
        receptionId: null,
        matterId: null,
        text: '',
        limit: 1,
        offset: 0,
      }),
    ),
  ).toBe('ok');

  await first.close();
  const third = await launch({ folder: other });
  expect(await trouble(third.page)).toEqual({ phase: 'signIn', trouble: null });
});

test('the window comes back when its page dies, with the office as it was', async ({ launch }) => {
  const { app, page } = await launch({ folder: await officeFolder(launch) });
  await signInAs(page, 'clerk');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  const script = `(async () => document.querySelector('[data-usable]') === null ? 'not yet'
    : (await tiepdan.call('app.state', 'after the crash', {})).value.phase)()`;
  // a script for a page that is not there yet is never answered
  const asked = () => {
    const late = new Promise((resolve) => setTimeout(() => resolve('no answer'), 1000));
    return Promise.race([runInPage(app, script).catch(() => 'gone'), late]);
  };
  await expect.poll(asked, { timeout: 30_000 }).toBe('ready');
});
