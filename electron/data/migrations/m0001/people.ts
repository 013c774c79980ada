import { dayColumn, flagColumn, ident, jsonColumn, oneOf, stamped } from './columns';

const roles = ['partySecretary', 'chairman', 'councilChair', 'agencyHead', 'other'];

export const peopleTables = [
  `CREATE TABLE offices (
    ${ident},
    code TEXT NOT NULL UNIQUE,
    ${oneOf('level', ['huyen', 'xa', 'tinh'])},
    name TEXT NOT NULL,
    ${jsonColumn('profile')},
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1)
  ) STRICT`,
  // names and lines of an office by date: records keep the name that was true on their day
  `CREATE TABLE office_names (
    ${ident},
    ${dayColumn('valid_from')},
    ${dayColumn('valid_to', true)},
    ${jsonColumn('profile')},
    ${stamped}
  ) STRICT`,
  `CREATE TABLE staff (
    ${ident},
    name TEXT NOT NULL, name_sort TEXT NOT NULL, title TEXT NOT NULL,
    ${oneOf('role', ['clerk', 'headOfOffice', 'leader', 'auditor', 'administrator'])},
    ${flagColumn('active')},
    ${flagColumn('entitled')},
    password_hash TEXT NOT NULL,
    failed_attempts INTEGER NOT NULL DEFAULT 0,
    wait_until TEXT,
    training TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(training)),
    ${stamped}
  ) STRICT`,
  `CREATE TABLE units (
    ${ident},
    name TEXT NOT NULL, short_name TEXT NOT NULL,
    ${flagColumn('active')},
    position INTEGER NOT NULL,
    ${stamped}
  ) STRICT`,
  `CREATE TABLE hosts (
    ${ident},
    name TEXT NOT NULL, title TEXT NOT NULL,
    ${oneOf('role', roles)},
    ${jsonColumn('rules')},
    ${jsonColumn('sessions')},
    place TEXT NOT NULL, participants TEXT NOT NULL, expected_content TEXT NOT NULL,
    ${flagColumn('active')},
    position INTEGER NOT NULL,
    ${stamped}
  ) STRICT`,
  `CREATE TABLE citizens (
    ${ident},
    name TEXT NOT NULL, name_key TEXT NOT NULL, name_sort TEXT NOT NULL,
    id_kind TEXT NOT NULL, id_number TEXT NOT NULL, phone TEXT NOT NULL, phone_key TEXT NOT NULL,
    address TEXT NOT NULL,
    ${jsonColumn('person')},
    ${stamped}
  ) STRICT`,
  'CREATE INDEX citizens_name ON citizens(name_key)',
  "CREATE INDEX citizens_id_number ON citizens(id_number) WHERE id_number <> ''",
  "CREATE INDEX citizens_phone ON citizens(phone_key) WHERE phone_key <> ''",
  `CREATE TABLE calendar_days (
    office_id TEXT NOT NULL REFERENCES offices(id) ON DELETE RESTRICT,
    ${dayColumn('day')},
    ${oneOf('kind', ['holiday', 'compensation', 'swappedOff', 'makeUp'])},
    label TEXT NOT NULL, basis TEXT NOT NULL,
    updated_at TEXT NOT NULL, updated_by TEXT NOT NULL,
    PRIMARY KEY (office_id, day)
  ) STRICT`,
  // a legal number that the office set otherwise, from a day, with its reason
  `CREATE TABLE rule_overrides (
    ${ident},
    rule_key TEXT NOT NULL,
    ${dayColumn('valid_from')},
    ${dayColumn('valid_to', true)},
    ${jsonColumn('value')},
    basis TEXT NOT NULL,
    ${stamped}
  ) STRICT`,
];
