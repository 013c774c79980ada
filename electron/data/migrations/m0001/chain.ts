import { dayColumn, flagColumn, ident, jsonColumn, oneOf, stamped } from './columns';

export const chainTables = [
  `CREATE TABLE schedules (
    ${ident},
    year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    ${oneOf('face', ['state', 'party'])},
    ${oneOf('state', ['draft', 'issued', 'posted', 'replaced'])},
    ${jsonColumn('items')},
    ${jsonColumn('bases')},
    registration TEXT NOT NULL, dialogue_note TEXT NOT NULL,
    paper_id TEXT REFERENCES papers(id) ON DELETE RESTRICT,
    ${stamped}
  ) STRICT`,
  "CREATE UNIQUE INDEX schedules_month ON schedules(office_id, year, month, face) WHERE state <> 'replaced'",
  `CREATE TABLE postings (
    ${ident},
    schedule_id TEXT NOT NULL REFERENCES schedules(id) ON DELETE RESTRICT,
    place TEXT NOT NULL,
    ${dayColumn('day')},
    time TEXT NOT NULL, posted_by TEXT NOT NULL,
    ${dayColumn('taken_down_on', true)},
    note TEXT NOT NULL,
    ${stamped}
  ) STRICT`,
  // moved, postponed, paused and cancelled are told apart; each has its change notice
  `CREATE TABLE schedule_changes (
    ${ident},
    schedule_id TEXT NOT NULL REFERENCES schedules(id) ON DELETE RESTRICT,
    reception_id TEXT NOT NULL REFERENCES receptions(id) ON DELETE RESTRICT,
    ${oneOf('kind', ['moved', 'postponed', 'paused', 'cancelled', 'resumed'])},
    ${dayColumn('from_day')},
    ${dayColumn('to_day', true)},
    reason TEXT NOT NULL,
    ${jsonColumn('told')},
    paper_id TEXT REFERENCES papers(id) ON DELETE RESTRICT,
    ${stamped}
  ) STRICT`,
  `CREATE TABLE conclusions (
    ${ident},
    reception_id TEXT NOT NULL REFERENCES receptions(id) ON DELETE RESTRICT,
    ${oneOf('face', ['state', 'party'])},
    ${oneOf('state', ['draft', 'issued', 'replaced'])},
    ${jsonColumn('content')},
    paper_id TEXT REFERENCES papers(id) ON DELETE RESTRICT,
    replaces_id TEXT REFERENCES conclusions(id) ON DELETE RESTRICT,
    ${stamped}
  ) STRICT`,
  "CREATE UNIQUE INDEX conclusions_reception ON conclusions(reception_id, face) WHERE state <> 'replaced'",
  `CREATE TABLE tasks (
    ${ident},
    conclusion_id TEXT REFERENCES conclusions(id) ON DELETE RESTRICT,
    dialogue_id TEXT REFERENCES dialogues(id) ON DELETE RESTRICT,
    item_id TEXT NOT NULL,
    matter_id TEXT REFERENCES matters(id) ON DELETE RESTRICT,
    label TEXT NOT NULL,
    lead_unit TEXT NOT NULL, lead_unit_key TEXT NOT NULL,
    ${jsonColumn('helpers')},
    what TEXT NOT NULL,
    ${dayColumn('due', true)},
    vague_due TEXT NOT NULL, vague_reason TEXT NOT NULL,
    report_to TEXT NOT NULL,
    ${flagColumn('answers_citizen')},
    ${oneOf('state', ['draft', 'sent', 'inWork', 'done', 'returned', 'cancelled'])},
    result TEXT NOT NULL, evidence TEXT NOT NULL,
    ${dayColumn('done_on', true)},
    position INTEGER NOT NULL,
    ${stamped}
  ) STRICT`,
  'CREATE INDEX tasks_due ON tasks(state, due)',
  'CREATE INDEX tasks_unit ON tasks(lead_unit_key, state)',
  'CREATE INDEX tasks_conclusion ON tasks(conclusion_id)',
  'CREATE INDEX tasks_matter ON tasks(matter_id)',
  `CREATE TABLE task_events (
    ${ident},
    task_id TEXT NOT NULL REFERENCES tasks(id) ON DELETE RESTRICT,
    ${oneOf('kind', ['sent', 'accepted', 'extended', 'urged', 'done', 'returned', 'reopened', 'cancelled', 'supervised'])},
    ${dayColumn('day')},
    reason TEXT NOT NULL,
    ${jsonColumn('detail')},
    paper_id TEXT REFERENCES papers(id) ON DELETE RESTRICT,
    ${stamped}
  ) STRICT`,
  'CREATE INDEX task_events_task ON task_events(task_id)',
  // three legal kinds that are never mixed: Luật TCCQĐP Điều 43, QĐ 217/218-QĐ/TW, Luật Khiếu nại Điều 30
  `CREATE TABLE dialogues (
    ${ident},
    ${oneOf('kind', ['commune', 'leader', 'complaint'])},
    topic TEXT NOT NULL,
    ${dayColumn('day', true)},
    place TEXT NOT NULL,
    ${oneOf('state', ['planned', 'announced', 'held', 'concluded', 'cancelled'])},
    ${jsonColumn('plan')},
    matter_id TEXT REFERENCES matters(id) ON DELETE RESTRICT,
    ${stamped}
  ) STRICT`,
  `CREATE TABLE dialogue_opinions (
    ${ident},
    dialogue_id TEXT NOT NULL REFERENCES dialogues(id) ON DELETE RESTRICT,
    village TEXT NOT NULL, field TEXT NOT NULL, source TEXT NOT NULL, content TEXT NOT NULL,
    answer TEXT NOT NULL,
    ${flagColumn('answered_there')},
    task_id TEXT REFERENCES tasks(id) ON DELETE RESTRICT,
    position INTEGER NOT NULL,
    ${stamped}
  ) STRICT`,
];
