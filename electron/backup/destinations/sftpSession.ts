import { createHash } from 'node:crypto';
import { type Socket, connect as tcp } from 'node:net';
import type SftpClient from 'ssh2-sftp-client';
import { AppError } from '../../../shared/ipc/fault';

/** Where a server is and who we are there. `hostKey` is `<type> SHA256:<base64>`, '' until a person confirmed it. */
export type SftpServer = { host: string; port: number; user: string; hostKey: string };
export type SftpSecret = { password: string } | { privateKey: string; passphrase: string };

export type SftpWrapper = Awaited<ReturnType<SftpClient['connect']>>;

export type SftpSession = {
  readonly sftp: SftpWrapper;
  readonly alive: boolean;
  /** One request. Rejects with the server's status (`code` 2 no such file, 3 refused, 4 failed) or a lost connection. */
  ask<T>(start: (done: (error: Error | undefined | null, value: T) => void) => unknown): Promise<T>;
  end(): void;
};

/** A plain TCP handshake on a LAN takes milliseconds; the whole way in, with a slow server's key exchange, 20 s. */
const tcpLimitMs = 10_000;
const readyLimitMs = 20_000;
/** A connection that brings no byte for so long, while something is asked, is dead: half-open TCP says nothing. */
export const silenceLimitMs = 25_000;

/**
 * AES runs in the system's own cryptography. ChaCha20 would run in WebAssembly and hold up the app's own thread; and
 * BoringSSL, which Electron has in OpenSSL's place, lacks it, so that to name it here fails (measured on 41.3.0).
 */
const ciphers = [
  'aes128-gcm@openssh.com',
  'aes256-gcm@openssh.com',
  'aes128-ctr',
  'aes192-ctr',
  'aes256-ctr',
] as const;

const keyAlgorithms = {
  'ssh-ed25519': ['ssh-ed25519'],
  'ecdsa-sha2-nistp256': ['ecdsa-sha2-nistp256'],
  'ecdsa-sha2-nistp384': ['ecdsa-sha2-nistp384'],
  'ecdsa-sha2-nistp521': ['ecdsa-sha2-nistp521'],
  'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256'],
} as const;

/** As `ssh-keygen -l` prints it, so that a person can compare it with what the server's keeper reads out. */
export function hostKeyOf(blob: Buffer): string {
  const type = blob.subarray(4, 4 + blob.readUInt32BE(0)).toString('latin1');
  const hash = createHash('sha256').update(blob).digest('base64').replace(/=+$/, '');
  return `${type} SHA256:${hash}`;
}

/** A server that gets a second kind of key later must not look like another server: the pinned kind is asked first. */
function hostKeyOrder(pinned: string) {
  const kinds = Object.entries(keyAlgorithms);
  kinds.sort(([a], [b]) => Number(pinned.startsWith(`${b} `)) - Number(pinned.startsWith(`${a} `)));
  return kinds.flatMap(([, names]) => names);
}

function connected(host: string, port: number, signal?: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = tcp({ host, port, noDelay: true });
    const fail = (code: string) => socket.destroy(Object.assign(new Error(code), { code }));
    const timer = setTimeout(() => fail('ETIMEDOUT'), tcpLimitMs);
    const stop = () => fail('ABORT_ERR');
    signal?.addEventListener('abort', stop, { once: true });
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    };
    socket.once('error', (error) => {
      settle();
      reject(error);
    });
    socket.once('connect', () => {
      settle();
      resolve(socket);
    });
  });
}

/** Destroys the socket when something is asked and no byte came for `limitMs`. */
function watchSilence(socket: Socket, limitMs: number) {
  let asked = 0;
  let lastByteAt = performance.now();
  const heard = () => {
    lastByteAt = performance.now();
  };
  socket.on('data', heard);
  const timer = setInterval(() => {
    if (asked === 0 || performance.now() - lastByteAt < limitMs) return;
    socket.destroy(Object.assign(new Error('silent'), { code: 'ETIMEDOUT' }));
  }, limitMs / 10);
  socket.once('close', () => clearInterval(timer));
  return {
    begin() {
      if (asked === 0) heard();
      asked += 1;
    },
    done() {
      asked -= 1;
    },
  };
}

