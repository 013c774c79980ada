import type { Knex } from 'knex';
import type { Day } from '../../shared/domain/day';

import {
  type Petition,
  type PetitionSource,
  petition as petitionSchema,
  petitionSource,
} from '../../shared/domain/petitions';
import { petitionKind, visitOutcome } from '../../shared/domain/visits';
import { fold } from '../../shared/text/fold';
import { nameSortKey } from '../../shared/text/sortKey';
import { codeOrder, type ListColumns, type ListShape, pickRows, ranked, sortRows } from './listOrder';
import { inRowOrder, orderedRows } from './orderedRows';
import { partiesByPetition, replaceParties } from './petitionParties';
import { flag, json, type Stamp, saveRow } from './rows';
import { foundIds, matchExpression } from './search';

interface PetitionColumns {
  id: string;
  code: string;
  kind: string;
  received_on: string;
  written_on: string | null;
  source: string;
  origin: string;
  sent_by: string;
  sent_paper: string;
  sender_label: string;
  sender_address: string;
  anonymous: number;
  people: number;
  field: string;
  summary: string;
  eligibility: string;
  state: string;
  outcome: string;
  outcome_note: string;
  processed_on: string | null;
  cancel_reason: string;
  matter_id: string | null;
  part_of: string | null;
  sealed: number;
  created_at: string;
  updated_at: string;
  version: number;
}

/** The column keeps the first six sources; every forwarding body is `transferred` there and told in `origin`. */
const coarse: Readonly<Record<PetitionSource, string>> = {
  inPerson: 'inPerson',
  post: 'post',
  letterbox: 'letterbox',
  online: 'online',
  leader: 'leader',
  superior: 'transferred',
  elected: 'transferred',
  front: 'transferred',
  press: 'transferred',
  transferred: 'transferred',
};

