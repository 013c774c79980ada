import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { instant } from '../../shared/domain/day';
import { renameRetry } from '../backup/files';

const swap = z.object({ dir: z.string(), fresh: z.string(), aside: z.string(), at: instant });
export type Swap = z.infer<typeof swap>;

/** Written before the first rename and removed after the last: a kill in between is finished at the next start. */
const underWay = 'swap.json';
/** What the last whole restore set aside, so that one click goes back. */
const lastDone = 'last-restore.json';

function readNote(homeDir: string, name: string): Swap | null {
  const path = join(homeDir, name);
  if (!existsSync(path)) return null;
  const read = swap.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  return read.success ? read.data : null;
}

function writeNote(homeDir: string, name: string, note: Swap): void {
  const path = join(homeDir, name);
  writeFileSync(`${path}.part`, JSON.stringify(note), { flush: true });
  renameSync(`${path}.part`, path);
}

/** A name beside the folder that nothing bears yet. */
export function asideName(dir: string, at: string): string {
  return `${dir}.aside-${at.replace(/[:.]/g, '-')}-${randomBytes(2).toString('hex')}`;
}

async function finish(homeDir: string, { dir, fresh, aside, at }: Swap): Promise<void> {
  if (existsSync(fresh)) {
    if (existsSync(dir)) await renameRetry(dir, aside);
    await renameRetry(fresh, dir);
  }
  if (existsSync(aside)) writeNote(homeDir, lastDone, { dir, fresh, aside, at });
  else rmSync(join(homeDir, lastDone), { force: true });
  rmSync(join(homeDir, underWay), { force: true });
}

/** Puts `fresh` in the place of `dir` and `dir`, where there is one, under `aside`. */
export async function swapFolders(homeDir: string, ask: Swap): Promise<void> {
  writeNote(homeDir, underWay, ask);
  await finish(homeDir, ask);
}

/** At start: finishes a swap that a kill or a power cut fell into. Both folders are whole by then. */
export async function finishSwap(homeDir: string): Promise<void> {
  const cut = readNote(homeDir, underWay);
  if (cut !== null) await finish(homeDir, cut);
}

/** The last restore that can still be taken back. */
export function lastSwap(homeDir: string): Swap | null {
  const last = readNote(homeDir, lastDone);
  return last !== null && existsSync(last.aside) ? last : null;
}
