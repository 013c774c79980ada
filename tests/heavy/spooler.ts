import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const controlFiles = '/var/spool/cups';

export interface Spooler {
  /** a queue whose jobs become PDF files */
  readonly printer: string;
  /** as if the print server had hung, and as if it woke up again */
  freeze(): void;
  thaw(): void;
  /** what CUPS was told of the newest job: its name, sides, media and copies, in one string */
  jobSince(since: number): Promise<string>;
  /** waits for the file of the next job and gives its path */
  nextFile(since: number): Promise<string>;
  close(): Promise<void>;
}

async function until<Value>(what: string, look: () => Promise<Value | null>, ms = 30_000): Promise<Value> {
  const last = Date.now() + ms;
  for (;;) {
    const found = await look().catch(() => null);
    if (found !== null) return found;
    if (Date.now() > last) throw new Error(`${what} did not come within ${ms} ms`);
    await sleep(200);
  }
}

async function newest(
  folder: string,
  fits: (name: string) => boolean,
  since: number,
): Promise<string | null> {
  const names = (await readdir(folder)).filter(fits);
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(path.join(folder, name))).mtimeMs })),
  );
  const last = dated.filter(({ at }) => at >= since).toSorted((a, b) => b.at - a.at)[0];
  return last === undefined ? null : path.join(folder, last.name);
}

/** The description of cups-pdf, for a printer that can also turn the sheet and has two trays. */
async function twoSided(): Promise<string> {
  const plain = await readFile('/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd', 'utf8');
  const duplex = [
    '*OpenUI *Duplex/Two sides: PickOne',
    '*DefaultDuplex: None',
    '*Duplex None/Off: ""',
    '*Duplex DuplexNoTumble/Long edge: ""',
    '*Duplex DuplexTumble/Short edge: ""',
    '*CloseUI: *Duplex',
    '*OpenUI *InputSlot/Media Source: PickOne',
    '*DefaultInputSlot: Tray1',
    '*InputSlot Tray1/Upper: ""',
    '*InputSlot Tray2/Lower: ""',
    '*CloseUI: *InputSlot',
  ];
  return plain.replace('*OpenUI *PageSize', `${duplex.join('\n')}\n\n*OpenUI *PageSize`);
}

/**
 * Debian's CUPS with a queue of cups-pdf, started here and stopped at the end; needs root, as cupsd does.
 * An already running cupsd would be somebody's own, so then this throws.
 */
export async function openSpooler(): Promise<Spooler> {
  const already = await run('lpstat', ['-r']).then(
    ({ stdout }) => stdout.includes('is running'),
    () => false,
  );
  if (already) throw new Error('A cupsd is already running here; this test starts one of its own.');
  const logs = await mkdtemp('/tmp/tiep-dan-cups-');
  const server = spawn('/usr/sbin/cupsd', ['-f'], { stdio: 'ignore', cwd: logs });
  await until('cupsd', async () =>
    (await run('lpstat', ['-r'])).stdout.includes('is running') ? true : null,
  );
  const printer = 'TiepDanPDF';
  const description = path.join(logs, 'printer.ppd');
  await writeFile(description, await twoSided());
  await run('lpadmin', ['-p', printer, '-E', '-v', 'cups-pdf:/', '-P', description]);
  const output = path.join(homedir(), 'PDF');
  return {
    printer,
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    // CUPS writes what it knows of a job half a minute later (DirtyCleanInterval)
    jobSince: (since) =>
      until(
        'the record of the job',
        async () => {
          const file = await newest(controlFiles, (name) => /^c\d+$/.test(name), since);
          return file === null ? null : (await readFile(file)).toString('utf8');
        },
        60_000,
      ),
    nextFile: (since) =>
      until('the printed file', async () => {
        const file = await newest(output, (name) => name.endsWith('.pdf'), since);
        // cups-pdf writes it piece by piece
        return file !== null && (await readFile(file)).subarray(-8).includes('%%EOF') ? file : null;
      }),
    close: async () => {
      server.kill('SIGCONT');
      await run('lpadmin', ['-x', printer]).catch(() => undefined);
      server.kill('SIGTERM');
    },
  };
}
