import { parentPort } from 'node:worker_threads';
import type { Answer, Order } from './crew';
import { digestOfFile, errnoOf } from './files';
import { type Hooks, openFile, sealFile } from './jobs';
import { listFolder } from './listing';
import { hashPages, sealPages } from './pageJobs';
import { sealAllInto } from './scanBatch';
import { openBytes, openScan, sealBytes } from './scanJobs';

/** The other end of `crew.ts`: one of its threads. */
const running = new Map<number, AbortController>();
/** One message for so many bytes. */
const tellEvery = 4 * 1024 * 1024;

function say(answer: Answer, handOver: ArrayBuffer[] = []): void {
  parentPort?.postMessage(answer, handOver);
}

function hooksOf(id: number, signal: AbortSignal): Hooks {
  let told = 0;
  return {
    signal,
    onBytes(bytes) {
      if (bytes - told < tellEvery) return;
      told = bytes;
      say({ id, kind: 'bytes', bytes });
    },
  };
}

async function work(order: Extract<Order, { job: string }>, hooks: Hooks): Promise<void> {
  const { id } = order;
  if (order.job === 'sealFile') say({ id, kind: 'done', value: await sealFile(order.ask, hooks) });
  if (order.job === 'openFile') say({ id, kind: 'done', value: await openFile(order.ask, hooks) });
  if (order.job === 'openScan') say({ id, kind: 'done', value: await openScan(order.ask, hooks) });
  if (order.job === 'openBytes') say({ id, kind: 'done', value: await openBytes(order.ask) });
  if (order.job === 'sealAllInto') say({ id, kind: 'doneAll', value: await sealAllInto(order.ask, hooks) });
  if (order.job === 'sealPages') say({ id, kind: 'done', value: await sealPages(order.ask, hooks) });
  if (order.job === 'hashPages') say({ id, kind: 'donePages', value: hashPages(order.ask) });
  if (order.job === 'listFolder') say({ id, kind: 'doneList', value: listFolder(order.ask) });
  if (order.job === 'digestFile')
    say({ id, kind: 'doneDigest', value: await digestOfFile(order.ask, hooks.signal, hooks.onBytes) });
  if (order.job !== 'sealBytes') return;
  const value = await sealBytes(order.ask);
  const { buffer } = value.bytes;
  say({ id, kind: 'doneBytes', value }, buffer instanceof ArrayBuffer ? [buffer] : []);
}

parentPort?.on('message', (order: Order) => {
  const { id } = order;
  if (order.job === null) {
    running.get(id)?.abort();
    return;
  }
  const stop = new AbortController();
  running.set(id, stop);
  work(order, hooksOf(id, stop.signal))
    .catch((error: unknown) =>
      say({
        id,
        kind: 'failed',
        message: error instanceof Error ? error.message : String(error),
        code: errnoOf(error) ?? null,
      }),
    )
    .finally(() => running.delete(id));
});
