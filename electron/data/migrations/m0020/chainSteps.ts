/** Every page asks what its record came from and what came of it: no step of that may read a whole table. */
export const chainSteps = [
  'CREATE INDEX drafts_record ON drafts(record_id)',
  "CREATE INDEX drafts_paper ON drafts(json_extract(model, '$.paperId'))",
  'CREATE INDEX receptions_schedule ON receptions(schedule_id) WHERE schedule_id IS NOT NULL',
  'CREATE INDEX registrations_visit ON registrations(visit_id) WHERE visit_id IS NOT NULL',
  'CREATE INDEX visits_petition ON visits(petition_id) WHERE petition_id IS NOT NULL',
  'CREATE INDEX dialogues_petition ON dialogues(petition_id) WHERE petition_id IS NOT NULL',
  'CREATE INDEX dialogues_paper ON dialogues(paper_id) WHERE paper_id IS NOT NULL',
  'CREATE INDEX schedules_paper ON schedules(paper_id) WHERE paper_id IS NOT NULL',
  'CREATE INDEX schedule_changes_reception ON schedule_changes(reception_id)',
  'CREATE INDEX schedule_changes_paper ON schedule_changes(paper_id) WHERE paper_id IS NOT NULL',
  'CREATE INDEX conclusions_paper ON conclusions(paper_id) WHERE paper_id IS NOT NULL',
  'CREATE INDEX task_events_paper ON task_events(paper_id) WHERE paper_id IS NOT NULL',
  'CREATE INDEX papers_replaces ON papers(replaces_id) WHERE replaces_id IS NOT NULL',
] as const;
