import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { appDir } from '../../electron/launch/paths.mjs';
import { findRuntime, sandboxArgs } from '../../electron/launch/runtime.mjs';

export type LaunchOptions = {
  /** Further arguments of the app, after `--data-dir` and `--user-data-dir`. */
  args?: string[];
  /** `TIEPDAN_CLOCK_SHIFT_MS` among it begins the app at another moment than the usual one. */
  env?: Record<string, string>;
  /** The folder of an earlier launch, to start again on its data; a fresh one otherwise. */
  folder?: string;
  /** A packed app instead of the checkout; it is started without `--test`. */
  executablePath?: string;
};

export type Launched = {
  app: ElectronApplication;
  /** The first window, its document loaded. */
  page: Page;
  /** Holds everything of this launch: `data/` and `user/`. */
  folder: string;
  dataDir: string;
  userDataDir: string;
  /** What the main process wrote to stdout and stderr so far. */
  output(): string;
  /** Quits as the window's close button does; safe after a crash or a kill. */
  close(): Promise<void>;
};

/**
 * When the app believes to begin: the clerk's morning on which the practice office and the samples stand. Days to
 * come are refused at the desk, so on the PC's own clock the specs would fail before that day and drift after it.
 */
const beginsAt = '2026-11-23T01:30:00.000Z';
/** One shift for a whole worker: the second launch on a folder must not begin before the first one ended. */
const shiftMs = String(Date.parse(beginsAt) - Date.now());

/**
 * Starts the built app (`npm run build` first) in an Electron driven by Playwright, on a folder of its own: the
 * single-instance lock is per user-data folder, so two tests must never share one.
 * The caller closes it and removes the folder; the `launch` fixture below does both.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<Launched> {
  const folder = options.folder ?? (await mkdtemp(path.join(tmpdir(), 'tiep-dan-')));
  const dataDir = path.join(folder, 'data');
  const userDataDir = path.join(folder, 'user');
  const where = [`--data-dir=${dataDir}`, `--user-data-dir=${userDataDir}`];
  const target = options.executablePath ? [] : [appDir, '--test'];
  const executablePath = options.executablePath ?? (await findRuntime()).executable;
  const app = await electron.launch({
    executablePath,
    args: [...sandboxArgs(), ...target, ...where, ...(options.args ?? [])],
    env: { ...inherited(), TIEPDAN_CLOCK_SHIFT_MS: shiftMs, ...options.env },
    timeout: 60_000,
  });
  let written = '';
  const collect = (chunk: Buffer) => {
    written += chunk.toString();
  };
  const child = app.process();
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const page = await app.firstWindow({ timeout: 60_000 });
  await page.waitForLoadState('domcontentloaded');
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null) await app.close();
  };
  return { app, page, folder, dataDir, userDataDir, output: () => written, close };
}

/** Playwright's `test` with `launch`: every app it started is closed, and its log attached when the test fails. */
export const test = base.extend<{ launch: (options?: LaunchOptions) => Promise<Launched> }>({
  launch: async ({ playwright: _ }, use, info) => {
    const launched: Launched[] = [];
    await use(async (options) => {
      const one = await launchApp(options);
      launched.push(one);
      return one;
    });
    for (const one of launched) await one.close();
    if (info.status !== info.expectedStatus) {
      for (const one of launched) {
        await info.attach('output', { body: one.output(), contentType: 'text/plain' });
        for (const file of await logFiles(one.folder)) {
          await info.attach(path.basename(file), { body: await readFile(file), contentType: 'text/plain' });
        }
      }
    }
    for (const one of launched) await rm(one.folder, { recursive: true, force: true });
  },
});

/** ELECTRON_RUN_AS_NODE, set by editors built on Electron, would turn the app into a bare Node. */
function inherited(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE');
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

async function logFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  // Chromium's databases call their journals 000003.log.
  const logs = entries.filter((entry) => entry.isFile() && /^\D.*\.log$/.test(entry.name));
  return logs.map((entry) => path.join(entry.parentPath, entry.name));
}
