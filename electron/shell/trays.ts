import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PrintChoice, PrintOutcome } from '../../shared/domain/printing';
import type { PrintJob } from '../office/ports';

const run = promisify(execFile);
const plain = { ...process.env, LC_ALL: 'C' };
const askLimitMs = 4_000;
const sendLimitMs = 60_000;

/** Names under which descriptions of printers keep their trays: PPDs, and printers without a driver. */
const trayOptions = ['InputSlot', 'media-source'];

/** The trays in what `lpoptions -l` says of a printer: `InputSlot/Media Source: *Auto Tray1 Tray2`. */
export function traysIn(said: string): string[] {
  for (const line of said.split('\n')) {
    const [name = '', values = ''] = line.split(':');
    if (!trayOptions.includes(name.split('/')[0] ?? '')) continue;
    const trays = values.split(' ').map((value) => value.replace('*', '').trim());
    return trays.filter((value) => /^[\w.-]+$/.test(value));
  }
  return [];
}

/**
 * The trays of a printer, by the names under which it knows them; none where only the system's own dialog can
 * tell (Windows, macOS), or where CUPS does not answer.
 */
export async function traysOf(printer: string): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  try {
    const asked = run('lpoptions', ['-p', printer, '-l'], { env: plain, timeout: askLimitMs });
    return traysIn((await asked).stdout);
  } catch {
    return [];
  }
}

const sides = {
  simplex: 'one-sided',
  longEdge: 'two-sided-long-edge',
  shortEdge: 'two-sided-short-edge',
} as const;

/** What `lp` is told; the sheet too, or the printer's default would scale the page. */
export function lpArguments({ title, page }: Omit<PrintJob, 'choice'>, choice: PrintChoice): string[] {
  const size = choice.size === 'own' ? page.size : choice.size;
  const options = [`InputSlot=${choice.tray}`, `media=${size}`, `sides=${sides[choice.duplex]}`];
  return [
    ['-d', choice.printer],
    ['-n', String(choice.copies)],
    ['-t', title],
    ...options.map((option) => ['-o', option]),
  ].flat();
}

/**
 * Hands a PDF to CUPS, for the one wish that Electron's printing cannot carry. The file is CUPS's own once `lp`
 * is back.
 */
export async function spoolFile(pdf: Buffer, job: PrintJob, choice: PrintChoice): Promise<PrintOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'tiep-dan-print-'));
  try {
    const file = join(folder, 'paper.pdf');
    await writeFile(file, pdf, { mode: 0o600 });
    await run('lp', [...lpArguments(job, choice), '--', file], { env: plain, timeout: sendLimitMs });
    return 'printed';
  } catch {
    return 'failed';
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
