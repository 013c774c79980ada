import type { Knex } from 'knex';
import { z } from 'zod';
import { earlierMatter, earlierPetition } from '../../shared/ipc/calls/work';
import { matchExpression, rowBounds } from './search';

export type EarlierPetition = z.infer<typeof earlierPetition>;
export type EarlierMatter = z.infer<typeof earlierMatter>;

/** Longest piece of a summary beside the form. */
const excerptLength = 200;

const petitionColumns = `p.id, p.code, p.kind, p.received_on AS receivedOn, p.outcome, p.matter_id AS matterId,
  substr(p.summary, 1, ${excerptLength}) AS summary`;
/** A denouncer must not be told by a name that is typed: neither by the petition nor by its matter. */
const openPetition = "p.sealed = 0 AND p.kind <> 'denunciation' AND p.state <> 'cancelled'";

const sentBy = z.object({ sender: z.string(), senderKey: z.string(), address: z.string() });
const sentPetition = z.object({ ...earlierPetition.shape, ...sentBy.shape });
export type SentPetition = z.infer<typeof sentPetition>;

/** Petitions whose sender has all the words in the name, newest first; by the search index. */
export async function petitionsNamed(
  db: Knex,
  words: readonly string[],
  limit: number,
): Promise<SentPetition[]> {
  const expression = matchExpression(words.join(' '));
  if (expression === null) return [];
  const rows: unknown = await db.raw(
    `SELECT ${petitionColumns}, p.sender_label AS sender, p.sender_key AS senderKey, p.sender_address AS address
     FROM (SELECT rowid AS row FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ?
           ORDER BY rowid DESC LIMIT 500) f
     JOIN search_rows r ON r.row = f.row JOIN petitions p ON p.id = r.record_id
     WHERE ${openPetition} AND p.anonymous = 0 ORDER BY r.row DESC`,
    [expression, ...rowBounds('petition', null, null)],
  );
  const named = (key: string) => words.every((word) => ` ${key}`.includes(` ${word}`));
  return z
    .array(sentPetition)
    .parse(rows)
    .filter(({ senderKey }) => named(senderKey))
    .slice(0, limit);
}

const ofCitizen = z.object({ citizenId: z.string() });
const marks = (ids: readonly string[]) => ids.map(() => '?').join(', ');

/** Petitions that people handed in at a visit or stand in as a party. */
export async function petitionsOfCitizens(
  db: Knex,
  citizenIds: readonly string[],
): Promise<(EarlierPetition & { citizenId: string })[]> {
  if (citizenIds.length === 0) return [];
  const rows: unknown = await db.raw(
    `SELECT ${petitionColumns}, c.citizenId FROM (
       SELECT citizen_id AS citizenId, petition_id AS id FROM visits
         WHERE citizen_id IN (${marks(citizenIds)}) AND petition_id IS NOT NULL
       UNION SELECT citizen_id, petition_id FROM petition_parties WHERE citizen_id IN (${marks(citizenIds)})) c
     JOIN petitions p ON p.id = c.id WHERE ${openPetition} ORDER BY p.received_on DESC`,
    [...citizenIds, ...citizenIds],
  );
  return z.array(z.object({ ...earlierPetition.shape, ...ofCitizen.shape })).parse(rows);
}

/** Open or closed matters that people came about, newest first. */
export async function mattersOfCitizens(
  db: Knex,
  citizenIds: readonly string[],
): Promise<(EarlierMatter & { citizenId: string })[]> {
  if (citizenIds.length === 0) return [];
  const rows: unknown = await db.raw(
    `SELECT DISTINCT v.citizen_id AS citizenId, m.id, m.code, m.kind, m.state,
       substr(m.summary, 1, ${excerptLength}) AS summary, m.created_at
     FROM visits v JOIN matters m ON m.id = v.matter_id
     WHERE v.citizen_id IN (${marks(citizenIds)}) AND v.state = 'entered'
       AND m.secret = 0 AND m.kind <> 'denunciation'
     ORDER BY m.created_at DESC`,
    [...citizenIds],
  );
  return z.array(z.object({ ...earlierMatter.shape, ...ofCitizen.shape })).parse(rows);
}

/** Matters by their ids, those that may be told beside a name. */
export async function openMatters(db: Knex, ids: readonly string[]): Promise<EarlierMatter[]> {
  const rows: unknown = await db('matters')
    .select('id', 'code', 'kind', 'state', db.raw(`substr(summary, 1, ${excerptLength}) AS summary`))
    .whereIn('id', [...ids])
    .where('secret', 0)
    .whereNot('kind', 'denunciation');
  return z.array(earlierMatter).parse(rows);
}
