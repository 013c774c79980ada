import { AppError } from '../../shared/ipc/fault';
import type { StoredSet } from '../backup/inventory';
import { recipientOf, verificationIdentity } from '../backup/keys';
import { identityFrom } from './backupSets';
import type { Room } from './room';

/**
 * What opens a set here: the paper key where one was typed, else this PC's own verification key.
 * @throws AppError backup.wrongKey when a key has to be typed, or is of another office
 */
export async function keyFor(room: Room, set: StoredSet, paperKey: string): Promise<string> {
  if (paperKey.trim() !== '') return identityFrom(paperKey);
  const ours = await verificationIdentity(room.ports.vault);
  if (!set.manifest.recipients.includes(await recipientOf(ours))) throw new AppError('backup.wrongKey');
  return ours;
}
