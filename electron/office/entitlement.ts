import type { Staff } from '../../shared/domain/people';
import type { Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { guards } from '../../shared/ipc/guard';
import { recipientOf } from '../backup/keys';
import { openText, wrapText } from '../backup/secretText';
import { addSealingKey, wrappedForPaper } from '../data/sealed';
import { changeStaff, findStaff, listStaff } from '../data/staff';
import { identityFrom } from './backupSets';
import type { DeskHandlers } from './handlers';
import { passwordFits } from './passwords';
import { type Acting, changed, type Room, write } from './room';
import { openFor } from './sealing';

/** Who may read cases at all; the administrator runs the machine and reads none. */
function mayReveal({ role, active }: Staff): boolean {
  const { may } = guards['sealed.reveal'];
  return active && typeof may !== 'string' && may.includes(role);
}

/** @throws AppError record.missing, auth.forbidden for a role that reads no cases, auth.wrong */
async function personToEntitle(room: Room, staffId: string, password: string): Promise<Staff> {
  const found = await findStaff(room.data.db, staffId);
  if (found === null) throw new AppError('record.missing');
  if (!mayReveal(found.staff)) throw new AppError('auth.forbidden');
  if (!(await passwordFits(password, found.passwordHash))) throw new AppError('auth.wrong');
  return found.staff;
}

async function giveTo(
  room: Room,
  person: Staff,
  password: string,
  identity: string,
  acting: Acting,
): Promise<Staff[]> {
  const recipient = await recipientOf(identity);
  const wrapped = await wrapText(password, identity);
  await write(room, acting, async (tx, stamp) => {
    await addSealingKey(tx, stamp, { recipient, staffId: person.id, wrapped });
    await changeStaff(tx, stamp, { ...person, entitled: true });
    acting.about = { noun: 'staff', recordId: person.id };
  });
  changed(room, 'staff', person.id);
  return listStaff(room.data.db);
}

async function entitle(room: Room, input: Parsed<'sealed.entitle'>, acting: Acting): Promise<Staff[]> {
  if (acting.staff?.entitled !== true) throw new AppError('sealed.notAllowed');
  const identity = await openFor(room, acting.staff.id, input.passphrase);
  const person = await personToEntitle(room, input.staffId, input.theirPassword);
  return giveTo(room, person, input.theirPassword, identity, acting);
}

/** @throws AppError backup.wrongKey when the sheet is another one, such as one that was renewed since */
async function recover(room: Room, input: Parsed<'sealed.recover'>, acting: Acting): Promise<Staff[]> {
  const paper = await identityFrom(input.paperKey);
  const wrapped = await wrappedForPaper(room.data.db);
  if (wrapped === null) throw new AppError('sealed.notAllowed');
  const identity = await openText(paper, wrapped).catch((cause: unknown) => {
    throw new AppError('backup.wrongKey', {}, cause);
  });
  const person = await personToEntitle(room, input.staffId, input.theirPassword);
  return giveTo(room, person, input.theirPassword, identity, acting);
}

export const entitlementHandlers = {
  'sealed.entitle': entitle,
  'sealed.recover': recover,
} satisfies Partial<DeskHandlers>;
