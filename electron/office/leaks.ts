import type { Block, OfficialDocument, Run } from '../../shared/documents/model';
import { AppError } from '../../shared/ipc/fault';
import type { Db, Tx } from '../data/database';
import { listMarks, type Mark } from '../data/sealedMarks';
import { forgetRefused, notAllowed } from './namesakes';
import type { Room } from './room';
import { accented, canCheck, comparable, markOf, marksKey } from './sealedMarks';

function runsText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return runsText(block.runs);
    case 'heading':
      return `${block.number} ${block.text}`;
    case 'list':
      return block.items.map(runsText).join('\n');
    case 'table':
      return [...block.headRows, ...block.rows]
        .flatMap((row) => row.flatMap(({ lines }) => lines.map(runsText)))
        .join('\n');
    case 'matter':
      return [
        `${block.number} ${block.label}`,
        ...block.parts.map(({ title, runs }) => `${title} ${runsText(runs)}`),
        ...block.tasks.map(({ runs }) => runsText(runs)),
      ].join('\n');
    case 'signaturePair':
      return [block.left, block.right].flatMap((side) => Object.values(side)).join('\n');
    case 'addressees':
      return block.names.join('\n');
    case 'blankLines':
    case 'pageBreak':
      return '';
  }
}

/** The printed pieces from top to bottom: what stands above the text, then each block, then what stands below it. */
export function piecesOf(document: OfficialDocument): string[] {
  const { head, number, placeDate, signature } = document;
  const top = [
    document.documentTitle,
    document.formCode ?? '',
    head?.parent ?? '',
    ...(head?.issuer ?? []),
    number === null ? '' : `${number.value ?? ''} ${number.type} ${number.body}`,
    placeDate?.place ?? '',
    document.title,
    document.summary,
    ...document.bases,
  ];
  const foot = [...Object.values(signature ?? {}), ...document.recipients];
  return [top.join('\n'), ...document.blocks.map(blockText), foot.join('\n')];
}

/** Every run of so many words. */
function* runsOfWords(words: readonly string[], size: number): Generator<string> {
  for (let at = 0; at + size <= words.length; at += 1) yield words.slice(at, at + size).join(' ');
}

/** Every window of so many signs in the numbers of a text, however they are grouped. */
function* windows(text: string, size: number): Generator<string> {
  const plain = text.normalize('NFKC').toLowerCase();
  for (const [found] of plain.matchAll(/[a-z]{0,2}\d(?:[\s.\-–_/()]{0,2}\d)*/g)) {
    const signs = found.replace(/[^a-z0-9]/g, '');
    for (let at = 0; at + size <= signs.length; at += 1) yield signs.slice(at, at + size);
  }
}

interface Marks {
  readonly key: string;
  readonly marks: ReadonlySet<string>;
  readonly sizes: Readonly<Record<Mark['kind'], readonly number[]>>;
}

/** What a text says of sealed people. */
interface Found {
  /** marked names, as often as they stand there */
  readonly names: string[];
  /** numbers and addresses, which nobody shares by chance */
  readonly sure: boolean;
}

function foundIn(text: string, { key, marks, sizes }: Marks): Found {
  const bare = comparable(text);
  const whole = sizes.words.includes(2) ? accented(text) : [];
  const runs = sizes.words.flatMap((size) => [...runsOfWords(size === 2 ? whole : bare, size)]);
  const hits = runs
    .map((run) => ({ run, mark: markOf(key, 'words', run) }))
    .filter(({ mark }) => marks.has(mark));
  const byNumber = sizes.digits.some((size) =>
    [...windows(text, size)].some((signs) => marks.has(markOf(key, 'digits', signs))),
  );
  const isName = ({ run }: { run: string }) => !/\d/.test(run);
  return { names: hits.filter(isName).map(({ mark }) => mark), sure: byNumber || !hits.every(isName) };
}

function sizesOf(marks: readonly Mark[], wanted: Mark['kind']): number[] {
  return [...new Set(marks.flatMap(({ kind, size }) => (kind === wanted ? [size] : [])))];
}

async function marksAmong(room: Room, among: readonly Mark[]): Promise<Marks | null> {
  const key = await marksKey(room);
  if (key === null || among.length === 0) return null;
  return {
    key,
    marks: new Set(among.map(({ mark }) => mark)),
    sizes: { words: sizesOf(among, 'words'), digits: sizesOf(among, 'digits') },
  };
}

/** Which piece of a paper names whom; null where nothing is marked yet. */
async function search(
  room: Room,
  document: OfficialDocument,
  among: readonly Mark[],
): Promise<Found[] | null> {
  const marks = await marksAmong(room, among);
  if (marks === null) return null;
  return piecesOf(document).map((text) => foundIn(text, marks));
}

/** Whether a paper says anything by which a person of these marks would be known. */
export async function namesMarked(
  room: Room,
  document: OfficialDocument,
  among: readonly Mark[],
): Promise<boolean> {
  const found = await search(room, document, among);
  return (found ?? []).some(({ names, sure }) => sure || names.length > 0);
}

/**
 * Tells whether a text names a sealed person; null where nobody is sealed.
 * @throws AppError paper.unchecked on a PC without the key of the marks
 */
export async function leakFinder(room: Room, db: Db | Tx): Promise<((text: string) => boolean) | null> {
  if (!(await canCheck(room, db))) throw new AppError('paper.unchecked');
  const marks = await marksAmong(room, await listMarks(db));
  if (marks === null) return null;
  return (text) => {
    const { names, sure } = foundIn(text, marks);
    return sure || names.length > 0;
  };
}

/**
 * Refuses a paper that would carry who denounces out of the office, whatever somebody typed into it (Luật Tố cáo
 * 2018, Điều 56; NĐ 154/2026, Điều 12). It knows full names, numbers, and addresses that lead to one door, in any
 * case and accents; it cannot know a nickname, initials or a bare given name. Somebody else of the same name, an
 * official too, is refused as well, until a person entitled has said so of this very paper (`source`).
 * @throws AppError paper.leaks {block}: the piece counted from the top, never what stands there;
 *   paper.unchecked on a PC without the key of the marks
 */
export async function refuseLeaks(
  room: Room,
  db: Db | Tx,
  document: OfficialDocument,
  source: string,
): Promise<void> {
  if (!(await canCheck(room, db))) throw new AppError('paper.unchecked');
  const pieces = await search(room, document, await listMarks(db));
  if (pieces === null) return;
  const sure = pieces.findIndex((piece) => piece.sure);
  if (sure >= 0) {
    forgetRefused(room, source);
    throw new AppError('paper.leaks', { block: sure + 1 });
  }
  const named = await notAllowed(
    room,
    db,
    source,
    pieces.flatMap(({ names }) => names),
  );
  if (named.length === 0) return;
  const at = pieces.findIndex(({ names }) => names.some((mark) => named.includes(mark)));
  throw new AppError('paper.leaks', { block: at + 1 });
}
