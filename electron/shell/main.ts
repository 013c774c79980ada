import { mkdirSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { join } from 'node:path';

import { app, type BrowserWindow, session as electronSession } from 'electron';

import { foldersOf, parseArgs } from './args';
import { openBridge } from './bridge';
import { guardSession } from './guards';
import { firstLook } from './look';
import { registerScheme, serveOffice, warmPage } from './protocol';
import { openWindow } from './window';

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

/** Node keeps what V8 compiled, from Node 22 on: the types here are those of Node 20, with which the app is built. */
function keepCompiledCode(folder: string): void {
  const keep: unknown = Reflect.get(nodeModule, 'enableCompileCache');
  if (typeof keep === 'function') keep(folder);
}

/**
 * This file imports little, so that the window opens early; the office itself is compiled while Chromium starts the
 * page's process, from the second start on out of Node's code cache.
 */
async function start(): Promise<void> {
  const appDir = app.getAppPath();
  const resourcesDir = join(appDir, 'resources');
  const folders = foldersOf(args, app.getPath('userData'));
  const served = {
    rendererDir: join(appDir, 'out', 'app', 'renderer'),
    fontsDir: join(resourcesDir, 'fonts'),
  };
  mkdirSync(folders.home, { recursive: true });
  keepCompiledCode(join(app.getPath('userData'), 'code'));
  const warm = warmPage(served);

  await app.whenReady();
  const devTools = !app.isPackaged;
  const session = electronSession.fromPartition('persist:office');
  guardSession(session, devTools);
  serveOffice(session, served, await warm);
  const opened = openWindow({ appDir, session, look: firstLook(folders.settings), devTools });
  window = opened;
  if (args.benchReady) sayWhenUsable(opened);
  opened.on('closed', () => {
    window = null;
  });
  app.on('window-all-closed', () => app.quit());
  const options = { args, folders, served, resourcesDir, window: opened };
  openBridge(
    opened,
    import('./opening').then(({ openOffice }) => openOffice(options)),
  );
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

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow);
  void start();
} else {
  app.quit();
}
