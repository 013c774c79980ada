import type { Knex } from 'knex';
import { v7 } from 'uuid';
import { type BackupPlace, backupPlace } from '../../shared/ipc/calls/care';
import { flag, type Stamp, stampNew } from './rows';

interface PlaceColumns {
  id: string;
  name: string;
  kind: string;
  path: string;
  active: number;
}

export async function listPlaces(db: Knex): Promise<BackupPlace[]> {
  const rows = await db<PlaceColumns>('backup_places').orderBy('created_at');
  return rows.map((row) =>
    backupPlace.parse({
      id: row.id,
      name: row.name,
      kind: row.kind,
      path: row.path,
      active: row.active === 1,
    }),
  );
}

export async function keepPlace(tx: Knex, stamp: Stamp, place: BackupPlace): Promise<void> {
  const columns = {
    name: place.name,
    kind: place.kind,
    path: place.path,
    active: flag(place.active),
    options: '{}',
  };
  await tx('backup_places')
    .insert({ id: place.id, ...columns, ...stampNew(stamp) })
    .onConflict('id')
    .merge({ ...columns, updated_at: stamp.now, updated_by: stamp.staffId });
}

export interface KnownSet {
  readonly placeId: string;
  readonly sequence: number;
  readonly name: string;
  readonly madeAt: string;
  readonly reason: string;
  readonly manifestSha256: string;
  readonly manifest: string;
  readonly verifiedAt: string | null;
}

/** Notes a set that was made or verified; a later verification renews `verified_at`. */
export async function noteSet(tx: Knex, stamp: Stamp, set: KnownSet): Promise<void> {
  const state = { state: set.verifiedAt === null ? 'shipped' : 'verified', verified_at: set.verifiedAt };
  await tx('backup_sets')
    .insert({
      id: v7(),
      place_id: set.placeId,
      sequence: set.sequence,
      name: set.name,
      made_at: set.madeAt,
      reason: set.reason,
      manifest_sha256: set.manifestSha256,
      manifest: set.manifest,
      ...state,
      ...stampNew(stamp),
    })
    .onConflict(['place_id', 'sequence'])
    .merge({ ...state, updated_at: stamp.now, updated_by: stamp.staffId });
}

export async function highestSequence(db: Knex): Promise<number> {
  const row = await db('backup_sets').max({ top: 'sequence' }).first();
  return Number(row?.top ?? 0);
}

/** When a set with this manifest was last read back whole; null when never. */
export async function verifiedAt(db: Knex, manifestSha256: string): Promise<string | null> {
  const row: { verified_at: string | null } | undefined = await db('backup_sets')
    .select('verified_at')
    .where({ manifest_sha256: manifestSha256 })
    .whereNotNull('verified_at')
    .first();
  return row?.verified_at ?? null;
}

/** The newest verification and the newest making per place. */
export async function placeAges(
  db: Knex,
): Promise<Map<string, { verifiedAt: string | null; madeAt: string | null }>> {
  const rows: { place_id: string; verified: string | null; made: string | null }[] = await db('backup_sets')
    .select('place_id')
    .max({ verified: 'verified_at', made: 'made_at' })
    .groupBy('place_id');
  return new Map(rows.map((row) => [row.place_id, { verifiedAt: row.verified, madeAt: row.made }]));
}
