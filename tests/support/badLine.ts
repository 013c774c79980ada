import { createServer, type Socket, connect as tcp } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** What the line does to the connections that run through it. */
export interface Weather {
  /** cuts each connection after so many bytes towards the server; asked anew for each connection */
  cutAfter: () => number;
  bytesPerSecond: number;
  /** from now on nothing passes and nobody is told: a cable pulled out of the switch */
  silent: boolean;
}

export interface BadLine {
  readonly port: number;
  readonly weather: Weather;
  /** bytes that passed towards the server, all connections together */
  sent(): number;
  connections(): number;
}

/** A TCP relay on the loopback that cuts, slows and falls silent. */
export async function badLine(toPort: number): Promise<BadLine> {
  const weather: Weather = {
    cutAfter: () => Number.POSITIVE_INFINITY,
    bytesPerSecond: Number.POSITIVE_INFINITY,
    silent: false,
  };
  const sockets = new Set<Socket>();
  let sent = 0;
  let connections = 0;

  async function pass(chunk: Buffer, from: Socket, to: Socket): Promise<void> {
    from.pause();
    for (let at = 0; at < chunk.length && !to.destroyed; ) {
      const step = Math.min(chunk.length - at, Math.max(64, weather.bytesPerSecond / 10));
      if (Number.isFinite(weather.bytesPerSecond)) await pause(100);
      to.write(chunk.subarray(at, at + step));
      at += step;
    }
    from.resume();
  }

  const server = createServer((client) => {
    connections += 1;
    const limit = weather.cutAfter();
    let passed = 0;
    const upstream = tcp({ host: '127.0.0.1', port: toPort });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        if (!weather.silent) other.destroy();
      });
    }
    client.on('data', (chunk) => {
      if (weather.silent) return;
      const rest = limit - passed;
      passed += chunk.length;
      sent += Math.min(chunk.length, Math.max(0, rest));
      if (chunk.length < rest) return void pass(chunk, client, upstream);
      upstream.write(chunk.subarray(0, Math.max(0, rest)), () => {
        client.destroy();
        upstream.destroy();
      });
    });
    upstream.on('data', (chunk) => {
      if (!weather.silent) void pass(chunk, upstream, client);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, weather, sent: () => sent, connections: () => connections };
}
