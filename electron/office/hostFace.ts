import type { Face } from '../../shared/domain/office';
import type { Db, Tx } from '../data/database';
import { listHosts } from '../data/hosts';
import type { Room } from './room';

/** The face on which a host's notices go out: the Party's for its secretary, the office's own without a host. */
export async function hostFace(room: Room, db: Db | Tx, hostId: string | null): Promise<Face> {
  const host = (await listHosts(db)).find(({ id }) => id === hostId);
  if (host === undefined) return room.office.usualFace;
  return host.role === 'partySecretary' ? 'party' : 'state';
}
