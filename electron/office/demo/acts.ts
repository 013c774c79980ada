import type { Instant } from '../../../shared/domain/day';
import type { Staff } from '../../../shared/domain/people';
import type { CallName } from '../../../shared/ipc/contract';
import { guards } from '../../../shared/ipc/guard';
import { listStaff } from '../../data/staff';
import type { Acting, Room } from '../room';

/** The office at a moment in the past, with its clerk at work. */
export interface Scene {
  readonly room: Room;
  acting(call: CallName): Acting;
}

/** Lets the demo's clerk work through the past as anybody would: by the same calls, on a shifted clock. */
export async function scenes(room: Room): Promise<(at: Instant) => Scene> {
  const staff = await listStaff(room.data.db);
  const clerk: Staff | null = staff.find(({ role }) => role === 'clerk') ?? null;
  const { signal } = new AbortController();
  const silent = { tell: () => undefined };
  return (at) => ({
    room: { ...room, ports: { ...room.ports, clock: { now: () => at }, announce: silent } },
    acting: (call) => ({ staff: clerk, signal, audit: guards[call].audit, audited: false, about: null }),
  });
}
