import { ident, oneOf, stamped } from '../m0001/columns';

/**
 * By which a paper is searched for sealed people: keyed fingerprints of their names, addresses and numbers. The
 * key lies in the PC's vault and, for another PC, sealed among the facts; without it a mark tells nothing.
 * `none` says that a record was looked at and gave no mark.
 */
export const sealedMarkTables = [
  `CREATE TABLE sealed_marks (
    ${ident},
    record_id TEXT NOT NULL,
    ${oneOf('kind', ['words', 'digits', 'none'])},
    size INTEGER NOT NULL CHECK (size >= 0),
    mark TEXT NOT NULL,
    ${stamped},
    UNIQUE (record_id, kind, mark)
  ) STRICT`,
];
