import type { Staff } from '../../shared/domain/people';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { appendAudit } from '../data/audit';
import { findStaff, noteAttempt, type StaffSecret, setPassword } from '../data/staff';
import type { DeskHandlers } from './handlers';
import { hashPassword, passwordFits } from './passwords';
import { type Acting, now, type Room, write } from './room';
import { recoverMarks } from './sealedMarks';
import { rewrapSealingKey } from './sealing';

/** Four free tries, then a wait that doubles up to a quarter of an hour. */
const freeTries = 4;
const firstWaitMs = 15_000;
const longestWaitMs = 15 * 60_000;

function waitAfter(failures: number, at: string): string | null {
  if (failures < freeTries) return null;
  const ms = Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - freeTries));
  return new Date(Date.parse(at) + ms).toISOString();
}

function secondsLeft(until: string | null, at: string): number {
  return until === null ? 0 : Math.ceil((Date.parse(until) - Date.parse(at)) / 1000);
}

async function auditSignIn(room: Room, found: StaffSecret, act: string): Promise<void> {
  await room.data.db.transaction((tx) =>
    appendAudit(tx, {
      at: now(room),
      staffId: found.staff.id,
      staffName: found.staff.name,
      act,
      noun: 'staff',
      recordId: found.staff.id,
      detail: {},
    }),
  );
}

/**
 * Checks a person's password. A wrong one is counted in the database, so a restart is no way round the wait.
 * @throws AppError auth.wrong | auth.wait {seconds}
 */
export async function signIn(room: Room, staffId: string, password: string): Promise<Staff> {
  const found = await findStaff(room.data.db, staffId);
  if (found === null || !found.staff.active) throw new AppError('auth.wrong');
  const at = now(room);
  const left = secondsLeft(found.waitUntil, at);
  // a clock set back must not lock somebody out for longer than the longest wait
  if (left > 0 && left <= longestWaitMs / 1000) throw new AppError('auth.wait', { seconds: left });
  if (!(await passwordFits(password, found.passwordHash))) {
    const failures = found.failedAttempts + 1;
    await noteAttempt(room.data.db, staffId, failures, waitAfter(failures, at));
    await auditSignIn(room, found, 'staff.signInRefused');
    throw new AppError('auth.wrong');
  }
  await noteAttempt(room.data.db, staffId, 0, null);
  await auditSignIn(room, found, 'staff.signedIn');
  if (found.staff.entitled) await recoverMarks(room, staffId, password);
  return found.staff;
}

async function changePassword(
  room: Room,
  input: Parsed<'auth.changePassword'>,
  acting: Acting,
): Promise<Output<'auth.changePassword'>> {
  const staffId = acting.staff?.id ?? '';
  const found = await findStaff(room.data.db, staffId);
  if (found === null || !(await passwordFits(input.oldPassword, found.passwordHash))) {
    throw new AppError('auth.wrong');
  }
  const hash = await hashPassword(input.newPassword);
  await write(room, acting, async (tx, stamp) => {
    await setPassword(tx, stamp, staffId, hash);
    await rewrapSealingKey(tx, stamp, staffId, input.oldPassword, input.newPassword);
    acting.about = { noun: 'staff', recordId: staffId };
  });
  return { ok: true };
}

export const authHandlers = { 'auth.changePassword': changePassword } satisfies Partial<DeskHandlers>;
