import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Day, dayAt, instant } from '../../shared/domain/day';
import type { Staff } from '../../shared/domain/people';
import type { AppState } from '../../shared/ipc/calls/access';
import { AppError, type FaultCode } from '../../shared/ipc/fault';
import { databaseFile, openData } from '../data/database';
import { readFact } from '../data/facts';
import { readOffice } from '../data/offices';
import { sealBeforeMigration } from './backupBefore';
import { type DemoProfile, demoToday } from './demo/offices';
import { closeOpenedSet } from './openedSet';
import type { Clock, Ports } from './ports';
import { forgetServer } from './reachedServer';
import type { Room } from './room';
import { finishSwap } from './swap';

/** Which data folder is open, who is signed in. One per app. */
export interface Workspace {
  readonly ports: Ports;
  room: Room | null;
  staff: Staff | null;
  trouble: FaultCode | null;
  /** the folder that is meant: open, missing or damaged */
  dataDir: string;
  demo: DemoProfile | null;
}

export function createWorkspace(ports: Ports): Workspace {
  return { ports, room: null, staff: null, trouble: null, dataDir: '', demo: null };
}

export function officeDir(ports: Ports): string {
  return join(ports.homeDir, 'office');
}

export function demoDir(ports: Ports, profile: DemoProfile): string {
  return join(ports.homeDir, `demo-${profile}`);
}

/** In the demo workspace the day stands still: its cases are due and late against that day. */
function fixedDay(clock: Clock, day: Day): Clock {
  return {
    now() {
      const real = clock.now();
      const shiftMs = Date.parse(`${day}T00:00:00Z`) - Date.parse(`${dayAt(real)}T00:00:00Z`);
      return instant.parse(new Date(Date.parse(real) + shiftMs).toISOString());
    },
  };
}

/** Beside the database; small offices' files copy in a blink, and the migration has not begun. */
function copyName(path: string, fromVersion: number, at: string): string {
  return `${path}.before-v${fromVersion}-${at.replace(/[:.]/g, '-')}`;
}

async function openRoom(workspace: Workspace, dataDir: string, demo: DemoProfile | null): Promise<Room> {
  const { ports } = workspace;
  const path = join(dataDir, databaseFile);
  const data = await openData(path, {
    create: false,
    beforeMigration: async (db, fromVersion, copyTo) => {
      const copy = copyName(path, fromVersion, ports.clock.now());
      await copyTo(copy);
      if (demo === null) await sealBeforeMigration(ports, dataDir, db, copy);
    },
  });
  try {
    const office = await readOffice(data.db);
    const clock = demo === null ? ports.clock : fixedDay(ports.clock, demoToday(demo));
    const paperKey = demo === null ? null : await readFact(data.db, 'demo');
    return { ports: { ...ports, clock }, data, dataDir, demo: demo !== null, office, paperKey };
  } catch (cause) {
    await data.close();
    throw new AppError('data.damaged', {}, cause);
  }
}

/** Closes what is open; the person is signed out. */
export async function closeRoom(workspace: Workspace): Promise<void> {
  const { room } = workspace;
  workspace.room = null;
  workspace.staff = null;
  if (room === null) return;
  await closeOpenedSet(room);
  await room.data.close();
}

/** Opens a data folder. What cannot be opened is named as trouble; nothing is created in its place. */
export async function openFolder(
  workspace: Workspace,
  dataDir: string,
  demo: DemoProfile | null,
): Promise<void> {
  await closeRoom(workspace);
  workspace.dataDir = dataDir;
  workspace.demo = demo;
  // while it opens nobody may take it for a first run and make an office in its place
  workspace.trouble = 'data.notReady';
  try {
    workspace.room = await openRoom(workspace, dataDir, demo);
    workspace.trouble = null;
    forgetServer(workspace.ports);
  } catch (cause) {
    const fault = cause instanceof AppError ? cause : new AppError('call.failed', {}, cause);
    workspace.ports.log.fault('START', 'open data folder', fault);
    workspace.trouble = fault.code;
  }
}

/**
 * At start: the office's own folder when there ever was one. A known folder that is gone is trouble to be
 * shown, never a reason to begin anew (users of other apps believed all was lost).
 */
export async function openKnown(workspace: Workspace): Promise<void> {
  const { ports } = workspace;
  await finishSwap(ports.homeDir);
  const known = ports.settings.get().dataDir;
  if (known !== '') return openFolder(workspace, known, null);
  const usual = officeDir(ports);
  if (existsSync(join(usual, databaseFile))) {
    ports.settings.set({ dataDir: usual });
    return openFolder(workspace, usual, null);
  }
  await closeRoom(workspace);
  workspace.dataDir = usual;
  workspace.demo = null;
  workspace.trouble = null;
}

function phaseOf(workspace: Workspace): AppState['phase'] {
  if (workspace.trouble !== null) return 'trouble';
  if (workspace.room === null) return 'firstRun';
  return workspace.staff === null ? 'signIn' : 'ready';
}

export async function stateOf(workspace: Workspace): Promise<AppState> {
  const { room, ports } = workspace;
  const pending = room === null ? null : await readFact(room.data.db, 'backup.pendingPaperKey');
  return {
    phase: phaseOf(workspace),
    trouble: workspace.trouble,
    troublePath: workspace.trouble === null ? '' : workspace.dataDir,
    demo: workspace.demo !== null,
    paperKeyPending: pending !== null,
    officeName: room?.office.name ?? '',
    office: workspace.staff === null ? null : (room?.office ?? null),
    staff: workspace.staff,
    today: dayAt((room?.ports ?? ports).clock.now()),
    version: ports.appVersion,
    platform: ports.platform,
  };
}

/** Tells the windows to ask for the state again. */
export async function announced(workspace: Workspace): Promise<AppState> {
  workspace.ports.announce.tell('state', {});
  return stateOf(workspace);
}
