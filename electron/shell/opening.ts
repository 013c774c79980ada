import { app, type BrowserWindow, powerMonitor } from 'electron';

import { dataFault } from '../data/faults';
import { createDispatcher, type Dispatcher } from '../ipc/dispatch';
import { type BackupTimer, createBackupTimer } from '../office/backupTimer';
import { createRunner } from '../office/run';
import { createScanWatch } from '../office/scanWatch';
import { closeRoom, createWorkspace, openKnown } from '../office/workspace';
import type { foldersOf, LaunchArgs } from './args';
import { reviveScreen, watchCrashes } from './crash';
import { createLog } from './log';
import type { Served } from './protocol';
import { createSettings } from './settings';
import { createPorts } from './workspacePorts';

export interface OpeningOptions {
  readonly args: LaunchArgs;
  readonly folders: ReturnType<typeof foldersOf>;
  readonly served: Served;
  readonly resourcesDir: string;
  readonly window: BrowserWindow;
}

/** Opens the office behind a window that is loading its page. @returns who answers the page's calls */
export function openOffice(options: OpeningOptions): Dispatcher {
  const { folders, window } = options;
  const log = createLog(folders.log);
  const ports = createPorts({ ...options, log, settings: createSettings(folders.settings) });
  const workspace = createWorkspace(ports);
  watchCrashes(log, () => closeRoom(workspace));
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
  reviveScreen(window, log);
  const timer = createBackupTimer(workspace);
  closeInOrder(async () => {
    timer.stop();
    await closeRoom(workspace);
  });
  void opened.then(() => {
    backUpByItself(timer);
    const scans = createScanWatch(workspace);
    setInterval(() => void scans.tick(), scanLookMs).unref();
    log.info('started', { version: app.getVersion(), platform: process.platform });
  });
  return dispatcher;
}

const minuteMs = 60_000;
/** A clerk who comes back from the scanner finds the sheet on the screen; a look at a share costs a few packets. */
const scanLookMs = 2000;

/** The first look comes a while after the first screen: a snapshot must not compete with it on a slow disk. */
function backUpByItself(timer: BackupTimer): void {
  const tick = () => void timer.tick(powerMonitor.getSystemIdleTime() * 1000);
  setTimeout(tick, minuteMs / 3).unref();
  setInterval(tick, minuteMs).unref();
}

/** The database is closed before the app goes, with a limit: a hung disk must not keep a window from closing. */
function closeInOrder(closeData: () => Promise<void>): void {
  let closed = false;
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
