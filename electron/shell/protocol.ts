import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';
import { protocol, type Session } from 'electron';
import { openedScan } from '../office/openedScans';
import { previewBytes } from '../office/previews';
import { pieceOf, streamOf } from './pieces';

export const scheme = 'app';
export const officeHost = 'office';
/** the hidden windows that print: their own host, so that a paper is never of the office's origin */
export const paperHost = 'paper';

/** Must run before `ready`; the bytecode cache spares a third of the start on slow PCs. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
};

/**
 * MUI writes style elements, admitted by a nonce that is new in every page; style attributes (positions of
 * popovers) are another directive. Scripts come from our own files only; the page reaches no network.
 */
function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

const paperPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src app://office; img-src data:";

function headersFor(file: string, policy: string): Record<string, string> {
  return {
    'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-site',
    'access-control-allow-origin': `${scheme}://${paperHost}`,
    'cache-control': 'no-cache',
  };
}

function refusal(status: number): Response {
  return new Response('', { status });
}

/** A path below `root`, or null for anything that would leave it. */
export function insideOf(root: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const path = join(root, decoded);
  const way = relative(root, path);
  return way === '' || way.startsWith('..') || isAbsolute(way) ? null : path;
}

/** File contents by path, read before they are asked for. */
export type WarmFiles = ReadonlyMap<string, Buffer>;

/**
 * The page and what it names, read while Chromium itself is starting; the main thread has other work when they are
 * asked for.
 */
export async function warmPage(served: Served): Promise<WarmFiles> {
  const page = join(served.rendererDir, 'index.html');
  const html = await readFile(page).catch(() => null);
  if (html === null) return new Map();
  const named = [...html.toString('utf8').matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)];
  const paths = named.map((match) => join(served.rendererDir, match[1] ?? ''));
  const files = await Promise.all(
    paths.map(async (path): Promise<[string, Buffer] | null> => {
      const bytes = await readFile(path).catch(() => null);
      return bytes === null ? null : [path, bytes];
    }),
  );
  return new Map([[page, html], ...files.filter((file) => file !== null)]);
}

async function fileResponse(path: string | null, warm?: WarmFiles): Promise<Response> {
  if (path === null) return refusal(404);
  const nonce = randomBytes(16).toString('base64');
  let bytes: Buffer;
  try {
    bytes = warm?.get(path) ?? (await readFile(path));
  } catch {
    return refusal(404);
  }
  const headers = headersFor(path, policyOf(nonce));
  if (extname(path) !== '.html') return new Response(new Uint8Array(bytes), { headers });
  return new Response(bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce), { headers });
}

function previewResponse(pathname: string): Response {
  const named = /^\/preview\/([0-9a-f]+)(\.pdf|\.png|\.jpg)$/.exec(pathname);
  const bytes = previewBytes(named?.[1] ?? '');
  if (bytes === null) return refusal(404);
  return new Response(new Uint8Array(bytes), {
    headers: headersFor(`preview${named?.[2]}`, policyOf('none')),
  });
}

/** A scan by its token, whole or the piece that is asked for: a file of 200 MB is never held in memory. */
function scanResponse(pathname: string, range: string | null): Response {
  const scan = openedScan(pathname.slice('/scan/'.length));
  if (scan === null) return refusal(404);
  const piece = pieceOf(range, scan.bytes);
  if (piece === null) {
    return new Response('', { status: 416, headers: { 'content-range': `bytes */${scan.bytes}` } });
  }
  const { from, to } = piece;
  const headers = {
    ...headersFor('scan', policyOf('none')),
    'content-type': scan.mediaType,
    'content-length': String(to - from + 1),
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    ...(range === null ? {} : { 'content-range': `bytes ${from}-${to}/${scan.bytes}` }),
  };
  return new Response(streamOf(scan.at, from, to), { status: range === null ? 200 : 206, headers });
}

export interface Served {
  readonly rendererDir: string;
  readonly fontsDir: string;
}

function officeResponse(served: Served, pathname: string, warm?: WarmFiles): Promise<Response> | Response {
  if (pathname.startsWith('/preview/')) return previewResponse(pathname);
  if (pathname.startsWith('/fonts/'))
    return fileResponse(insideOf(served.fontsDir, pathname.slice('/fonts'.length)));
  return fileResponse(insideOf(served.rendererDir, pathname === '/' ? '/index.html' : pathname), warm);
}

/** Serves the window: its built files, the paper fonts, and previews by their unguessable token. GET only. */
export function serveOffice(session: Session, served: Served, warm: WarmFiles): void {
  session.protocol.handle(scheme, (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET') return refusal(405);
    if (url.host !== officeHost) return refusal(403);
    if (url.pathname.startsWith('/scan/')) return scanResponse(url.pathname, request.headers.get('range'));
    return officeResponse(served, url.pathname, warm);
  });
}

/** Serves the printing windows: one paper by its token, and the paper fonts. */
export function servePapers(
  session: Session,
  served: Served,
  paperOf: (token: string) => string | null,
): void {
  session.protocol.handle(scheme, (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET') return refusal(405);
    if (url.host === officeHost && url.pathname.startsWith('/fonts/'))
      return officeResponse(served, url.pathname);
    const html = url.host === paperHost ? paperOf(url.pathname.slice(1)) : null;
    if (html === null) return refusal(404);
    return new Response(html, { headers: headersFor('paper.html', paperPolicy) });
  });
}
