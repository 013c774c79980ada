import { v7 } from 'uuid';
import { dayAt } from '../../shared/domain/day';
import type { Petition } from '../../shared/domain/petitions';
import type { PetitionLink } from '../../shared/ipc/calls/petitions';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import type { Db, Tx } from '../data/database';
import { findMatter } from '../data/matters';
import { addLink, findLink, type StoredLink, standingLinks, undoLink } from '../data/petitionLinks';
import { findPetition, petitionsByIds } from '../data/petitions';
import type { Stamp } from '../data/rows';
import { keepAct, markKeptUndone } from '../data/undo';
import type { DeskHandlers } from './handlers';
import { lineOf, petitionWithDraft } from './petitionDrafts';
import { keepPetition } from './petitions';
import { reasonLine, twinsOf } from './petitionTwins';
import { type Acting, changed, type Room, write } from './room';

function otherIn(link: StoredLink, petitionId: string): string {
  return link.petitionId === petitionId ? link.otherId : link.petitionId;
}

/** What a clerk decided about a petition's likenesses, in the order of the decisions. */
export async function linksOf(room: Room, petitionId: string): Promise<PetitionLink[]> {
  const { db } = room.data;
  const links = await standingLinks(db, petitionId);
  const found = await petitionsByIds(
    db,
    links.map((link) => otherIn(link, petitionId)),
  );
  const byId = new Map(found.map((petition) => [petition.id, petition]));
  return links.flatMap((link) => {
    const other = byId.get(otherIn(link, petitionId));
    if (other === undefined) return [];
    const { id, kind, reasons, note, createdAt } = link;
    const outward = link.petitionId === petitionId;
    return [{ id, kind, reasons, note, outward, other: lineOf(other), madeOn: dayAt(createdAt) }];
  });
}

/** Likenesses that nobody decided about yet. Of a petition that is still being typed what was kept counts. */
async function twins(room: Room, { id }: Parsed<'petition.twins'>): Promise<Output<'petition.twins'>> {
  const { db } = room.data;
  const { petition: record, draft } = await petitionWithDraft(room, id);
  const links = await standingLinks(db, id);
  const decided = new Set(links.map((link) => otherIn(link, id)));
  const found = await twinsOf(db, draft ?? record);
  const open = found.filter(({ other }) => !decided.has(other.id)).slice(0, 20);
  const rows: Output<'petition.twins'> = [];
  for (const { other, verdict, reasons } of open) {
    if (verdict === null) continue;
    const matter = other.matterId === null ? null : await findMatter(db, other.matterId);
    rows.push({ other: lineOf(other), matterCode: matter?.code ?? '', verdict, reasons });
  }
  return rows;
}

async function standing(db: Db | Tx, id: string): Promise<Petition> {
  const petition = await findPetition(db, id);
  if (petition === null) throw new AppError('record.missing');
  if (petition.state === 'cancelled') throw new AppError('record.closed');
  return petition;
}

/** A copy of a copy is a copy of the first one. */
async function originalOf(tx: Tx, petition: Petition): Promise<Petition> {
  const links = await standingLinks(tx, petition.id);
  const up = links.find(({ kind, petitionId }) => kind === 'duplicate' && petitionId === petition.id);
  return up === undefined ? petition : standing(tx, up.otherId);
}

async function refuseSecond(tx: Tx, id: string, otherId: string): Promise<void> {
  const links = await standingLinks(tx, id);
  if (links.some((link) => otherIn(link, id) === otherId)) throw new AppError('petition.linked');
}

/** The copy goes to the matter of the first one: a petition more, no matter more. */
async function gather(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  copy: Petition,
  matterId: string | null,
): Promise<void> {
  await keepPetition(room, tx, stamp, copy, { ...copy, matterId: matterId ?? copy.matterId });
}

/**
 * Notes that two petitions are one (the later a copy of the earlier), about one thing, or neither.
 * @throws AppError record.missing, record.closed, petition.linked where that was decided already
 */
async function join(
  room: Room,
  input: Parsed<'petition.join'>,
  acting: Acting,
): Promise<Output<'petition.join'>> {
  const { id, otherId, kind, note } = input;
  const linkId = v7();
  await write(room, acting, async (tx, stamp) => {
    const one = await standing(tx, id);
    const other =
      kind === 'duplicate' ? await originalOf(tx, await standing(tx, otherId)) : await standing(tx, otherId);
    // an open link would lead from a name to a denunciation
    if (one.id === other.id || one.sealed !== other.sealed) throw new AppError('petition.linked');
    await refuseSecond(tx, one.id, other.id);
    const found = (await twinsOf(tx, one)).find((twin) => twin.other.id === other.id);
    const reasons = found?.reasons ?? [];
    const link = { id: linkId, petitionId: one.id, otherId: other.id, kind, reasons, note };
    await addLink(tx, stamp, { ...link, matterBefore: one.matterId });
    if (kind !== 'apart') await gather(room, tx, stamp, one, other.matterId);
    const act = { act: 'petition.joined', noun: 'petition', recordId: one.id, version: one.version } as const;
    await keepAct(tx, stamp, { ...act, kept: linkId });
    const detail = { kind, by: reasonLine({ reasons }) };
    acting.about = { noun: 'petition', recordId: one.id, detail };
  });
  changed(room, 'petition', id);
  changed(room, 'deadline', '');
  const made = (await linksOf(room, id)).find((link) => link.id === linkId);
  if (made === undefined) throw new AppError('record.missing');
  return made;
}

/**
 * Takes a decision back; the petition returns to the matter that it was in.
 * @returns the petition @throws AppError record.missing for one that was taken back already
 */
export async function takeApart(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  linkId: string,
): Promise<{ petitionId: string; kind: string }> {
  const link = await findLink(tx, linkId);
  if (link === null) throw new AppError('record.missing');
  await undoLink(tx, stamp, linkId);
  await markKeptUndone(tx, linkId);
  const petition = await findPetition(tx, link.petitionId);
  if (petition !== null && petition.state !== 'cancelled' && link.kind !== 'apart') {
    await keepPetition(room, tx, stamp, petition, { ...petition, matterId: link.matterBefore });
  }
  return link;
}

async function unjoin(
  room: Room,
  { linkId }: Parsed<'petition.unjoin'>,
  acting: Acting,
): Promise<Output<'petition.unjoin'>> {
  const petitionId = await write(room, acting, async (tx, stamp) => {
    const { petitionId: id, kind } = await takeApart(room, tx, stamp, linkId);
    acting.about = { noun: 'petition', recordId: id, detail: { kind } };
    return id;
  });
  changed(room, 'petition', petitionId);
  changed(room, 'deadline', '');
  return {};
}

export const petitionJoiningHandlers = {
  'petition.twins': twins,
  'petition.join': join,
  'petition.unjoin': unjoin,
} satisfies Partial<DeskHandlers>;
