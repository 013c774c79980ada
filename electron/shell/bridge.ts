import { type BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import { channels, type EventName } from '../../shared/ipc/contract';
import type { Dispatcher } from '../ipc/dispatch';
import { isOfficeUrl } from './guards';

/** Only the main frame of our own window, on our own page, is listened to. `origin` is 'null' for app: URLs. */
function isOurs(frame: WebFrameMain | null, window: BrowserWindow): boolean {
  if (window.isDestroyed() || frame === null) return false;
  return frame === window.webContents.mainFrame && isOfficeUrl(frame.url);
}

/** Joins the window to the dispatcher. A forged sender gets no answer that tells it anything. */
export function openBridge(window: BrowserWindow, dispatcher: Dispatcher): void {
  const from = String(window.webContents.id);
  ipcMain.handle(channels.call, (event, raw: unknown) => {
    if (!isOurs(event.senderFrame, window)) throw new Error('refused');
    return dispatcher.call(raw, from);
  });
  ipcMain.on(channels.cancel, (event, key: unknown) => {
    if (isOurs(event.senderFrame, window)) dispatcher.cancel(key, from);
  });
  window.webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) dispatcher.cancelAll(from);
  });
  window.on('closed', () => {
    ipcMain.removeHandler(channels.call);
    ipcMain.removeAllListeners(channels.cancel);
    dispatcher.cancelAll(from);
  });
}

export function sendEvent(window: BrowserWindow | null, name: EventName, body: unknown): void {
  if (window === null || window.isDestroyed()) return;
  window.webContents.send(channels.listen, name, body);
}
