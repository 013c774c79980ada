import { oneOf } from '../m0001/columns';

/**
 * Scans of every record: their order, taken away with a reason and brought back, sealed where the record is.
 * `content_mark` tells the same file again: its hash, or a keyed mark of it where the scan is sealed.
 */
export const scanStates = [
  'ALTER TABLE scans ADD COLUMN position INTEGER NOT NULL DEFAULT 0',
  `ALTER TABLE scans ADD COLUMN ${oneOf('state', ['kept', 'cancelled']).replace('NOT NULL', "NOT NULL DEFAULT 'kept'")}`,
  "ALTER TABLE scans ADD COLUMN cancel_reason TEXT NOT NULL DEFAULT ''",
  'ALTER TABLE scans ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1))',
  "ALTER TABLE scans ADD COLUMN content_mark TEXT NOT NULL DEFAULT ''",
  'UPDATE scans SET content_mark = sha256',
  'CREATE INDEX scans_content ON scans(content_mark)',
];
