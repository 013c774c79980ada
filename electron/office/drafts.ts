import { v7 } from 'uuid';
import { blanksOf } from '../../shared/documents/blanks';
import type { OfficialDocument } from '../../shared/documents/model';
import { mapTexts } from '../../shared/documents/places';
import type { Check } from '../../shared/domain/chain';
import type { Draft, DraftRow } from '../../shared/domain/drafts';
import type { Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import type { Db, Tx } from '../data/database';
import {
  addDraft,
  addStep,
  dropRedo,
  findDraft,
  growStep,
  listDrafts,
  markStep,
  nextStep,
  openWays,
  type StoredDraft,
  storeDraft,
  trimSteps,
} from '../data/drafts';
import type { Stamp } from '../data/rows';
import { calendarOf } from './calendar';
import { buildDraft } from './drafting/build';
import type { Making } from './drafting/making';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, today, write } from './room';
import { isSealedDraft } from './sealDrafts';
import { numberTypeOf } from './series';

/** Changes at one place within this time are taken back together. */
const oneStepMs = 3_000;
/** As many changes as anybody takes back; each keeps the whole paper. */
const mostSteps = 100;
const mostListed = 300;

export function rowOf(room: Room, draft: StoredDraft): DraftRow {
  const { document, names: _names, taskIds: _tasks, ...rest } = draft;
  const { face, documentTitle: title } = document;
  const numbered = numberTypeOf(room.office, draft.kind, face) !== null;
  return { ...rest, face, title, numbered, sealed: isSealedDraft(draft) };
}

export async function knownDraft(db: Db | Tx, id: string): Promise<StoredDraft> {
  const draft = await findDraft(db, id);
  if (draft === null) throw new AppError('record.missing');
  return draft;
}

async function whole(room: Room, db: Db | Tx, draft: StoredDraft): Promise<Draft> {
  const { title: _, ...row } = rowOf(room, draft);
  return { ...row, document: draft.document, ...(await openWays(db, draft.id)) };
}

/** Everything that `buildDraft` needs. */
export async function makingOf(
  room: Room,
  tx: Tx,
  acting: Acting,
  wanted: Pick<Making, 'kind' | 'from' | 'face'>,
): Promise<Making> {
  const maker = { name: acting.staff?.name ?? '', title: acting.staff?.title ?? '' };
  return { room, db: tx, today: today(room), calendar: await calendarOf(room, tx), maker, ...wanted };
}

/** Makes a draft within another act. @returns its id */
export async function makeDraft(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  acting: Acting,
  wanted: Pick<Making, 'kind' | 'from' | 'face'>,
): Promise<string> {
  return makeIn(tx, stamp, await makingOf(room, tx, acting, wanted));
}

/** Makes a draft of what was gathered already. @returns its id */
export async function makeIn(tx: Tx, stamp: Stamp, making: Making): Promise<string> {
  const { document, names, taskIds = [] } = await buildDraft(making);
  const id = v7();
  const { kind, from } = making;
  const made = { id, kind, document, from, names, taskIds };
  await addDraft(tx, stamp, { ...made, state: 'open', replaces: null, paperId: null });
  return id;
}

async function make(room: Room, input: Parsed<'draft.make'>, acting: Acting): Promise<Draft> {
  const id = await write(room, acting, async (tx, stamp) => {
    const made = await makeDraft(room, tx, stamp, acting, input);
    acting.about = { noun: 'draft', recordId: made, detail: { kind: input.kind } };
    return made;
  });
  changed(room, 'draft', id);
  return get(room, { id });
}

async function get(room: Room, { id }: { id: string }): Promise<Draft> {
  return whole(room, room.data.db, await knownDraft(room.data.db, id));
}

async function list(room: Room, { state }: Parsed<'draft.list'>): Promise<DraftRow[]> {
  return (await listDrafts(room.data.db, state, mostListed)).map((draft) => rowOf(room, draft));
}

