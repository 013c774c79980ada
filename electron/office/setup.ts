import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Office } from '../../shared/domain/office';
import type { Host, StaffRole, Unit } from '../../shared/domain/people';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { generateBackupKey, recipientOf } from '../backup/keys';
import { paperKeyText } from '../backup/paperKey';
import { appendAudit } from '../data/audit';
import { type Data, databaseFile, openData } from '../data/database';
import { writeFact } from '../data/facts';
import { saveHost } from '../data/hosts';
import { addOffice } from '../data/offices';
import type { Stamp } from '../data/rows';
import { addStaff } from '../data/staff';
import { saveUnit } from '../data/units';
import { signIn } from './auth';
import { fillDemo } from './demo/fill';
import { type DemoProfile, demoOffice, demoPassword, demoToday } from './demo/offices';
import { hashPassword } from './passwords';
import { refuseTurned } from './profile';
import type { Room } from './room';
import { createSealingKey } from './sealing';
import { closeRoom, demoDir, officeDir, openFolder, stateOf, type Workspace } from './workspace';

interface NewStaff {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly role: StaffRole;
  readonly entitled: boolean;
  readonly password: string;
}

interface NewOffice {
  readonly office: Office;
  readonly units: readonly Unit[];
  readonly hosts: readonly Host[];
  readonly staff: readonly NewStaff[];
  readonly demo: boolean;
}

/** The administrator runs the machine and cannot read cases; somebody else must be able to. */
function refuseUnworkable(staff: readonly NewStaff[]): void {
  const runs = staff.some((one) => one.role === 'administrator' || one.role === 'headOfOffice');
  const works = staff.some((one) => one.role === 'clerk' || one.role === 'headOfOffice');
  if (!runs || !works) throw new AppError('call.badInput', { fields: 'staff' });
}

async function writeOffice(data: Data, made: NewOffice, backupKey: string, at: string): Promise<void> {
  const hashes = await Promise.all(made.staff.map((one) => hashPassword(one.password)));
  const recipient = await recipientOf(backupKey);
  const stamp: Stamp = { officeId: made.office.id, staffId: '', now: at };
  const canRead = made.staff.filter((one) => one.role === 'clerk' || one.role === 'headOfOffice');
  const named = made.staff.filter((one) => one.entitled && one.role !== 'administrator');
  // somebody must hold the sealed compartment's key beside the paper
  const holders = named.length > 0 ? named : canRead.slice(0, 1);
  await data.db.transaction(async (tx) => {
    await addOffice(tx, made.office, at);
    for (const [index, one] of made.staff.entries()) {
      const { password: _password, ...person } = one;
      const entitled = holders.includes(one);
      await addStaff(tx, stamp, { ...person, entitled, active: true }, hashes[index] ?? '');
    }
    for (const unit of made.units) await saveUnit(tx, stamp, { ...unit, version: 0 });
    for (const host of made.hosts) await saveHost(tx, stamp, { ...host, version: 0 });
    const keys = holders.map((one) => ({ staffId: one.id, passphrase: one.password }));
    await createSealingKey(tx, stamp, keys, recipient);
    await writeFact(tx, 'backup.recipient', recipient, at);
    // the demo's key is no secret: practice includes restoring, again and again
    if (made.demo) await writeFact(tx, 'demo', backupKey, at);
    else await writeFact(tx, 'backup.pendingPaperKey', '1', at);
    await appendAudit(tx, {
      at,
      staffId: '',
      staffName: '',
      act: 'office.created',
      noun: 'office',
      recordId: made.office.id,
      detail: { staff: made.staff.length, hosts: made.hosts.length },
    });
  });
}

const making = new Set<string>();

/** A double click must not make two offices in one folder. */
async function makeFolder(
  dir: string,
  made: NewOffice,
  at: string,
  fill: (data: Data) => Promise<void>,
): Promise<string> {
  if (making.has(dir)) throw new AppError('data.exists');
  making.add(dir);
  try {
    return await makeWhole(dir, made, at, fill);
  } finally {
    making.delete(dir);
  }
}

/** Makes a data folder under another name first, so that a power cut leaves none rather than half of one. */
async function makeWhole(
  dir: string,
  made: NewOffice,
  at: string,
  fill: (data: Data) => Promise<void>,
): Promise<string> {
  const unfinished = `${dir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const backupKey = await generateBackupKey();
  const data = await openData(join(unfinished, databaseFile), {
    create: true,
    beforeMigration: async () => {},
  });
  try {
    await writeOffice(data, made, backupKey, at);
    await fill(data);
  } finally {
    await data.close();
  }
  renameSync(unfinished, dir);
  return backupKey;
}

/** A folder that holds a database is never written over; an empty one of ours may go. */
function refuseExisting(dir: string): void {
  if (existsSync(join(dir, databaseFile))) throw new AppError('data.exists');
  if (!existsSync(dir)) return;
  // without its database it may still hold copies of one
  if (readdirSync(dir).length > 0) throw new AppError('data.exists');
  rmdirSync(dir);
}

function roomOf(workspace: Workspace): Room | null {
  return workspace.room;
}

export async function createOffice(
  workspace: Workspace,
  input: Parsed<'setup.createOffice'>,
): Promise<Output<'setup.createOffice'>> {
  if (workspace.room !== null || workspace.trouble !== null) throw new AppError('data.exists');
  refuseUnworkable(input.staff);
  for (const { rules } of input.hosts) refuseTurned(rules);
  const { ports } = workspace;
  const dir = officeDir(ports);
  refuseExisting(dir);
  const identity = await makeFolder(dir, { ...input, demo: false }, ports.clock.now(), async () => {});
  ports.settings.set({ dataDir: dir });
  await openFolder(workspace, dir, null);
  const room = roomOf(workspace);
  const first = input.staff.find((one) => one.role === 'administrator' || one.role === 'headOfOffice');
  if (room === null || first === undefined) throw new AppError('data.notReady');
  room.paperKey = identity;
  workspace.staff = await signIn(room, first.id, first.password);
  return {
    state: await stateOf(workspace),
    paperKey: { recipient: await recipientOf(identity), lines: paperKeyText(identity).split('\n') },
  };
}

/** Builds the demo workspace once; later it opens as it was left. Practice never touches the office's own data. */
export async function openDemo(workspace: Workspace, profile: DemoProfile): Promise<void> {
  const { ports } = workspace;
  const dir = demoDir(ports, profile);
  if (!existsSync(join(dir, databaseFile))) {
    refuseExisting(dir);
    await closeRoom(workspace);
    const at = new Date(`${demoToday(profile)}T00:30:00Z`).toISOString();
    const { office, staff } = demoOffice(profile);
    const people = staff.map((one) => ({ ...one, password: demoPassword }));
    const made: NewOffice = { office, units: [], hosts: [], staff: people, demo: true };
    await makeFolder(dir, made, at, async (data) => {
      const clock = { now: () => at };
      const room: Room = {
        ports: { ...ports, clock },
        data,
        dataDir: dir,
        demo: true,
        office,
        paperKey: null,
      };
      await fillDemo(room, profile);
    });
  }
  await openFolder(workspace, dir, profile);
}
