import { z } from 'zod';
import { sha256Hex } from '../../domain/backupManifest';
import { instant } from '../../domain/day';
import { ask } from '../ask';

const nothing = z.object({}).strict();
const path = z.string().min(1).max(1000);

/** An installer that a person pointed at, before anything is started. */
export const installerFile = z.object({
  path: z.string(),
  name: z.string(),
  bytes: z.number(),
  sha256: sha256Hex,
  /** as the file's name says, '' where it says none */
  version: z.string(),
  /** who signed it, as the operating system says; `unknown` where it knows no signatures */
  signature: z.enum(['signed', 'unsigned', 'broken', 'unknown']),
  signer: z.string(),
  /** a list of hashes lay beside it and names this one */
  listed: z.boolean(),
});
export type InstallerFile = z.infer<typeof installerFile>;

/** The last update that was begun here. */
export const updateNote = z.object({
  from: z.string(),
  at: instant,
  /** schema of the data before it; the earlier version opens no newer one */
  schema: z.int(),
  /** the set made just before, and where */
  set: z.object({ placeName: z.string(), path: z.string(), name: z.string(), sequence: z.int() }),
  seen: z.boolean(),
});
export type UpdateNote = z.infer<typeof updateNote>;

export const updateCalls = {
  /** null when the person picks nothing */
  'update.pick': ask(nothing, installerFile.nullable()),
  /** the same for one that is kept here */
  'update.look': ask(z.object({ path }), installerFile),
  /** makes and proves a set, then starts the installer and quits */
  'update.start': ask(z.object({ path, sha256: sha256Hex }), z.object({ sequence: z.int() })),
  'update.state': ask(
    nothing,
    z.object({
      version: z.string(),
      /** null where no update was ever begun */
      last: updateNote.nullable(),
      /** this is another version than the one that began it */
      updated: z.boolean(),
      /** the data were brought to a newer schema since: going back means going back to the set */
      dataChanged: z.boolean(),
      /** the installer of the earlier version, kept from when it was installed; '' where there is none */
      earlierInstaller: z.string(),
    }),
  ),
  'update.seen': ask(nothing, z.object({ ok: z.literal(true) })),
  /** back to the version before: its data where they were changed, then its installer; quits */
  'update.back': ask(
    z.object({ path, sha256: sha256Hex, paperKey: z.string().max(2000) }),
    z.object({ setAside: z.string() }),
  ),
};
