import { z } from 'zod';
import { day, instant } from '../../domain/day';
import { id, line } from '../../domain/office';
import { ask } from '../ask';
import { backupLight } from './work';

const nothing = z.object({}).strict();

export const backupPlace = z.object({
  id,
  name: line.pipe(z.string().min(1)),
  kind: z.enum(['folder']),
  path: z.string().max(1000),
  active: z.boolean(),
});
export type BackupPlace = z.infer<typeof backupPlace>;

/** A set as a person chooses it: when, how much is in it, by which version, and what is known of it. */
export const backupSetRow = z.object({
  name: z.string(),
  sequence: z.int(),
  madeAt: instant,
  reason: z.string(),
  appVersion: z.string(),
  bytes: z.number(),
  visits: z.int(),
  petitions: z.int(),
  papers: z.int(),
  state: z.enum(['verified', 'shipped', 'incomplete', 'damaged']),
  verifiedAt: instant.nullable(),
});
export type BackupSetRow = z.infer<typeof backupSetRow>;

export const backupProgress = z.object({ phase: z.string(), done: z.number(), total: z.number() });

export const auditRow = z.object({
  seq: z.int(),
  at: instant,
  staffName: line,
  act: z.string(),
  noun: z.string(),
  recordId: z.string(),
  detail: z.string(),
});

export const careCalls = {
  'backup.status': ask(
    nothing,
    z.object({
      light: backupLight,
      places: z.array(backupPlace),
      running: z.boolean(),
      recipient: z.string(),
    }),
  ),
  'backup.pickFolder': ask(nothing, z.object({ path: z.string() })),
  'backup.savePlace': ask(backupPlace, z.array(backupPlace)),
  'backup.run': ask(z.object({ placeId: id }), backupSetRow),
  'backup.list': ask(z.object({ path: z.string().max(1000) }), z.array(backupSetRow)),
  'backup.verify': ask(z.object({ path: z.string().max(1000), name: z.string().max(200) }), backupSetRow),
  /** decrypts a set with the paper key into an empty folder and checks it; the present data stay as they are */
  'backup.restoreInto': ask(
    z.object({
      path: z.string().max(1000),
      name: z.string().max(200),
      paperKey: z.string().max(2000),
      targetDir: z.string().max(1000),
    }),
    z.object({ targetDir: z.string(), counts: z.record(z.string(), z.int()), matches: z.boolean() }),
  ),
  /** on a new PC or after damage: restore into the app's own data folder, setting aside what is there */
  'backup.restoreHere': ask(
    z.object({ path: z.string().max(1000), name: z.string().max(200), paperKey: z.string().max(2000) }),
    z.object({ setAside: z.string(), counts: z.record(z.string(), z.int()) }),
  ),
  'audit.list': ask(
    z.object({
      from: day.nullable(),
      to: day.nullable(),
      limit: z.int().min(1).max(1000),
      offset: z.int().min(0).max(10_000_000),
    }),
    z.object({ rows: z.array(auditRow), total: z.int() }),
  ),
  'audit.verify': ask(
    nothing,
    z.object({ whole: z.boolean(), rows: z.int(), firstBadSeq: z.int().nullable() }),
  ),
};

export const events = {
  /** a noun's records changed; lists ask again */
  changed: z.object({ noun: z.string(), id: z.string() }),
  /** the office locked itself, or another data folder was opened */
  state: z.object({}),
  backupProgress,
};
