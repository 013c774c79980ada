import type { Page } from '../../shared/documents/model';
import type { Instant } from '../../shared/domain/day';
import type { NoticeForm, PostedPage } from '../../shared/domain/postedSheets';
import type { PrintChoice, PrinterInfo, PrintOutcome } from '../../shared/domain/printing';
import type { EventBody, EventName } from '../../shared/ipc/contract';

/** The machine's clock; a port so that tests can live through a year in a second. */
export interface Clock {
  now(): Instant;
}

export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

export interface PrintJob {
  readonly title: string;
  readonly page: Pick<Page, 'size' | 'orientation'>;
  /** null opens the system's dialog */
  readonly choice: PrintChoice | null;
}

/** Chromium's printing. `html` is self-contained; the PDF is what the printer gets. */
export interface Printer {
  pdf(html: string, signal: AbortSignal): Promise<PdfFile>;
  /** @throws AppError print.failed when the operating system does not answer */
  printers(): Promise<PrinterInfo[]>;
  /** the page's title names the job in the queue, so it never names a citizen */
  print(html: string, job: PrintJob): Promise<PrintOutcome>;
}

export interface Dialogs {
  /** null when the person cancels */
  saveFile(suggestedName: string, extension: 'pdf' | 'docx' | 'xlsx' | 'ics'): Promise<string | null>;
  pickFolder(): Promise<string | null>;
  /** a file to be read, with one of the extensions; null when the person cancels */
  openFile(extensions: readonly string[]): Promise<string | null>;
  showFolder(path: string): Promise<void>;
}

export interface StoredSettings {
  readonly language: 'vi' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
  readonly zoom: number;
  /** whether the window filled the screen when it was last touched */
  readonly maximized: boolean;
  /** what an office keeps to: the form of its monthly notice, and the sheet that hangs on its board */
  readonly noticeForm: NoticeForm;
  readonly noticePage: PostedPage;
  /** the office's own data folder once it was made; asked for, never re-created, when it is gone */
  readonly dataDir: string;
  /** what was chosen the last time for each kind of paper; printers belong to the PC, not to the office */
  readonly printing: Readonly<Record<string, PrintChoice>>;
  /** the scanner's folder, '' when none; newer files than `sinceMs` are offered, but for those in `done` */
  readonly scanFolder: { readonly path: string; readonly sinceMs: number; readonly done: readonly string[] };
}

export interface SettingsStore {
  get(): StoredSettings;
  set(change: Partial<StoredSettings>): void;
}

/** Secrets of this machine, kept by the OS where it can; see shell/vault.ts. */
export interface Vault {
  get(name: string): Promise<string | null>;
  /** @throws AppError vault.plainOnly where the OS offers no encryption and `plainAllowed` is false */
  set(name: string, secret: string, how: { plainAllowed: boolean }): Promise<void>;
}

/** Structured lines without citizens' data; `ref` is what the screen shows beside a fault. */
export interface Log {
  info(what: string, detail?: Record<string, string | number>): void;
  fault(ref: string, where: string, cause: unknown): void;
}

export interface Announce {
  tell<Name extends EventName>(name: Name, body: EventBody<Name>): void;
}

/** Installers of newer and older versions of the app. */
export interface Installer {
  /** who signed a file, as the operating system judges it; `unknown` where it knows no signatures */
  signature(path: string): Promise<{ state: 'signed' | 'unsigned' | 'broken' | 'unknown'; name: string }>;
  /** starts it on its own, so that it outlives the app; throws where it does not start */
  start(path: string): Promise<void>;
}

export interface Ports {
  readonly clock: Clock;
  readonly printer: Printer;
  readonly dialogs: Dialogs;
  readonly installer: Installer;
  readonly settings: SettingsStore;
  readonly vault: Vault;
  readonly log: Log;
  readonly announce: Announce;
  readonly appVersion: string;
  readonly platform: string;
  /** folder of `resources/` */
  readonly resourcesDir: string;
  /** where exports go by default and the log lies */
  readonly exportsDir: string;
  readonly logDir: string;
  /** parent of the data folders: the office's own, and those of the demo workspaces */
  readonly homeDir: string;
  quit(): void;
}
