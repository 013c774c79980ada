import { ident, stamped } from '../m0001/columns';

/** When the day of a reception was closed and, with a reason, opened again; the last row of each says how it stands. */
export const receptionClosings = [
  `CREATE TABLE reception_closings (
    ${ident},
    reception_id TEXT NOT NULL REFERENCES receptions(id) ON DELETE RESTRICT,
    closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
    reason TEXT NOT NULL,
    ${stamped}
  ) STRICT`,
  'CREATE INDEX reception_closings_reception ON reception_closings(reception_id)',
] as const;