/** Refused by the server, or a private key that is none or needs another passphrase. */
function isLoginRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('level' in error && error.level === 'client-authentication') return true;
  return /privateKey|passphrase/i.test(error.message);
}

type Ask = {
  server: SftpServer;
  secret: SftpSecret;
  signal?: AbortSignal;
  /** for tests of silence */
  silenceMs?: number;
};

/** The verdict on the host key comes before any secret is sent. */
function judge(server: SftpServer, blob: Buffer): AppError | null {
  const fingerprint = hostKeyOf(blob);
  if (server.hostKey === fingerprint) return null;
  if (server.hostKey === '') return new AppError('backup.hostKeyNew', { fingerprint });
  return new AppError('backup.hostKeyChanged', { fingerprint, known: server.hostKey });
}

/**
 * Opens a connection. Throws `backup.hostKeyNew`, `backup.hostKeyChanged`, `backup.loginRefused`,
 * `backup.placeGone`, `call.cancelled`; all within about half a minute.
 */
export async function openSession({ server, secret, signal, silenceMs }: Ask): Promise<SftpSession> {
  let verdict: AppError | null = null;
  let refused = false;
  let open = true;
  // Nearly a megabyte with what it needs: read when a server is asked, not at every start.
  const { default: Client } = await import('ssh2-sftp-client');
  const client: SftpClient = new Client('tiepdan', { error() {}, end() {}, close() {} });
  client.on('error', (error: unknown) => {
    refused ||= isLoginRefused(error);
  });
  let socket: Socket | null = null;
  const stop = () => socket?.destroy();
  try {
    socket = await connected(server.host, server.port, signal);
    socket.once('close', () => {
      open = false;
    });
    // Every request under way listens for the end of the line.
    socket.setMaxListeners(0);
    signal?.addEventListener('abort', stop, { once: true });
    const watch = watchSilence(socket, silenceMs ?? silenceLimitMs);
    const sftp = await client.connect({
      sock: socket,
      username: server.user,
      ...secret,
      readyTimeout: readyLimitMs,
      // Only against firewalls that forget idle connections; whether the server lives is `watchSilence`'s matter,
      // since on a slow line an answer to a ping waits behind the data.
      keepaliveInterval: 10_000,
      keepaliveCountMax: 1_000_000,
      algorithms: { cipher: [...ciphers], serverHostKey: hostKeyOrder(server.hostKey) },
      hostVerifier: (blob: Buffer) => {
        verdict = judge(server, blob);
        return verdict === null;
      },
    });
    return sessionOf(sftp, socket, watch, () => open);
  } catch (cause) {
    socket?.destroy();
    if (verdict !== null) throw verdict;
    if (signal?.aborted) throw new AppError('call.cancelled', {}, cause);
    throw new AppError(
      refused || isLoginRefused(cause) ? 'backup.loginRefused' : 'backup.placeGone',
      {},
      cause,
    );
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

function sessionOf(
  sftp: SftpWrapper,
  socket: Socket,
  watch: ReturnType<typeof watchSilence>,
  isOpen: () => boolean,
): SftpSession {
  return {
    sftp,
    get alive() {
      return isOpen();
    },
    ask: (start) =>
      new Promise((resolve, reject) => {
        watch.begin();
        // A request that was under way when the line broke is never answered.
        const lost = () => settle(() => reject(Object.assign(new Error('lost'), { code: 'ECONNRESET' })));
        let settled = false;
        const settle = (how: () => void) => {
          if (settled) return;
          settled = true;
          watch.done();
          socket.removeListener('close', lost);
          how();
        };
        if (!isOpen()) return lost();
        socket.once('close', lost);
        try {
          start((error, value) => settle(() => (error ? reject(error) : resolve(value))));
        } catch (error) {
          settle(() => reject(error));
        }
      }),
    end: () => {
      sftp.end();
      socket.end();
      setTimeout(() => socket.destroy(), 1000).unref();
    },
  };
}
