import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { WaitingScan } from '../../shared/ipc/calls/scans';
import { looksFinished } from './scanFile';

/** How a file stood at the last look. */
interface Seen {
  readonly bytes: number;
  readonly mtimeMs: number;
  /** looks since it last grew */
  readonly still: number;
  readonly waiting: WaitingScan | null;
}

export interface FolderLook {
  readonly files: Map<string, Seen>;
  readonly gone: boolean;
}

export const noLook: FolderLook = { files: new Map(), gone: false };

/** A file without the end mark of its kind that nobody has touched for this many looks is taken as it is. */
const patience = 30;
const atOnce = 16;

function keyOf(name: string, bytes: number, mtimeMs: number): string {
  return createHash('sha256').update(`${name} ${bytes} ${mtimeMs}`).digest('hex').slice(0, 32);
}

async function lookAt(folder: string, name: string, before: Seen | undefined): Promise<Seen | null> {
  const path = join(folder, name);
  const { size, mtimeMs } = await stat(path);
  const unmoved = before !== undefined && before.bytes === size && before.mtimeMs === mtimeMs;
  if (!unmoved) return { bytes: size, mtimeMs, still: 0, waiting: null };
  if (before.waiting !== null || before.still > patience * 2) return before;
  const still = before.still + 1;
  // a file that a Windows scanner still holds cannot be opened: it is looked at again
  const finished = size > 0 ? await looksFinished(path, still > patience).catch(() => null) : null;
  const at = new Date(mtimeMs).toISOString();
  const waiting =
    finished === null
      ? null
      : { key: keyOf(name, size, mtimeMs), name, bytes: size, at, mediaType: finished };
  return { bytes: size, mtimeMs, still, waiting };
}

/**
 * Looks at the scanner's folder, compared with the last look. Asked again and again rather than told by the system:
 * a share of another PC tells nothing reliably. A folder that is away is a state, not an error.
 */
export async function lookInto(folder: string, before: FolderLook, sinceMs: number): Promise<FolderLook> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
    const files = new Map<string, Seen>();
    for (let at = 0; at < names.length; at += atOnce) {
      const some = names.slice(at, at + atOnce);
      const seen = await Promise.all(
        some.map((name) => lookAt(folder, name, before.files.get(name)).catch(() => null)),
      );
      for (const [index, one] of seen.entries()) {
        const name = some[index];
        if (name !== undefined && one !== null && one.mtimeMs > sinceMs) files.set(name, one);
      }
    }
    return { files, gone: false };
  } catch {
    return { files: before.files, gone: true };
  }
}

/** The time of the newest file there is, by the clock of the folder's own PC; what comes later is new. */
export async function newestIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const times = await Promise.all(
    files.map(({ name }) =>
      stat(join(folder, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  return times.reduce((newest, each) => Math.max(newest, each), 0);
}
