import type { Staff } from '../../shared/domain/people';
import type { CallName } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { guards } from '../../shared/ipc/guard';
import { appendAudit } from '../data/audit';
import { findStaff } from '../data/staff';
import { deskHandlers } from './desk';
import { doorHandlers } from './door';
import type { DeskName, DoorName } from './handlers';
import { type Acting, auditLate, now, type Room } from './room';
import { announced, type Workspace } from './workspace';

/** @throws AppError auth.needed | auth.forbidden */
export function admit(name: CallName, staff: Staff | null): void {
  const { may } = guards[name];
  if (may === 'open') return;
  if (staff === null) throw new AppError('auth.needed');
  if (may !== 'any' && !may.includes(staff.role)) throw new AppError('auth.forbidden');
}

type AnyDoor = (workspace: Workspace, input: unknown, signal: AbortSignal) => Promise<unknown>;
type AnyDesk = (room: Room, input: unknown, acting: Acting) => Promise<unknown>;

function isDoor(name: CallName): name is DoorName {
  return Object.hasOwn(doorHandlers, name);
}

// The dispatcher has parsed the input with the schema of this very name; TypeScript cannot follow a name and
// its shape through a lookup, so the two are joined here and nowhere else.
function doorOf(name: DoorName): AnyDoor {
  return doorHandlers[name] as AnyDoor;
}

function deskOf(name: DeskName): AnyDesk {
  return deskHandlers[name] as AnyDesk;
}

async function runDoor(workspace: Workspace, name: DoorName, input: unknown, signal: AbortSignal) {
  const { room, staff } = workspace;
  const value = await doorOf(name)(workspace, input, signal);
  if (name === 'auth.signOut' && room !== null && staff !== null) {
    const entry = { at: now(room), staffId: staff.id, staffName: staff.name, detail: {} };
    await room.data.db.transaction((tx) =>
      appendAudit(tx, { ...entry, act: 'staff.signedOut', noun: 'staff', recordId: staff.id }),
    );
  }
  return value;
}

/** Who changed something about themselves, such as getting the key of the compartment, goes on as they are now. */
async function refreshSelf(workspace: Workspace, { staff, about }: Acting): Promise<void> {
  const { room } = workspace;
  if (room === null || staff === null || about?.noun !== 'staff' || about.recordId !== staff.id) return;
  const found = await findStaff(room.data.db, staff.id);
  // signed out meanwhile
  if (workspace.staff?.id !== staff.id) return;
  workspace.staff = found?.staff.active === true ? found.staff : null;
  await announced(workspace);
}

/** Admits and runs one parsed call for whoever is signed in, and leaves its trace in the audit trail. */
export function createRunner(workspace: Workspace) {
  return async (call: { name: CallName; input: unknown; signal: AbortSignal }): Promise<unknown> => {
    const { name, input, signal } = call;
    admit(name, workspace.staff);
    if (isDoor(name)) return runDoor(workspace, name, input, signal);
    const { room, staff } = workspace;
    if (room === null) throw new AppError('data.notReady');
    const acting: Acting = { staff, signal, audit: guards[name].audit, audited: false, about: null };
    const value = await deskOf(name)(room, input, acting);
    await auditLate(room, acting);
    await refreshSelf(workspace, acting);
    return value;
  };
}
