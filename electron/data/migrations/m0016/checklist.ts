import { dayColumn, ident, oneOf, stamped } from '../m0001/columns';

/** Rooms, their equipment, who receives there and what those learned: what an inspection asks for beside the records. */
export const checklistTables = [
  `CREATE TABLE checklist_items (
    ${ident},
    ${oneOf('part', ['place', 'equipment', 'roster', 'training'])},
    name TEXT NOT NULL CHECK (name <> ''), detail TEXT NOT NULL,
    ${oneOf('state', ['unchecked', 'good', 'lacking', 'broken'])},
    ${dayColumn('checked_on', true)},
    ${dayColumn('next_on', true)},
    note TEXT NOT NULL, cancel_reason TEXT NOT NULL,
    ${stamped}
  ) STRICT`,
] as const;
