import { existsSync, statfsSync, statSync } from 'node:fs';
import { errnoOf } from './files';
import { inTurns } from './inTurns';
import type { Hooks, Sealing } from './jobs';
import { type SealInto, sealInto, wholeBytes } from './scanJobs';

export type SealAll = Pick<SealInto, 'recipients' | 'identity'> & {
  /** The folder of the place, which must be there. */
  root: string;
  files: readonly Pick<SealInto, 'from' | 'sha256' | 'target'>[];
};
/** `missing`, `changed`: the file is gone or not what it was; `tooLong` to be held whole. */
export type SealedOne = Sealing | 'missing' | 'changed' | 'tooLong';

/** The errors of a place that is gone, and of a name that is taken. */
export const placeGone = 'PLACE_GONE';
export const taken = 'TAKEN';
/** A safety margin, so that a full stick is refused before the last byte and not after it. */
export const spareBytes = 1024 * 1024;
/** While one waits for the disk, the next is sealed. */
const lanes = 3;

function requireRoom(root: string, target: string, bytes: number): void {
  const refuse = (code: string): never => {
    throw Object.assign(new Error('no room'), { code });
  };
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) refuse(placeGone);
  if (existsSync(target)) refuse(taken);
  const disk = statfsSync(root);
  if (disk.bavail * disk.bsize < bytes + spareBytes) refuse('ENOSPC');
}

async function sealOne({ root, ...ask }: SealAll, file: SealAll['files'][number]): Promise<SealedOne> {
  const bytes = sizeOf(file.from);
  if (bytes === null) return 'missing';
  if (bytes > wholeBytes) return 'tooLong';
  requireRoom(root, file.target, bytes);
  return (await sealInto({ ...ask, ...file, part: `${file.target}.part` })) ?? 'changed';
}

/** Null where there is no file to be had. */
function sizeOf(path: string): number | null {
  try {
    return statSync(path).size;
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return null;
  }
}

/** Many at once: a message between two threads costs as much as sealing a page. Answers in the order of the files. */
export function sealAllInto(ask: SealAll, { signal }: Hooks = {}): Promise<SealedOne[]> {
  return inTurns(ask.files, lanes, async (file) => {
    signal?.throwIfAborted();
    return sealOne(ask, file);
  });
}
