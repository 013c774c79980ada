import { dayColumn, flagColumn, ident, jsonColumn, oneOf, stamped } from '../m0001/columns';

/**
 * What a petition goes through: who sent it on, its parts, its drafts, its likenesses and its deadlines. `source`
 * keeps its first six values; `origin` tells the forwarding bodies apart.
 */
export const petitionWorkTables = [
  "ALTER TABLE petitions ADD COLUMN origin TEXT NOT NULL DEFAULT ''",
  'UPDATE petitions SET origin = source',
  'CREATE INDEX petitions_origin ON petitions(origin)',
  "ALTER TABLE petitions ADD COLUMN sent_by TEXT NOT NULL DEFAULT ''",
  "ALTER TABLE petitions ADD COLUMN sent_paper TEXT NOT NULL DEFAULT ''",
  'ALTER TABLE petitions ADD COLUMN people INTEGER NOT NULL DEFAULT 1 CHECK (people >= 1)',
  "ALTER TABLE petitions ADD COLUMN field TEXT NOT NULL DEFAULT ''",
  "ALTER TABLE petitions ADD COLUMN cancel_reason TEXT NOT NULL DEFAULT ''",
  'ALTER TABLE petitions ADD COLUMN part_of TEXT REFERENCES petitions(id) ON DELETE RESTRICT',
  'CREATE INDEX petitions_part_of ON petitions(part_of) WHERE part_of IS NOT NULL',
  "ALTER TABLE petition_parties ADD COLUMN paper TEXT NOT NULL DEFAULT ''",
  'CREATE INDEX petition_parties_petition ON petition_parties(petition_id)',
  "ALTER TABLE matters ADD COLUMN complexity_note TEXT NOT NULL DEFAULT ''",
  // what is typed about a petition and not yet written into the register of petitions
  `CREATE TABLE petition_drafts (
    ${ident},
    ${jsonColumn('model')},
    ${stamped}
  ) STRICT`,
  // by which a petition's twins are looked up; made anew from the petition whenever it is saved
  `CREATE TABLE petition_keys (
    kind TEXT NOT NULL, key TEXT NOT NULL,
    petition_id TEXT NOT NULL REFERENCES petitions(id) ON DELETE RESTRICT,
    PRIMARY KEY (kind, key, petition_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX petition_keys_petition ON petition_keys(petition_id)',
  // what a clerk decided about two likenesses; an undone decision stays to be seen
  `CREATE TABLE petition_links (
    ${ident},
    petition_id TEXT NOT NULL REFERENCES petitions(id) ON DELETE RESTRICT,
    other_id TEXT NOT NULL REFERENCES petitions(id) ON DELETE RESTRICT,
    ${oneOf('kind', ['duplicate', 'related', 'apart'])},
    ${jsonColumn('reasons')},
    note TEXT NOT NULL,
    matter_before TEXT REFERENCES matters(id) ON DELETE RESTRICT,
    ${flagColumn('undone')},
    ${stamped}
  ) STRICT`,
  'CREATE INDEX petition_links_petition ON petition_links(petition_id)',
  'CREATE INDEX petition_links_other ON petition_links(other_id)',
  `CREATE TABLE deadlines (
    ${ident},
    ${oneOf('noun', ['petition', 'matter'])},
    record_id TEXT NOT NULL,
    rule_key TEXT NOT NULL,
    ${dayColumn('base')},
    ${oneOf('stop', ['processed', 'settled', 'hand'])},
    ${flagColumn('settles')},
    ${flagColumn('by_hand')},
    ${jsonColumn('extensions')},
    ${jsonColumn('pauses')},
    ${dayColumn('due', true)},
    ${oneOf('state', ['running', 'paused', 'done', 'dropped'])},
    ${dayColumn('closed_on', true)},
    close_note TEXT NOT NULL,
    ${stamped},
    UNIQUE (record_id, rule_key)
  ) STRICT`,
  'CREATE INDEX deadlines_due ON deadlines(state, due)',
  `CREATE TABLE deadline_events (
    ${ident},
    deadline_id TEXT NOT NULL REFERENCES deadlines(id) ON DELETE RESTRICT,
    ${oneOf('kind', ['started', 'moved', 'extended', 'paused', 'resumed', 'closed', 'reopened', 'dropped'])},
    ${dayColumn('day')},
    reason TEXT NOT NULL,
    ${dayColumn('before_due', true)},
    ${dayColumn('after_due', true)},
    ${stamped}
  ) STRICT`,
  'CREATE INDEX deadline_events_deadline ON deadline_events(deadline_id)',
] as const;
