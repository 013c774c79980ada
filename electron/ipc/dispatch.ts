import type { z } from 'zod';
import { type CallName, contract, envelope, maxInputBytes, type Reply } from '../../shared/ipc/contract';
import { AppError, type Fault } from '../../shared/ipc/fault';
import { guards } from '../../shared/ipc/guard';

/** What a run of one call gets: who may be acting is decided by the runner, which knows the session. */
export interface Call {
  readonly name: CallName;
  readonly input: unknown;
  readonly signal: AbortSignal;
}

/** Admits and runs a parsed call. Throws AppError; anything else becomes `call.failed`. */
export type Runner = (call: Call) => Promise<unknown>;

function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name) && Object.hasOwn(guards, name);
}

/** Bytes an input would take as JSON, counted without building it and never beyond the limit. */
function tooLarge(value: unknown, limit: number): boolean {
  let bytes = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    bytes += 8;
    if (typeof next === 'string') bytes += next.length * 2;
    else if (ArrayBuffer.isView(next)) bytes += next.byteLength;
    else if (Array.isArray(next)) {
      // a sparse array crosses the bridge in a few bytes and counts four thousand million places
      bytes += next.length * 8;
      if (bytes <= limit) for (const one of next) waiting.push(one);
    } else if (typeof next === 'object' && next !== null) {
      for (const [key, one] of Object.entries(next)) {
        bytes += key.length * 2;
        waiting.push(one);
      }
    }
    if (bytes > limit) return true;
  }
  return false;
}

/** Where a fault's whole cause goes, under the reference that the screen shows. */
export type LogFault = (ref: string, where: string, cause: unknown) => void;

/** The paths of wrong fields, without their values: values are citizens' data. */
function pathsOf(error: z.ZodError): string {
  const paths = error.issues.slice(0, 5).map((issue) => issue.path.join('.') || '(all)');
  return [...new Set(paths)].join(', ').slice(0, 200);
}

let lastRef = 0;

/** Short enough to read over the telephone: time of day in base 36 and a counter. */
function newRef(at: number): string {
  lastRef = (lastRef + 1) % 1296;
  return `${Math.floor(at / 1000)
    .toString(36)
    .slice(-5)}-${lastRef.toString(36).padStart(2, '0')}`.toUpperCase();
}

/** The fault that the screen gets; the whole cause goes to the log under the same `ref`. */
function faultOf(options: DispatchOptions, cause: unknown, where: string): Fault {
  const known = options.named(cause);
  const ref = newRef(options.clockMs());
  options.logFault(ref, where, known);
  return { code: known.code, params: known.params, ref };
}

export interface Dispatcher {
  /** Answers one envelope. Never throws. */
  call(raw: unknown, from: string): Promise<Reply<unknown>>;
  cancel(key: unknown, from: string): void;
  /** aborts what a window that went away still has running */
  cancelAll(from: string): void;
}

export interface DispatchOptions {
  readonly run: Runner;
  /** gives what was thrown its name; a foreign error becomes `call.failed` or a fault of the data */
  readonly named: (cause: unknown) => AppError;
  readonly logFault: LogFault;
  readonly clockMs: () => number;
}

async function answer(options: DispatchOptions, name: string, input: unknown, signal: AbortSignal) {
  if (!isCallName(name)) throw new AppError('call.unknown');
  if (tooLarge(input, maxInputBytes)) throw new AppError('call.tooLarge');
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) throw new AppError('call.badInput', { fields: pathsOf(parsed.error) });
  const value = await options.run({ name, input: parsed.data, signal });
  const output = contract[name].output.safeParse(value);
  // our own mistake, not the person's; the paths tell where
  if (!output.success) throw new AppError('call.failed', { fields: pathsOf(output.error) });
  return output.data;
}

/** parse → admit → run → parse → reply, with every running call cancellable by its window. */
export function createDispatcher(options: DispatchOptions): Dispatcher {
  const running = new Map<string, AbortController>();

  async function call(raw: unknown, from: string): Promise<Reply<unknown>> {
    const parsed = envelope.safeParse(raw);
    const name = parsed.success ? parsed.data.name : '(malformed)';
    const key = parsed.success ? `${from}/${parsed.data.key}` : '';
    const controller = new AbortController();
    if (key !== '') running.set(key, controller);
    try {
      if (!parsed.success) throw new AppError('call.badInput', { fields: 'envelope' });
      return { ok: true, value: await answer(options, name, parsed.data.input, controller.signal) };
    } catch (cause) {
      const stopped = controller.signal.aborted ? new AppError('call.cancelled', {}, cause) : cause;
      const where = isCallName(name) ? name : '(unknown call)';
      return { ok: false, fault: faultOf(options, stopped, where) };
    } finally {
      if (running.get(key) === controller) running.delete(key);
    }
  }

  return {
    call,
    cancel(key, from) {
      if (typeof key === 'string') running.get(`${from}/${key}`)?.abort();
    },
    cancelAll(from) {
      for (const [key, controller] of running) if (key.startsWith(`${from}/`)) controller.abort();
    },
  };
}
