import type { Knex } from 'knex';
import { type Scan, scan } from '../../shared/domain/printing';
import { insertRow, type Stamp } from './rows';

interface ScanColumns {
  id: string;
  sha256: string;
  bytes: number;
  media_type: string;
  title: string;
  created_at: string;
}

const columns = ['id', 'sha256', 'bytes', 'media_type', 'title', 'created_at'];

function fromColumns(row: ScanColumns): Scan {
  return scan.parse({
    id: row.id,
    sha256: row.sha256,
    bytes: row.bytes,
    mediaType: row.media_type,
    title: row.title,
    addedAt: row.created_at,
  });
}

/** Scans of a record, in the order in which they were attached. */
export async function listScans(db: Knex, recordId: string): Promise<Scan[]> {
  const rows: ScanColumns[] = await db('scans')
    .select(...columns)
    .where({ record_id: recordId })
    .orderBy('created_at');
  return rows.map(fromColumns);
}

export async function findScan(db: Knex, id: string): Promise<Scan | null> {
  const row: ScanColumns | undefined = await db('scans')
    .select(...columns)
    .where({ id })
    .first();
  return row === undefined ? null : fromColumns(row);
}

export async function addScan(
  tx: Knex,
  stamp: Stamp,
  of: { noun: string; recordId: string },
  added: Scan & { pages: number },
): Promise<void> {
  await insertRow(tx, 'scans', stamp, {
    id: added.id,
    sha256: added.sha256,
    bytes: added.bytes,
    media_type: added.mediaType,
    pages: added.pages,
    title: added.title,
    noun: of.noun,
    record_id: of.recordId,
  });
}
