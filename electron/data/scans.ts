import type { Knex } from 'knex';
import { type Scan, type ScanNoun, scan } from '../../shared/domain/scans';
import { flag, insertRow, type Stamp, updateRow } from './rows';

interface ScanColumns {
  id: string;
  noun: string;
  record_id: string;
  sha256: string;
  bytes: number;
  media_type: string;
  pages: number;
  title: string;
  position: number;
  state: string;
  cancel_reason: string;
  sealed: number;
  created_at: string;
  version: number;
}

function fromColumns(row: ScanColumns): Scan {
  return scan.parse({
    id: row.id,
    noun: row.noun,
    recordId: row.record_id,
    sha256: row.sha256,
    bytes: row.bytes,
    mediaType: row.media_type,
    pages: row.pages,
    title: row.title,
    state: row.state,
    cancelReason: row.cancel_reason,
    sealed: row.sealed === 1,
    addedAt: row.created_at,
    version: row.version,
  });
}

/** Scans of a record in the order that the clerk gave them, those taken away among them. */
export async function listScans(db: Knex, noun: ScanNoun, recordId: string): Promise<Scan[]> {
  const rows: ScanColumns[] = await db('scans')
    .where({ noun, record_id: recordId })
    .orderBy(['position', 'created_at', 'id']);
  return rows.map(fromColumns);
}

export async function findScan(db: Knex, id: string): Promise<Scan | null> {
  const row: ScanColumns | undefined = await db('scans').where({ id }).first();
  return row === undefined ? null : fromColumns(row);
}

/** Puts a scan behind the others of its record. */
export async function addScan(tx: Knex, stamp: Stamp, added: Scan, contentMark: string): Promise<void> {
  const last: { top?: number | null } | undefined = await tx('scans')
    .max({ top: 'position' })
    .where({ noun: added.noun, record_id: added.recordId })
    .first();
  await insertRow(tx, 'scans', stamp, {
    id: added.id,
    sha256: added.sha256,
    bytes: added.bytes,
    media_type: added.mediaType,
    pages: added.pages,
    title: added.title,
    noun: added.noun,
    record_id: added.recordId,
    position: (last?.top ?? 0) + 1,
    state: added.state,
    cancel_reason: added.cancelReason,
    sealed: flag(added.sealed),
    content_mark: contentMark,
  });
}

export interface ScanChange {
  readonly title?: string;
  readonly state?: Scan['state'];
  readonly cancelReason?: string;
}

/** @throws AppError record.stale, record.missing */
export async function changeScan(
  tx: Knex,
  stamp: Stamp,
  scanned: { id: string; version: number },
  change: ScanChange,
): Promise<void> {
  await updateRow(tx, 'scans', stamp, scanned.id, scanned.version, {
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.state === undefined ? {} : { state: change.state }),
    ...(change.cancelReason === undefined ? {} : { cancel_reason: change.cancelReason }),
  });
}

/** Numbers the scans of a record anew in this order; no change that a person could lose, so no version. */
export async function orderScans(tx: Knex, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await tx('scans')
      .where({ id })
      .update({ position: index + 1 });
}

export async function countPages(tx: Knex, id: string, pages: number): Promise<void> {
  await tx('scans').where({ id, pages: 0 }).update({ pages });
}

/** A scan that lay open and now lies sealed, under another hash and a title that names nobody. */
export async function replaceWithSealed(
  tx: Knex,
  id: string,
  sealed: { sha256: string; title: string; contentMark: string },
): Promise<void> {
  await tx('scans')
    .where({ id })
    .update({ sha256: sealed.sha256, title: sealed.title, sealed: 1, content_mark: sealed.contentMark });
}

/** Whether a stored file still belongs to any scan. */
export async function isStored(db: Knex, sha256: string): Promise<boolean> {
  return (await db('scans').select('id').where({ sha256 }).first()) !== undefined;
}

/** Scans of the same file, by the mark of its content. */
export async function scansWithMark(db: Knex, contentMark: string): Promise<Scan[]> {
  const rows: ScanColumns[] = await db('scans')
    .where({ content_mark: contentMark, state: 'kept' })
    .orderBy('created_at')
    .limit(50);
  return rows.map(fromColumns);
}
