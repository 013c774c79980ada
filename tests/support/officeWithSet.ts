import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { generateBackupKey, recipientOf } from '../../electron/backup/keys';
import { keepPlace } from '../../electron/data/backups';
import { writeFact } from '../../electron/data/facts';
import { backupHandlers } from '../../electron/office/backups';
import { stampOf } from '../../electron/office/room';
import { visitHandlers } from '../../electron/office/visits';
import type { VisitFields } from '../../shared/domain/visits';
import { visitFieldsOf } from './records';
import { makeRoom } from './room';

export const placeId = '01900000-0000-7000-8000-0000000000b1';

/** An office with one place, one visit entered and one in draft, and a set that holds both. */
export async function officeWithSet() {
  const office = await makeRoom();
  onTestFinished(() => office.close());
  const { room, folder } = office;
  const paper = await generateBackupKey();
  const path = join(folder, 'backups');
  const place = { id: placeId, name: 'USB đỏ', kind: 'folder' as const, path, active: true, server: null };
  await room.data.db.transaction(async (tx) => {
    await writeFact(tx, 'backup.recipient', await recipientOf(paper), room.ports.clock.now());
    await keepPlace(tx, stampOf(room, office.acting()), place);
  });
  const entered = await save(office, visitFieldsOf({ content: 'Kiến nghị về đường thôn' }));
  await visitHandlers['visit.enter'](room, entered, office.acting('clerk', 'visit.enter'));
  const draft = await save(office, visitFieldsOf({ content: 'Hỏi về chế độ' }));
  const set = await backupHandlers['backup.run'](room, { placeId }, office.acting('clerk', 'backup.run'));
  return { ...office, path, paper, set, entered: entered.id, draft: draft.id };
}

async function save(office: Awaited<ReturnType<typeof makeRoom>>, fields: VisitFields) {
  const saved = await visitHandlers['visit.save'](office.room, { fields, version: 0 }, office.acting());
  return { id: saved.id, version: saved.version };
}

export type Office = Awaited<ReturnType<typeof officeWithSet>>;