function fromColumns(row: PetitionColumns, parties: Petition['parties']): Petition {
  return petitionSchema.parse({
    ...JSON.parse(row.eligibility),
    id: row.id,
    code: row.code,
    kind: row.kind,
    receivedOn: row.received_on,
    writtenOn: row.written_on,
    source: row.origin === '' ? row.source : row.origin,
    sentBy: row.sent_by,
    sentPaper: row.sent_paper,
    senderLabel: row.sender_label,
    senderAddress: row.sender_address,
    anonymous: row.anonymous === 1,
    parties,
    people: row.people,
    field: row.field,
    summary: row.summary,
    state: row.state,
    outcome: row.outcome,
    outcomeNote: row.outcome_note,
    processedOn: row.processed_on,
    cancelReason: row.cancel_reason,
    matterId: row.matter_id,
    partOf: row.part_of,
    sealed: row.sealed === 1,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}

async function whole(db: Knex, rows: PetitionColumns[]): Promise<Petition[]> {
  const ids = rows.map(({ id }) => id);
  const parties = await partiesByPetition(db, ids);
  return rows.map((row) => fromColumns(row, parties.get(row.id) ?? []));
}

export async function findPetition(db: Knex, id: string): Promise<Petition | null> {
  const [found] = await petitionsByIds(db, [id]);
  return found ?? null;
}

/** In no order; ids that are not there are left out. */
export async function petitionsByIds(db: Knex, ids: readonly string[]): Promise<Petition[]> {
  const rows: PetitionColumns[] = await db('petitions').whereIn('id', [...ids]);
  return whole(db, rows);
}

async function petitionsWhere(db: Knex, column: 'matter_id' | 'part_of', id: string): Promise<Petition[]> {
  const rows: PetitionColumns[] = await db('petitions')
    .where({ [column]: id })
    .orderBy('received_on', 'desc')
    .orderBy('code', 'desc');
  return whole(db, rows);
}

export function petitionsOfMatter(db: Knex, matterId: string): Promise<Petition[]> {
  return petitionsWhere(db, 'matter_id', matterId);
}

/** The parts into which a petition was split. */
export function partsOfPetition(db: Knex, petitionId: string): Promise<Petition[]> {
  return petitionsWhere(db, 'part_of', petitionId);
}

/** Those received in a period, the earliest first, cancelled ones too: a code never disappears from the book. */
export async function petitionsOfPeriod(db: Knex, from: Day, to: Day): Promise<Petition[]> {
  const rows: PetitionColumns[] = await db('petitions')
    .whereBetween('received_on', [from, to])
    .orderBy('received_on')
    .orderBy('code');
  return whole(db, rows);
}

const columns: ListColumns = {
  sorts: {
    code: codeOrder('code'),
    receivedOn: ['received_on', ...codeOrder('code')],
    writtenOn: ['written_on'],
    processedOn: ['processed_on'],
    kind: [ranked('kind', petitionKind.options)],
    source: [ranked('origin', petitionSource.options)],
    sender: ['sender_sort'],
    outcome: [ranked('outcome', visitOutcome.options)],
    state: [ranked('state', petitionSchema.shape.state.options)],
  },
  picks: { kind: 'kind', source: 'origin', outcome: 'outcome', state: 'state' },
};

export interface PetitionFilter extends ListShape {
  /** received from and to, both included */
  readonly from?: Day | null | undefined;
  readonly to?: Day | null | undefined;
  /** folded words; all must begin a word of the petition */
  readonly folded: string;
  readonly limit: number;
  readonly offset: number;
}

/** Newest received first where nothing else is wanted. */
export async function listPetitions(
  db: Knex,
  filter: PetitionFilter,
): Promise<{ rows: Petition[]; total: number }> {
  const ordered = db('petitions').select('rowid as row');
  const expression = matchExpression(filter.folded);
  if (expression !== null) ordered.whereRaw(`id IN (${foundIds})`, [expression, 'petition']);
  if (filter.from) ordered.where('received_on', '>=', filter.from);
  if (filter.to) ordered.where('received_on', '<=', filter.to);
  pickRows(ordered, columns, filter);
  const query = sortRows(ordered, columns, filter, 'received_on DESC, code DESC');
  const all = await orderedRows(db, query);
  const page = all.slice(filter.offset, filter.offset + filter.limit);
  const rows: (PetitionColumns & { row: number })[] = await db('petitions')
    .select('*', 'rowid as row')
    .whereIn('rowid', page);
  return { rows: await whole(db, inRowOrder(page, rows)), total: all.length };
}

/** @throws AppError record.stale, record.missing; record.exists (through dataFault) for a code in use */
export async function storePetition(tx: Knex, stamp: Stamp, petition: Petition): Promise<number> {
  const { met, unmet, competence, authority, circumstances, outcomeRule } = petition;
  const version = await saveRow(tx, 'petitions', stamp, petition.id, petition.version, {
    code: petition.code,
    kind: petition.kind,
    received_on: petition.receivedOn,
    written_on: petition.writtenOn,
    source: coarse[petition.source],
    origin: petition.source,
    sent_by: petition.sentBy,
    sent_paper: petition.sentPaper,
    sender_label: petition.senderLabel,
    sender_address: petition.senderAddress,
    sender_key: fold(petition.senderLabel),
    sender_sort: nameSortKey(petition.senderLabel),
    anonymous: flag(petition.anonymous),
    people: petition.people,
    field: petition.field,
    summary: petition.summary,
    eligibility: json({ met, unmet, competence, authority, circumstances, outcomeRule }),
    state: petition.state,
    outcome: petition.outcome,
    outcome_note: petition.outcomeNote,
    processed_on: petition.processedOn,
    cancel_reason: petition.cancelReason,
    matter_id: petition.matterId,
    part_of: petition.partOf,
    sealed: flag(petition.sealed),
  });
  await replaceParties(tx, stamp, petition.id, petition.parties);
  return version;
}
