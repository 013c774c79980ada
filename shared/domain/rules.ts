import { z } from 'zod';
import { type Day, day } from './day';
import { hostRole, officeLevel } from './office';
import { refusalCode } from './visitPeople';

/**
 * How sure a row is: `found` and `secondary` were read in a source, `high`, `medium`, `low` are
 * knowledge of that confidence, `office` is the office's own choice. `low` is shown as a setting.
 */
export const certainty = z.enum(['found', 'secondary', 'high', 'medium', 'low', 'office']);
export type Certainty = z.infer<typeof certainty>;

/** What every legal number carries: the days on which it binds, both ends included, and its source. */
export const datedFields = {
  from: day,
  to: day.nullable(),
  basis: z.string().min(1),
  certainty,
};

export interface Dated {
  from: Day;
  to: Day | null;
}

/** Whether a row binds on a day. */
export function bindsOn(row: Dated, on: Day): boolean {
  return row.from <= on && (row.to === null || on <= row.to);
}

/** Every row that binds on a day, in the order given. */
export function rulesOn<Row extends Dated>(rows: readonly Row[], on: Day): Row[] {
  return rows.filter((row) => bindsOn(row, on));
}

/**
 * The row that binds on a day, or null where the law says nothing. Where rows overlap the one that
 * came into force last wins, and of those the later in the list, so an office's own row beats ours.
 */
export function ruleOn<Row extends Dated>(rows: readonly Row[], on: Day): Row | null {
  let best: Row | null = null;
  for (const row of rows) {
    if (bindsOn(row, on) && (best === null || row.from >= best.from)) best = row;
  }
  return best;
}

/** `quotas.json`: on how many days a head must receive citizens in person. */
export const quotaRow = z.strictObject({
  role: hostRole,
  level: officeLevel,
  value: z.strictObject({ days: z.int().min(1).max(31), per: z.enum(['week', 'month']) }),
  ...datedFields,
});
export const quotaRows = z.array(quotaRow);
export type QuotaRow = z.infer<typeof quotaRow>;

/** `groups.json`: how many representatives a group of citizens may send. */
export const groupRow = z.strictObject({
  value: z.array(
    z.strictObject({
      people: z.strictObject({ min: z.int(), max: z.int().nullable() }),
      representatives: z.strictObject({ min: z.int(), max: z.int() }),
    }),
  ),
  ...datedFields,
});
export const groupRows = z.array(groupRow);
export type GroupRow = z.infer<typeof groupRow>;

/** `registerForms.json`: the columns of Sổ tiếp công dân, by the day of reception. */
export const registerColumn = z.strictObject({
  number: z.int().min(1),
  key: z.enum([
    'order',
    'day',
    'nameAddress',
    'idPaper',
    'content',
    'kind',
    'people',
    'kindPeople',
    'settledBy',
    'competent',
    'guidedTo',
    'acceptedBy',
    'acceptSettle',
    'returnGuide',
    'transfer',
    'followUp',
    'note',
  ]),
  heading: z.string().min(1),
  /** A heading that spans neighbouring columns, as `Hướng xử lý` in the old form. */
  group: z.string().min(1).nullable(),
  /** The form's own note on what is written there; null where it has none. */
  rule: z.string().min(1).nullable(),
});
export type RegisterColumn = z.infer<typeof registerColumn>;
export const registerFormRow = z.strictObject({
  value: z.strictObject({
    form: z.string().min(1),
    title: z.string().min(1),
    columns: z.array(registerColumn),
  }),
  ...datedFields,
});
export const registerFormRows = z.array(registerFormRow);
export type RegisterFormRow = z.infer<typeof registerFormRow>;

/** `urgentReasons.json`: the only grounds for an unscheduled reception, two for each side. */
export const urgentReasonRow = z.strictObject({
  side: z.enum(['state', 'party']),
  code: z.enum(['a', 'b']),
  value: z.string().min(1),
  ...datedFields,
});
export const urgentReasonRows = z.array(urgentReasonRow);

/** `refusalGrounds.json`: why a citizen may be refused, and whether by word of mouth or by Mẫu 01/TCD. */
export const refusalGroundRow = z.strictObject({
  code: refusalCode,
  value: z.strictObject({ wording: z.string().min(1), leadsTo: z.enum(['oral', 'notice']) }),
  ...datedFields,
});
export const refusalGroundRows = z.array(refusalGroundRow);
export type RefusalGroundRow = z.infer<typeof refusalGroundRow>;
