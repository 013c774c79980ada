import { blankPerson, isBlankPerson } from '../../shared/domain/citizens';
import { mayStep, type Registration, type RegistrationInput } from '../../shared/domain/registrations';
import type { Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { findSame } from '../data/citizens';
import type { Tx } from '../data/database';
import { findMatter } from '../data/matters';
import { findReception } from '../data/receptions';
import {
  findRegistration,
  nextPosition,
  orderRegistrations,
  registrationsOf,
  storeRegistration,
} from '../data/registrations';
import type { Stamp } from '../data/rows';
import { keepAct } from '../data/undo';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, today, write } from './room';
import { sealDrafts } from './sealDrafts';
import { sealPerson } from './sealing';

async function registrationsFor(
  room: Room,
  { receptionId }: Parsed<'registration.list'>,
): Promise<Registration[]> {
  return registrationsOf(room.data.db, receptionId);
}

/** @throws AppError record.missing, record.closed for a reception that was called off */
async function refuseCalledOff(tx: Tx, receptionId: string): Promise<void> {
  const reception = await findReception(tx, receptionId);
  if (reception === null) throw new AppError('record.missing');
  if (reception.state === 'cancelled' || reception.state === 'postponed') throw new AppError('record.closed');
}

async function matterCodeOf(tx: Tx, matterId: string | null): Promise<string> {
  if (matterId === null) return '';
  const matter = await findMatter(tx, matterId);
  if (matter === null) throw new AppError('record.missing');
  return matter.code;
}

/** A denouncer's person goes to the sealed compartment; once sealed a registration stays so. */
async function withPerson(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  typed: RegistrationInput,
  before: Registration | null,
) {
  if (typed.kind !== 'denunciation' && before?.sealed !== true) {
    const known = typed.person.name === '' ? null : await findSame(tx, typed.person);
    return { person: typed.person, sealed: false, citizenId: known?.id ?? null };
  }
  if (!isBlankPerson(typed.person)) {
    if (typed.person.name === '' && before?.sealed === true) {
      throw new AppError('visit.incomplete', { fields: 'name' });
    }
    const secret = { person: typed.person, representatives: [], actingFor: '' };
    await sealPerson(room, tx, stamp, 'registration', typed.id, secret);
  }
  return { person: blankPerson, sealed: true, citizenId: null };
}

/** Puts what was typed upon what is stored; where it stands and how far it came are other acts. */
export async function applyRegistration(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  typed: RegistrationInput,
): Promise<Registration> {
  const before = typed.version === 0 ? null : await findRegistration(tx, typed.id);
  if (typed.version > 0 && before === null) throw new AppError('record.missing');
  if (before?.state === 'cancelled') throw new AppError('record.closed');
  if (before === null || before.receptionId !== typed.receptionId)
    await refuseCalledOff(tx, typed.receptionId);
  const moved = before === null || before.receptionId !== typed.receptionId;
  const registration: Registration = {
    ...typed,
    ...(await withPerson(room, tx, stamp, typed, before)),
    state: before?.state ?? 'registered',
    toldOn: before?.toldOn ?? null,
    toldBy: before?.toldBy ?? '',
    cancelReason: '',
    calledAt: before?.calledAt ?? '',
    position: moved ? await nextPosition(tx, typed.receptionId) : before.position,
    visitId: before?.visitId ?? null,
    label: '',
    matterCode: await matterCodeOf(tx, typed.matterId),
    createdAt: before?.createdAt ?? stamp.now,
    updatedAt: stamp.now,
  };
  const version = await storeRegistration(tx, stamp, registration);
  if (registration.sealed && before?.sealed === false) {
    await sealDrafts(room, tx, stamp, new Set([registration.id]));
  }
  return { ...registration, version };
}

async function stored(room: Room, id: string): Promise<Registration> {
  const registration = await findRegistration(room.data.db, id);
  if (registration === null) throw new AppError('record.missing');
  changed(room, 'registration', id);
  return registration;
}

/** Autosave while somebody types; no trace in the audit trail. */
async function saveRegistration(
  room: Room,
  typed: Parsed<'registration.save'>,
  acting: Acting,
): Promise<Registration> {
  const { id } = await write(room, acting, (tx, stamp) => applyRegistration(room, tx, stamp, typed));
  return stored(room, id);
}

async function standing(tx: Tx, id: string, version: number): Promise<Registration> {
  const registration = await findRegistration(tx, id);
  if (registration === null) throw new AppError('record.missing');
  if (registration.version !== version) throw new AppError('record.stale');
  return registration;
}

/** @throws AppError record.closed for a step that is none, visit.reasonNeeded to take one back without a reason */
async function step(room: Room, input: Parsed<'registration.step'>, acting: Acting): Promise<Registration> {
  const { id, version, to, toldBy, reason } = input;
  await write(room, acting, async (tx, stamp) => {
    const before = await standing(tx, id, version);
    if (!mayStep(before.state, to)) throw new AppError('record.closed');
    if (to === 'cancelled' && reason === '') throw new AppError('visit.reasonNeeded');
    const told = to === 'told' ? { toldOn: today(room), toldBy } : {};
    const after = { ...before, ...told, state: to, cancelReason: to === 'cancelled' ? reason : '' };
    const now = await storeRegistration(tx, stamp, after);
    if (to === 'cancelled') {
      const act = { act: 'registration.cancelled', noun: 'registration', recordId: id } as const;
      await keepAct(tx, stamp, { ...act, version: now, kept: before.state });
    }
    acting.about = { noun: 'registration', recordId: id, detail: { state: to } };
  });
  return stored(room, id);
}

/** Moves one registration to another place in the order of the day. */
export async function moveTo(tx: Tx, registration: Registration, position: number): Promise<void> {
  const others = (await registrationsOf(tx, registration.receptionId)).filter(
    ({ id }) => id !== registration.id,
  );
  const ids = others.map(({ id }) => id);
  ids.splice(Math.max(0, position - 1), 0, registration.id);
  await orderRegistrations(tx, ids);
}

async function move(
  room: Room,
  { id, version, position }: Parsed<'registration.move'>,
  acting: Acting,
): Promise<Registration[]> {
  const receptionId = await write(room, acting, async (tx, stamp) => {
    const registration = await standing(tx, id, version);
    await moveTo(tx, registration, position);
    const act = { act: 'registration.moved', noun: 'registration', recordId: id } as const;
    await keepAct(tx, stamp, { ...act, version, kept: String(registration.position) });
    return registration.receptionId;
  });
  changed(room, 'registration', id);
  return registrationsOf(room.data.db, receptionId);
}

/**
 * Takes a registration out of the bin, behind the last of its reception.
 * @throws AppError record.missing, undo.changedSince, record.closed for one that is not in the bin
 */
export async function restoreRegistration(
  tx: Tx,
  stamp: Stamp,
  id: string,
  version: number,
  state: Registration['state'],
): Promise<void> {
  const before = await findRegistration(tx, id);
  if (before === null) throw new AppError('record.missing');
  if (before.version !== version) throw new AppError('undo.changedSince');
  if (before.state !== 'cancelled') throw new AppError('record.closed');
  const position = await nextPosition(tx, before.receptionId);
  await storeRegistration(tx, stamp, { ...before, state, cancelReason: '', position });
}

export const registrationHandlers = {
  'registration.list': registrationsFor,
  'registration.save': saveRegistration,
  'registration.step': step,
  'registration.move': move,
} satisfies Partial<DeskHandlers>;
