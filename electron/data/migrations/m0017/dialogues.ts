import { dayColumn, flagColumn, ident, jsonColumn, oneOf, stamped } from '../m0001/columns';

/**
 * The tables of dialogues as the office needs them. Those of the foundation had no place in the app, so no database
 * has a row in them; a row that is there after all stops the migration, which never loses one.
 */
export const dialogueTables = [
  'DROP TABLE dialogue_opinions',
  'DROP TABLE dialogues',
  `CREATE TABLE dialogues (
    ${ident},
    ${oneOf('kind', ['commune', 'leader', 'complaint'])},
    ${oneOf('level', ['huyen', 'xa', 'tinh'])},
    ${oneOf('occasion', ['periodic', 'voters', 'urgent'])},
    ${oneOf('form', ['inPerson', 'online', 'social'])},
    topic TEXT NOT NULL, field TEXT NOT NULL, organiser TEXT NOT NULL, place TEXT NOT NULL,
    ${dayColumn('day', true)},
    chair_name TEXT NOT NULL,
    ${oneOf('state', ['planned', 'held', 'postponed', 'cancelled'])},
    state_reason TEXT NOT NULL,
    ${jsonColumn('content')},
    petition_id TEXT REFERENCES petitions(id) ON DELETE RESTRICT,
    paper_id TEXT REFERENCES papers(id) ON DELETE RESTRICT,
    ${stamped}
  ) STRICT`,
  'CREATE INDEX dialogues_day ON dialogues(day)',
  `CREATE TABLE dialogue_opinions (
    ${ident},
    dialogue_id TEXT NOT NULL REFERENCES dialogues(id) ON DELETE RESTRICT,
    ${oneOf('source', ['paper', 'sheet', 'front', 'spoken', 'slip'])},
    village TEXT NOT NULL, field TEXT NOT NULL,
    ${jsonColumn('content')},
    ${flagColumn('answered_there')},
    task_id TEXT REFERENCES tasks(id) ON DELETE RESTRICT,
    ${oneOf('state', ['kept', 'cancelled'])},
    cancel_reason TEXT NOT NULL,
    position INTEGER NOT NULL,
    ${stamped}
  ) STRICT`,
  'CREATE INDEX dialogue_opinions_of ON dialogue_opinions(dialogue_id, position)',
  `CREATE TABLE dialogue_publications (
    ${ident},
    dialogue_id TEXT NOT NULL REFERENCES dialogues(id) ON DELETE RESTRICT,
    ${oneOf('what', ['notice', 'invitation', 'results'])},
    ${oneOf('way', ['media', 'posted', 'villageHeads', 'sent'])},
    place TEXT NOT NULL,
    ${dayColumn('day')},
    ${dayColumn('for_day', true)},
    published_by TEXT NOT NULL, note TEXT NOT NULL,
    ${oneOf('state', ['kept', 'cancelled'])},
    ${stamped}
  ) STRICT`,
  'CREATE INDEX dialogue_publications_of ON dialogue_publications(dialogue_id)',
  `CREATE TABLE dialogue_events (
    ${ident},
    dialogue_id TEXT NOT NULL REFERENCES dialogues(id) ON DELETE RESTRICT,
    ${oneOf('step', ['held', 'moved', 'postponed', 'resumed', 'cancelled', 'reopened'])},
    ${dayColumn('from_day', true)},
    ${dayColumn('to_day', true)},
    reason TEXT NOT NULL,
    ${stamped}
  ) STRICT`,
  'CREATE INDEX dialogue_events_of ON dialogue_events(dialogue_id)',
  'CREATE INDEX tasks_dialogue ON tasks(dialogue_id) WHERE dialogue_id IS NOT NULL',
] as const;
