import type { BrowserWindow, WebContents, WebContentsPrintOptions } from 'electron';
import type { PrinterInfo, PrintOutcome } from '../../shared/domain/printing';
import { AppError } from '../../shared/ipc/fault';
import type { PrintJob } from '../office/ports';
import { traysOf } from './trays';

/** A spooler answers within a second; a network printer that is off has been seen to take half a minute. */
const jobLimitMs = 60_000;
const listLimitMs = 10_000;

const duplexModes = { simplex: 'simplex', longEdge: 'longEdge', shortEdge: 'shortEdge' } as const;

/** Resolves to `late` when the work has not ended in time; what it still does then is nobody's business. */
function within<Value, Late>(limitMs: number, late: Late, work: Promise<Value>): Promise<Value | Late> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late), limitMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * The printers that the operating system knows.
 * @throws AppError print.failed when it does not answer
 */
export async function listPrinters(contents: WebContents): Promise<PrinterInfo[]> {
  const found = await within(listLimitMs, null, contents.getPrintersAsync()).catch(() => null);
  if (found === null) throw new AppError('print.failed');
  return Promise.all(
    found.map(async ({ name, displayName, options }) => ({
      name,
      label: displayName === '' ? name : displayName,
      isDefault: isDefault(options),
      trays: await traysOf(name),
    })),
  );
}

/** Electron no longer says which printer is the default; CUPS sets a bit of its `printer-type` (cups.h, 0x20000). */
function isDefault(options: unknown): boolean {
  if (typeof options !== 'object' || options === null || !('printer-type' in options)) return false;
  return (Number(options['printer-type']) & 0x20000) !== 0;
}

/** Electron 41 and 42 read two options by Chromium's names only, later ones by both (electron#52048, #52279). */
interface InternalNames {
  readonly shouldPrintBackgrounds: boolean;
  readonly duplex?: 'simplex' | 'shortEdge' | 'longEdge';
}

/**
 * What Chromium is told. The sheet is said even when it is the paper's own, since a printer's default (Letter)
 * would scale the page otherwise; a landscape page is turned by Chromium itself on the upright sheet.
 */
export function printOptions({ choice, page }: PrintJob): WebContentsPrintOptions & InternalNames {
  if (choice === null) return { silent: false, printBackground: true, shouldPrintBackgrounds: true };
  return {
    shouldPrintBackgrounds: true,
    duplex: duplexModes[choice.duplex],
    silent: true,
    printBackground: true,
    deviceName: choice.printer,
    copies: choice.copies,
    duplexMode: duplexModes[choice.duplex],
    pageSize: choice.size === 'own' ? page.size : choice.size,
  };
}

function send(window: BrowserWindow, options: WebContentsPrintOptions): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    window.webContents.print(options, (success, reason) => {
      if (success) resolve('printed');
      else resolve(/cancel/i.test(reason) ? 'cancelled' : 'failed');
    });
  });
}

/**
 * Sends the page that the window shows to a printer, or to the system's dialog, where a person may take any time.
 * `hung`: the spooler did not answer; the window must not be used again, its job may still be running.
 */
export async function spool(window: BrowserWindow, job: PrintJob): Promise<PrintOutcome | 'hung'> {
  const options = printOptions(job);
  try {
    const sent = send(window, options);
    return await (job.choice === null ? sent : within(jobLimitMs, 'hung', sent));
  } catch {
    // an unknown printer's name throws on some systems instead of answering
    return 'failed';
  }
}
