import { chmod, lchown, lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { baseNameOf } from '../../shared/domain/backupManifest';
import type { StoredSet } from '../backup/inventory';

/**
 * Makes the files of a set ours and read-only. In a folder of ours with the sticky bit the account that uploaded them
 * can then neither change, cut, rename nor remove them, whatever its PC has caught; it can still read them back.
 * SFTP alone does not give that: who may write a file may also write over it.
 * @throws the system's error, EPERM without the right to chown
 */
export async function lockSet(placeDir: string, set: StoredSet): Promise<void> {
  const scans = set.manifest.attachments.map(({ name }) => `${set.officeCode}/scans/${name}`);
  const uid = process.getuid?.();
  if (uid === undefined) return;
  const base = baseNameOf(set.manifest);
  for (const name of [set.sealedName, set.manifestName, ...(base === null ? [] : [base]), ...scans]) {
    const path = join(placeDir, name);
    const found = await lstat(path);
    if (!found.isFile() || (found.uid === uid && (found.mode & 0o222) === 0)) continue;
    await lchown(path, uid, found.gid);
    await chmod(path, 0o444);
  }
}
