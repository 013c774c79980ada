import { existsSync, ReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Digest } from '../../shared/domain/backupManifest';
import type { PageHashes } from '../data/pages/hash';
import { digestOf, digestOfFile } from './files';
import type { Hooks, OpenFile, SealFile, Sealing } from './jobs';
import * as jobs from './jobs';
import { type Listed, listFolder as listHere } from './listing';
import type { SealPages } from './pageJobs';
import * as pageJobs from './pageJobs';
import type { SealAll, SealedOne } from './scanBatch';
import * as scanBatch from './scanBatch';
import type { OpenBytes, OpenScan, SealBytes, SealedBytes } from './scanJobs';
import * as scanJobs from './scanJobs';

/** To a thread. `job: null` stops what is under way. */
export type Order =
  | { id: number; job: 'sealFile'; ask: SealFile }
  | { id: number; job: 'openFile'; ask: OpenFile & { from: string } }
  | { id: number; job: 'sealBytes'; ask: SealBytes }
  | { id: number; job: 'openBytes'; ask: OpenBytes }
  | { id: number; job: 'openScan'; ask: OpenScan }
  | { id: number; job: 'sealAllInto'; ask: SealAll }
  | { id: number; job: 'sealPages'; ask: SealPages }
  | { id: number; job: 'hashPages'; ask: string }
  | { id: number; job: 'digestFile'; ask: string }
  | { id: number; job: 'listFolder'; ask: string }
  | { id: number; job: null };

/** From a thread. */
export type Answer =
  | { id: number; kind: 'done'; value: Sealing }
  | { id: number; kind: 'doneBytes'; value: SealedBytes }
  | { id: number; kind: 'doneAll'; value: SealedOne[] }
  | { id: number; kind: 'donePages'; value: PageHashes }
  | { id: number; kind: 'doneDigest'; value: Digest }
  | { id: number; kind: 'doneList'; value: Listed[] }
  | { id: number; kind: 'bytes'; bytes: number }
  | { id: number; kind: 'failed'; message: string; code: string | null }
  /** Never sent: the thread ended before it said anything. */
  | { id: number; kind: 'neverCame' };

/** Two: an office PC has two to four cores, and one is the clerk's. */
const size = 2;
/** A thread takes 60 ms to start and some 15 MB to keep. */
const idleMs = 5000;

type Waiting = { hooks: Hooks; settle: (answer: Answer) => void };
type Thread = { worker: Worker; waiting: Map<number, Waiting>; proved: boolean };

let threads: Thread[] = [];
let idle: NodeJS.Timeout | null = null;
let lastId = 0;
/** A system that starts no thread is not asked again. */
let alone = false;

/** The thread's program lies beside the bundle that holds this line, or one folder above its pieces. */
function findProgram(): string | null {
  const places = ['./crewThread.mjs', '../crewThread.mjs'];
  const paths = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  return paths.find((path) => existsSync(path)) ?? null;
}

let found: { path: string | null } | null = null;

function program(): string | null {
  found ??= { path: findProgram() };
  return found.path;
}

function hire(path: string): Thread {
  const worker = new Worker(path);
  const thread: Thread = { worker, waiting: new Map(), proved: false };
  const lost = (message: string) => {
    threads = threads.filter((one) => one !== thread);
    alone ||= !thread.proved && thread.waiting.size > 0;
    for (const [id, { settle }] of thread.waiting) {
      settle(thread.proved ? { id, kind: 'failed', message, code: null } : { id, kind: 'neverCame' });
    }
  };
  worker.on('message', (answer: Answer) => {
    thread.proved = true;
    const waits = thread.waiting.get(answer.id);
    if (answer.kind === 'bytes') waits?.hooks.onBytes?.(answer.bytes);
    else waits?.settle(answer);
  });
  worker.on('error', (error) => lost(error.message));
  worker.on('exit', () => lost('the thread has ended'));
  // An app that quits does not wait for a backup.
  worker.unref();
  return thread;
}

/** The one with the least to do; null where the program is not built, as in tests of the sources. */
function least(): Thread | null {
  const path = alone ? null : program();
  if (path === null) return null;
  while (threads.length < size) threads.push(hire(path));
  return threads.toSorted((a, b) => a.waiting.size - b.waiting.size)[0] ?? null;
}

/** Starts the threads for what comes next, so that they are there when it comes. */
export function getReady(): void {
  if (least() !== null) dismissLater();
}

function dismissLater(): void {
  if (idle !== null) clearTimeout(idle);
  idle = setTimeout(() => {
    if (threads.some(({ waiting }) => waiting.size > 0)) return;
    for (const { worker } of threads) void worker.terminate();
    threads = [];
  }, idleMs);
  idle.unref();
}

type Work =
  Exclude<Order, { job: null }> extends infer One
    ? One extends { id: number }
      ? Omit<One, 'id'>
      : never
    : never;

async function order(thread: Thread, work: Work, hooks: Hooks): Promise<Answer> {
  hooks.signal?.throwIfAborted();
  lastId += 1;
  const id = lastId;
  const stop = () => thread.worker.postMessage({ id, job: null } satisfies Order);
  hooks.signal?.addEventListener('abort', stop);
  // Held as long as somebody waits for it: a command line tool would end in the middle.
  thread.worker.ref();
  try {
    return await new Promise<Answer>((settle) => {
      thread.waiting.set(id, { hooks, settle });
      thread.worker.postMessage({ ...work, id });
    });
  } finally {
    hooks.signal?.removeEventListener('abort', stop);
    thread.waiting.delete(id);
    if (thread.waiting.size === 0) thread.worker.unref();
    dismissLater();
  }
}

