import { v7 } from 'uuid';
import type { Petition } from '../../shared/domain/petitions';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import type { Tx } from '../data/database';
import { findPetition, partsOfPetition } from '../data/petitions';
import type { Stamp } from '../data/rows';
import type { DeskHandlers } from './handlers';
import { lineOf } from './petitionDrafts';
import { keepPetition } from './petitions';
import { type Acting, changed, type Room, write } from './room';

type Part = Parsed<'petition.split'>['parts'][number];

function partOf(whole: Petition, { id, kind, summary }: Part, stamp: Stamp): Petition {
  return {
    ...whole,
    id,
    code: '',
    kind,
    summary,
    // a party row belongs to one petition
    parties: whole.parties.map((party) => ({ ...party, id: v7() })),
    met: [],
    unmet: [],
    competence: 'unknown',
    authority: '',
    circumstances: [],
    outcomeRule: '',
    state: 'received',
    outcome: 'undecided',
    outcomeNote: '',
    processedOn: null,
    matterId: null,
    partOf: whole.id,
    sealed: false,
    version: 0,
    createdAt: stamp.now,
    updatedAt: stamp.now,
  };
}

/**
 * Among open parts the codes follow the whole, `DON-2026-118.1`. With a denunciation among them that would tell who
 * denounces: the whole is sealed then, the denunciation hangs on it, and the other parts get codes of their own and
 * no link; which they are stands in the sealed compartment.
 */
async function keepParts(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  whole: Petition,
  parts: readonly Part[],
): Promise<Petition[]> {
  const hasDenouncer = parts.some(({ kind }) => kind === 'denunciation');
  const done = (await partsOfPetition(tx, whole.id)).length;
  const kept: Petition[] = [];
  for (const [index, part] of parts.entries()) {
    const isApart = hasDenouncer && part.kind !== 'denunciation';
    const fresh = partOf(whole, part, stamp);
    const next = isApart
      ? { ...fresh, partOf: null }
      : { ...fresh, code: `${whole.code}.${done + index + 1}` };
    const note = part.kind === 'denunciation' ? `tách từ đơn ${whole.code}` : '';
    kept.push(await keepPetition(room, tx, stamp, null, next, { note }));
  }
  if (hasDenouncer && !whole.sealed) {
    const others = kept.filter(({ kind }) => kind !== 'denunciation').map(({ code }) => code);
    const note = `các phần khác: ${others.join(', ')}`;
    await keepPetition(room, tx, stamp, whole, whole, { note, seal: true });
  }
  return kept;
}

/**
 * Makes a petition of each part of a petition of many contents (khoản 4 Điều 14 NĐ 154/2026).
 * @throws AppError record.missing, record.stale, petition.notMixed, petition.split for a part that is mixed again
 */
async function split(
  room: Room,
  input: Parsed<'petition.split'>,
  acting: Acting,
): Promise<Output<'petition.split'>> {
  const { id, version, parts } = input;
  const made = await write(room, acting, async (tx, stamp) => {
    const whole = await findPetition(tx, id);
    if (whole === null) throw new AppError('record.missing');
    if (whole.version !== version) throw new AppError('record.stale');
    if (whole.kind !== 'mixed' || whole.state === 'cancelled') throw new AppError('petition.notMixed');
    if (parts.some(({ kind, summary }) => kind === 'mixed' || summary.trim() === '')) {
      throw new AppError('petition.split');
    }
    const kept = await keepParts(room, tx, stamp, whole, parts);
    const detail = { code: whole.code, parts: kept.length };
    acting.about = { noun: 'petition', recordId: id, detail };
    return kept;
  });
  changed(room, 'petition', id);
  changed(room, 'deadline', '');
  return made.map(lineOf);
}

export const petitionSplittingHandlers = { 'petition.split': split } satisfies Partial<DeskHandlers>;
