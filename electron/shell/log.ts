import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { AppError } from '../../shared/ipc/fault';
import type { Log } from '../office/ports';

const keptFiles = 5;
const rotateAtBytes = 1_000_000;

/** Written line by line and at once: the line before a crash is the one that matters. */
function rotatingFile(path: string): { write(line: string): void } {
  function rotate() {
    for (let age = keptFiles - 1; age >= 1; age -= 1) {
      const older = age === 1 ? path : `${path}.${age - 1}`;
      if (existsSync(older)) renameSync(older, `${path}.${age}`);
    }
  }
  return {
    write(line) {
      try {
        if (existsSync(path) && statSync(path).size > rotateAtBytes) rotate();
        appendFileSync(path, line);
      } catch {
        // a full disk must not turn a log line into a crash
      }
    },
  };
}

/**
 * Quoted text and long digits may be what a citizen said or is called: driver and parser messages quote. A name that
 * was looked up is whatever somebody typed into the field, unquoted.
 */
export function redact(text: string): string {
  return text
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/g, '"…"')
    .replace(/\d{5,}/g, '…')
    .replace(/(getaddrinfo \w+) .*/s, '$1 …')
    .slice(0, 300);
}

function framesOf(cause: Error): string[] {
  const lines = cause.stack?.split('\n') ?? [];
  return lines
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .map((line) => line.trim());
}

function causeOf(cause: unknown): Record<string, unknown> {
  if (cause instanceof AppError) {
    return {
      code: cause.code,
      frames: framesOf(cause),
      cause: cause.cause ? causeOf(cause.cause) : undefined,
    };
  }
  if (cause instanceof Error) {
    const code = 'code' in cause ? String(cause.code) : undefined;
    return { name: cause.name, code, message: redact(cause.message), frames: framesOf(cause) };
  }
  return { name: typeof cause };
}

/** A log in `folder`: JSON lines, at most five files of a megabyte, no citizens' data. */
export function createLog(folder: string): Log {
  mkdirSync(folder, { recursive: true });
  const logger = pino({ base: undefined }, rotatingFile(join(folder, 'tiepdan.log')));
  return {
    info: (what, detail) => logger.info(detail ?? {}, what),
    fault: (ref, where, cause) => {
      // a refusal is everyday life (a wrong password, a stale save); only what nobody foresaw is an error
      const foreseen = cause instanceof AppError && cause.code !== 'call.failed';
      logger[foreseen ? 'info' : 'error']({ ref, where, ...causeOf(cause) }, 'fault');
    },
  };
}
