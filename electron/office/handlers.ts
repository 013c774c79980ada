import type { CallName, Output, Parsed } from '../../shared/ipc/contract';
import type { Acting, Room } from './room';
import type { Workspace } from './workspace';

/** Calls that work on the workspace itself: before anybody signs in, or without an open database. */
export type DoorName = Extract<
  CallName,
  | `app.${string}`
  | Exclude<Extract<CallName, `setup.${string}`>, 'setup.confirmPaperKey' | 'setup.renewPaperKey'>
  | `settings.${string}`
  | 'auth.staffList'
  | 'auth.signIn'
  | 'auth.signOut'
  | 'backup.pickFolder'
  | 'backup.pickKey'
  | 'backup.list'
  | 'backup.reachServer'
  | 'backup.restoreHere'
  | 'backup.compareCounts'
  | 'backup.lastRestore'
  | 'backup.undoRestore'
  | 'update.back'
>;

export type DoorHandlers = {
  readonly [Name in DoorName]: (
    workspace: Workspace,
    input: Parsed<Name>,
    signal: AbortSignal,
  ) => Promise<Output<Name>>;
};

/** Calls that need an open office. */
export type DeskName = Exclude<CallName, DoorName>;

export type DeskHandlers = {
  readonly [Name in DeskName]: (room: Room, input: Parsed<Name>, acting: Acting) => Promise<Output<Name>>;
};
