import { watch } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Options } from './args';
import { readArgs } from './args';
import { alarmText } from './page';
import { alarmed, lookOnce } from './receive';
import type { InventoryFile } from './record';

function say(line: string): void {
  process.stdout.write(`${new Date().toISOString()} ${line}\n`);
}

function report(file: InventoryFile): void {
  for (const { code, folder, alarms } of file.offices) {
    for (const one of alarms) say(`! ${code} (${folder}): ${alarmText(one)}`);
  }
  say(`${file.offices.length} offices, ${alarmed(file)} with alarms`);
}

/** Resolves when something below the root changed and a second passed, or when the interval is over. */
async function nextOccasion(options: Options, signal: AbortSignal): Promise<void> {
  const wake = new AbortController();
  const either = AbortSignal.any([signal, wake.signal]);
  // Not every file system tells of changes; then the interval alone is the rhythm.
  const watching = tryWatch(options, () => setTimeout(() => wake.abort(), 1000));
  await pause(options.intervalSeconds * 1000, undefined, { signal: either }).catch(() => undefined);
  watching?.close();
}

function tryWatch(options: Options, onChange: () => void) {
  try {
    const watcher = watch(options.root, { recursive: true }, (_event, name) => {
      if (name?.startsWith('.tiepdan-receive') || name?.endsWith('.part')) return;
      onChange();
    });
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}

async function stay(options: Options, signal: AbortSignal): Promise<void> {
  let before = '';
  while (!signal.aborted) {
    try {
      const file = await lookOnce(options, new Date().toISOString(), signal, say);
      const alarms = JSON.stringify(file.offices.map((office) => [office.folder, office.alarms]));
      if (alarms !== before) report(file);
      before = alarms;
    } catch (error) {
      // A share that is away for an hour must not end the watch.
      if (!signal.aborted) say(`failed: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (!signal.aborted) await nextOccasion(options, signal);
  }
}

async function main(): Promise<number> {
  const options = readArgs(process.argv.slice(2));
  if ('say' in options) {
    (options.wrong ? process.stderr : process.stdout).write(options.say);
    return options.wrong ? 2 : 0;
  }
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  if (options.watch) {
    await stay(options, stop.signal);
    return 0;
  }
  try {
    const file = await lookOnce(options, new Date().toISOString(), stop.signal, say);
    report(file);
    return alarmed(file) > 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

process.exitCode = await main();
