import { app, type BrowserWindow, dialog } from 'electron';
import type { Log } from '../office/ports';

/** The words files are not loaded when this is needed, so both languages stand here. */
const words = {
  title: 'Tiếp Dân gặp sự cố',
  body:
    'Phần mềm phải đóng lại. Những gì đã ghi đều còn nguyên; phần đang gõ được giữ đến giây cuối cùng. ' +
    'Hãy mở lại phần mềm. Nếu việc này lặp lại, báo cho người phụ trách mã số dưới đây.\n\n' +
    'The program must close. What was saved is safe. Please start it again.',
} as const;

let telling = false;

/** Last resort: log, say it plainly, close the database in order, leave. */
export function watchCrashes(log: Log, closeData: () => Promise<void>): void {
  const end = (where: string, cause: unknown) => {
    const ref = `C-${Date.now().toString(36).toUpperCase()}`;
    log.fault(ref, where, cause);
    if (telling) return;
    telling = true;
    void closeData()
      .catch(() => undefined)
      .then(() => {
        if (!process.argv.includes('--test')) dialog.showErrorBox(words.title, `${words.body}\n\n${ref}`);
        app.exit(1);
      });
  };
  process.on('uncaughtException', (cause) => end('uncaughtException', cause));
  process.on('unhandledRejection', (cause) => end('unhandledRejection', cause));
}

/** The screen died (memory, graphics driver): the office lives in this process, so draw the screen again. */
export function reviveScreen(window: BrowserWindow, log: Log): void {
  let revived = 0;
  window.webContents.on('render-process-gone', (_event, details) => {
    log.fault('SCREEN', `render-process-gone ${details.reason}`, new Error(details.reason));
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    revived += 1;
    if (revived > 3) return dialog.showErrorBox(words.title, words.body);
    // drawn again from within this event the whole app dies (Electron 41, SIGILL)
    setTimeout(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    }, 100);
  });
}
