import { posix } from 'node:path';
import { z } from 'zod';
import type { SftpSession } from './sftpSession';

/** The protocol's status of a refused request: 2 no such file, 3 permission denied, 4 failure. */
export function statusOf(error: unknown): number | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : null;
}

async function isFolder(session: SftpSession, path: string): Promise<boolean> {
  try {
    const found = await session.ask<{ isDirectory(): boolean }>((done) => session.sftp.stat(path, done));
    return found.isDirectory();
  } catch (error) {
    if (statusOf(error) === 2) return false;
    throw error;
  }
}

/** With the folders above it. Version 3 of the protocol has no status for "exists", so it is looked for. */
export async function makeFolder(session: SftpSession, path: string): Promise<void> {
  if (path === '.' || path === '/' || (await isFolder(session, path))) return;
  await makeFolder(session, posix.dirname(path));
  try {
    await session.ask<void>((done) => session.sftp.mkdir(path, done));
  } catch (error) {
    if (!(await isFolder(session, path))) throw error;
  }
}

const disk = z.object({ f_frsize: z.number(), f_bavail: z.number() });

/** An extension of OpenSSH; null where the server lacks it or does not say. */
export async function freeBytesOf(session: SftpSession, path: string): Promise<number | null> {
  try {
    const found = await session.ask<unknown>((done) => session.sftp.ext_openssh_statvfs(path, done));
    const parsed = disk.safeParse(found);
    return parsed.success ? parsed.data.f_frsize * parsed.data.f_bavail : null;
  } catch (error) {
    if (!session.alive) throw error;
    return null;
  }
}
