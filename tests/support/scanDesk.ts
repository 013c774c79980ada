import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import type { Room } from '../../electron/office/room';
import { scanHandlers } from '../../electron/office/scans';
import type { TestRoom } from './room';

export const matterId = '01900000-0000-7000-8000-0000000000a1';
export const otherId = '01900000-0000-7000-8000-0000000000a2';

export function sha(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A matter as its row stands, for tests that need a record and nothing of it. */
export async function insertMatter(
  made: TestRoom,
  id: string,
  columns: { kind?: string; secret?: number } = {},
): Promise<void> {
  const now = '2026-11-23T01:00:00.000Z';
  const code = `KN-2026-${id.slice(-3)}`;
  await made.room.data.db('matters').insert({
    ...{ id, code, kind: 'complaint', summary: 'Đất vườn', state: 'open', secret: 0, ...columns },
    ...{ office_id: made.room.office.id, created_at: now, created_by: '', updated_at: now, updated_by: '' },
    version: 1,
  });
}

/** What a clerk does with the scans of a matter, and what lies on the disk of it. */
export function scanDesk(of: () => TestRoom) {
  async function send(upload: string, bytes: Uint8Array, room: Room = of().room): Promise<void> {
    const size = 700_000;
    for (let at = 0; at < bytes.length; at += size) {
      const piece = Uint8Array.from(bytes.subarray(at, at + size));
      await scanHandlers['scan.send'](room, { upload, offset: at, piece });
    }
  }
  return {
    send,
    async attach(bytes: Uint8Array, recordId = matterId, title = 'Đơn', room: Room = of().room) {
      const upload = v7();
      await send(upload, bytes, room);
      const input = { id: v7(), noun: 'matter', recordId, upload, title } as const;
      return scanHandlers['scan.attach'](room, input, of().acting('clerk', 'scan.attach'));
    },
    listed: (recordId = matterId) => scanHandlers['scan.list'](of().room, { noun: 'matter', recordId }),
    stored: () => readdirSync(join(of().room.dataDir, 'scans')),
    leftovers() {
      const folder = join(of().room.dataDir, 'scans-arriving');
      return existsSync(folder) ? readdirSync(folder) : [];
    },
  };
}
