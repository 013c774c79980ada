import { join } from 'node:path';
import { BrowserWindow, nativeTheme, type Session } from 'electron';
import { guardContents, isOfficeUrl } from './guards';
import type { FirstLook } from './look';
import { officeHost, scheme } from './protocol';

const home = `${scheme}://${officeHost}/`;
const light = '#faf8f5';
const dark = '#1a1817';

export interface WindowOptions {
  readonly appDir: string;
  readonly session: Session;
  readonly look: FirstLook;
  readonly devTools: boolean;
}

/** Chromium forgets the zoom with every load. */
let zoomNow = 1;

/** Light or dark, and how large: as the person set it, at once. */
export function applyLook(window: BrowserWindow | null, look: FirstLook): void {
  const { theme, zoom } = look;
  zoomNow = zoom;
  nativeTheme.themeSource = theme;
  if (window !== null && !window.isDestroyed()) window.webContents.setZoomFactor(zoom);
}

/** The one window, made for 1366×768. Shown when its first screen is painted, never white. */
export function openWindow(options: WindowOptions): BrowserWindow {
  applyLook(null, options.look);
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
      zoomFactor: options.look.zoom,
      // compiled code is kept from the first start on; compiling eagerly cost a tenth of the start (measured)
      v8CacheOptions: 'bypassHeatCheck',
    },
  });
  guardContents(window.webContents, officeHost);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(zoomNow));
  // a script's jump to about:blank raises no will-navigate (Electron 41): the page is put back
  window.webContents.on('did-navigate', (_event, url) => {
    if (!isOfficeUrl(url)) void window.loadURL(home);
  });
  void window.loadURL(home);
  return window;
}
