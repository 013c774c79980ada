import { join } from 'node:path';
import { BrowserWindow, Menu, nativeTheme, type Session, screen } from 'electron';
import { editMenu, menuBar } from './editMenu';
import { guardContents, isOfficeUrl } from './guards';
import { type FirstLook, openingSize } from './look';
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
let languageNow: FirstLook['language'] = 'vi';

/** Light or dark, how large, and the language of the menus: as the person set it, at once. */
export function applyLook(window: BrowserWindow | null, look: Omit<FirstLook, 'maximized'>): void {
  const { theme, zoom, language } = look;
  zoomNow = zoom;
  languageNow = language;
  nativeTheme.themeSource = theme;
  const bar = menuBar(process.platform, language);
  Menu.setApplicationMenu(bar === null ? null : Menu.buildFromTemplate(bar));
  if (window !== null && !window.isDestroyed()) window.webContents.setZoomFactor(zoom);
}

/** The one window, made for 1366×768. Shown when its first screen is painted, never white. */
export function openWindow(options: WindowOptions): BrowserWindow {
  applyLook(null, options.look);
  const { width, height, fills } = openingSize(screen.getPrimaryDisplay().workAreaSize);
  const window = new BrowserWindow({
    width,
    height,
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
  // Electron has no menu of its own under the right mouse button, and who comes from Word pastes with it
  window.webContents.on('context-menu', (_event, at) => {
    const items = editMenu(at, languageNow);
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
  window.once('ready-to-show', () => {
    if (fills || options.look.maximized) window.maximize();
    window.show();
  });
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(zoomNow));
  // a script's jump to about:blank raises no will-navigate (Electron 41): the page is put back
  window.webContents.on('did-navigate', (_event, url) => {
    if (!isOfficeUrl(url)) void window.loadURL(home);
  });
  void window.loadURL(home);
  return window;
}
