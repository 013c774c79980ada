import { copyFile, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { InstallerFile } from '../../shared/ipc/calls/update';
import { AppError } from '../../shared/ipc/fault';
import { digestOfFile, fsyncDir, fsyncFile, renameRetry } from '../backup/files';
import type { Ports } from './ports';

/** What an installer begins with, by the end of its name: a renamed document must not be started. */
const beginnings: Record<string, string> = { '.exe': 'MZ', '.appimage': '\x7fELF', '.deb': '!<arch>' };

export const installerEndings = ['exe', 'AppImage', 'deb'];

async function refuseOther(path: string): Promise<void> {
  const wanted = beginnings[extname(path).toLowerCase()];
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new AppError('update.notInstaller', {}, cause);
  });
  try {
    const head = Buffer.alloc(8);
    await file.read(head, 0, head.length, 0);
    if (wanted === undefined || !head.toString('latin1').startsWith(wanted)) {
      throw new AppError('update.notInstaller');
    }
  } finally {
    await file.close();
  }
}

/** `<hash>  <name>` lines, as `sha256sum` writes them, in a list of all files or in one of its own. */
async function listedHash(path: string): Promise<string | null> {
  const name = basename(path);
  for (const list of [`${path}.sha256`, join(dirname(path), 'SHA256SUMS')]) {
    const text = await readFile(list, 'utf8').catch(() => '');
    for (const line of text.split(/\r?\n/)) {
      const [, hash, named] = /^([0-9a-fA-F]{64})(?: [ *](.+))?$/.exec(line.trim()) ?? [];
      if (hash !== undefined && (named === undefined || named === name)) return hash.toLowerCase();
    }
  }
  return null;
}

/**
 * Looks at an installer without starting it.
 * @throws AppError update.notInstaller, update.hashDiffers when the list beside it names another hash
 */
export async function lookAtInstaller(
  ports: Ports,
  path: string,
  signal: AbortSignal,
): Promise<InstallerFile> {
  await refuseOther(path);
  const { sha256 } = await digestOfFile(path, signal);
  const listed = await listedHash(path);
  if (listed !== null && listed !== sha256) throw new AppError('update.hashDiffers');
  const name = basename(path);
  const { state: signature, name: signer } = await ports.installer.signature(path);
  if (signature === 'broken') throw new AppError('update.hashDiffers');
  const { size: bytes } = await stat(path);
  const version = /\d+\.\d+\.\d+(?:-(?:alpha|beta|rc)[.\d]*)?/.exec(name)?.[0] ?? '';
  return { path, name, bytes, sha256, version, signature, signer, listed: listed !== null };
}

function keptIn(ports: Pick<Ports, 'homeDir'>): string {
  return join(ports.homeDir, 'installers');
}

/**
 * Kept under the version it installs, so that the way back from the next one needs no stick. Whole or not at all: half
 * of one must not be what somebody goes back with. @throws AppError update.hashDiffers when the copy came out otherwise
 */
export async function keepInstaller(ports: Pick<Ports, 'homeDir'>, file: InstallerFile): Promise<void> {
  if (file.version === '') return;
  const folder = join(keptIn(ports), file.version);
  const part = join(folder, `${file.name}.part`);
  await mkdir(folder, { recursive: true });
  try {
    await copyFile(file.path, part);
    await fsyncFile(part);
    if ((await digestOfFile(part)).sha256 !== file.sha256) throw new AppError('update.hashDiffers');
    await renameRetry(part, join(folder, file.name));
    await fsyncDir(folder);
  } finally {
    await rm(part, { force: true });
  }
}

/** '' where the installer of that version was never kept here. */
export async function keptInstaller(ports: Pick<Ports, 'homeDir'>, version: string): Promise<string> {
  const folder = join(keptIn(ports), version);
  const name = (await readdir(folder).catch(() => [])).find((one) => !one.endsWith('.part'));
  return name === undefined ? '' : join(folder, name);
}
