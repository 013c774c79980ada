/**
 * Visits of old registers. Their book's own number and year stand apart, because the present book may use the same
 * number: in `number_year` they have 0, which is no year of any book, and in `number` only a running number.
 */
export const oldBooks = [
  'ALTER TABLE visits ADD COLUMN import_id TEXT REFERENCES imports(id) ON DELETE RESTRICT',
  'ALTER TABLE visits ADD COLUMN old_number TEXT',
  'ALTER TABLE visits ADD COLUMN old_year INTEGER',
  'CREATE INDEX visits_import ON visits(import_id) WHERE import_id IS NOT NULL',
  // which citizens the office knows only by an import; they go with it
  'ALTER TABLE citizens ADD COLUMN import_id TEXT REFERENCES imports(id) ON DELETE RESTRICT',
  'CREATE INDEX citizens_import ON citizens(import_id) WHERE import_id IS NOT NULL',
] as const;
