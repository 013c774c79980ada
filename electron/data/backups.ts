import type { Knex } from 'knex';
import { v7 } from 'uuid';
import { z } from 'zod';
import { instant } from '../../shared/domain/day';
import { type BackupPlace, backupPlace, backupServer } from '../../shared/ipc/calls/care';
import { flag, type Stamp, stampNew } from './rows';

/** What the app itself knows of a place, beside what a person entered. */
const placeNotes = z.object({
  server: backupServer.nullable().default(null),
  /** mark of the stick, '' for other kinds */
  markId: z.string().default(''),
  addOnly: z.boolean().default(false),
  sameDisk: z.boolean().default(false),
  /** when retention was last decided here, and why it waits */
  prunedAt: instant.nullable().default(null),
  held: z.enum(['clockJumped', 'fromFuture']).nullable().default(null),
});
export type PlaceNotes = Omit<z.infer<typeof placeNotes>, 'server'>;
export type KnownPlace = { readonly place: BackupPlace; readonly notes: PlaceNotes };

interface PlaceColumns {
  id: string;
  name: string;
  kind: string;
  path: string;
  active: number;
  options: string;
}

export async function knownPlaces(db: Knex): Promise<KnownPlace[]> {
  const rows = await db<PlaceColumns>('backup_places').orderBy('created_at');
  return rows.map(({ id, name, kind, path, active, options }) => {
    const { server, ...notes } = placeNotes.parse(JSON.parse(options));
    return { place: backupPlace.parse({ id, name, kind, path, active: active === 1, server }), notes };
  });
}

export async function listPlaces(db: Knex): Promise<BackupPlace[]> {
  return (await knownPlaces(db)).map(({ place }) => place);
}

export const noNotes: PlaceNotes = {
  markId: '',
  addOnly: false,
  sameDisk: false,
  prunedAt: null,
  held: null,
};

export async function keepPlace(
  tx: Knex,
  stamp: Stamp,
  place: BackupPlace,
  notes: PlaceNotes = noNotes,
): Promise<void> {
  const columns = {
    name: place.name,
    kind: place.kind,
    path: place.path,
    active: flag(place.active),
    options: JSON.stringify({ server: place.server, ...notes }),
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

/** A set that was looked at and is not what it was: it counts for nothing until it is found whole again. */
export async function noteDamaged(
  tx: Knex,
  stamp: Stamp,
  placeId: string,
  manifestSha256: string,
): Promise<void> {
  await tx('backup_sets')
    .where({ place_id: placeId, manifest_sha256: manifestSha256 })
    .update({ state: 'damaged', verified_at: null, updated_at: stamp.now, updated_by: stamp.staffId });
}

export type NotedSet = { state: 'shipped' | 'verified' | 'damaged'; verifiedAt: string | null };

/** What is known of the sets of the place with this path, by the hash of their manifests; empty for a strange folder. */
export async function notedSets(db: Knex, path: string): Promise<Map<string, NotedSet>> {
  const rows: { sha256: string; state: NotedSet['state']; verifiedAt: string | null }[] = await db(
    'backup_sets',
  )
    .join('backup_places', 'backup_places.id', 'backup_sets.place_id')
    .select({
      sha256: 'backup_sets.manifest_sha256',
      state: 'backup_sets.state',
      verifiedAt: 'backup_sets.verified_at',
    })
    .where('backup_places.path', path)
    .whereNot('backup_sets.state', 'pruned');
  return new Map(rows.map(({ sha256, ...noted }) => [sha256, noted]));
}

/** The newest set that was read back whole in any place, null when there is none. */
export async function newestVerified(
  db: Knex,
): Promise<{ placeName: string; sequence: number; madeAt: string } | null> {
  const row: { placeName: string; sequence: number; madeAt: string } | undefined = await db('backup_sets')
    .join('backup_places', 'backup_places.id', 'backup_sets.place_id')
    .select({
      placeName: 'backup_places.name',
      sequence: 'backup_sets.sequence',
      madeAt: 'backup_sets.made_at',
    })
    .where('backup_sets.state', 'verified')
    .orderBy('backup_sets.sequence', 'desc')
    .orderBy('backup_sets.verified_at', 'desc')
    .first();
  return row ?? null;
}

/** When the newest set of a place with this state was made. By its number: a clock may have been years ahead for a day. */
async function newestMade(db: Knex, states: readonly string[]): Promise<Map<string, string>> {
  // SQLite: beside a single max() the other columns are those of its row (lang_select.html, 2.5).
  const rows: { place_id: string; made_at: string }[] = await db('backup_sets')
    .select('place_id', 'made_at')
    .max({ top: 'sequence' })
    .whereIn('state', [...states])
    .groupBy('place_id');
  return new Map(rows.map((row) => [row.place_id, row.made_at]));
}

/** Per place, when its newest set was made and its newest verified one. Looking at an old one again renews nothing. */
export async function placeAges(
  db: Knex,
): Promise<Map<string, { verifiedAt: string | null; madeAt: string | null }>> {
  const made = await newestMade(db, ['shipped', 'verified', 'pruned']);
  const verified = await newestMade(db, ['verified']);
  const places = [...made.keys(), ...verified.keys()];
  return new Map(
    places.map((id) => [id, { verifiedAt: verified.get(id) ?? null, madeAt: made.get(id) ?? null }]),
  );
}

/** The newest set that was read back whole in a place; retention never gives it up. */
export async function lastVerifiedSequence(db: Knex, placeId: string): Promise<number | null> {
  const row = await db('backup_sets')
    .max({ top: 'sequence' })
    .where({ place_id: placeId, state: 'verified' })
    .first();
  return row?.top === null || row?.top === undefined ? null : Number(row.top);
}

export async function markPruned(
  tx: Knex,
  stamp: Stamp,
  placeId: string,
  sequences: readonly number[],
): Promise<void> {
  await tx('backup_sets')
    .where({ place_id: placeId })
    .whereIn('sequence', [...sequences])
    .update({ state: 'pruned', updated_at: stamp.now, updated_by: stamp.staffId });
}

/** Content hashes of everything scanned; one file may belong to many records. */
export async function scanHashes(db: Knex): Promise<string[]> {
  const rows: { sha256: string }[] = await db('scans').distinct('sha256').orderBy('sha256');
  return rows.map(({ sha256 }) => sha256);
}
