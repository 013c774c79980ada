import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { databaseFile, openData } from '../../electron/data/database';
import { writeFact } from '../../electron/data/facts';
import { addOffice } from '../../electron/data/offices';
import { addStaff } from '../../electron/data/staff';
import type { Ports, StoredSettings } from '../../electron/office/ports';
import type { Acting, Room } from '../../electron/office/room';
import type { Instant } from '../../shared/domain/day';
import type { OfficeLevel } from '../../shared/domain/office';
import type { Staff, StaffRole } from '../../shared/domain/people';
import type { CallName } from '../../shared/ipc/contract';
import { guards } from '../../shared/ipc/guard';
import { openMigrated } from './migrated';
import { officeOf } from './office';

const officeId = '01900000-0000-7000-8000-000000000001';

/** One of each role; only the head of the office may open the sealed compartment. */
export const people: Record<StaffRole, Staff> = {
  clerk: person(
    '01900000-0000-7000-8000-000000000011',
    'Bùi Thị Mai Sao',
    'Công chức tiếp công dân',
    'clerk',
  ),
  headOfOffice: {
    ...person('01900000-0000-7000-8000-000000000012', 'Đặng Hữu Phương', 'Chánh Văn phòng', 'headOfOffice'),
    entitled: true,
  },
  leader: person('01900000-0000-7000-8000-000000000013', 'Phan Đăng Toản', 'Chủ tịch UBND xã', 'leader'),
  auditor: person('01900000-0000-7000-8000-000000000014', 'Cao Xuân Thiệp', 'Kiểm tra viên', 'auditor'),
  administrator: person('01900000-0000-7000-8000-000000000015', 'Ngô Bá Lực', 'Quản trị', 'administrator'),
};

function person(id: string, name: string, title: string, role: StaffRole): Staff {
  return { id, name, title, role, active: true, entitled: false };
}

export interface TestRoom {
  readonly room: Room;
  /** temp folder of this room; `data`, `exports` and `log` lie in it */
  readonly folder: string;
  /** opens what the room seals */
  readonly sealingIdentity: string;
  /** who acts; with the name of a call also the audit act that the guard writes for it */
  acting(role?: StaffRole, call?: CallName): Acting;
  setNow(now: Instant): void;
  /** closes the database and opens it again, as the next start of the app does */
  reopen(): Promise<void>;
  /** what was told to the windows, oldest first */
  readonly told: { name: string; body: unknown }[];
  readonly logged: { ref: string; where: string; cause: unknown }[];
  readonly printed: string[];
  close(): Promise<void>;
}

/** The smallest file that every reader takes for a PDF. */
const tinyPdf = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

function fakePorts(
  folder: string,
  clock: { now: Instant },
  seen: Pick<TestRoom, 'told' | 'logged' | 'printed'>,
) {
  let settings: StoredSettings = {
    language: 'vi',
    theme: 'system',
    zoom: 1,
    maximized: false,
    noticeForm: 'table',
    noticePage: 'own',
    dataDir: join(folder, 'data'),
    printing: {},
    scanFolder: { path: '', sinceMs: 0, done: [] },
  };
  const secrets = new Map<string, string>();
  const ports: Ports = {
    clock: { now: () => clock.now },
    printer: {
      pdf: async () => ({ bytes: tinyPdf, pages: 1 }),
      printers: async () => [{ name: 'PDF', label: 'PDF', isDefault: true, trays: [] }],
      print: async (_html, { title }) => {
        seen.printed.push(title);
        return 'printed';
      },
    },
    dialogs: {
      saveFile: async (name) => join(folder, 'exports', name),
      pickFolder: async () => join(folder, 'backups'),
      openFile: async () => join(folder, 'opened'),
      showFolder: async () => undefined,
    },
    installer: {
      signature: async () => ({ state: 'unknown', name: '' }),
      start: async () => undefined,
    },
    settings: {
      get: () => settings,
      set: (change) => {
        settings = { ...settings, ...change };
      },
    },
    vault: {
      get: async (name) => secrets.get(name) ?? null,
      set: async (name, secret) => {
        secrets.set(name, secret);
      },
    },
    log: { info: () => undefined, fault: (ref, where, cause) => seen.logged.push({ ref, where, cause }) },
    announce: { tell: (name, body) => seen.told.push({ name, body }) },
    appVersion: '0.0.0-test',
    platform: 'linux',
    resourcesDir: join(import.meta.dirname, '..', '..', 'resources'),
    exportsDir: join(folder, 'exports'),
    logDir: join(folder, 'log'),
    homeDir: folder,
    quit: () => undefined,
  };
  return ports;
}

/**
 * An open office on a real database in a temp folder, with fakes only at the ports.
 * `now` is Monday 23/11/2026, 8h00 in Vietnam, where nothing else is asked for.
 */
export async function makeRoom(options: { now?: Instant; level?: OfficeLevel } = {}): Promise<TestRoom> {
  const folder = mkdtempSync(join(tmpdir(), 'tiepdan-room-'));
  const dataDir = join(folder, 'data');
  for (const name of ['data', 'exports', 'log', 'backups']) mkdirSync(join(folder, name));
  const clock = { now: options.now ?? '2026-11-23T01:00:00.000Z' };
  const seen: Pick<TestRoom, 'told' | 'logged' | 'printed'> = { told: [], logged: [], printed: [] };
  const data = await openMigrated(dataDir);
  const sealingIdentity = await generateX25519Identity();
  const office = officeOf(options.level ?? 'xa', officeId);
  const stamp = { officeId, staffId: '', now: clock.now };
  await data.db.transaction(async (tx) => {
    await addOffice(tx, office, clock.now);
    for (const staff of Object.values(people)) await addStaff(tx, stamp, staff, 'no password');
    await writeFact(tx, 'sealing.recipient', await identityToRecipient(sealingIdentity), clock.now);
  });
  const room: Room & { data: Room['data'] } = {
    ports: fakePorts(folder, clock, seen),
    data,
    dataDir,
    demo: false,
    office,
    paperKey: null,
  };
  return {
    room,
    folder,
    sealingIdentity,
    ...seen,
    acting: (role = 'clerk', call) => ({
      staff: people[role],
      signal: new AbortController().signal,
      audit: call === undefined ? null : guards[call].audit,
      audited: false,
      about: null,
    }),
    setNow: (now) => {
      clock.now = now;
    },
    reopen: async () => {
      await room.data.close();
      room.data = await openData(join(dataDir, databaseFile), {
        create: false,
        beforeMigration: async () => {},
      });
    },
    close: async () => {
      await room.data.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
