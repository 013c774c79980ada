import { findConclusion, findConclusionOfPaper } from '../data/conclusions';
import type { Tx } from '../data/database';
import { findDialogue } from '../data/dialogues';
import { draftOfPaper, type StoredDraft } from '../data/drafts';
import { findPetition } from '../data/petitions';
import { findTask } from '../data/tasks';

/** Visits, petitions and matters whose people are protected from now on. */
export type SealedRecords = ReadonlySet<string>;

type About = Pick<StoredDraft, 'from' | 'taskIds'>;

function isOf({ visitId, matterId }: { visitId: string | null; matterId: string | null }, of: SealedRecords) {
  return (visitId !== null && of.has(visitId)) || (matterId !== null && of.has(matterId));
}

/** The whole notice, or the one matter of it that an extract is of. */
async function conclusionIsOf(tx: Tx, id: string, part: string | null, of: SealedRecords): Promise<boolean> {
  const conclusion = await findConclusion(tx, id);
  const items = conclusion?.items ?? [];
  return items.some((item) => (part === null || item.id === part) && isOf(item, of));
}

async function taskIsOf(tx: Tx, id: string, of: SealedRecords): Promise<boolean> {
  const task = await findTask(tx, id);
  return (
    task !== null &&
    (isOf({ visitId: null, ...task }, of) ||
      (task.conclusionId !== null && conclusionIsOf(tx, task.conclusionId, task.itemId, of)))
  );
}

async function anyTaskIsOf(tx: Tx, ids: readonly string[], of: SealedRecords): Promise<boolean> {
  for (const id of ids) if (await taskIsOf(tx, id, of)) return true;
  return false;
}

/** The dialogue in which a complaint is settled is about its petition, and about the matter of that. */
async function dialogueIsOf(tx: Tx, id: string, of: SealedRecords): Promise<boolean> {
  const { petitionId = null } = (await findDialogue(tx, id)) ?? {};
  if (petitionId === null) return false;
  const petition = await findPetition(tx, petitionId);
  return of.has(petitionId) || (petition !== null && isOf({ visitId: null, ...petition }, of));
}

/** A correction has the words of the paper it corrects, so it is about what that one was made of. */
async function paperIsOf(tx: Tx, paperId: string, of: SealedRecords): Promise<boolean> {
  const origin = await draftOfPaper(tx, paperId);
  if (origin !== null) return isAbout(tx, origin, of);
  const conclusion = await findConclusionOfPaper(tx, paperId);
  return conclusion !== null && conclusionIsOf(tx, conclusion.id, null, of);
}

/** Whether a draft was made of any of these records, or of a notice, a task or a paper that is about one. */
export async function isAbout(tx: Tx, { from, taskIds }: About, of: SealedRecords): Promise<boolean> {
  if (of.has(from.id) || (await anyTaskIsOf(tx, taskIds, of))) return true;
  if (from.noun === 'conclusion') return conclusionIsOf(tx, from.id, from.part, of);
  if (from.noun === 'dialogue') return dialogueIsOf(tx, from.id, of);
  return from.noun === 'paper' && paperIsOf(tx, from.id, of);
}
