import { ident, jsonColumn, oneOf, stamped } from '../m0001/columns';

/** An office's own Word template for a kind of paper; small files, kept here so that every backup has them. */
export const paperTemplateTables = [
  `CREATE TABLE paper_templates (
    ${ident},
    kind TEXT NOT NULL,
    ${oneOf('face', ['state', 'party'])},
    name TEXT NOT NULL,
    content BLOB NOT NULL,
    ${jsonColumn('findings')},
    ${stamped},
    UNIQUE (office_id, kind, face)
  ) STRICT`,
];
