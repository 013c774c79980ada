import { flagColumn, ident, jsonColumn, stamped } from '../m0001/columns';

/** Rehearsed restores: the minutes are printed from the row, and the next one is due a month after it. */
export const drillTables = [
  `CREATE TABLE drills (
    ${ident},
    place_id TEXT NOT NULL REFERENCES backup_places(id) ON DELETE RESTRICT,
    ${flagColumn('silent')},
    ${flagColumn('passed')},
    ended_at TEXT NOT NULL,
    ${jsonColumn('result')},
    ${stamped}
  ) STRICT`,
  'CREATE INDEX drills_ended ON drills(ended_at)',
] as const;
