import type { Block, OfficialDocument } from '../../../shared/documents/model';
import { type DraftSource, draftKindsOf } from '../../../shared/domain/drafts';
import { AppError } from '../../../shared/ipc/fault';
import { toned } from '../toned';
import { paperOfConclusion } from './fromConclusion';
import { paperOfDialogue } from './fromDialogue';
import { paperOfMatter } from './fromMatter';
import { paperOfOffice } from './fromOffice';
import { paperOfPetition } from './fromPetition';
import { paperOfReception } from './fromReception';
import { paperOfRegistration } from './fromRegistration';
import { paperOfTask } from './fromTasks';
import { paperOfVisit } from './fromVisit';
import { type MadePaper, type Making, withBlanks } from './making';

const makers: Readonly<Record<keyof typeof draftKindsOf, (making: Making) => Promise<MadePaper>>> = {
  visit: paperOfVisit,
  petition: paperOfPetition,
  conclusion: paperOfConclusion,
  task: paperOfTask,
  matter: paperOfMatter,
  reception: paperOfReception,
  registration: paperOfRegistration,
  dialogue: paperOfDialogue,
  office: paperOfOffice,
};

/** A drafting screen shows beside each block where it comes from. */
function withSource(document: OfficialDocument, { noun, id }: DraftSource): OfficialDocument {
  if (noun === 'office') return document;
  const source = { noun, id };
  const blocks = document.blocks.map(
    (block): Block => (block.source === undefined ? { ...block, source } : block),
  );
  return { ...document, blocks };
}

/**
 * Builds a paper from the record that `making.from` names.
 * @throws AppError call.badInput for a kind that is not made of such a record, record.missing, draft.sealed,
 * draft.nothingLate
 */
export async function buildDraft(making: Making): Promise<MadePaper> {
  const { from, kind, room, db } = making;
  const { noun } = from;
  if (noun === 'paper') throw new AppError('call.badInput', { field: 'from' });
  const kinds: readonly string[] = draftKindsOf[noun];
  if (!kinds.includes(kind)) throw new AppError('call.badInput', { field: 'kind' });
  const made = await makers[noun](making);
  const document = withSource(withBlanks(made.document), from);
  return { ...made, document: await toned(room, db, document, made.names) };
}
