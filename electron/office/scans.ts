import { basename, extname, join } from 'node:path';
import type { Scan } from '../../shared/domain/scans';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { changeScan, countPages, findScan, listScans, orderScans, type ScanChange } from '../data/scans';
import type { DeskHandlers } from './handlers';
import { openForWindow } from './openedScans';
import { type Acting, auditLate, changed, type Room, write } from './room';
import { copyIn, dropUpload, finishUpload, receivePiece } from './scanIntake';
import { type Attached, keepScan, standingOf } from './scanKeep';
import { scanPath, storedFile, unsealed } from './scanStore';
import { passOver, waitingScans, watchFolder } from './scanWatch';
import { identityFor } from './sealing';

async function list(room: Room, { noun, recordId }: Parsed<'scan.list'>): Promise<Output<'scan.list'>> {
  const all = await listScans(room.data.db, noun, recordId);
  return {
    scans: all.filter(({ state }) => state === 'kept'),
    cancelled: all.filter(({ state }) => state === 'cancelled'),
    standing: await standingOf(room, noun, recordId),
  };
}

/** A double click, or a reply that was lost: the scan with this id is there already. */
async function keptAlready(room: Room, id: string): Promise<Attached | null> {
  const found = await findScan(room.data.db, id);
  return found === null ? null : { scan: found, again: true, elsewhere: [] };
}

async function attach(room: Room, input: Parsed<'scan.attach'>, acting: Acting): Promise<Attached> {
  acting.about = { noun: input.noun, recordId: input.recordId, detail: { outcome: 'again' } };
  const already = await keptAlready(room, input.id);
  if (already !== null) return already;
  return keepScan(room, input, await finishUpload(room, input.upload), acting);
}

/** A new piece of progress at most every few hundredths of a second: the window must not drown in them. */
const tellEveryBytes = 4_000_000;

async function takeWaiting(room: Room, input: Parsed<'scan.takeWaiting'>, acting: Acting): Promise<Attached> {
  acting.about = { noun: input.noun, recordId: input.recordId, detail: { outcome: 'again' } };
  const already = await keptAlready(room, input.id);
  if (already !== null) return already;
  const { path, files } = waitingScans(room);
  const file = files.find(({ key }) => key === input.key);
  if (file === undefined) throw new AppError('scan.sourceGone');
  let told = 0;
  const arrived = await copyIn(room, join(path, file.name), acting.signal, (done) => {
    if (done - told < tellEveryBytes && done < file.bytes) return;
    told = done;
    room.ports.announce.tell('scanProgress', { id: input.id, done, total: file.bytes });
  });
  const title = basename(file.name, extname(file.name)).normalize('NFC').slice(0, 200);
  const attached = await keepScan(room, { ...input, title }, arrived, acting);
  passOver(room.ports, input.key);
  changed(room, 'scanFolder', '');
  return attached;
}

async function setFolder(room: Room, { watch }: Parsed<'scan.setFolder'>): Promise<Output<'scan.setFolder'>> {
  const path = watch ? await room.ports.dialogs.pickFolder() : '';
  if (path !== null) await watchFolder(room, path);
  return waitingScans(room);
}

async function known(room: Room, id: string): Promise<Scan> {
  const found = await findScan(room.data.db, id);
  if (found === null) throw new AppError('record.missing');
  return found;
}

async function change(
  room: Room,
  of: { id: string; version: number },
  to: ScanChange,
  acting: Acting,
): Promise<Scan> {
  const { noun, recordId } = await known(room, of.id);
  const reason = to.cancelReason ?? '';
  acting.about = reason === '' ? { noun, recordId } : { noun, recordId, detail: { reason } };
  await write(room, acting, (tx, stamp) => changeScan(tx, stamp, of, to));
  changed(room, 'scan', of.id);
  return known(room, of.id);
}

async function move(
  room: Room,
  { id, by }: Parsed<'scan.move'>,
  acting: Acting,
): Promise<Output<'scan.move'>> {
  const { noun, recordId } = await known(room, id);
  const kept = (await listScans(room.data.db, noun, recordId)).filter(({ state }) => state === 'kept');
  const ids = kept.map((each) => each.id);
  const from = ids.indexOf(id);
  const other = ids[from + by];
  if (from < 0 || other === undefined) return { ok: true };
  ids[from + by] = id;
  ids[from] = other;
  await write(room, acting, (tx) => orderScans(tx, ids));
  changed(room, 'scan', id);
  return { ok: true };
}

async function thumb(room: Room, { id }: Parsed<'scan.thumb'>): Promise<Output<'scan.thumb'>> {
  const { sealed, sha256, mediaType, bytes } = await known(room, id);
  if (sealed) return { token: null, bytes };
  return { token: openForWindow({ at: scanPath(room, sha256), mediaType, bytes }), bytes };
}

/** @throws AppError scan.lost; of a sealed scan also sealed.notAllowed, auth.wrong */
async function open(room: Room, input: Parsed<'scan.open'>, acting: Acting): Promise<Output<'scan.open'>> {
  const found = await known(room, input.id);
  const { noun, recordId, mediaType } = found;
  acting.about =
    input.reason === '' ? { noun, recordId } : { noun, recordId, detail: { reason: input.reason } };
  const path = await storedFile(room, found, acting.signal);
  if (!found.sealed) {
    return {
      token: openForWindow({ at: path, mediaType, bytes: found.bytes }),
      mediaType,
      bytes: found.bytes,
    };
  }
  if (input.reason === '' || input.passphrase === null) throw new AppError('sealed.locked');
  const identity = await identityFor(room, acting, input.passphrase);
  const bytes = await unsealed(path, identity);
  // the reading is in the trail before the sheet leaves this process
  await auditLate(room, acting);
  return {
    token: openForWindow({ at: bytes, mediaType, bytes: bytes.length }),
    mediaType,
    bytes: bytes.length,
  };
}

const ok = { ok: true } as const;

export const scanHandlers = {
  'scan.list': list,
  'scan.send': async (room, { upload, offset, piece }) => ({
    received: await receivePiece(room, upload, offset, piece),
  }),
  'scan.stop': async (room, { upload }) => {
    await dropUpload(room, upload);
    return ok;
  },
  'scan.attach': attach,
  'scan.waiting': async (room) => waitingScans(room),
  'scan.takeWaiting': takeWaiting,
  'scan.passOver': async (room, { key }) => {
    passOver(room.ports, key);
    changed(room, 'scanFolder', '');
    return ok;
  },
  'scan.setFolder': setFolder,
  'scan.rename': (room, { title, ...of }, acting) => change(room, of, { title }, acting),
  'scan.move': move,
  'scan.cancel': (room, { reason, ...of }, acting) =>
    change(room, of, { state: 'cancelled', cancelReason: reason }, acting),
  'scan.restore': (room, of, acting) => change(room, of, { state: 'kept', cancelReason: '' }, acting),
  'scan.count': async (room, { id, pages }, acting) => {
    await write(room, acting, (tx) => countPages(tx, id, pages));
    return ok;
  },
  'scan.thumb': thumb,
  'scan.open': open,
} satisfies Partial<DeskHandlers>;
