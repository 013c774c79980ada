import type { Block, OfficialDocument, Run } from '../../shared/documents/model';
import { AppError } from '../../shared/ipc/fault';
import type { Db, Tx } from '../data/database';
import { listHosts } from '../data/hosts';
import { listMarks, type Mark } from '../data/sealedMarks';
import { listStaff } from '../data/staff';
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
  /** names of the office's own people, who stand on papers by their office */
  readonly officials: ReadonlySet<string>;
}

function namesSomebody(text: string, { key, marks, sizes, officials }: Marks): boolean {
  const bare = comparable(text);
  const whole = sizes.words.includes(2) ? accented(text) : [];
  const byWords = sizes.words.some((size) =>
    [...runsOfWords(size === 2 ? whole : bare, size)].some(
      (run) => !officials.has(run) && marks.has(markOf(key, 'words', run)),
    ),
  );
  if (byWords) return true;
  return sizes.digits.some((size) =>
    [...windows(text, size)].some((signs) => marks.has(markOf(key, 'digits', signs))),
  );
}

async function officialsOf(room: Room, db: Db | Tx): Promise<Set<string>> {
  const people = [...(await listHosts(db)), ...(await listStaff(db)), ...room.office.signers];
  const names = [...people.map(({ name }) => name), room.office.regularOfficer];
  return new Set(names.flatMap((name) => [comparable(name).join(' '), accented(name).join(' ')]));
}

function sizesOf(marks: readonly Mark[], wanted: Mark['kind']): number[] {
  return [...new Set(marks.flatMap(({ kind, size }) => (kind === wanted ? [size] : [])))];
}

/**
 * Refuses a paper that would carry who denounces out of the office, whatever somebody typed into it (Luật Tố cáo
 * 2018, Điều 56; NĐ 154/2026, Điều 12). It knows full names, numbers, and addresses that lead to one door, in any
 * case and accents; it cannot know a nickname, initials or a bare given name.
 * @throws AppError paper.leaks {block}: the piece counted from the top, never what stands there;
 *   paper.unchecked on a PC without the key of the marks
 */
export async function refuseLeaks(room: Room, db: Db | Tx, document: OfficialDocument): Promise<void> {
  if (!(await canCheck(room, db))) throw new AppError('paper.unchecked');
  const key = await marksKey(room);
  const found = await listMarks(db);
  if (key === null || found.length === 0) return;
  const marks = {
    key,
    marks: new Set(found.map(({ mark }) => mark)),
    sizes: { words: sizesOf(found, 'words'), digits: sizesOf(found, 'digits') },
    officials: await officialsOf(room, db),
  };
  const at = piecesOf(document).findIndex((text) => namesSomebody(text, marks));
  if (at >= 0) throw new AppError('paper.leaks', { block: at + 1 });
}
