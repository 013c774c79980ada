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
    case 'squareCode':
      return block.text;
    case 'namePlate':
      return `${block.name}\n${block.title}`;
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
  /** the mark of words or digits, if it is one of those looked for; each is reckoned once, for papers share most words */
  find(kind: Mark['kind'], text: string): string | null;
  readonly sizes: Readonly<Record<Mark['kind'], readonly number[]>>;
}

function finderOf(key: string, among: readonly Mark[]): Marks['find'] {
  const marks = new Set(among.map(({ mark }) => mark));
  const known = new Map<string, string | null>();
  return (kind, text) => {
    const name = `${kind}:${text}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const mark = markOf(key, kind, text);
    const found = marks.has(mark) ? mark : null;
    known.set(name, found);
    return found;
  };
}

/** What a text says of sealed people. */
interface Found {
  /** marked names, as often as they stand there */
  readonly names: string[];
  /** numbers and addresses, which nobody shares by chance */
  readonly sure: boolean;
}

function foundIn(text: string, { find, sizes }: Marks): Found {
  const bare = comparable(text);
  const whole = sizes.words.includes(2) ? accented(text) : [];
  const runs = sizes.words.flatMap((size) => [...runsOfWords(size === 2 ? whole : bare, size)]);
  const hits = runs.flatMap((run) => {
    const mark = find('words', run);
    return mark === null ? [] : [{ run, mark }];
  });
  const byNumber = sizes.digits.some((size) =>
    [...windows(text, size)].some((signs) => find('digits', signs) !== null),
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
    find: finderOf(key, among),
    sizes: { words: sizesOf(among, 'words'), digits: sizesOf(among, 'digits') },
  };
}

/** Whether a paper says anything by which a person of these marks would be known. */
export async function namesMarked(
  room: Room,
  document: OfficialDocument,
  among: readonly Mark[],
): Promise<boolean> {
  const marks = await marksAmong(room, among);
  if (marks === null) return false;
  return piecesOf(document).some((text) => {
    const { names, sure } = foundIn(text, marks);
    return sure || names.length > 0;
  });
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

/** Refuses a paper that names somebody sealed; `source` is the paper for which a namesake may be allowed. */
export type LeakGuard = (document: OfficialDocument, source: string) => Promise<void>;

/**
 * Refuses a paper that would carry who denounces out of the office, whatever somebody typed into it (Luật Tố cáo
 * 2018, Điều 56; NĐ 154/2026, Điều 12). It knows full names, numbers, and addresses that lead to one door, in any
 * case and accents; it cannot know a nickname, initials or a bare given name. Somebody else of the same name, an
 * official too, is refused as well, until a person entitled has said so of this very paper (`source`).
 * One guard for all papers of an act: it reads the marks once.
 * @throws AppError paper.unchecked on a PC without the key of the marks; its guard paper.leaks {block}: the piece
 *   counted from the top, never what stands there
 */
export async function leakGuard(room: Room, db: Db | Tx): Promise<LeakGuard> {
  if (!(await canCheck(room, db))) throw new AppError('paper.unchecked');
  const marks = await marksAmong(room, await listMarks(db));
  return async (document, source) => {
    if (marks === null) return;
    const pieces = piecesOf(document).map((text) => foundIn(text, marks));
    const sure = pieces.findIndex((piece) => piece.sure);
    if (sure >= 0) {
      forgetRefused(room, source);
      throw new AppError('paper.leaks', { block: sure + 1 });
    }
    const all = pieces.flatMap(({ names }) => names);
    if (all.length === 0) return;
    const named = await notAllowed(room, db, source, all);
    if (named.length === 0) return;
    const at = pieces.findIndex(({ names }) => names.some((mark) => named.includes(mark)));
    throw new AppError('paper.leaks', { block: at + 1 });
  };
}

/** `leakGuard` for one paper. @throws AppError paper.leaks {block}, paper.unchecked */
export async function refuseLeaks(
  room: Room,
  db: Db | Tx,
  document: OfficialDocument,
  source: string,
): Promise<void> {
  await (await leakGuard(room, db))(document, source);
}
