import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { app, type BrowserWindow, session as electronSession, Menu, powerMonitor } from 'electron';

import { dataFault } from '../data/faults';
import { createDispatcher } from '../ipc/dispatch';
import { type BackupTimer, createBackupTimer } from '../office/backupTimer';
import { createRunner } from '../office/run';
import { closeRoom, createWorkspace, openKnown } from '../office/workspace';
import { foldersOf, parseArgs } from './args';
import { openBridge } from './bridge';
import { reviveScreen, watchCrashes } from './crash';
import { guardSession } from './guards';
import { createLog } from './log';
import { registerScheme, serveOffice } from './protocol';
import { createSettings } from './settings';
import { openWindow } from './window';
import { createPorts } from './workspacePorts';

// Only what stands before the first await runs before `ready`; these three must.
if (!startedWithoutSandbox()) app.enableSandbox();
registerScheme();
const args = parseArgs(process.argv, app.isPackaged);
if (args.userDataDir !== null) app.setPath('userData', args.userDataDir);

let window: BrowserWindow | null = null;

/**
 * Chromium's own sandbox refuses to start as root (containers, CI) and where user namespaces are closed (some
 * Ubuntus, in a checkout); enabling it against the switch restarts every child for ever.
 */
function startedWithoutSandbox(): boolean {
  const mayGoWithout = !app.isPackaged || process.getuid?.() === 0;
  return app.commandLine.hasSwitch('no-sandbox') && mayGoWithout;
}

function focusWindow(): void {
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

async function start(): Promise<void> {
  const appDir = app.getAppPath();
  const folders = foldersOf(args, app.getPath('userData'));
  mkdirSync(folders.home, { recursive: true });
  const log = createLog(folders.log);
  const settings = createSettings(folders.settings);
  const served = {
    rendererDir: join(appDir, 'out', 'app', 'renderer'),
    fontsDir: join(appDir, 'resources', 'fonts'),
  };
  const resourcesDir = join(appDir, 'resources');

  await app.whenReady();
  Menu.setApplicationMenu(null);
  const devTools = !app.isPackaged;
  const session = electronSession.fromPartition('persist:office');
  guardSession(session, devTools);
  serveOffice(session, served);

  const ports = createPorts({ args, folders, log, settings, served, resourcesDir, window: () => window });
  const workspace = createWorkspace(ports);
  watchCrashes(log, () => closeRoom(workspace));
  // the page is fetched and compiled while the database opens; its first call waits for `opened`
  const opened = openKnown(workspace);
  const run = createRunner(workspace);
  const dispatcher = createDispatcher({
    run: async (call) => {
      await opened;
      return run(call);
    },
    named: dataFault,
    logFault: log.fault,
    clockMs: Date.now,
  });
  window = openWindow({ appDir, session, settings, log, devTools });
  openBridge(window, dispatcher);
  reviveScreen(window, log);
  if (args.benchReady) sayWhenUsable(window);
  window.on('closed', () => {
    window = null;
  });
  const timer = createBackupTimer(workspace);
  closeInOrder(async () => {
    timer.stop();
    await closeRoom(workspace);
  });
  await opened;
  backUpByItself(timer);
  log.info('started', { version: app.getVersion(), platform: process.platform });
}

const minuteMs = 60_000;

/** The first look comes a while after the first screen: a snapshot must not compete with it on a slow disk. */
function backUpByItself(timer: BackupTimer): void {
  const tick = () => void timer.tick(powerMonitor.getSystemIdleTime() * 1000);
  setTimeout(tick, minuteMs / 3).unref();
  setInterval(tick, minuteMs).unref();
}

/** The first screen counts as usable when React has put its landmark there, which its marker says. */
function sayWhenUsable(at: BrowserWindow): void {
  const look = `new Promise((done) => {
    const look = () => (document.querySelector('[data-usable]') ? requestAnimationFrame(() => done(true)) : setTimeout(look, 4));
    look();
  })`;
  at.webContents.once('dom-ready', () => {
    void at.webContents.executeJavaScript(look).then(() => console.log('TIEPDAN_READY'));
  });
}

/** The database is closed before the app goes, with a limit: a hung disk must not keep a window from closing. */
function closeInOrder(closeData: () => Promise<void>): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    const limit = new Promise<void>((resolve) => setTimeout(resolve, 5000));
    void Promise.race([closeData().catch(() => undefined), limit]).then(() => {
      closed = true;
      // with nothing to close this runs inside `will-quit` still, where Electron ignores another quit
      setImmediate(() => app.quit());
    });
  });
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow);
  void start();
} else {
  app.quit();
}
