import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '../../../shared/ipc/fault';
import { statusOf } from './sftpFolder';
import type { SftpSecret, SftpServer, SftpSession } from './sftpSession';
import { openSession } from './sftpSession';

export type SftpAsk = {
  server: SftpServer;
  /** Read when a connection is opened, so that a secret is not held longer. */
  secret: () => Promise<SftpSecret>;
  /** Folder on the server, '' for where the account lands. */
  folder: string;
  /** How often a cut transfer is taken up again before the place counts as gone. */
  attempts?: number;
  pauseMs?: number;
  silenceMs?: number;
};

const idleCloseMs = 20_000;

export type SftpLine = {
  /** Runs an act on a living connection; a lost one is opened again, `attempts` times without progress. */
  on<T>(signal: AbortSignal | undefined, act: (session: SftpSession) => Promise<T>): Promise<T>;
  progressed(): void;
  close(): void;
};

function isLost(error: unknown, session: SftpSession | null): boolean {
  const gone = !(error instanceof AppError) || error.code === 'backup.placeGone';
  return gone && !session?.alive;
}

/** One connection that is opened when needed, kept between requests and closed when nobody asks. */
export function lineTo(ask: SftpAsk): SftpLine {
  const attempts = ask.attempts ?? 4;
  let session: SftpSession | null = null;
  let failures = 0;
  let idle: NodeJS.Timeout | undefined;

  function close(): void {
    clearTimeout(idle);
    session?.end();
    session = null;
  }

  async function once<T>(
    signal: AbortSignal | undefined,
    act: (session: SftpSession) => Promise<T>,
  ): Promise<T> {
    clearTimeout(idle);
    if (session === null || !session.alive) {
      session = await openSession({ ...ask, secret: await ask.secret(), signal });
    }
    try {
      return await act(session);
    } finally {
      idle = setTimeout(close, idleCloseMs);
      idle.unref();
    }
  }

  return {
    async on(signal, act) {
      failures = 0;
      let reached = false;
      for (;;) {
        try {
          return await once(signal, (open) => {
            reached = true;
            return act(open);
          });
        } catch (error) {
          if (signal?.aborted) throw new AppError('call.cancelled', {}, error);
          failures += 1;
          // A server that was not there to begin with is the queue's matter, which looks again in minutes.
          if (!reached || !isLost(error, session) || failures >= attempts) throw faultOf(error);
          await pause((ask.pauseMs ?? 1000) * failures, undefined, { signal }).catch(() => undefined);
        }
      }
    },
    progressed() {
      failures = 0;
    },
    close,
  };
}

/** The server's status as a fault; what it does not name is a place that is gone. */
function faultOf(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (statusOf(error) === 3) return new AppError('data.readOnly', {}, error);
  return new AppError('backup.placeGone', {}, error);
}
