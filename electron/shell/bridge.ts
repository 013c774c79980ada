import { type BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import { channels } from '../../shared/ipc/channels';
import type { EventName } from '../../shared/ipc/contract';
import type { Dispatcher } from '../ipc/dispatch';
import { isOfficeUrl } from './guards';

/** Only the main frame of our own window, on our own page, is listened to. `origin` is 'null' for app: URLs. */
function isOurs(frame: WebFrameMain | null, window: BrowserWindow): boolean {
  if (window.isDestroyed() || frame === null) return false;
  return frame === window.webContents.mainFrame && isOfficeUrl(frame.url);
}

/**
 * Joins the window to the dispatcher, which may still be on its way: what the page asks until then waits, in order.
 * A forged sender gets no answer that tells it anything.
 */
export function openBridge(window: BrowserWindow, coming: Promise<Dispatcher>): void {
  const from = String(window.webContents.id);
  const soon = (act: (dispatcher: Dispatcher) => void) => void coming.then(act, () => undefined);
  ipcMain.handle(channels.call, async (event, raw: unknown) => {
    if (!isOurs(event.senderFrame, window)) throw new Error('refused');
    return (await coming).call(raw, from);
  });
  ipcMain.on(channels.cancel, (event, key: unknown) => {
    if (isOurs(event.senderFrame, window)) soon((dispatcher) => dispatcher.cancel(key, from));
  });
  window.webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) soon((dispatcher) => dispatcher.cancelAll(from));
  });
  window.on('closed', () => {
    ipcMain.removeHandler(channels.call);
    ipcMain.removeAllListeners(channels.cancel);
    soon((dispatcher) => dispatcher.cancelAll(from));
  });
}

export function sendEvent(window: BrowserWindow | null, name: EventName, body: unknown): void {
  if (window === null || window.isDestroyed()) return;
  window.webContents.send(channels.listen, name, body);
}
