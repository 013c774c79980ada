import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppState } from '../../shared/ipc/calls/access';
import type { BackupSetRow } from '../../shared/ipc/calls/care';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { notedSets } from '../data/backups';
import { databaseFile } from '../data/database';
import { listStaff } from '../data/staff';
import { signIn } from './auth';
import { setRow, setsIn } from './backupSets';
import type { DoorHandlers } from './handlers';
import { closeOpenedScans } from './openedScans';
import { forgetServer } from './reachedServer';
import { createOffice, openDemo } from './setup';
import { updateDoorHandlers } from './updates';
import { placeAt, wholeRestoreHandlers } from './wholeRestore';
import { announced, openFolder, openKnown, stateOf, type Workspace } from './workspace';

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

const longestKeyBytes = 20_000;

/** Read here and shown where it would be pasted; it is kept only when the place is saved. @throws AppError backup.notKey */
async function pickKey({ ports }: Workspace): Promise<Output<'backup.pickKey'>> {
  const path = await ports.dialogs.openFile(['*']);
  if (path === null) return null;
  // a file that is gone or cannot be read holds no key either
  const { size } = await stat(path).catch(() => ({ size: Number.POSITIVE_INFINITY }));
  const privateKey = size > longestKeyBytes ? '' : await readFile(path, 'utf8').catch(() => '');
  if (!/^-----BEGIN [A-Z ]*PRIVATE KEY-----/m.test(privateKey)) throw new AppError('backup.notKey');
  return { privateKey: privateKey.trim() };
}

async function listSets(
  workspace: Workspace,
  input: Parsed<'backup.list'>,
  signal: AbortSignal,
): Promise<BackupSetRow[]> {
  const { room } = workspace;
  const found = await setsIn(await placeAt(workspace, input.path), signal);
  const noted = room === null ? null : await notedSets(room.data.db, input.path);
  const rows: BackupSetRow[] = [];
  for (const inventory of found) {
    for (const set of inventory.sets) {
      if (room !== null && set.officeCode !== room.office.code) continue;
      rows.push(setRow(set, noted?.get(set.manifestSha256)));
    }
  }
  return rows;
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
    const { language, theme, zoom, noticeForm, noticePage } = ports.settings.get();
    return { language, theme, zoom, noticeForm, noticePage };
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
    forgetServer(workspace.ports);
    closeOpenedScans();
    return announced(workspace);
  },
  'backup.pickFolder': async ({ ports }) => ({ path: (await ports.dialogs.pickFolder()) ?? '' }),
  'backup.pickKey': pickKey,
  'backup.list': listSets,
  ...wholeRestoreHandlers,
  ...updateDoorHandlers,
};
