import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file or folder directly inside another. */
export type Listed = { name: string; kind: 'file' | 'folder'; bytes: number };

/**
 * For a thread that has nothing else to answer: 2,000 looks one after the other take 20 ms, and as many turns of the
 * event loop ten times that. What is gone between listing and looking, as another PC tidied the same share, is left out.
 */
export function listFolder(path: string): Listed[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry): Listed[] => {
    if (entry.isDirectory()) return [{ name: entry.name, kind: 'folder', bytes: 0 }];
    if (!entry.isFile()) return [];
    const found = statSync(join(path, entry.name), { throwIfNoEntry: false });
    return found?.isFile() ? [{ name: entry.name, kind: 'file', bytes: found.size }] : [];
  });
}
