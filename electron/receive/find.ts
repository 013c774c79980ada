import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { officeCode, parseSetBase, setSuffixes } from '../../shared/domain/backupManifest';

export type OfficeFolder = { code: string; folder: string };

/** Deep enough for `<account>/<upload folder>/<office>`. */
const deepest = 4;

function isSetOf(code: string, name: string): boolean {
  const bare = name.replace(/\.part$/, '');
  const suffix = setSuffixes.find((end) => bare.endsWith(end));
  return suffix !== undefined && parseSetBase(bare.slice(0, -suffix.length))?.officeCode === code;
}

async function walk(root: string, at: string, depth: number, found: OfficeFolder[]): Promise<void> {
  for (const entry of await readdir(at, { withFileTypes: true }).catch(() => [])) {
    // links are not followed: an account could point one at another office's folder
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const path = join(at, entry.name);
    const code = officeCode.safeParse(entry.name);
    const names = code.success ? await readdir(path).catch(() => []) : [];
    if (code.success && names.some((name) => isSetOf(code.data, name) || name === 'scans')) {
      found.push({ code: code.data, folder: relative(root, path) });
    } else if (depth < deepest) {
      await walk(root, path, depth + 1, found);
    }
  }
}

/** Every folder below the root that an office writes to, also one that holds only a cut upload yet. */
export async function officeFolders(root: string): Promise<OfficeFolder[]> {
  await readdir(root);
  const found: OfficeFolder[] = [];
  await walk(root, root, 1, found);
  return found.sort((a, b) => a.folder.localeCompare(b.folder));
}
