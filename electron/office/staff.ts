import type { Staff } from '../../shared/domain/people';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { dropSealingKey } from '../data/sealed';
import { addStaff, changeStaff, listStaff, setPassword } from '../data/staff';
import type { DeskHandlers } from './handlers';
import { hashPassword } from './passwords';
import { type Acting, changed, type Room, write } from './room';

function list(room: Room): Promise<Staff[]> {
  return listStaff(room.data.db);
}

async function add(room: Room, input: Parsed<'staff.add'>, acting: Acting): Promise<Output<'staff.add'>> {
  const hash = await hashPassword(input.password);
  const { password: _password, ...rest } = input;
  await write(room, acting, async (tx, stamp) => {
    // the sealing key is wrapped by persons, not by roles: whoever is entitled must be given it by one who is
    await addStaff(tx, stamp, { ...rest, entitled: false, active: true }, hash);
    acting.about = { noun: 'staff', recordId: input.id, detail: { role: input.role } };
  });
  changed(room, 'staff', input.id);
  return list(room);
}

/** An office must always keep somebody who can run it. */
function refuseNobodyLeft(people: readonly Staff[], changedPerson: Staff): void {
  const after = people.map((one) => (one.id === changedPerson.id ? changedPerson : one));
  if (!after.some((one) => one.active && (one.role === 'administrator' || one.role === 'headOfOffice'))) {
    throw new AppError('record.inUse');
  }
}

async function save(room: Room, input: Staff, acting: Acting): Promise<Staff[]> {
  const people = await list(room);
  const before = people.find((one) => one.id === input.id);
  if (before === undefined) throw new AppError('record.missing');
  refuseNobodyLeft(people, input);
  const entitled = before.entitled && input.entitled && input.active;
  await write(room, acting, async (tx, stamp) => {
    await changeStaff(tx, stamp, { ...input, entitled });
    if (!entitled) await dropSealingKey(tx, input.id);
    acting.about = { noun: 'staff', recordId: input.id, detail: { role: input.role } };
  });
  changed(room, 'staff', input.id);
  return list(room);
}

async function resetPassword(
  room: Room,
  input: Parsed<'staff.resetPassword'>,
  acting: Acting,
): Promise<Output<'staff.resetPassword'>> {
  const hash = await hashPassword(input.newPassword);
  const people = await list(room);
  await write(room, acting, async (tx, stamp) => {
    if ((await setPassword(tx, stamp, input.staffId, hash)) === 0) throw new AppError('record.missing');
    // a reset by another person must not open the sealed compartment
    await dropSealingKey(tx, input.staffId);
    const person = people.find((one) => one.id === input.staffId);
    if (person !== undefined) await changeStaff(tx, stamp, { ...person, entitled: false });
    acting.about = { noun: 'staff', recordId: input.staffId };
  });
  changed(room, 'staff', input.staffId);
  return { ok: true };
}

export const staffHandlers = {
  'staff.list': list,
  'staff.add': add,
  'staff.save': save,
  'staff.resetPassword': resetPassword,
} satisfies Partial<DeskHandlers>;
