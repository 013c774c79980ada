import { join } from 'node:path';
import { BrowserWindow, nativeTheme, type Session } from 'electron';
import type { Log, SettingsStore } from '../office/ports';
import { guardContents, isOfficeUrl } from './guards';
import { officeHost, scheme } from './protocol';

const home = `${scheme}://${officeHost}/`;
const light = '#faf8f5';
const dark = '#1a1817';

export interface WindowOptions {
  readonly appDir: string;
  readonly session: Session;
  readonly settings: SettingsStore;
  readonly log: Log;
  readonly devTools: boolean;
}

/** Light or dark, and how large: as the person set it, at once. */
export function applyLook(window: BrowserWindow | null, settings: SettingsStore): void {
  const { theme, zoom } = settings.get();
  nativeTheme.themeSource = theme;
  if (window !== null && !window.isDestroyed()) window.webContents.setZoomFactor(zoom);
}

/** The one window, made for 1366×768. Shown when its first screen is painted, never white. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const { settings } = options;
  applyLook(null, settings);
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Tiếp Dân',
    backgroundColor: nativeTheme.shouldUseDarkColors ? dark : light,
    icon: join(options.appDir, 'resources', 'icon.png'),
    webPreferences: {
      preload: join(options.appDir, 'out', 'app', 'preload.cjs'),
      session: options.session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: options.devTools,
      zoomFactor: settings.get().zoom,
      // compiled code is kept from the first start on; compiling eagerly cost a tenth of the start (measured)
      v8CacheOptions: 'bypassHeatCheck',
    },
  });
  guardContents(window.webContents, officeHost);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('did-finish-load', () => applyLook(window, settings));
  // a script's jump to about:blank raises no will-navigate (Electron 41): the page is put back
  window.webContents.on('did-navigate', (_event, url) => {
    if (!isOfficeUrl(url)) void window.loadURL(home);
  });
  void window.loadURL(home);
  return window;
}
