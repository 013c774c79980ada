/** Answers to citizens are tasks of their own, and one task may stand for several matters of a notice. */
export const answers = [
  "ALTER TABLE tasks ADD COLUMN kind TEXT NOT NULL DEFAULT 'given' CHECK (kind IN ('given', 'answer'))",
  "ALTER TABLE tasks ADD COLUMN product TEXT NOT NULL DEFAULT ''",
  `CREATE TABLE task_matters (
    task_id TEXT NOT NULL REFERENCES tasks(id) ON DELETE RESTRICT,
    matter_id TEXT NOT NULL REFERENCES matters(id) ON DELETE RESTRICT,
    PRIMARY KEY (task_id, matter_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX task_matters_matter ON task_matters(matter_id)',
] as const;
