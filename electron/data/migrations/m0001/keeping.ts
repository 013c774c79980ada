import { flagColumn, ident, jsonColumn, oneOf, stamped } from './columns';

export const keepingTables = [
  // who denounces: encrypted (age, X25519) to the office's sealing key, code everywhere else
  `CREATE TABLE sealed_people (
    ${ident},
    noun TEXT NOT NULL, record_id TEXT NOT NULL UNIQUE,
    ciphertext TEXT NOT NULL,
    ${stamped}
  ) STRICT`,
  // the sealing key's private half, wrapped by the passphrase of each person entitled and for the paper key
  `CREATE TABLE sealing_keys (
    ${ident},
    recipient TEXT NOT NULL,
    ${oneOf('holder_kind', ['staff', 'paperKey'])},
    staff_id TEXT REFERENCES staff(id) ON DELETE RESTRICT,
    wrapped TEXT NOT NULL,
    ${stamped},
    CHECK ((holder_kind = 'staff') = (staff_id IS NOT NULL))
  ) STRICT`,
  `CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL, staff_id TEXT NOT NULL, staff_name TEXT NOT NULL,
    act TEXT NOT NULL, noun TEXT NOT NULL, record_id TEXT NOT NULL,
    detail TEXT NOT NULL CHECK (json_valid(detail)),
    previous TEXT NOT NULL, hash TEXT NOT NULL CHECK (length(hash) = 64)
  ) STRICT`,
  `CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit.appendOnly'); END`,
  `CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit.appendOnly'); END`,
  `CREATE TABLE backup_places (
    ${ident},
    name TEXT NOT NULL,
    ${oneOf('kind', ['folder', 'usb', 'share', 'sftp'])},
    path TEXT NOT NULL,
    ${flagColumn('active')},
    ${jsonColumn('options')},
    ${stamped}
  ) STRICT`,
  `CREATE TABLE backup_sets (
    ${ident},
    place_id TEXT NOT NULL REFERENCES backup_places(id) ON DELETE RESTRICT,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    name TEXT NOT NULL, made_at TEXT NOT NULL, reason TEXT NOT NULL,
    manifest_sha256 TEXT NOT NULL,
    ${jsonColumn('manifest')},
    ${oneOf('state', ['shipped', 'verified', 'damaged', 'pruned'])},
    verified_at TEXT,
    ${stamped},
    UNIQUE (place_id, sequence)
  ) STRICT`,
  `CREATE TABLE destructions (
    ${ident},
    noun TEXT NOT NULL, record_id TEXT NOT NULL, decision TEXT NOT NULL, decided_by TEXT NOT NULL,
    ${stamped}
  ) STRICT`,
  // acts that can be walked back, also after a restart
  `CREATE TABLE undo_steps (
    ${ident},
    act TEXT NOT NULL, noun TEXT NOT NULL, record_id TEXT NOT NULL,
    ${jsonColumn('before')},
    ${jsonColumn('after')},
    ${flagColumn('undone')},
    ${stamped}
  ) STRICT`,
  `CREATE TABLE imports (
    ${ident},
    file_sha256 TEXT NOT NULL, mapping TEXT NOT NULL, row_count INTEGER NOT NULL,
    ${oneOf('state', ['done', 'undone'])},
    ${stamped}
  ) STRICT`,
  `CREATE TABLE filters (
    ${ident},
    page TEXT NOT NULL, title TEXT NOT NULL,
    ${jsonColumn('filter')},
    ${stamped}
  ) STRICT`,
  // key-value facts about this database: demo mark, backup recipients, last drill
  `CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL, updated_at TEXT NOT NULL) STRICT`,
  // one row per thing that can be found; `folded` has no accents and đ is d (FTS5 never folds đ)
  `CREATE TABLE search_rows (
    row INTEGER PRIMARY KEY,
    noun TEXT NOT NULL, record_id TEXT NOT NULL,
    title TEXT NOT NULL, detail TEXT NOT NULL, day TEXT, folded TEXT NOT NULL,
    UNIQUE (noun, record_id)
  ) STRICT`,
  `CREATE VIRTUAL TABLE search USING fts5(
    folded, content='search_rows', content_rowid='row', tokenize='unicode61 remove_diacritics 0', prefix='2 3')`,
  `CREATE TRIGGER search_added AFTER INSERT ON search_rows BEGIN
    INSERT INTO search(rowid, folded) VALUES (new.row, new.folded); END`,
  `CREATE TRIGGER search_removed AFTER DELETE ON search_rows BEGIN
    INSERT INTO search(search, rowid, folded) VALUES ('delete', old.row, old.folded); END`,
  `CREATE TRIGGER search_changed AFTER UPDATE ON search_rows BEGIN
    INSERT INTO search(search, rowid, folded) VALUES ('delete', old.row, old.folded);
    INSERT INTO search(rowid, folded) VALUES (new.row, new.folded); END`,
];
