import { v7 } from 'uuid';
import type { OfficialDocument } from '../../shared/documents/model';
import type { Paper } from '../../shared/domain/chain';
import type { Draft } from '../../shared/domain/drafts';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { dmyInText } from '../../shared/text/dates';
import type { Tx } from '../data/database';
import { addDraft, type StoredDraft, storeDraft, trimSteps } from '../data/drafts';
import { findPaper, parseModel, readModel, successorOf } from '../data/papers';
import type { Stamp } from '../data/rows';
import { addTaskEvent } from '../data/taskEvents';
import { closeAnswers } from './answerTasks';
import { applyChange } from './changeNotices';
import { applyDialogue } from './dialogueIssuing';
import { draftChecks, draftHandlers, knownDraft, rowOf } from './drafts';
import type { DeskHandlers } from './handlers';
import { issuePaper } from './issuing';
import { type Acting, changed, type Room, today, write } from './room';
import { numberTypeOf } from './series';

/** The words as they are frozen: number, day, signer and recipients of the last look. */
function issued(
  room: Room,
  draft: StoredDraft,
  input: Parsed<'draft.issue'>,
  number: string,
): OfficialDocument {
  const { document, kind } = draft;
  const type = numberTypeOf(room.office, kind, document.face);
  const { placeDate, signature } = document;
  const numbered = type === null ? {} : { number: { value: number, ...type }, formatDate: input.day };
  const { signer } = input;
  return {
    ...document,
    ...numbered,
    placeDate: placeDate && { ...placeDate, date: input.day },
    signature:
      type === null || signer === null
        ? signature
        : {
            authority: signer.authority,
            title: signer.title,
            name: signer.name,
            note: signature?.note ?? '',
          },
    recipients: type === null ? document.recipients : input.recipients,
  };
}

/** The blanks that the last look fills are not in the way. */
function refuseBlanks(document: OfficialDocument): void {
  const left = draftChecks(document);
  if (left.length > 0) throw new AppError('draft.blanks', { count: left.length });
}

/** A late task is told by which letter it was urged. */
async function noteUrged(tx: Tx, stamp: Stamp, draft: StoredDraft, paper: Paper): Promise<void> {
  for (const taskId of draft.taskIds) {
    await addTaskEvent(tx, stamp, { taskId, kind: 'urged', day: paper.day, reason: '', paperId: paper.id });
  }
}

async function issueIn(
  room: Room,
  input: Parsed<'draft.issue'>,
  acting: Acting,
  tx: Tx,
  stamp: Stamp,
): Promise<Paper> {
  const draft = await knownDraft(tx, input.id);
  if (draft.state !== 'open') throw new AppError('draft.closed');
  const { document, kind, replaces } = draft;
  if (input.signer === null && numberTypeOf(room.office, kind, document.face) !== null) {
    throw new AppError('call.badInput', { field: 'signer' });
  }
  refuseBlanks(issued(room, draft, input, ''));
  if (replaces !== null && (await findPaper(tx, replaces.paperId))?.state !== 'issued') {
    throw new AppError('paper.frozen');
  }
  const paper = await issuePaper(room, acting, tx, stamp, {
    source: { of: 'draft', id: draft.id },
    kind,
    face: document.face,
    day: input.day,
    wanted: input.number,
    build: (number) => issued(room, draft, input, number),
    names: draft.names,
    ...(replaces === null ? {} : { replaces: { paperId: replaces.paperId, reason: replaces.reason } }),
  });
  await storeDraft(tx, stamp, { ...draft, state: 'issued', paperId: paper.id });
  await trimSteps(tx, draft.id, 0);
  await noteUrged(tx, stamp, draft, paper);
  await closeAnswers(tx, stamp, draft, paper);
  await applyChange(tx, stamp, draft, paper);
  await applyDialogue(room, tx, stamp, draft, paper);
  acting.about = {
    noun: 'paper',
    recordId: paper.id,
    detail: { kind, number: paper.numberText, day: paper.day },
  };
  return paper;
}

/**
 * Gives the draft its number and freezes it.
 * @throws AppError draft.closed, draft.blanks {count}, number.taken, paper.frozen when what it corrects was
 * replaced or made void meanwhile
 */
async function issue(
  room: Room,
  input: Parsed<'draft.issue'>,
  acting: Acting,
): Promise<Output<'draft.issue'>> {
  const paper = await write(room, acting, (tx, stamp) => issueIn(room, input, acting, tx, stamp));
  const touched =
    paper.kind === 'changeNotice' ? ['schedule', 'scheduleChange', 'reception'] : ['task', 'dialogue'];
  for (const noun of ['draft', 'paper', ...touched])
    changed(room, noun, noun === 'draft' ? input.id : paper.id);
  return { draft: rowOf(room, await knownDraft(room.data.db, input.id)), paper };
}

/** Sheets that are read off other records are made anew from those, not corrected. */
const madeElsewhere: ReadonlySet<Paper['kind']> = new Set([
  'receipt',
  'register',
  'postingMinutes',
  'paperKey',
  'drillMinutes',
  'keyCard',
]);

/** A correction says which paper it replaces, in the words of the office; the clerk may change them. */
function corrected(document: OfficialDocument, old: Paper, on: string): OfficialDocument {
  const what =
    old.numberText === ''
      ? `văn bản ngày ${dmyInText(old.day)}`
      : `văn bản số ${old.numberText} ngày ${dmyInText(old.day)}`;
  const text = `Văn bản này thay thế ${what}.`;
  const { number, placeDate, blocks } = document;
  const at = blocks.findLastIndex((block) => block.kind === 'paragraph' && block.closing === true);
  const told = { kind: 'paragraph' as const, runs: [{ text }], source: { noun: 'paper', id: old.id } };
  const place = at === -1 ? blocks.length : at;
  return {
    ...document,
    formatDate: number === null ? document.formatDate : on,
    number: number && { ...number, value: null },
    placeDate: placeDate && { ...placeDate, date: number === null ? placeDate.date : null },
    blocks: number === null ? blocks : [...blocks.slice(0, place), told, ...blocks.slice(place)],
  };
}

/**
 * Begins the correction of an issued paper: its frozen words as a new draft.
 * @throws AppError record.missing, paper.frozen when it is replaced or void already
 */
async function replace(
  room: Room,
  { paperId, reason }: Parsed<'draft.replace'>,
  acting: Acting,
): Promise<Draft> {
  const id = await write(room, acting, async (tx, stamp) => {
    const paper = await findPaper(tx, paperId);
    const frozen = await readModel(tx, paperId);
    if (paper === null || frozen === null) throw new AppError('record.missing');
    const taken = (await successorOf(tx, paperId)) !== null;
    if (paper.state !== 'issued' || taken || madeElsewhere.has(paper.kind))
      throw new AppError('paper.frozen');
    const document = corrected(parseModel(frozen.model), paper, today(room));
    const made = v7();
    const { kind, numberText, day } = paper;
    await addDraft(tx, stamp, {
      id: made,
      kind,
      document,
      from: { noun: 'paper', id: paperId, part: null },
      // as it was frozen: what stood in it is not toned anew
      names: [],
      taskIds: [],
      state: 'open',
      replaces: { paperId, numberText, day, reason },
      paperId: null,
    });
    acting.about = { noun: 'paper', recordId: paperId, detail: { reason } };
    return made;
  });
  changed(room, 'draft', id);
  return draftHandlers['draft.get'](room, { id });
}

export const draftIssueHandlers = {
  'draft.issue': issue,
  'draft.replace': replace,
} satisfies Partial<DeskHandlers>;
