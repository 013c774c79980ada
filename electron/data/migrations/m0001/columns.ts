/**
 * Columns that every record bears. `version` refuses a stale save; `created_by` and `updated_by` are
 * staff ids, empty for what the app itself wrote (the demo workspace, first run).
 */
export const stamped = `
  office_id TEXT NOT NULL REFERENCES offices(id) ON DELETE RESTRICT,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1)`;

export const ident = `id TEXT PRIMARY KEY CHECK (length(id) = 36)`;

/** A day as text; the pattern keeps out 5/12 and empty strings. */
export function dayColumn(name: string, nullable = false): string {
  const pattern = `${name} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;
  return nullable
    ? `${name} TEXT CHECK (${name} IS NULL OR ${pattern})`
    : `${name} TEXT NOT NULL CHECK (${pattern})`;
}

/** A value that is always read and written whole lives as JSON; what is searched or joined has its own column. */
export function jsonColumn(name: string): string {
  return `${name} TEXT NOT NULL CHECK (json_valid(${name}))`;
}

export function flagColumn(name: string): string {
  return `${name} INTEGER NOT NULL CHECK (${name} IN (0, 1))`;
}

export function oneOf(name: string, values: readonly string[]): string {
  return `${name} TEXT NOT NULL CHECK (${name} IN (${values.map((value) => `'${value}'`).join(', ')}))`;
}
