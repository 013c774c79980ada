import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrintChoice, PrintOutcome } from '../../shared/domain/printing';
import type { PaperSource } from '../../shared/ipc/calls/work';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { addPrint } from '../data/papers';
import type { DeskHandlers } from './handlers';
import { leakGuard, refuseLeaks } from './leaks';
import type { MadeDocument } from './madeDocuments';
import { sourceKey } from './namesakes';
import { htmlOf, makeFor, refuseKeyInFile, writeWhole } from './outputs';
import { type Acting, type Room, stampOf, write } from './room';

async function printers(room: Room, source: PaperSource, acting: Acting): Promise<Output<'paper.printers'>> {
  const { kind } = await makeFor(room, source, acting);
  const { printer, settings } = room.ports;
  return { printers: await printer.printers(), remembered: settings.get().printing[kind] ?? null };
}

function remember(room: Room, kind: string, choice: PrintChoice): void {
  const { settings } = room.ports;
  // each change is written to the disk at once: a batch would wait for it with every paper
  if (JSON.stringify(settings.get().printing[kind]) === JSON.stringify(choice)) return;
  settings.set({ printing: { ...settings.get().printing, [kind]: choice } });
}

/** The paper stays at hand when no printer takes it. @throws AppError backup.keyOnPaperOnly */
async function leavePdf(room: Room, made: MadeDocument, signal: AbortSignal): Promise<string> {
  refuseKeyInFile(made);
  const { exportsDir, printer } = room.ports;
  const { bytes } = await printer.pdf(htmlOf(room, made), signal);
  await mkdir(exportsDir, { recursive: true });
  const path = join(exportsDir, `${made.fileName}.pdf`);
  await writeWhole(path, bytes);
  return path;
}

/** A spooler that refuses, is missing or does not answer is an outcome, not an error: it goes into the trail. */
async function sendOne(
  room: Room,
  made: MadeDocument,
  choice: PrintChoice | null,
  signal: AbortSignal,
): Promise<Output<'paper.print'>> {
  const job = { title: made.title, page: made.document.page, choice };
  let outcome: PrintOutcome;
  try {
    outcome = await room.ports.printer.print(htmlOf(room, made), job);
  } catch (cause) {
    if (!(cause instanceof AppError) || !cause.code.startsWith('print.')) throw cause;
    outcome = 'failed';
  }
  return { outcome, savedTo: outcome === 'failed' ? await leavePdf(room, made, signal) : '' };
}

function printRow(made: MadeDocument, choice: PrintChoice | null, outcome: PrintOutcome) {
  const { paperId, kind } = made;
  return { paperId, kind, outcome, printer: choice?.printer ?? '', copies: choice?.copies ?? 1 };
}

async function print(
  room: Room,
  { source, choice }: Parsed<'paper.print'>,
  acting: Acting,
): Promise<Output<'paper.print'>> {
  const made = await makeFor(room, source, acting);
  await refuseLeaks(room, room.data.db, made.document, sourceKey(source));
  const sent = await sendOne(room, made, choice, acting.signal);
  const row = printRow(made, choice, sent.outcome);
  if (choice !== null && sent.outcome === 'printed') remember(room, made.kind, choice);
  await write(room, acting, async (tx, stamp) => {
    await addPrint(tx, stamp, row);
    const { kind, outcome, copies } = row;
    acting.about = { ...made.about, detail: { kind, outcome, copies } };
  });
  return sent;
}

/** Once one paper was refused the printer is not asked again: each of the others would wait for its time limit. */
async function printMany(
  room: Room,
  { sources, choice }: Parsed<'paper.printMany'>,
  acting: Acting,
): Promise<Output<'paper.printMany'>> {
  // all are looked at before the first leaves, and what was looked at is what leaves
  const looked: MadeDocument[] = [];
  const guard = await leakGuard(room, room.data.db);
  for (const source of sources) {
    const made = await makeFor(room, source, acting);
    await guard(made.document, sourceKey(source));
    looked.push(made);
  }
  const counts = { printed: 0, cancelled: 0, failed: 0 };
  let savedTo = '';
  let written: Promise<unknown> = Promise.resolve();
  const tell = (done: number) => room.ports.announce.tell('printProgress', { done, total: sources.length });
  for (const [index, made] of looked.entries()) {
    tell(index);
    if (acting.signal.aborted) {
      counts.cancelled += 1;
      continue;
    }
    const sent =
      counts.failed === 0
        ? await sendOne(room, made, choice, new AbortController().signal)
        : { outcome: 'failed' as const, savedTo: await leavePdf(room, made, new AbortController().signal) };
    counts[sent.outcome] += 1;
    if (sent.outcome === 'printed') remember(room, made.kind, choice);
    if (sent.savedTo !== '') savedTo = room.ports.exportsDir;
    await written;
    // goes to the disk while Chromium draws the next one
    const row = printRow(made, choice, sent.outcome);
    written = room.data.db.transaction((tx) => addPrint(tx, stampOf(room, acting), row));
    // a failure is thrown where it is waited for, and not lost should the next paper fail first
    written.catch(() => undefined);
  }
  await written;
  tell(sources.length);
  acting.about = { noun: 'paper', recordId: '', detail: counts };
  return { ...counts, savedTo };
}

export const printHandlers = {
  'paper.printers': printers,
  'paper.print': print,
  'paper.printMany': printMany,
} satisfies Partial<DeskHandlers>;
