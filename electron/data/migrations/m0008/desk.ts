/** What the reception desk needs beside the foundation. */
export const deskTables = [
  // drafts and discarded ones: a few among tens of thousands, asked for at every letter of a search
  'CREATE INDEX visits_unnumbered ON visits(state, day) WHERE number IS NULL',
  // a list leaves the bin out and counts the rest from this alone
  'CREATE INDEX visits_counted ON visits(state, number)',
  'CREATE INDEX undo_steps_record ON undo_steps(noun, record_id)',
  'CREATE INDEX registrations_reception ON registrations(reception_id, position)',
  // when, how and by whom somebody registered, why the leader should hear it, how the person was told
  `ALTER TABLE registrations ADD COLUMN fields TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(fields))`,
  'ALTER TABLE registrations ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1))',
  'ALTER TABLE registrations ADD COLUMN visit_id TEXT REFERENCES visits(id) ON DELETE RESTRICT',
];
