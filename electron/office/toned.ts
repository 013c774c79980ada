import type { OfficialDocument } from '../../shared/documents/model';
import { toneDocument } from '../../shared/documents/toneStyle';
import type { Db, Tx } from '../data/database';
import { listHosts } from '../data/hosts';
import { listStaff } from '../data/staff';
import type { Room } from './room';

/**
 * A paper in the office's style of tone marks (`Ủy ban` or `Uỷ ban`). Names of the office's own people and
 * place are left as they are written, and so are `names`, those of the citizens in it.
 */
export async function toned(
  room: Room,
  db: Db | Tx,
  document: OfficialDocument,
  names: readonly string[],
): Promise<OfficialDocument> {
  const { office } = room;
  const people = [...(await listStaff(db)), ...(await listHosts(db)), ...office.signers].map(
    ({ name }) => name,
  );
  const own = [office.placeName, office.provinceName, office.regularOfficer, ...people];
  return toneDocument(
    document,
    office.toneStyle,
    [...own, ...names].filter((name) => name.trim() !== ''),
  );
}
