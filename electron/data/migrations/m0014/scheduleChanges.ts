/**
 * A change of a posted schedule lives from its draft to its notice: until the notice is issued it is `drafted` and the
 * posted day holds. `was` and `becomes` keep day, hours and place on both sides.
 */
export const scheduleChangeColumns = [
  `ALTER TABLE schedule_changes ADD COLUMN state TEXT NOT NULL DEFAULT 'inForce'
    CHECK (state IN ('drafted', 'inForce', 'withdrawn'))`,
  "ALTER TABLE schedule_changes ADD COLUMN was TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(was))",
  "ALTER TABLE schedule_changes ADD COLUMN becomes TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(becomes))",
  'ALTER TABLE schedule_changes ADD COLUMN draft_id TEXT REFERENCES drafts(id) ON DELETE RESTRICT',
  "ALTER TABLE schedule_changes ADD COLUMN withdrawn_reason TEXT NOT NULL DEFAULT ''",
  "CREATE UNIQUE INDEX schedule_changes_open ON schedule_changes(reception_id) WHERE state = 'drafted'",
  'CREATE INDEX schedule_changes_schedule ON schedule_changes(schedule_id)',
] as const;
