import type { DialogueChange } from '../../shared/documents/dialogueNotice';
import type { Check } from '../../shared/domain/chain';
import type { Dialogue, DialogueStep } from '../../shared/domain/dialogues';
import type { Db, Tx } from '../data/database';
import { eventsOfDialogue } from '../data/dialogues';
import { draftsOfRecord } from '../data/drafts';
import { findPaper } from '../data/papers';
import { publicationsOf } from '../data/publications';

const changing: readonly DialogueStep[] = ['moved', 'resumed', 'postponed', 'cancelled'];

/** The last step since it was announced, by a numbered notice or by a publication alone. */
export async function changeOf(db: Db | Tx, { id }: Pick<Dialogue, 'id'>): Promise<DialogueChange | null> {
  const step = (await eventsOfDialogue(db, id)).findLast((event) => changing.includes(event.step));
  if (step === undefined) return null;
  const notices = (await draftsOfRecord(db, id)).filter(({ kind }) => kind === 'dialogueNotice');
  const papers = await Promise.all(
    notices.map(({ paperId }) => (paperId === null ? null : findPaper(db, paperId))),
  );
  const told = papers.findLast((paper) => paper?.state === 'issued') ?? null;
  const hung = (await publicationsOf(db, [id])).some(
    ({ what, state }) => what === 'notice' && state === 'kept',
  );
  if (told === null ? !hung : told.issuedAt > step.at) return null;
  const { step: kind, reason, fromDay: from } = step;
  if (kind === 'held' || kind === 'reopened') return null;
  return { kind, reason, from, told: told === null ? null : { number: told.numberText, day: told.day } };
}

/** Whether people still go by what no longer holds; of one that was held it is too late to tell. */
export async function isUntold(db: Db | Tx, dialogue: Dialogue): Promise<boolean> {
  const { kind, state, organiser } = dialogue;
  if (kind === 'complaint' || state === 'held' || organiser !== '') return false;
  return (await changeOf(db, dialogue)) !== null;
}

/** A change that is due to be told stands among the checks of a dialogue. */
export async function untoldChecks(db: Db | Tx, dialogue: Dialogue): Promise<Check[]> {
  if (!(await isUntold(db, dialogue))) return [];
  return [{ severity: 'warning', code: 'changeUntold', params: {}, basis: '', itemId: null }];
}
