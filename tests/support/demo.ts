import { listStaff } from '../../electron/data/staff';
import type { DemoProfile } from '../../electron/office/demo/offices';
import type { Acting, Room } from '../../electron/office/room';
import { openDemo } from '../../electron/office/setup';
import { closeRoom, createWorkspace } from '../../electron/office/workspace';
import type { StaffRole } from '../../shared/domain/people';
import type { CallName } from '../../shared/ipc/contract';
import { guards } from '../../shared/ipc/guard';
import { makeRoom } from './room';

export interface DemoRoom {
  readonly room: Room;
  acting(role: StaffRole, call?: CallName): Acting;
  close(): Promise<void>;
}

/** A demo workspace as the app itself makes and opens it, in a temp folder. */
export async function makeDemo(profile: DemoProfile): Promise<DemoRoom> {
  const base = await makeRoom();
  const workspace = createWorkspace(base.room.ports);
  await openDemo(workspace, profile);
  const { room } = workspace;
  if (room === null) throw new Error(`the demo did not open: ${workspace.trouble}`);
  const staff = await listStaff(room.data.db);
  return {
    room,
    acting: (role, call) => ({
      staff: staff.find((one) => one.role === role) ?? null,
      signal: new AbortController().signal,
      audit: call === undefined ? null : guards[call].audit,
      audited: false,
      about: null,
    }),
    close: async () => {
      await closeRoom(workspace);
      await base.close();
    },
  };
}
