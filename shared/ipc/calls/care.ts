import { z } from 'zod';
import { day, instant } from '../../domain/day';
import { id, line } from '../../domain/office';
import { ask } from '../ask';
import { fault, faultCode, faultParams } from '../fault';
import { backupLight } from './work';

const nothing = z.object({}).strict();

/** A file server on the LAN, by name or number. `hostKey` is '' until a person has compared and confirmed it. */
export const backupServer = z.object({
  host: z.string().trim().min(1).max(253),
  port: z.int().min(1).max(65_535),
  user: z.string().trim().min(1).max(64),
  /** on the server; '' is where the account lands */
  folder: z.string().trim().max(500),
  hostKey: z.string().max(200),
});
export type BackupServer = z.infer<typeof backupServer>;

/** `path` of a server is written by the app: `sftp://user@host:port/folder`. */
export const backupPlace = z.object({
  id,
  name: line.pipe(z.string().min(1)),
  kind: z.enum(['folder', 'usb', 'share', 'sftp']),
  path: z.string().max(1000),
  active: z.boolean(),
  server: backupServer.nullable().default(null),
});
export type BackupPlace = z.infer<typeof backupPlace>;

/** What opens the server; kept by this PC's vault, never in the database and never sent back to the screen. */
export const backupSecret = z.object({
  password: z.string().max(500),
  privateKey: z.string().max(20_000),
  passphrase: z.string().max(500),
  /** the person agreed, in words, that it lies here as plain text */
  plainAllowed: z.boolean(),
});
export type BackupSecret = z.infer<typeof backupSecret>;

export const backupPlaceState = z.object({
  placeId: id,
  tone: z.enum(['green', 'amber', 'red', 'none']),
  lastVerifiedAt: instant.nullable(),
  hours: z.int().nullable(),
  /** the last try failed with this; the next one comes by itself */
  waiting: z
    .object({ code: faultCode, params: faultParams, nextTryAt: instant, failures: z.int() })
    .nullable(),
  /** a sealed set is on its way and goes on where it was cut */
  halfSent: z.boolean(),
  /** why old sets are kept for now */
  held: z.enum(['clockJumped', 'fromFuture']).nullable(),
  /** the account may only add; old sets are the server's matter */
  addOnly: z.boolean(),
  /** a folder on the disk of the data themselves dies with it */
  sameDisk: z.boolean(),
});
export type BackupPlaceState = z.infer<typeof backupPlaceState>;

/** Who else can open every set: `age1…`, or '' for nobody. */
export const backupRecipients = z.object({
  district: z.string().trim().max(100),
  second: z.string().trim().max(100),
});

/** A set as a person chooses it: when, how much is in it, by which version, and what is known of it. */
export const backupSetRow = z.object({
  name: z.string(),
  /** whose it is; one stick or server may hold several offices' sets */
  officeCode: z.string(),
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
      states: z.array(backupPlaceState),
      running: z.boolean(),
      recipient: z.string(),
      recipients: backupRecipients,
    }),
  ),
  'backup.pickFolder': ask(nothing, z.object({ path: z.string() })),
  /** the text of a private key file that a person points at, null when they point at none */
  'backup.pickKey': ask(nothing, z.object({ privateKey: z.string() }).nullable()),
  'backup.savePlace': ask(
    backupPlace.extend({ secret: backupSecret.nullable().default(null) }),
    z.array(backupPlace),
  ),
  'backup.saveRecipients': ask(backupRecipients, backupRecipients),
  'backup.run': ask(z.object({ placeId: id }), backupSetRow),
  /** one sealed set to every place in use; a place that fails does not stop the others */
  'backup.runAll': ask(
    nothing,
    z.object({
      verified: z.array(id),
      failed: z.array(z.object({ placeId: id, fault })),
    }),
  ),
  /** without an open office: looks into a server, whose secret lies in memory alone until an office opens */
  'backup.reachServer': ask(
    backupServer.extend({ secret: backupSecret.omit({ plainAllowed: true }) }),
    z.object({ path: z.string() }),
  ),
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