function failure(answer: Answer): Error {
  if (answer.kind !== 'failed') return new Error('unexpected answer');
  const error = new Error(answer.message);
  return answer.code === null ? error : Object.assign(error, { code: answer.code });
}

async function sealing(thread: Thread | null, work: Work, hooks: Hooks, here: () => Promise<Sealing>) {
  const answer = thread === null ? null : await order(thread, work, hooks);
  if (answer === null || answer.kind === 'neverCame') return here();
  if (answer.kind !== 'done') throw failure(answer);
  return answer.value;
}

/**
 * The jobs of `jobs.ts` and `scanJobs.ts` in threads of their own, so that neither the window nor the second core waits; in this
 * thread where there are no others. Errors keep their `code`.
 */
export function sealFile(ask: SealFile, hooks: Hooks = {}): Promise<Sealing> {
  return sealing(least(), { job: 'sealFile', ask }, hooks, () => jobs.sealFile(ask, hooks));
}

/** Where the stream reads a file of this PC, which another thread can read as well. */
function pathOf(from: string | Readable): string | null {
  if (typeof from === 'string') return from;
  return from instanceof ReadStream && typeof from.path === 'string' ? from.path : null;
}

/** What comes over a line is opened here, at the pace of the line. */
export function openFile(ask: OpenFile, hooks: Hooks = {}): Promise<Sealing> {
  const from = pathOf(ask.from);
  const thread = from === null ? null : least();
  if (thread === null || from === null) return jobs.openFile(ask, hooks);
  if (typeof ask.from !== 'string') ask.from.destroy();
  const work: Work = { job: 'openFile', ask: { ...ask, from } };
  return sealing(thread, work, hooks, () => jobs.openFile({ ...ask, from }, hooks));
}

export async function sealBytes(ask: SealBytes, hooks: Hooks = {}): Promise<SealedBytes> {
  const thread = least();
  const answer = thread === null ? null : await order(thread, { job: 'sealBytes', ask }, hooks);
  if (answer === null || answer.kind === 'neverCame') return scanJobs.sealBytes(ask);
  if (answer.kind !== 'doneBytes') throw failure(answer);
  return answer.value;
}

export function openBytes(ask: OpenBytes, hooks: Hooks = {}): Promise<Sealing> {
  return sealing(least(), { job: 'openBytes', ask }, hooks, () => scanJobs.openBytes(ask));
}

export async function sealAllInto(ask: SealAll, hooks: Hooks = {}): Promise<SealedOne[]> {
  const thread = least();
  const answer = thread === null ? null : await order(thread, { job: 'sealAllInto', ask }, hooks);
  if (answer === null || answer.kind === 'neverCame') return scanBatch.sealAllInto(ask, hooks);
  if (answer.kind !== 'doneAll') throw failure(answer);
  return answer.value;
}

export function sealPages(ask: SealPages, hooks: Hooks = {}): Promise<Sealing> {
  return sealing(least(), { job: 'sealPages', ask }, hooks, () => pageJobs.sealPages(ask, hooks));
}

export async function hashPages(path: string, hooks: Hooks = {}): Promise<PageHashes> {
  const thread = least();
  const answer = thread === null ? null : await order(thread, { job: 'hashPages', ask: path }, hooks);
  if (answer === null || answer.kind === 'neverCame') return pageJobs.hashPages(path);
  if (answer.kind !== 'donePages') throw failure(answer);
  return answer.value;
}

/** Throws the system's errors. */
export async function listFolder(path: string): Promise<Listed[]> {
  const thread = least();
  const answer = thread === null ? null : await order(thread, { job: 'listFolder', ask: path }, {});
  if (answer === null || answer.kind === 'neverCame') return listHere(path);
  if (answer.kind !== 'doneList') throw failure(answer);
  return answer.value;
}

/** What comes over a line is hashed here, at the pace of the line. */
export async function digestOfStream(from: Readable, hooks: Hooks = {}): Promise<Digest> {
  const path = pathOf(from);
  const thread = path === null ? null : least();
  if (path === null || thread === null) return digestOf(from, hooks.signal, hooks.onBytes);
  from.destroy();
  const answer = await order(thread, { job: 'digestFile', ask: path }, hooks);
  if (answer.kind === 'neverCame') return digestOfFile(path, hooks.signal);
  if (answer.kind !== 'doneDigest') throw failure(answer);
  return answer.value;
}

/** A file of this PC is read by the thread as well; what comes over a line is brought here first. */
export async function openScan(
  ask: { from: Readable; identity: string; to: string | null },
  hooks: Hooks = {},
): Promise<Sealing | null> {
  const from = pathOf(ask.from);
  if (from === null) return null;
  ask.from.destroy();
  const work: Work = { job: 'openScan', ask: { ...ask, from } };
  return sealing(least(), work, hooks, () => scanJobs.openScan({ ...ask, from }, hooks));
}
