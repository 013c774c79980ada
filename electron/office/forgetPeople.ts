import { face } from '../../shared/domain/office';
import type { Visit } from '../../shared/domain/visits';
import { findConclusionOf, storeConclusion } from '../data/conclusions';
import type { Tx } from '../data/database';
import type { Stamp } from '../data/rows';
import { dropFromIndex, eraseRemovedWords } from '../data/search';
import { forgetActs } from '../data/undo';
import { overwriteAmendments } from '../data/visits';
import { sealedCode } from './conclusionDraft';
import type { Room } from './room';
import { sealDrafts } from './sealDrafts';
import { sealedLabel, withoutPeople } from './visitRecord';

/** A notice still being drafted calls the visit by its code; it is findable again once it is saved. */
async function hideInDrafts(tx: Tx, stamp: Stamp, receptionId: string, sealed: Visit): Promise<void> {
  const matterCode = sealedCode(sealed);
  const hidden = { label: sealedLabel(matterCode), matterCode, kind: sealed.kind, sealed: true, content: '' };
  for (const each of face.options) {
    const notice = await findConclusionOf(tx, receptionId, each);
    if (notice?.state !== 'draft' || !notice.items.some(({ visitId }) => visitId === sealed.id)) continue;
    const items = notice.items.map((item) => (item.visitId === sealed.id ? { ...item, ...hidden } : item));
    await storeConclusion(tx, stamp, { ...notice, items });
    await dropFromIndex(tx, 'conclusion', notice.id);
  }
}

/**
 * After a numbered visit was sealed: nothing that was written before may still say who denounces. Issued
 * papers are frozen and stay; a new one must replace them.
 */
export async function forgetPeople(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  receptionIds: ReadonlySet<string | null>,
  sealed: Visit,
): Promise<void> {
  await overwriteAmendments(tx, sealed.id, withoutPeople);
  await forgetActs(tx, sealed.id);
  for (const receptionId of receptionIds) {
    if (receptionId !== null) await hideInDrafts(tx, stamp, receptionId, sealed);
  }
  const { id, matterId, petitionId } = sealed;
  const records = [id, matterId, petitionId].filter((each) => each !== null);
  await sealDrafts(room, tx, stamp, new Set(records));
  await eraseRemovedWords(tx);
}
