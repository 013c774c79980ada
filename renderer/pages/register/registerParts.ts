import { addDays, type Day } from '../../../shared/domain/day';
import { type RegisterFormRow, ruleOn } from '../../../shared/domain/rules';
import { registerFormRows } from '../../office/rules';

/** A stretch of a period in which one form of the register binds. */
export interface RegisterPart {
  from: Day;
  to: Day;
  row: RegisterFormRow;
}

/** Two circulars printed the same twelve columns: the sheet does not change between them. */
function sameSheet(a: RegisterFormRow, b: RegisterFormRow): boolean {
  const columns = (row: RegisterFormRow) => row.value.columns.map((each) => each.heading).join('|');
  return columns(a) === columns(b);
}

/** Splits a period where the columns of the register change; days before any known form give no part. */
export function registerParts(from: Day, to: Day): RegisterPart[] {
  const changes = registerFormRows.map((row) => row.from).filter((each) => each > from && each <= to);
  const starts = [from, ...changes.toSorted()];
  const parts: RegisterPart[] = [];
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1];
    const end = next === undefined ? to : addDays(next, -1);
    const row = ruleOn(registerFormRows, start);
    const last = parts.at(-1);
    if (row === null) continue;
    if (last !== undefined && sameSheet(last.row, row))
      parts.splice(-1, 1, { from: last.from, to: end, row });
    else parts.push({ from: start, to: end, row });
  }
  return parts;
}
