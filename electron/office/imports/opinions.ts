import { v7 } from 'uuid';
import type { Opinion } from '../../../shared/domain/dialogues';
import { lastHeadRow } from '../../../shared/domain/oldBook';
import {
  opinionHead,
  opinionHeadings,
  proposeOpinionMapping,
  readOpinions,
  type SheetOpinion,
} from '../../../shared/domain/opinionSheet';
import type { OpinionChoice } from '../../../shared/ipc/calls/dialogues';
import type { Output, Parsed } from '../../../shared/ipc/contract';
import { AppError } from '../../../shared/ipc/fault';
import { fold } from '../../../shared/text/fold';
import { nextPosition, opinionsOf, storeOpinion } from '../../data/opinions';
import { knownDialogue } from '../dialogueRecords';
import type { DeskHandlers } from '../handlers';
import { type Acting, changed, type Room, write } from '../room';
import { columnsOf } from './columns';
import { forgetBook, openedBook } from './files';

/** A sheet of one conference has some hundred rows; more is another list. */
const mostRows = 5000;

async function look(room: Room, input: Parsed<'opinion.look'>): Promise<Output<'opinion.look'>> {
  const { sheet } = openedBook(room, input.token, input.sheet);
  const proposed = opinionHead(sheet.rows);
  const head =
    input.headFirst === null
      ? (proposed ?? { first: 0, last: 0 })
      : { first: input.headFirst, last: lastHeadRow(sheet.rows, input.headFirst) };
  const headings = opinionHeadings(sheet.rows, head);
  return {
    headFirst: head.first,
    headLast: head.last,
    found: proposed !== null,
    columns: columnsOf(sheet, headings, head.last + 1),
    mapping: proposeOpinionMapping(headings),
  };
}

/** The same words of the same person in the same village are one opinion, however often the sheet is read. */
function keyOf({ village, speaker, content }: Pick<Opinion, 'village' | 'speaker' | 'content'>): string {
  return fold([village, speaker, content].join(' | '));
}

interface Fitting {
  readonly fits: readonly SheetOpinion[];
  readonly known: number;
  readonly problems: Output<'opinion.check'>['problems'];
}

async function read(room: Room, choice: OpinionChoice): Promise<Fitting> {
  const { sheet } = openedBook(room, choice.token, choice.sheet);
  const { opinions, problems } = readOpinions(sheet.rows, choice.headLast + 1, choice.mapping);
  const there = await opinionsOf(room.data.db, choice.dialogueId);
  const keys = new Set(there.filter(({ state }) => state === 'kept').map(keyOf));
  const fits = opinions.filter((one) => {
    const key = keyOf(one);
    if (keys.has(key)) return false;
    keys.add(key);
    return true;
  });
  return { fits: fits.slice(0, mostRows), known: opinions.length - fits.length, problems: [...problems] };
}

const shown = 20;

async function check(room: Room, choice: OpinionChoice): Promise<Output<'opinion.check'>> {
  const { fits, known, problems } = await read(room, choice);
  return {
    fits: fits.length,
    known,
    problems,
    sample: fits.slice(0, shown).map(({ row, village, speaker, field, content }) => ({
      ...{ row, village, speaker, field },
      content: content.slice(0, 200),
    })),
  };
}

/**
 * Brings the opinions of a sheet into a dialogue, all that fit or none.
 * @throws AppError import.nothing, dialogue.notOpen, import.gone, record.missing
 */
async function run(
  room: Room,
  { source, ...choice }: Parsed<'opinion.import'>,
  acting: Acting,
): Promise<Output<'opinion.import'>> {
  const { fits } = await read(room, choice);
  if (fits.length === 0) throw new AppError('import.nothing');
  const { dialogueId } = choice;
  await write(room, acting, async (tx, stamp) => {
    const of = await knownDialogue(tx, dialogueId);
    if (of.state === 'cancelled') throw new AppError('dialogue.notOpen');
    const first = await nextPosition(tx, dialogueId);
    for (const [index, { village, speaker, field, content, answer, unit, day }] of fits.entries()) {
      if (acting.signal.aborted) throw new AppError('call.cancelled');
      await storeOpinion(tx, stamp, {
        ...{ id: v7(), dialogueId, source, gatheredOn: day, village, speaker, field, content, answer, unit },
        ...{ denunciation: false, code: '', answeredBy: '', answeredThere: false, promise: '', helpers: [] },
        ...{ due: null, vagueDue: '', vagueReason: '', taskId: null, state: 'kept', cancelReason: '' },
        position: first + index,
        ...{ version: 0, createdAt: stamp.now, updatedAt: stamp.now },
      });
    }
    acting.about = { noun: 'dialogue', recordId: dialogueId, detail: { rows: fits.length } };
  });
  forgetBook(room);
  changed(room, 'dialogue', dialogueId);
  return { rows: fits.length };
}

export const opinionImportHandlers = {
  'opinion.look': look,
  'opinion.check': check,
  'opinion.import': run,
} satisfies Partial<DeskHandlers>;
