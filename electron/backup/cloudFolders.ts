import { readdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Folders that a program copies off the premises. A set is sealed, but an office that may not use a cloud must not
 * do so by accident, and such programs also rename, empty and hold files while a set is written.
 */
const byName: [RegExp, string][] = [
  [/^onedrive( - .+)?$/i, 'OneDrive'],
  [/^dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^(google ?drive|my drive|drivefs|googledrive-.+)$/i, 'Google Drive'],
  [/^(iclouddrive|icloud drive|com~apple~clouddocs|cloudstorage)$/i, 'iCloud'],
  [/^(box|box sync)$/i, 'Box'],
  [/^(mega|megasync)$/i, 'MEGA'],
  [/^(nextcloud|owncloud)\d*$/i, 'Nextcloud'],
  [/^(yandex\.?disk|pcloud ?drive|pclouddrive)$/i, 'pCloud/Yandex'],
];

const byMarker: [RegExp, string][] = [
  [/^\.dropbox(\.cache)?$/i, 'Dropbox'],
  [/^\.(_)?sync_[0-9a-f]+\.db$/i, 'Nextcloud'],
  [/^\.owncloudsync\.log$/i, 'ownCloud'],
  [/^\.tmp\.drive(download|upload)$/i, 'Google Drive'],
];

async function markerIn(folder: string): Promise<string | null> {
  const names = await readdir(folder).catch(() => []);
  for (const [pattern, service] of byMarker) {
    if (names.some((name) => pattern.test(name))) return service;
  }
  return null;
}

type KnownRoot = { root: string; service: string };

/** Sync folders that Windows names itself, also when somebody gave the folder another name. */
export function rootsNamedIn(env: NodeJS.ProcessEnv): KnownRoot[] {
  const roots = [env.OneDrive, env.OneDriveCommercial, env.OneDriveConsumer];
  return roots.flatMap((root) => (root ? [{ root, service: 'OneDrive' }] : []));
}

/** The service that syncs this folder or one above it, null when none is recognised. */
export async function cloudServiceOf(
  folder: string,
  knownRoots: readonly KnownRoot[] = rootsNamedIn(process.env),
): Promise<string | null> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const known = knownRoots.find(({ root }) => resolve(root).toLowerCase() === at.toLowerCase());
    if (known) return known.service;
    const name = at.split(/[\\/]/).pop() ?? '';
    const named = byName.find(([pattern]) => pattern.test(name));
    if (named) return named[1];
    const marked = await markerIn(at);
    if (marked) return marked;
    if (dirname(at) === at) return null;
  }
}
