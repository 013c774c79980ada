import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { Instant } from '../../shared/domain/day';
import { instant } from '../../shared/domain/day';
import type { Clock, Log, Ports, SettingsStore } from '../office/ports';
import type { foldersOf, LaunchArgs } from './args';
import { sendEvent } from './bridge';
import { createDialogs, createTestDialogs } from './dialogs';
import { createInstaller } from './installer';
import { createPrinter } from './printer';
import type { Served } from './protocol';
import { createVault } from './vault';
import { applyLook } from './window';

/** In tests the day may be moved from outside, also while the app runs, so that a year is lived in a minute. */
function createClock(test: boolean): Clock {
  const shiftMs = () => (test ? Number(process.env.TIEPDAN_CLOCK_SHIFT_MS ?? 0) : 0);
  return { now: (): Instant => instant.parse(new Date(Date.now() + shiftMs()).toISOString()) };
}

/** Tests print into a file; `TIEPDAN_SPOOLER` lets the one that has a spooler of its own print for real. */
function testPrint(exportsDir: string) {
  return async (pdf: Buffer, title: string): Promise<'printed'> => {
    mkdirSync(exportsDir, { recursive: true });
    writeFileSync(join(exportsDir, `printed-${title.replace(/[^\p{L}\p{N}]+/gu, '-')}.pdf`), pdf);
    return 'printed';
  };
}

export interface PortOptions {
  readonly args: LaunchArgs;
  readonly folders: ReturnType<typeof foldersOf>;
  readonly log: Log;
  readonly settings: SettingsStore;
  readonly served: Served;
  readonly resourcesDir: string;
  readonly window: BrowserWindow;
}

/** Everything the office may touch outside itself. */
export function createPorts(options: PortOptions): Ports {
  const { args, folders, log, settings, window } = options;
  window.on('maximize', () => settings.set({ maximized: true }));
  window.on('unmaximize', () => settings.set({ maximized: false }));
  return {
    clock: createClock(args.test),
    printer: createPrinter({
      served: options.served,
      printTo: args.test && !process.env.TIEPDAN_SPOOLER ? testPrint(folders.exports) : null,
    }),
    dialogs: args.test ? createTestDialogs(folders.exports) : createDialogs(() => window, folders.exports),
    installer: createInstaller(process.platform),
    settings: {
      get: settings.get,
      set(change) {
        settings.set(change);
        applyLook(window.isDestroyed() ? null : window, settings.get());
      },
    },
    vault: createVault(join(folders.home, 'vault.json')),
    log,
    announce: { tell: (name, body) => sendEvent(window, name, body) },
    appVersion: app.getVersion(),
    platform: process.platform,
    resourcesDir: options.resourcesDir,
    exportsDir: folders.exports,
    logDir: folders.log,
    homeDir: folders.home,
    quit: () => app.quit(),
  };
}
