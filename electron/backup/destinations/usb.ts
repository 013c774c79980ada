import { randomBytes } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/ipc/fault';
import { errnoOf, fsyncDir, fsyncFile } from '../files';

/** Tells one stick from another: Windows gives the same letter to whichever comes first. */
const markerName = 'tiepdan-usb.json';
const marker = z.object({ id: z.string().regex(/^[0-9a-f]{32}$/) });

async function markerIn(folder: string): Promise<string | null> {
  try {
    return marker.parse(JSON.parse(await readFile(join(folder, markerName), 'utf8'))).id;
  } catch {
    return null;
  }
}

/** The stick's mark, written when it has none. Throws as the disk does. */
export async function markStick(folder: string): Promise<string> {
  const known = await markerIn(folder);
  if (known !== null) return known;
  const id = randomBytes(16).toString('hex');
  const path = join(folder, markerName);
  await writeFile(path, `${JSON.stringify({ id })}\n`);
  await fsyncFile(path);
  await fsyncDir(folder);
  return id;
}

async function foldersIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.map((name) => join(folder, name));
}

/** Where this system hangs in sticks. */
export async function mountRoots(platform: NodeJS.Platform = process.platform): Promise<string[]> {
  if (platform === 'win32') return [...'DEFGHIJKLMNOPQRSTUVWXYZAB'].map((letter) => `${letter}:\\`);
  if (platform === 'darwin') return foldersIn('/Volumes');
  const above = [...(await foldersIn('/media')), ...(await foldersIn('/run/media')), '/mnt'];
  const deep = await Promise.all(above.map(foldersIn));
  return [...above, ...deep.flat()];
}

/** `E:\a\b` → `a\b`, `b`, ``: the ends of the path under which the folder may lie below another letter. */
function endings(path: string): string[] {
  const parts = path.split(/[\\/]/).filter((part) => part !== '' && !/^[A-Za-z]:$/.test(part));
  return parts.map((_, index) => parts.slice(index).join('/')).concat('');
}

/**
 * Where the stick with this mark is now: first where it was, else under any letter or mount.
 * Throws `backup.wrongStick` when another one is in its place, `backup.placeGone` when none is there.
 */
export async function findStick(path: string, markId: string, roots?: readonly string[]): Promise<string> {
  if ((await markerIn(path)) === markId) return path;
  for (const root of roots ?? (await mountRoots())) {
    for (const ending of endings(path)) {
      const folder = join(root, ending);
      if ((await markerIn(folder)) === markId) return folder;
    }
  }
  const there = await stat(path).catch((error: unknown) => {
    if (errnoOf(error) === undefined) throw error;
    return null;
  });
  throw new AppError(there?.isDirectory() ? 'backup.wrongStick' : 'backup.placeGone');
}