/** @throws AppError draft.closed for one that is issued or in the bin, record.stale, record.missing */
export async function openDraft(tx: Tx, id: string, version: number): Promise<StoredDraft> {
  const draft = await knownDraft(tx, id);
  if (draft.state !== 'open') throw new AppError('draft.closed');
  if (draft.version !== version) throw new AppError('record.stale');
  return draft;
}

/** What the office and its form give is not the page's to change; texts are NFC, as everywhere. */
function edited(before: OfficialDocument, typed: OfficialDocument): OfficialDocument {
  const { model, face, formatDate, language, documentTitle, head, number, placeDate } = before;
  const own = { model, face, formatDate, language, documentTitle, head, number, placeDate };
  return { ...mapTexts(typed, (text) => text.normalize('NFC')), ...own };
}

export async function keepStep(
  tx: Tx,
  stamp: Stamp,
  draft: StoredDraft,
  after: OfficialDocument,
  act: string,
) {
  await dropRedo(tx, draft.id);
  const last = await nextStep(tx, draft.id, 'undo');
  const age = last === null ? oneStepMs : Date.parse(stamp.now) - Date.parse(last.updatedAt);
  if (last !== null && last.act === act && age < oneStepMs) {
    await growStep(tx, stamp, last.id, after);
    return;
  }
  await addStep(tx, stamp, draft.id, { act, before: draft.document, after });
  await trimSteps(tx, draft.id, mostSteps);
}

async function save(room: Room, input: Parsed<'draft.save'>, acting: Acting): Promise<Draft> {
  const { id, version, place } = input;
  await write(room, acting, async (tx, stamp) => {
    const draft = await openDraft(tx, id, version);
    const document = edited(draft.document, input.document);
    if (JSON.stringify(document) === JSON.stringify(draft.document)) return;
    await keepStep(tx, stamp, draft, document, place);
    await storeDraft(tx, stamp, { ...draft, document });
  });
  changed(room, 'draft', id);
  return get(room, { id });
}

function travel(way: 'undo' | 'redo') {
  return async (room: Room, { id, version }: Parsed<'draft.undo'>, acting: Acting): Promise<Draft> => {
    await write(room, acting, async (tx, stamp) => {
      const draft = await openDraft(tx, id, version);
      const step = await nextStep(tx, id, way);
      if (step === null) return;
      await markStep(tx, step.id, way === 'undo');
      await storeDraft(tx, stamp, { ...draft, document: way === 'undo' ? step.before : step.after });
    });
    changed(room, 'draft', id);
    return get(room, { id });
  };
}

async function discard(room: Room, input: Parsed<'draft.discard'>, acting: Acting): Promise<DraftRow> {
  const { id, version, binned } = input;
  await write(room, acting, async (tx, stamp) => {
    const draft = await knownDraft(tx, id);
    if (draft.state === 'issued' || isSealedDraft(draft)) throw new AppError('draft.closed');
    await storeDraft(tx, stamp, { ...draft, version, state: binned ? 'binned' : 'open' });
    acting.about = { noun: 'draft', recordId: id, detail: { binned: binned ? 1 : 0 } };
  });
  changed(room, 'draft', id);
  return rowOf(room, await knownDraft(room.data.db, id));
}

export function draftChecks(document: OfficialDocument): Check[] {
  return blanksOf(document).map(({ place, blank }) => ({
    severity: 'stop',
    code: 'blank.left',
    params: { place, blank },
    basis: '',
    itemId: null,
  }));
}

async function check(room: Room, { id }: Parsed<'draft.check'>): Promise<Check[]> {
  return draftChecks((await knownDraft(room.data.db, id)).document);
}

export const draftHandlers = {
  'draft.make': make,
  'draft.list': list,
  'draft.get': get,
  'draft.save': save,
  'draft.undo': travel('undo'),
  'draft.redo': travel('redo'),
  'draft.discard': discard,
  'draft.check': check,
} satisfies Partial<DeskHandlers>;
