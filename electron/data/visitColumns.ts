import { z } from 'zod';
import { type Visit, visitFields, visit as visitSchema } from '../../shared/domain/visits';
import { nameSortKey } from '../../shared/text/sortKey';
import { type Columns, flag, json } from './rows';

/** What may be known of a sealed person without opening the compartment: enough to check the record. */
export const hiddenFacts = z.object({ named: z.boolean(), representatives: z.int().min(0) });
export type HiddenFacts = z.infer<typeof hiddenFacts>;

/** A visit with what only its row knows. */
export interface VisitRecord {
  readonly visit: Visit;
  readonly citizenId: string | null;
  /** how lists name the person, or the code of a sealed one */
  readonly label: string;
  /** folded words of the label */
  readonly labelKey: string;
  readonly hidden: HiddenFacts;
}

/** Fields that are only ever read and written whole; the others have a column each. */
const wholeFields = visitFields.omit({
  id: true,
  receptionId: true,
  day: true,
  content: true,
  kind: true,
  outcome: true,
  groupSize: true,
  matterId: true,
  petitionId: true,
});
const storedFields = z.object({ ...wholeFields.shape, hidden: hiddenFacts });

export interface VisitColumns {
  id: string;
  reception_id: string | null;
  citizen_id: string | null;
  matter_id: string | null;
  petition_id: string | null;
  day: string;
  state: string;
  number: number | null;
  number_year: number | null;
  import_id: string | null;
  old_number: string | null;
  old_year: number | null;
  cancel_reason: string;
  entered_at: string | null;
  kind: string;
  outcome: string;
  sealed: number;
  label: string;
  label_key: string;
  content: string;
  group_size: number;
  fields: string;
  created_at: string;
  updated_at: string;
  version: number;
  matter_code: string | null;
}

/** Old books number for themselves: what stands in `number` of their rows is a running number and nobody's. */
export function numberFromColumns(
  row: Pick<VisitColumns, 'number' | 'number_year' | 'old_number' | 'old_year'>,
): Pick<Visit, 'number' | 'numberYear' | 'oldNumber'> {
  if (row.old_number === null) return { number: row.number, numberYear: row.number_year };
  const number = Number.parseInt(row.old_number, 10);
  return { number, numberYear: row.old_year, oldNumber: `${row.old_number}/${row.old_year}` };
}

export function visitFromColumns(row: VisitColumns): VisitRecord {
  const { hidden, ...whole } = storedFields.parse(JSON.parse(row.fields));
  const visit = visitSchema.parse({
    ...whole,
    id: row.id,
    receptionId: row.reception_id,
    day: row.day,
    content: row.content,
    kind: row.kind,
    outcome: row.outcome,
    groupSize: row.group_size,
    matterId: row.matter_id,
    petitionId: row.petition_id,
    state: row.state,
    ...numberFromColumns(row),
    cancelReason: row.cancel_reason,
    enteredAt: row.entered_at,
    sealed: row.sealed === 1,
    matterCode: row.matter_code ?? '',
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
  return { visit, citizenId: row.citizen_id, label: row.label, labelKey: row.label_key, hidden };
}

let lastSorted = { label: '', key: '' };

/** Somebody who types a content leaves the name alone, and its key takes a tenth of the save. */
function sortKeyOf(label: string): string {
  if (lastSorted.label !== label) lastSorted = { label, key: nameSortKey(label) };
  return lastSorted.key;
}

export function columnsOfVisit(record: VisitRecord): Columns {
  const { visit } = record;
  return {
    reception_id: visit.receptionId,
    citizen_id: record.citizenId,
    matter_id: visit.matterId,
    petition_id: visit.petitionId,
    day: visit.day,
    state: visit.state,
    // the number of an old book was written down once and for all when it came in
    ...(visit.oldNumber === undefined ? { number: visit.number, number_year: visit.numberYear } : {}),
    cancel_reason: visit.cancelReason,
    entered_at: visit.enteredAt,
    kind: visit.kind,
    outcome: visit.outcome,
    sealed: flag(visit.sealed),
    label: record.label,
    label_key: record.labelKey,
    label_sort: sortKeyOf(record.label),
    address: visit.person.address,
    content: visit.content,
    group_size: visit.groupSize,
    fields: json(storedFields.parse({ ...visit, hidden: record.hidden })),
  };
}
