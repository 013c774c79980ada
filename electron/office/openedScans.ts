import { randomBytes } from 'node:crypto';

/** A scan that somebody may read now: a stored file, or the bytes of a sealed one, which never lie open on a disk. */
export interface OpenedScan {
  readonly at: string | Uint8Array;
  readonly mediaType: string;
  readonly bytes: number;
}

/** A long list of small pictures, and a few that are read; sealed ones are dropped sooner, they fill memory. */
const kept = 300;
const keptSealed = 2;
const opened = new Map<string, OpenedScan>();

function dropOldest(most: number, of: (one: OpenedScan) => boolean): void {
  const tokens = [...opened].filter(([, one]) => of(one)).map(([token]) => token);
  for (const token of tokens.slice(0, Math.max(0, tokens.length - most))) opened.delete(token);
}

/** The token cannot be guessed; it lives until others take its place or the person leaves. */
export function openForWindow(scan: OpenedScan): string {
  const token = randomBytes(24).toString('hex');
  opened.set(token, scan);
  dropOldest(kept, ({ at }) => typeof at === 'string');
  dropOldest(keptSealed, ({ at }) => typeof at !== 'string');
  return token;
}

export function openedScan(token: string): OpenedScan | null {
  return opened.get(token) ?? null;
}

/** When somebody signs out, nothing that was opened stays readable. */
export function closeOpenedScans(): void {
  opened.clear();
}
