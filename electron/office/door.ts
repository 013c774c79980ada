import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { AppState } from '../../shared/ipc/calls/access';
import type { BackupSetRow } from '../../shared/ipc/calls/care';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { restoreInto } from '../backup/restore';
import { verifiedAt } from '../data/backups';
import { databaseFile } from '../data/database';
import { migrations, newestVersion } from '../data/migrations/list';
import { listStaff } from '../data/staff';
import { signIn } from './auth';
import { findSet, identityFrom, setRow, setsIn } from './backupSets';
import type { DoorName } from './handlers';
import { createOffice, openDemo } from './setup';
import { closeRoom, officeDir, openFolder, openKnown, stateOf, type Workspace } from './workspace';

export type DoorHandlers = {
  readonly [Name in DoorName]: (
    workspace: Workspace,
    input: Parsed<Name>,
    signal: AbortSignal,
  ) => Promise<Output<Name>>;
};

async function announced(workspace: Workspace): Promise<AppState> {
  workspace.ports.announce.tell('state', {});
  return stateOf(workspace);
}

async function showFolder(
  workspace: Workspace,
  input: Parsed<'app.showFolder'>,
): Promise<Output<'app.showFolder'>> {
  const { ports } = workspace;
  const folders = { data: workspace.dataDir, log: ports.logDir, exports: ports.exportsDir };
  await ports.dialogs.showFolder(folders[input.which]);
  return { ok: true };
}

async function enter(workspace: Workspace, input: Parsed<'auth.signIn'>): Promise<AppState> {
  const { room } = workspace;
  if (room === null) throw new AppError('data.notReady');
  workspace.staff = await signIn(room, input.staffId, input.password);
  return stateOf(workspace);
}

async function namesToSignIn(workspace: Workspace): Promise<Output<'auth.staffList'>> {
  const { room } = workspace;
  if (room === null) return [];
  const people = await listStaff(room.data.db);
  return people.filter((one) => one.active).map(({ id, name, title, role }) => ({ id, name, title, role }));
}

/** The office's data lie elsewhere (another disk, brought over): the person shows the folder. */
async function chooseFolder(workspace: Workspace): Promise<AppState> {
  const picked = await workspace.ports.dialogs.pickFolder();
  if (picked === null) throw new AppError('call.cancelled');
  if (!existsSync(join(picked, databaseFile))) throw new AppError('data.missing');
  await openFolder(workspace, picked, null);
  if (workspace.trouble === null) workspace.ports.settings.set({ dataDir: picked });
  return announced(workspace);
}

async function listSets(
  workspace: Workspace,
  input: Parsed<'backup.list'>,
  signal: AbortSignal,
): Promise<BackupSetRow[]> {
  const { room } = workspace;
  const { found } = await setsIn(room, input.path, signal);
  const rows: BackupSetRow[] = [];
  for (const inventory of found) {
    for (const set of inventory.sets) {
      if (room !== null && set.officeCode !== room.office.code) continue;
      rows.push(setRow(set, room === null ? null : await verifiedAt(room.data.db, set.manifestSha256)));
    }
  }
  return rows;
}

function setAside(workspace: Workspace, dir: string): string {
  if (!existsSync(dir)) return '';
  const stamp = workspace.ports.clock.now().replace(/[:.]/g, '-');
  const aside = `${dir}.aside-${stamp}-${randomBytes(2).toString('hex')}`;
  renameSync(dir, aside);
  return aside;
}

/**
 * Brings a set into the app's own place: into a folder beside it first, checked there, and only then swapped.
 * Whatever was there stays on the disk under another name. Only where nothing healthy is open or somebody who
 * keeps the office is signed in.
 */
async function restoreHere(
  workspace: Workspace,
  input: Parsed<'backup.restoreHere'>,
  signal: AbortSignal,
): Promise<Output<'backup.restoreHere'>> {
  const healthy = workspace.room !== null && workspace.demo === null;
  if (healthy && workspace.staff?.role !== 'headOfOffice' && workspace.staff?.role !== 'administrator') {
    throw new AppError('auth.forbidden');
  }
  const { ports } = workspace;
  const dir = workspace.demo === null && workspace.dataDir !== '' ? workspace.dataDir : officeDir(ports);
  const { place, set } = await findSet(workspace.room, input.path, input.name, signal);
  const identity = await identityFrom(input.paperKey);
  const fresh = `${dir}.restored`;
  mkdirSync(ports.homeDir, { recursive: true });
  const result = await restoreInto({
    place,
    set,
    identity,
    targetDir: fresh,
    supportedSchema: newestVersion(migrations),
    signal,
    onProgress: (progress) => ports.announce.tell('backupProgress', progress),
  });
  await closeRoom(workspace);
  const aside = setAside(workspace, dir);
  renameSync(fresh, dir);
  await openFolder(workspace, dir, null);
  if (workspace.trouble !== null) {
    renameSync(dir, fresh);
    if (aside !== '') renameSync(aside, dir);
    await openFolder(workspace, dir, null);
    throw new AppError('backup.mismatch');
  }
  ports.settings.set({ dataDir: dir });
  await announced(workspace);
  return { setAside: aside, counts: result.counts };
}

export const doorHandlers: DoorHandlers = {
  'app.state': stateOf,
  'app.rendererFault': async (workspace, input) => {
    workspace.ports.log.fault('SCREEN', input.where, new Error(input.name));
    return { ref: 'SCREEN' };
  },
  'app.showFolder': showFolder,
  'app.retryOpen': async (workspace) => {
    if (workspace.trouble !== null) await openFolder(workspace, workspace.dataDir, workspace.demo);
    return announced(workspace);
  },
  'app.quit': async (workspace) => {
    workspace.ports.quit();
    return { ok: true };
  },
  'settings.get': async ({ ports }) => {
    const { language, theme, zoom } = ports.settings.get();
    return { language, theme, zoom };
  },
  'settings.save': async ({ ports }, input) => {
    ports.settings.set(input);
    return input;
  },
  'setup.createOffice': createOffice,
  'setup.openDemo': async (workspace, input) => {
    await openDemo(workspace, input.profile);
    return announced(workspace);
  },
  'setup.leaveDemo': async (workspace) => {
    if (workspace.demo !== null) await openKnown(workspace);
    return announced(workspace);
  },
  'setup.chooseFolder': chooseFolder,
  'auth.staffList': namesToSignIn,
  'auth.signIn': enter,
  'auth.signOut': async (workspace) => {
    workspace.staff = null;
    return announced(workspace);
  },
  'backup.pickFolder': async ({ ports }) => ({ path: (await ports.dialogs.pickFolder()) ?? '' }),
  'backup.list': listSets,
  'backup.restoreHere': restoreHere,
};
