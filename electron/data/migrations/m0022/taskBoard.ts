/** The board of tasks counts along these alone; they stand in place of two that held less. */
export const taskBoard = [
  'DROP INDEX tasks_unit',
  'CREATE INDEX tasks_unit ON tasks(lead_unit_key, state, due, lead_unit, lead_unit_sort)',
  'DROP INDEX tasks_conclusion',
  'CREATE INDEX tasks_conclusion ON tasks(conclusion_id, dialogue_id, state, due)',
  'CREATE INDEX tasks_day ON tasks(due, state)',
] as const;
