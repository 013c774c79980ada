import type { Knex } from 'knex';
import type { Day } from '../../shared/domain/day';

import {
  type Petition,
  petitionKind,
  petition as petitionSchema,
  petitionSource,
  visitOutcome,
} from '../../shared/domain/visits';

import { fold } from '../../shared/text/fold';
import { nameSortKey } from '../../shared/text/sortKey';
import { codeOrder, type ListColumns, type ListShape, pickRows, ranked, sortRows } from './listOrder';
import { flag, type Stamp, saveRow } from './rows';
import { foundIds, matchExpression } from './search';

interface PetitionColumns {
  id: string;
  code: string;
  kind: string;
  received_on: string;
  written_on: string | null;
  source: string;
  sender_label: string;
  sender_address: string;
  anonymous: number;
  summary: string;
  state: string;
  outcome: string;
  outcome_note: string;
  processed_on: string | null;
  matter_id: string | null;
  sealed: number;
  created_at: string;
  updated_at: string;
  version: number;
}

function fromColumns(row: PetitionColumns): Petition {
  return petitionSchema.parse({
    id: row.id,
    code: row.code,
    kind: row.kind,
    receivedOn: row.received_on,
    writtenOn: row.written_on,
    source: row.source,
    senderLabel: row.sender_label,
    senderAddress: row.sender_address,
    anonymous: row.anonymous === 1,
    summary: row.summary,
    state: row.state,
    outcome: row.outcome,
    outcomeNote: row.outcome_note,
    processedOn: row.processed_on,
    matterId: row.matter_id,
    sealed: row.sealed === 1,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}

export async function findPetition(db: Knex, id: string): Promise<Petition | null> {
  const row: PetitionColumns | undefined = await db('petitions').where({ id }).first();
  return row === undefined ? null : fromColumns(row);
}

export async function petitionsOfMatter(db: Knex, matterId: string): Promise<Petition[]> {
  const rows: PetitionColumns[] = await db('petitions')
    .where({ matter_id: matterId })
    .orderBy('received_on', 'desc')
    .orderBy('code', 'desc');
  return rows.map(fromColumns);
}

/** Those received in a period, the earliest first, cancelled ones too: a code never disappears from the book. */
export async function petitionsOfPeriod(db: Knex, from: Day, to: Day): Promise<Petition[]> {
  const rows: PetitionColumns[] = await db('petitions')
    .whereBetween('received_on', [from, to])
    .orderBy('received_on')
    .orderBy('code');
  return rows.map(fromColumns);
}

const columns: ListColumns = {
  sorts: {
    code: codeOrder('code'),
    receivedOn: ['received_on', ...codeOrder('code')],
    writtenOn: ['written_on'],
    processedOn: ['processed_on'],
    kind: [ranked('kind', petitionKind.options)],
    source: [ranked('source', petitionSource.options)],
    sender: ['sender_sort'],
    outcome: [ranked('outcome', visitOutcome.options)],
    state: [ranked('state', petitionSchema.shape.state.options)],
  },
  picks: { kind: 'kind', source: 'source', outcome: 'outcome', state: 'state' },
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
  const narrowed = () => {
    const query = db<PetitionColumns>('petitions');
    const expression = matchExpression(filter.folded);
    if (expression !== null) query.whereRaw(`id IN (${foundIds})`, [expression, 'petition']);
    if (filter.from) query.where('received_on', '>=', filter.from);
    if (filter.to) query.where('received_on', '<=', filter.to);
    pickRows(query, columns, filter);
    return query;
  };
  const rows: PetitionColumns[] = await sortRows(narrowed(), columns, filter, 'received_on DESC, code DESC')
    .limit(filter.limit)
    .offset(filter.offset);
  const count = await narrowed().count({ n: '*' }).first();
  return { rows: rows.map(fromColumns), total: Number(count?.n ?? 0) };
}

/** @throws AppError record.stale, record.missing; record.exists (through dataFault) for a code in use */
export function storePetition(tx: Knex, stamp: Stamp, petition: Petition): Promise<number> {
  return saveRow(tx, 'petitions', stamp, petition.id, petition.version, {
    code: petition.code,
    kind: petition.kind,
    received_on: petition.receivedOn,
    written_on: petition.writtenOn,
    source: petition.source,
    sender_label: petition.senderLabel,
    sender_address: petition.senderAddress,
    sender_key: fold(petition.senderLabel),
    sender_sort: nameSortKey(petition.senderLabel),
    anonymous: flag(petition.anonymous),
    summary: petition.summary,
    state: petition.state,
    outcome: petition.outcome,
    outcome_note: petition.outcomeNote,
    processed_on: petition.processedOn,
    matter_id: petition.matterId,
    sealed: flag(petition.sealed),
  });
}
