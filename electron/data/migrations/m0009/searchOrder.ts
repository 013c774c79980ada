/**
 * The row of the index says noun and day, so that FTS5 itself gives the newest of each noun first: sorting what
 * matches `nguyen` by its day read half of the office for every letter typed. See data/search.ts for the parts.
 * `detail=none` leaves out the places of words, which only phrases need; prefixes up to six letters have their own
 * lists, because the longest syllables have seven and the last word of a search begins with one (without its list
 * `d` merged every word with d: 180 ms of 100,000 records).
 */
const nouns = ['citizen', 'visit', 'petition', 'matter', 'conclusion', 'task', 'paper', 'schedule'];

const rank = `CASE noun ${nouns.map((noun, index) => `WHEN '${noun}' THEN ${index}`).join(' ')} ELSE 15 END`;
const dayNumber =
  "max(0, min(262143, coalesce(CAST(julianday(day) - julianday('1900-01-01') AS INTEGER), 0)))";

export const searchOrder = [
  'DROP TRIGGER search_added',
  'DROP TRIGGER search_removed',
  'DROP TRIGGER search_changed',
  'DROP TABLE search',
  `CREATE TABLE search_ordered (
    row INTEGER PRIMARY KEY,
    noun TEXT NOT NULL, record_id TEXT NOT NULL,
    title TEXT NOT NULL, detail TEXT NOT NULL, day TEXT, folded TEXT NOT NULL,
    UNIQUE (noun, record_id)
  ) STRICT`,
  `INSERT INTO search_ordered (row, noun, record_id, title, detail, day, folded)
    SELECT ((rank << 42) | (day_number << 24)) + row_number() OVER (PARTITION BY rank, day_number ORDER BY row),
      noun, record_id, title, detail, day, folded
    FROM (SELECT *, ${rank} AS rank, ${dayNumber} AS day_number FROM search_rows)`,
  'DROP TABLE search_rows',
  'ALTER TABLE search_ordered RENAME TO search_rows',
  `CREATE VIRTUAL TABLE search USING fts5(
    folded, content='search_rows', content_rowid='row', tokenize='unicode61 remove_diacritics 0',
    prefix='1 2 3 4 5 6', detail='none')`,
  `CREATE TRIGGER search_added AFTER INSERT ON search_rows BEGIN
    INSERT INTO search(rowid, folded) VALUES (new.row, new.folded); END`,
  `CREATE TRIGGER search_removed AFTER DELETE ON search_rows BEGIN
    INSERT INTO search(search, rowid, folded) VALUES ('delete', old.row, old.folded); END`,
  `CREATE TRIGGER search_changed AFTER UPDATE ON search_rows BEGIN
    INSERT INTO search(search, rowid, folded) VALUES ('delete', old.row, old.folded);
    INSERT INTO search(rowid, folded) VALUES (new.row, new.folded); END`,
  "INSERT INTO search(search) VALUES ('rebuild')",
  // which words there are: a typo is told by asking for its neighbours
  "CREATE VIRTUAL TABLE search_words USING fts5vocab('search', 'row')",
] as const;
