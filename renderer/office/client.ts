import { v7 } from 'uuid';
import type { Bridge, CallName, EventBody, EventName, Input, Output, Reply } from '../../shared/ipc/contract';
import { FaultError } from './faults';

declare global {
  interface Window {
    tiepdan: Bridge;
  }
}

/**
 * Main has already parsed the value by the same contract, so only the envelope is looked at here: parsing a
 * second time would put every schema into the first screen.
 */
function isReply<Name extends CallName>(_name: Name, reply: unknown): reply is Reply<Output<Name>> {
  return typeof reply === 'object' && reply !== null && 'ok' in reply && typeof reply.ok === 'boolean';
}

function isEvent<Name extends EventName>(
  wanted: Name,
  name: string,
  _body: unknown,
): _body is EventBody<Name> {
  return wanted === name;
}

/** Asks the office. Rejects with `FaultError`; an aborted `signal` cancels the call in main as well. */
export async function call<Name extends CallName>(
  name: Name,
  input: Input<Name>,
  signal?: AbortSignal,
): Promise<Output<Name>> {
  const key = newId();
  const cancel = () => window.tiepdan.cancel(key);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const reply = await window.tiepdan.call(name, key, input);
    if (!isReply(name, reply)) throw new FaultError({ code: 'call.failed', params: {}, ref: '' });
    if (reply.ok) return reply.value;
    throw new FaultError(reply.fault);
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

/** Hears one kind of event; returns the function that stops hearing. */
export function listen<Name extends EventName>(name: Name, on: (body: EventBody<Name>) => void): () => void {
  return window.tiepdan.listen((heard, body) => {
    if (isEvent(name, heard, body)) on(body);
  });
}

/** A UUIDv7: made here, before the first save, so that a double click is one record. */
export function newId(): string {
  return v7();
}
