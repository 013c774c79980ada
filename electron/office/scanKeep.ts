import { rm } from 'node:fs/promises';
import type { Scan, ScanNoun, ScanStanding } from '../../shared/domain/scans';
import type { Output } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { findScanOwner } from '../data/scanOwners';
import { addScan, listScans, scansWithMark } from '../data/scans';
import { type Acting, changed, now, type Room, write } from './room';
import { lookAtScan } from './scanFile';
import type { Arrived } from './scanIntake';
import { sealedTitle } from './scanSealing';
import { contentMark, storeOpen, storeSealed } from './scanStore';

export type Attached = Output<'scan.attach'>;

/** @throws AppError record.missing */
export async function standingOf(room: Room, noun: ScanNoun, recordId: string): Promise<ScanStanding> {
  const owner = await findScanOwner(room.data.db, noun, recordId);
  if (owner === null) throw new AppError('record.missing');
  // Luật 117/2025/QH15 Điều 5: on a PC that is linked to a network a secret matter is a line of the register only
  if (owner.secret && room.office.networkStanding === 'linkedLan') return 'refused';
  return owner.sealed ? 'sealed' : 'open';
}

export interface Wanted {
  readonly id: string;
  readonly noun: ScanNoun;
  readonly recordId: string;
  readonly title: string;
}

/**
 * Joins a file that has arrived to a record. The file goes to its place first: a row without its file would be a
 * loss, a file without its row is only dust.
 */
export async function keepScan(
  room: Room,
  wanted: Wanted,
  arrived: Arrived,
  acting: Acting,
): Promise<Attached> {
  const about = (outcome: string) => ({ noun: wanted.noun, recordId: wanted.recordId, detail: { outcome } });
  try {
    const standing = await standingOf(room, wanted.noun, wanted.recordId);
    if (standing === 'refused') throw new AppError('scan.secretLan');
    const facts = await lookAtScan(arrived.path);
    const sealed = standing === 'sealed';
    const mark = await contentMark(room, arrived.sha256, sealed);
    const same = mark === '' ? [] : await scansWithMark(room.data.db, mark);
    const earlier = same.find((one) => one.noun === wanted.noun && one.recordId === wanted.recordId);
    const elsewhere = same
      .filter((one) => one.noun !== wanted.noun || one.recordId !== wanted.recordId)
      .map(({ noun, recordId }) => ({ noun, recordId }));
    acting.about = about(earlier === undefined ? 'saved' : 'again');
    if (earlier !== undefined) {
      await rm(arrived.path, { force: true });
      return { scan: earlier, again: true, elsewhere };
    }
    const sha256 = sealed ? await storeSealed(room, arrived) : await storeOpen(room, arrived);
    const number = (await listScans(room.data.db, wanted.noun, wanted.recordId)).length + 1;
    const title = sealed || wanted.title === '' ? sealedTitle(number) : wanted.title;
    const added: Scan = {
      ...{ id: wanted.id, noun: wanted.noun, recordId: wanted.recordId, sha256, title, sealed },
      ...{ bytes: arrived.bytes, mediaType: facts.mediaType, pages: facts.pages },
      ...{ state: 'kept', cancelReason: '', addedAt: now(room), version: 1 },
    };
    await write(room, acting, (tx, stamp) => addScan(tx, stamp, added, mark));
    changed(room, 'scan', added.id);
    return { scan: added, again: false, elsewhere };
  } catch (cause) {
    await rm(arrived.path, { force: true });
    throw cause;
  }
}
