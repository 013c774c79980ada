import { mostScanBytes, type ScanNoun, scanPieceBytes } from '../../shared/domain/scans';
import type { Output } from '../../shared/ipc/contract';
import type { Fault } from '../../shared/ipc/fault';
import { call, listen, newId } from '../office/client';
import { faultOf } from '../office/faults';

export interface ScanOwner {
  readonly noun: ScanNoun;
  readonly recordId: string;
}

/** A file on its way to a record. */
export interface Arriving extends ScanOwner {
  readonly id: string;
  readonly name: string;
  readonly done: number;
  readonly total: number;
  readonly state: 'waiting' | 'running' | 'failed';
  readonly fault: Fault | null;
}

type Attached = Output<'scan.attach'>;

interface Job {
  readonly owner: ScanOwner;
  readonly id: string;
  readonly stop: AbortController;
  run(signal: AbortSignal): Promise<Attached>;
  said(attached: Attached): void;
}

let shown: readonly Arriving[] = [];
const jobs = new Map<string, Job>();
const hearers = new Set<() => void>();
let working = false;

/** The files on their way: they go on while the clerk turns to another page, so they belong to no page. */
export function arriving(): readonly Arriving[] {
  return shown;
}

export function hearArriving(hear: () => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

function show(next: readonly Arriving[]): void {
  shown = next;
  for (const hear of hearers) hear();
}

function update(id: string, change: Partial<Arriving>): void {
  show(shown.map((one) => (one.id === id ? { ...one, ...change } : one)));
}

function forget(id: string): void {
  jobs.delete(id);
  show(shown.filter((one) => one.id !== id));
}

/** One file after the other: two at once would only share the disk. */
async function work(): Promise<void> {
  if (working) return;
  working = true;
  for (;;) {
    const next = shown.find(({ state }) => state === 'waiting');
    const job = next && jobs.get(next.id);
    if (job === undefined) break;
    update(job.id, { state: 'running' });
    try {
      job.said(await job.run(job.stop.signal));
      forget(job.id);
    } catch (thrown) {
      if (job.stop.signal.aborted) forget(job.id);
      else update(job.id, { state: 'failed', fault: faultOf(thrown) });
    }
  }
  working = false;
}

function add(job: Job, name: string, total: number, fault: Fault | null = null): void {
  jobs.set(job.id, job);
  const state = fault === null ? 'waiting' : 'failed';
  show([...shown, { ...job.owner, id: job.id, name, done: 0, total, state, fault }]);
  void work();
}

/** Pieces go one after the other; main says what it has, so a lost reply is made good and not sent twice. */
async function send(file: Blob, upload: string, signal: AbortSignal, onSent: (done: number) => void) {
  for (let at = 0; at < file.size; ) {
    signal.throwIfAborted();
    const piece = new Uint8Array(await file.slice(at, at + scanPieceBytes).arrayBuffer());
    at = (await call('scan.send', { upload, offset: at, piece })).received;
    onSent(at);
  }
}

/** A file that was chosen, dropped or pasted. `said` hears what came of it. */
export function attachFile(
  owner: ScanOwner,
  file: File,
  title: string,
  said: (done: Attached) => void,
): void {
  const id = newId();
  const upload = newId();
  const job: Job = {
    owner,
    id,
    stop: new AbortController(),
    said,
    async run(signal) {
      try {
        await send(file, upload, signal, (done) => update(id, { done }));
        return await call('scan.attach', { id, ...owner, upload, title: title.slice(0, 200) }, signal);
      } catch (thrown) {
        if (signal.aborted) void call('scan.stop', { upload }).catch(() => undefined);
        throw thrown;
      }
    },
  };
  const tooLarge: Fault = { code: 'scan.tooLarge', params: { most: mostScanBytes / 1e6 }, ref: '' };
  add(job, file.name, file.size, file.size > mostScanBytes ? tooLarge : null);
}

/** A file that waits in the scanner's folder; main copies it itself. */
export function attachWaiting(
  owner: ScanOwner,
  file: { key: string; name: string; bytes: number },
  said: (done: Attached) => void,
): void {
  if (shown.some(({ name, state }) => name === file.name && state !== 'failed')) return;
  const id = newId();
  const job: Job = {
    owner,
    id,
    stop: new AbortController(),
    said,
    async run(signal) {
      const hush = listen('scanProgress', (told) => told.id === id && update(id, { done: told.done }));
      try {
        return await call('scan.takeWaiting', { id, ...owner, key: file.key }, signal);
      } finally {
        hush();
      }
    },
  };
  add(job, file.name, file.bytes);
}

/** Stops a file on its way, or puts away one that failed; nothing is attached. */
export function stopArriving(id: string): void {
  const job = jobs.get(id);
  job?.stop.abort();
  const running = shown.some((one) => one.id === id && one.state === 'running');
  if (!running) forget(id);
}

/** Goes on with a file that failed. */
export function retryArriving(id: string): void {
  update(id, { state: 'waiting', fault: null });
  void work();
}
