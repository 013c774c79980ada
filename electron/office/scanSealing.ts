import { AppError } from '../../shared/ipc/fault';
import { openScansOfSealed } from '../data/scanOwners';
import { findScan, replaceWithSealed } from '../data/scans';
import { changed, type Room } from './room';
import { copyIn } from './scanIntake';
import { contentMark, removeUnneeded, scanPath, storeSealed } from './scanStore';

/** A file's name may be the denouncer's; in the sealed compartment a scan has only a number. */
export function sealedTitle(number: number): string {
  return `Bản quét ${number}`;
}

async function sealOne(room: Room, id: string, number: number): Promise<void> {
  const found = await findScan(room.data.db, id);
  if (found === null || found.sealed) return;
  const never = new AbortController().signal;
  const arrived = await copyIn(room, scanPath(room, found.sha256), never, () => undefined);
  const sha256 = await storeSealed(room, arrived);
  const mark = await contentMark(room, found.sha256, true);
  await room.data.db.transaction((tx) =>
    replaceWithSealed(tx, id, { sha256, title: sealedTitle(number), contentMark: mark }),
  );
  await removeUnneeded(room, found.sha256);
}

/**
 * Seals the scans of records that became a denunciation after their sheets were attached. One that cannot be
 * sealed now (lost, disk full) does not stop the others and is tried again with the next look.
 */
export async function sealStragglers(room: Room): Promise<number> {
  const ids = await openScansOfSealed(room.data.db);
  let sealed = 0;
  for (const [index, id] of ids.entries()) {
    try {
      await sealOne(room, id, index + 1);
      sealed += 1;
    } catch (cause) {
      const code = cause instanceof AppError ? cause.code : 'call.failed';
      room.ports.log.info('scan not sealed', { code });
    }
  }
  if (sealed > 0) changed(room, 'scan', '');
  return sealed;
}
