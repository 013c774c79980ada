import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';

/** A server on this machine that no page of the app may ever reach. */
export interface Loopback {
  readonly port: number;
  /** every request, upgrade, bare connection and datagram that arrived */
  readonly seen: string[];
  close(): Promise<void>;
}

function portOf(address: unknown): number {
  if (typeof address === 'object' && address !== null && 'port' in address) return Number(address.port);
  throw new Error('no port');
}

/** Listens with TCP and UDP on one port; `/redirect` answers 302 to `/after`, everything else a page. */
export async function openLoopback(): Promise<Loopback> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    const headers = { 'content-type': 'text/html', 'access-control-allow-origin': '*' };
    if (request.url === '/redirect') response.writeHead(302, { ...headers, location: '/after' }).end();
    else response.writeHead(200, headers).end('<title>outside</title>outside');
  });
  server.on('connection', () => seen.push('connection'));
  server.on('upgrade', (request, socket) => {
    seen.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  const datagrams = createSocket('udp4', () => seen.push('datagram'));
  datagrams.bind(port, '127.0.0.1');
  await once(datagrams, 'listening');
  return {
    port,
    seen,
    close: async () => {
      datagrams.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
