import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sweepTemp } from '../backup/files';
import { recipientOf } from '../backup/keys';
import type { Options } from './args';
import { officeFolders } from './find';
import { lookAtOffice } from './look';
import { statusPage } from './page';
import type { InventoryFile, OfficeRecord } from './record';
import { readInventory, writeWhole } from './record';

/** The first key of an age identity file; lines that begin with # are comments. @throws Error to be shown when it is no key */
export async function identityIn(keyFile: string | null): Promise<string | null> {
  if (keyFile === null) return null;
  const lines = (await readFile(keyFile, 'utf8')).split('\n').map((line) => line.trim());
  const key = lines.find((line) => line.startsWith('AGE-SECRET-KEY-1')) ?? '';
  await recipientOf(key).catch((cause: unknown) => {
    throw new Error(`Tệp ${keyFile} không có khóa riêng age (dòng bắt đầu bằng AGE-SECRET-KEY-1).`, {
      cause,
    });
  });
  return key;
}

/** An office whose folder is gone keeps its record, so that it is missed. */
function missed(before: InventoryFile | null, seen: readonly OfficeRecord[]): OfficeRecord[] {
  const folders = new Set(seen.map(({ folder }) => folder));
  return (before?.offices ?? [])
    .filter(({ folder }) => !folders.has(folder))
    .map((office) => {
      const sets = office.sets.map((set) => ({ ...set, gone: set.gone ?? ('vanished' as const) }));
      const numbers = sets.filter(({ gone }) => gone === 'vanished').map(({ sequence }) => sequence);
      return { ...office, sets, alarms: [{ code: 'vanished' as const, numbers }] };
    });
}

/**
 * One look at everything: checks what is new, writes inventory.json, status.json and status.html.
 * `now` by this server's clock. @throws what the disk throws; a broken set is an alarm, not an error
 */
export async function lookOnce(
  options: Options,
  now: string,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<InventoryFile> {
  const identity = await identityIn(options.keyFile);
  const recipient = identity === null ? null : await recipientOf(identity);
  await access(options.root).catch((cause: unknown) => {
    throw new Error(`Không thấy thư mục nhận ${options.root}.`, { cause });
  });
  await sweepTemp(join(options.state, 'temp'));
  const path = join(options.state, 'inventory.json');
  const before = await readInventory(path);
  const offices: OfficeRecord[] = [];
  for (const found of await officeFolders(options.root)) {
    signal.throwIfAborted();
    const known = before?.offices.find(({ folder }) => folder === found.folder);
    offices.push(await lookAtOffice({ options, identity, recipient, now, signal, say }, found, known));
  }
  const all = [...offices, ...missed(before, offices)].sort((a, b) => a.folder.localeCompare(b.folder));
  const withKey = identity !== null;
  const file: InventoryFile = {
    format: 1,
    updatedAt: now,
    withKey,
    silentDays: options.silentDays,
    offices: all,
  };
  await writeWhole(path, `${JSON.stringify(file, null, 1)}\n`);
  await writeWhole(join(options.state, 'status.json'), `${JSON.stringify(summary(file), null, 1)}\n`);
  await writeWhole(join(options.state, 'status.html'), statusPage(file));
  return file;
}

/** For other programs: one short entry an office. */
export function summary(file: InventoryFile) {
  const offices = file.offices.map(({ code, folder, lastReceivedAt, lastVerifiedAt, alarms, sets }) => {
    const standing = sets.filter(({ gone }) => gone === null);
    const newest = standing[0]?.sequence ?? null;
    return { code, folder, lastReceivedAt, lastVerifiedAt, sets: standing.length, newest, alarms };
  });
  return { updatedAt: file.updatedAt, withKey: file.withKey, alarmed: alarmed(file), offices };
}

export function alarmed(file: InventoryFile): number {
  return file.offices.filter(({ alarms }) => alarms.length > 0).length;
}
