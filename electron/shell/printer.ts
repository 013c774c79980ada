import { randomBytes } from 'node:crypto';
import { BrowserWindow, session as electronSession, type Session } from 'electron';
import type { PrinterInfo, PrintOutcome } from '../../shared/domain/printing';
import { AppError } from '../../shared/ipc/fault';
import type { PdfFile, Printer, PrintJob } from '../office/ports';
import { guardContents, guardSession } from './guards';
import { paperHost, type Served, scheme, servePapers } from './protocol';
import { listPrinters, spool } from './spool';
import { spoolFile } from './trays';

const papers = new Map<string, string>();

/** A hidden window that draws papers. One, kept warm: closing a window after printing has crashed Electron. */
function openPaperWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  guardContents(window.webContents, paperHost);
  return window;
}

/** Jobs run one after the other: two prints at once in one window would print the second paper twice. */
function inTurn(): <Value>(job: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const mine = last.then(job, job);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** Skia writes page objects in clear, so counting them needs no PDF library. */
function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

export interface PrinterOptions {
  readonly served: Served;
  /** in tests the system's print dialog is not opened; the PDF goes here instead */
  readonly printTo: ((pdf: Buffer, title: string) => Promise<PrintOutcome>) | null;
}

/** Windows that hold a paper already, and with it the fonts. */
const opened = new WeakSet<BrowserWindow>();

/**
 * Once laid out, a page knows which fonts it lacks; before, `ready` means nothing. A page must never be measured
 * in another font.
 */
const fontsReady = 'document.body.offsetHeight; document.fonts.ready.then(() => document.fonts.status)';

/**
 * Runs in the page: everything of the next paper takes its place, but for the fonts if they are the same. With every
 * face loaded once, no later paper is laid out for the screen only to learn which it lacks.
 */
const exchange = `async (html) => {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const [old, own] = [document, next].map((each) => each.querySelectorAll('head > style'));
  document.documentElement.lang = next.documentElement.lang;
  document.title = next.title;
  for (const [at, style] of own.entries()) {
    if (old[at]?.textContent === style.textContent) continue;
    old[at].replaceWith(style);
    if (at === 0) window.faces = undefined;
  }
  window.faces ??= Promise.allSettled([...document.fonts].map((face) => face.load()));
  document.body.replaceWith(next.body);
  await window.faces;
}`;

/**
 * The first paper is fetched. Each later one is written into the same document, under the same policy: fetching
 * page and fonts anew took 90 ms of the 130 ms that a schedule took.
 */
async function showPaper(window: BrowserWindow, html: string): Promise<void> {
  if (opened.has(window) && !window.webContents.isCrashed()) {
    await window.webContents.executeJavaScript(`(${exchange})(${JSON.stringify(html)})`);
    return;
  }
  const token = randomBytes(16).toString('hex');
  papers.set(token, html);
  try {
    await window.loadURL(`${scheme}://${paperHost}/${token}`);
    await window.webContents.executeJavaScript(fontsReady);
    opened.add(window);
  } finally {
    papers.delete(token);
  }
}

/** Chromium's printing behind the port. The HTML that is previewed is the HTML that is printed. */
export function createPrinter(options: PrinterOptions): Printer {
  const session = electronSession.fromPartition('papers', { cache: true });
  guardSession(session, false);
  servePapers(session, options.served, (token) => papers.get(token) ?? null);
  const queue = inTurn();
  let window: BrowserWindow | null = null;
  // left open: closing a window whose job is still running has crashed Electron (electron#31635)
  const hung: BrowserWindow[] = [];

  function ready(): BrowserWindow {
    if (window === null || window.isDestroyed()) window = openPaperWindow(session);
    return window;
  }

  async function toPdf(html: string): Promise<Buffer> {
    const at = ready();
    try {
      await showPaper(at, html);
      return await at.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
      });
    } catch (cause) {
      // the next paper gets a fresh window
      at.destroy();
      throw new AppError('paper.renderFailed', {}, cause);
    }
  }

  async function pdf(html: string, signal: AbortSignal): Promise<PdfFile> {
    return queue(async () => {
      if (signal.aborted) throw new AppError('call.cancelled');
      const bytes = await toPdf(html);
      return { bytes, pages: countPages(bytes) };
    });
  }

  async function printers(): Promise<PrinterInfo[]> {
    if (options.printTo !== null) return [{ name: 'PDF', label: 'PDF', isDefault: true, trays: [] }];
    return listPrinters(ready().webContents);
  }

  function print(html: string, job: PrintJob): Promise<PrintOutcome> {
    return queue(async () => {
      if (options.printTo !== null) return options.printTo(await toPdf(html), job.title);
      const { choice } = job;
      if (choice !== null && choice.tray !== '') return spoolFile(await toPdf(html), job, choice);
      const at = ready();
      await showPaper(at, html);
      const outcome = await spool(at, job);
      if (outcome !== 'hung') return outcome;
      hung.push(at);
      window = null;
      return 'failed';
    });
  }

  return { pdf, printers, print };
}
