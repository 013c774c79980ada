import { dayColumn, ident, jsonColumn, oneOf, stamped } from './columns';

export const paperTables = [
  `CREATE TABLE papers (
    ${ident},
    kind TEXT NOT NULL,
    ${oneOf('face', ['state', 'party'])},
    number INTEGER CHECK (number > 0),
    number_text TEXT NOT NULL,
    book_id TEXT REFERENCES books(id) ON DELETE RESTRICT,
    ${dayColumn('day')},
    title TEXT NOT NULL,
    ${jsonColumn('model')},
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    ${oneOf('state', ['issued', 'replaced', 'void'])},
    state_reason TEXT NOT NULL,
    replaces_id TEXT REFERENCES papers(id) ON DELETE RESTRICT,
    issued_at TEXT NOT NULL, issued_by TEXT NOT NULL,
    ${stamped},
    UNIQUE (book_id, number)
  ) STRICT`,
  'CREATE INDEX papers_day ON papers(day)',
  // an issued paper's words never change: a mistake is a new paper that replaces it
  `CREATE TRIGGER papers_frozen BEFORE UPDATE ON papers
    WHEN old.model <> new.model OR old.sha256 <> new.sha256 OR old.number IS NOT new.number
      OR old.number_text <> new.number_text OR old.day <> new.day
    BEGIN SELECT RAISE(ABORT, 'paper.frozen'); END`,
  `CREATE TRIGGER papers_kept BEFORE DELETE ON papers BEGIN SELECT RAISE(ABORT, 'paper.frozen'); END`,
  // one book per register: State numbers run per year, Party numbers per type and term
  `CREATE TABLE books (
    ${ident},
    book TEXT NOT NULL,
    period TEXT NOT NULL,
    ${stamped},
    UNIQUE (office_id, book, period)
  ) STRICT`,
  `CREATE TABLE book_numbers (
    book_id TEXT NOT NULL REFERENCES books(id) ON DELETE RESTRICT,
    number INTEGER NOT NULL CHECK (number > 0),
    ${oneOf('state', ['taken', 'reserved', 'void', 'outside'])},
    record_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL, by TEXT NOT NULL,
    PRIMARY KEY (book_id, number)
  ) STRICT`,
  `CREATE TABLE drafts (
    ${ident},
    kind TEXT NOT NULL, record_id TEXT NOT NULL,
    ${jsonColumn('model')},
    ${stamped}
  ) STRICT`,
  `CREATE TABLE snippets (
    ${ident},
    paper_kind TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
    position INTEGER NOT NULL,
    ${stamped}
  ) STRICT`,
  // bytes lie outside the database by content hash; here is only what they are
  `CREATE TABLE scans (
    ${ident},
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    media_type TEXT NOT NULL, pages INTEGER NOT NULL, title TEXT NOT NULL,
    noun TEXT NOT NULL, record_id TEXT NOT NULL,
    ${stamped}
  ) STRICT`,
  'CREATE INDEX scans_record ON scans(record_id)',
  `CREATE TABLE prints (
    ${ident},
    paper_id TEXT REFERENCES papers(id) ON DELETE RESTRICT,
    kind TEXT NOT NULL, printer TEXT NOT NULL, copies INTEGER NOT NULL,
    ${oneOf('outcome', ['printed', 'cancelled', 'failed'])},
    ${stamped}
  ) STRICT`,
];
