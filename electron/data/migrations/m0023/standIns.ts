import { dayColumn, ident, jsonColumn, oneOf, stamped } from '../m0001/columns';

const columns =
  'id, schedule_id, reception_id, kind, from_day, to_day, reason, told, paper_id, office_id, created_at, created_by, ' +
  'updated_at, updated_by, version, state, was, becomes, draft_id, withdrawn_reason';

/**
 * Somebody else receives in place of the head: a change of its own. SQLite alters no CHECK, so the table is written
 * anew; nothing refers to it. `becomes` says who stands in.
 */
export const standIns = [
  `CREATE TABLE schedule_changes_next (
    ${ident},
    schedule_id TEXT NOT NULL REFERENCES schedules(id) ON DELETE RESTRICT,
    reception_id TEXT NOT NULL REFERENCES receptions(id) ON DELETE RESTRICT,
    ${oneOf('kind', ['moved', 'substituted', 'postponed', 'paused', 'cancelled', 'resumed'])},
    ${dayColumn('from_day')},
    ${dayColumn('to_day', true)},
    reason TEXT NOT NULL,
    ${jsonColumn('told')},
    paper_id TEXT REFERENCES papers(id) ON DELETE RESTRICT,
    ${oneOf('state', ['drafted', 'inForce', 'withdrawn'])},
    ${jsonColumn('was')},
    ${jsonColumn('becomes')},
    draft_id TEXT REFERENCES drafts(id) ON DELETE RESTRICT,
    withdrawn_reason TEXT NOT NULL,
    ${stamped}
  ) STRICT`,
  `INSERT INTO schedule_changes_next (${columns}) SELECT ${columns} FROM schedule_changes`,
  'DROP TABLE schedule_changes',
  'ALTER TABLE schedule_changes_next RENAME TO schedule_changes',
  "CREATE UNIQUE INDEX schedule_changes_open ON schedule_changes(reception_id) WHERE state = 'drafted'",
  'CREATE INDEX schedule_changes_schedule ON schedule_changes(schedule_id)',
  'CREATE INDEX schedule_changes_reception ON schedule_changes(reception_id)',
  'CREATE INDEX schedule_changes_paper ON schedule_changes(paper_id) WHERE paper_id IS NOT NULL',
] as const;
