import { z } from 'zod';
import { officialDocument } from '../../shared/documents/model';
import { openText, sealText } from '../backup/secretText';
import type { Tx } from '../data/database';
import { findDraft, type StoredDraft, storeDraft, trimSteps, unissuedDrafts } from '../data/drafts';
import { readFact } from '../data/facts';
import type { Stamp } from '../data/rows';
import { dropSealed, keepSealed, readSealed, sealedOfNoun } from '../data/sealed';
import { listMarks, marksOfRecord, replaceMarks } from '../data/sealedMarks';
import { isAbout, type SealedRecords } from './draftsAbout';
import { namesMarked } from './leaks';
import type { Room } from './room';

/** What lies in the compartment in place of a draft. `causeId`: the record whose sealing took it there. */
const sealedDraft = z.object({
  causeId: z.string(),
  document: officialDocument,
  names: z.array(z.string()),
  state: z.enum(['open', 'binned']),
});

/** Whether nothing is left of a draft but its place in the bin. */
export function isSealedDraft({ state, document }: Pick<StoredDraft, 'state' | 'document'>): boolean {
  return state === 'binned' && document.blocks.length === 0;
}

async function sealOne(tx: Tx, stamp: Stamp, draft: StoredDraft, causeId: string): Promise<void> {
  const recipient = await readFact(tx, 'sealing.recipient');
  // a draft that lies there already is empty outside; it must not take the place of its own words
  if (recipient !== null && (await readSealed(tx, draft.id)) === null) {
    const { document, names, state } = draft;
    const kept = sealedDraft.parse({ causeId, document, names, state });
    await keepSealed(tx, stamp, 'draft', draft.id, await sealText(recipient, JSON.stringify(kept)));
    await replaceMarks(tx, stamp, draft.id, []);
  }
  const { document } = draft;
  const bare = { ...document, summary: '', bases: [], blocks: [], signature: null, recipients: [] };
  await storeDraft(tx, stamp, { ...draft, document: bare, names: [], state: 'binned' });
  await trimSteps(tx, draft.id, 0);
}

/**
 * Drafts that were made while a person was open go to the compartment: those of the record, extracts, urging letters
 * and corrections that are about it, and whatever else names the person. The first of `records` is the one sealed.
 */
export async function sealDrafts(room: Room, tx: Tx, stamp: Stamp, records: SealedRecords): Promise<void> {
  const [causeId = ''] = records;
  const marks = await marksOfRecord(tx, causeId);
  for (const draft of await unissuedDrafts(tx)) {
    if (isSealedDraft(draft)) continue;
    const toSeal = (await isAbout(tx, draft, records)) || (await namesMarked(room, draft.document, marks));
    if (toSeal) await sealOne(tx, stamp, draft, causeId);
  }
}

/**
 * Gives back the drafts that went to the compartment with a record. One that names somebody still sealed stays.
 * @returns how many came back
 */
export async function releaseDrafts(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  causeId: string,
  identity: string,
): Promise<number> {
  let given = 0;
  for (const { recordId, ciphertext } of await sealedOfNoun(tx, 'draft')) {
    const kept = sealedDraft.parse(JSON.parse(await openText(identity, ciphertext)));
    const draft = await findDraft(tx, recordId);
    if (kept.causeId !== causeId || draft === null) continue;
    if (await namesMarked(room, kept.document, await listMarks(tx))) continue;
    const { document, names, state } = kept;
    await storeDraft(tx, stamp, { ...draft, document, names, state });
    await dropSealed(tx, recordId);
    given += 1;
  }
  return given;
}
