import type { Knex } from 'knex';
import { v7 } from 'uuid';
import { z } from 'zod';
import { type ChoicesByRow, type FormatChoices, formatChoices } from '../../shared/documents/format';
import type { Day } from '../../shared/domain/day';
import { insertRow, json, type Stamp } from './rows';

const prefix = 'format.';
const stored = z.array(z.object({ rule_key: z.string(), value: z.string() }));
const choice = formatChoices.valueType;

/** What the office has set in place of doubtful values of the paper formats, by format row. */
export async function listFormatChoices(db: Knex): Promise<ChoicesByRow> {
  const rows = stored.parse(
    await db('rule_overrides')
      .select('rule_key', 'value')
      .whereLike('rule_key', `${prefix}%`)
      .whereNull('valid_to'),
  );
  const byRow = new Map<string, FormatChoices>();
  for (const { rule_key: key, value } of rows) {
    const [row = '', ...path] = key.slice(prefix.length).split('.');
    byRow.set(row, { ...byRow.get(row), [path.join('.')]: choice.parse(JSON.parse(value)) });
  }
  return byRow;
}

/** Ends what was set before and, unless `value` is null, sets it anew; what was is kept with its days. */
export async function storeFormatChoice(
  tx: Knex,
  stamp: Stamp,
  { row, path, value, on }: { row: string; path: string; value: FormatChoices[string] | null; on: Day },
): Promise<void> {
  const key = `${prefix}${row}.${path}`;
  await tx('rule_overrides')
    .where({ rule_key: key })
    .whereNull('valid_to')
    .update({ valid_to: on, updated_at: stamp.now, updated_by: stamp.staffId });
  if (value === null) return;
  await insertRow(tx, 'rule_overrides', stamp, {
    id: v7(),
    rule_key: key,
    valid_from: on,
    valid_to: null,
    value: json(value),
    basis: 'Văn phòng tự chọn',
  });
}
