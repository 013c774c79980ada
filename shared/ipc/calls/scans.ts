import { z } from 'zod';
import { id, line } from '../../domain/office';
import { scan, scanMedia, scanNoun, scanPieceBytes, scanStanding } from '../../domain/scans';
import { ask } from '../ask';
import { done, nothing, password } from './access';

const owner = { noun: scanNoun, recordId: id };

/** `again`: this very file was attached to the record before. `elsewhere`: other records that have it. */
const attached = z.object({
  scan,
  again: z.boolean(),
  elsewhere: z.array(z.object({ noun: scanNoun, recordId: z.string() })),
});

/** A file that the scanner has put into the watched folder and that nobody has taken yet. */
export const waitingScan = z.object({
  key: z.string(),
  name: z.string(),
  bytes: z.int(),
  at: z.string(),
  mediaType: scanMedia,
});
export type WaitingScan = z.infer<typeof waitingScan>;

const scanFolder = z.object({
  state: z.enum(['off', 'watching', 'gone']),
  path: z.string(),
  files: z.array(waitingScan),
});

export const scanCalls = {
  'scan.list': ask(
    z.object(owner),
    z.object({ scans: z.array(scan), cancelled: z.array(scan), standing: scanStanding }),
  ),
  /** one piece of a file; `received` tells where to go on, also after a lost reply */
  'scan.send': ask(
    z.object({
      upload: id,
      offset: z.int().min(0),
      piece: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= scanPieceBytes),
    }),
    z.object({ received: z.int() }),
  ),
  /** throws away what was sent of a file */
  'scan.stop': ask(z.object({ upload: id }), done),
  'scan.attach': ask(z.object({ id, ...owner, upload: id, title: line }), attached),
  'scan.waiting': ask(nothing, scanFolder),
  /** copies a file from the scanner's folder; `scanProgress` tells how far it is, and the call can be cancelled */
  'scan.takeWaiting': ask(z.object({ id, ...owner, key: z.string().max(64) }), attached),
  /** the file stays where it is and is not offered any more */
  'scan.passOver': ask(z.object({ key: z.string().max(64) }), done),
  /** asks for the folder, or stops watching */
  'scan.setFolder': ask(z.object({ watch: z.boolean() }), scanFolder),
  'scan.rename': ask(z.object({ id, version: z.int(), title: line.pipe(z.string().min(1)) }), scan),
  /** one place up or down among the scans of its record */
  'scan.move': ask(z.object({ id, by: z.union([z.literal(-1), z.literal(1)]) }), done),
  'scan.cancel': ask(z.object({ id, version: z.int(), reason: line.pipe(z.string().min(1)) }), scan),
  'scan.restore': ask(z.object({ id, version: z.int() }), scan),
  /** the window counted the pages of a file that does not tell them in clear; kept where none are known */
  'scan.count': ask(z.object({ id, pages: z.int().min(1).max(100_000) }), done),
  /** for a small picture; null for a sealed scan. The bytes are at `app://office/scan/<token>` */
  'scan.thumb': ask(z.object({ id }), z.object({ token: z.string().nullable(), bytes: z.int() })),
  /** for reading; a sealed scan needs the passphrase of somebody entitled, and a reason */
  'scan.open': ask(
    z.object({ id, passphrase: password.nullable(), reason: line }),
    z.object({ token: z.string(), mediaType: scanMedia, bytes: z.int() }),
  ),
};

export const scanEvents = {
  scanProgress: z.object({ id: z.string(), done: z.int(), total: z.int() }),
};
