import { z } from 'zod';
import { fold } from '../text/fold';
import { oldDay } from '../text/oldDays';
import type { Day } from './day';
import { blankCell, headingsOf, isNumbering, lastHeadRow, type SheetCell } from './oldBook';

/** What a column of a sheet of opinions holds: village by village, as the Front gathers them. */
export const opinionColumn = z.enum(['village', 'speaker', 'field', 'content', 'answer', 'unit', 'day']);
export type OpinionColumn = z.infer<typeof opinionColumn>;

/** Column by its place in the sheet, from 0. A field may stand once. */
export const opinionMapping = z
  .array(z.object({ column: z.int().min(0).max(200), field: opinionColumn }))
  .max(20);
export type OpinionMapping = z.infer<typeof opinionMapping>;

const headings: readonly (readonly [OpinionColumn, RegExp])[] = [
  ['answer', /tra loi|giai trinh|ket qua/],
  ['content', /noi dung|y kien|kien nghi|cau hoi/],
  ['field', /linh vuc|nhom van de/],
  ['unit', /don vi|co quan|tham quyen|phong/],
  ['speaker', /ho (va )?ten|cong dan|cu tri|nguoi (hoi|neu|phat bieu)/],
  ['village', /thon|to dan pho|khu dan cu|khu pho|ban|xom|ap|dia ban|dia chi|noi o/],
  ['day', /ngay/],
];

function fieldOf(heading: string): OpinionColumn | null {
  const folded = fold(heading.replace(/\([0-9]+\)/g, ' '));
  if (folded === '' || /^(stt|tt|so tt|so thu tu)$/.test(folded)) return null;
  return headings.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

export function proposeOpinionMapping(columnHeadings: readonly string[]): OpinionMapping {
  const taken = new Set<OpinionColumn>();
  return columnHeadings.flatMap((heading, column) => {
    const field = fieldOf(heading);
    if (field === null || taken.has(field)) return [];
    taken.add(field);
    return [{ column, field }];
  });
}

/** Rows above which nobody begins a list. */
const searchedRows = 40;

/** Where the headings stand, from 0: the row that names most columns; null where none names what was said. */
export function opinionHead(rows: readonly (readonly SheetCell[])[]): { first: number; last: number } | null {
  let best = -1;
  let most = 0;
  for (const [index, row] of rows.slice(0, searchedRows).entries()) {
    const known = new Set(row.flatMap(({ text, merged }) => (merged === null ? (fieldOf(text) ?? []) : [])));
    // a long sentence under the headings may name a field too
    const isHead = row.every(({ text }) => text.length <= 80) && known.has('content') && known.size >= 2;
    if (isHead && known.size > most) [best, most] = [index, known.size];
  }
  return best < 0 ? null : { first: best, last: lastHeadRow(rows, best) };
}

export function opinionHeadings(
  rows: readonly (readonly SheetCell[])[],
  head: { first: number; last: number },
): string[] {
  return headingsOf(rows, head);
}

/** One opinion as it stands in a sheet. */
export interface SheetOpinion {
  /** the row of the sheet, from 1 as Excel counts */
  readonly row: number;
  readonly village: string;
  readonly speaker: string;
  readonly field: string;
  readonly content: string;
  readonly answer: string;
  readonly unit: string;
  readonly day: Day | null;
}

export const opinionProblem = z.enum(['noContent', 'tooLong']);
export type OpinionProblem = z.infer<typeof opinionProblem>;

export interface ReadOpinions {
  readonly opinions: readonly SheetOpinion[];
  readonly problems: readonly { row: number; reason: OpinionProblem }[];
}

const longest = { village: 500, speaker: 500, field: 500, unit: 500, content: 20_000, answer: 20_000 };

/** A merged village or field belongs to every row it runs down over. */
function textsOf(row: readonly SheetCell[], mapping: OpinionMapping, above: Map<OpinionColumn, string>) {
  const texts = new Map<OpinionColumn, string>();
  for (const { column, field } of mapping) {
    const cell = row[column] ?? blankCell;
    const own = cell.merged === 'across' ? '' : cell.text.trim();
    const taken = own === '' && cell.merged === 'down' ? (above.get(field) ?? '') : own;
    texts.set(field, taken);
    above.set(field, taken);
  }
  return texts;
}

/** Reads the rows under a head; what is empty is passed over, what does not fit is named with its reason. */
export function readOpinions(
  rows: readonly (readonly SheetCell[])[],
  from: number,
  mapping: OpinionMapping,
): ReadOpinions {
  const opinions: SheetOpinion[] = [];
  const problems: { row: number; reason: OpinionProblem }[] = [];
  const above = new Map<OpinionColumn, string>();
  for (const [index, row] of rows.entries()) {
    if (index < from || isNumbering(row)) continue;
    const texts = textsOf(row, mapping, above);
    const said = (field: OpinionColumn) => texts.get(field) ?? '';
    const own = mapping.some(({ column }) => {
      const cell = row[column] ?? blankCell;
      return cell.merged === null && cell.text.trim() !== '';
    });
    if (!own) continue;
    if (said('content') === '') {
      problems.push({ row: index + 1, reason: 'noContent' });
      continue;
    }
    const isLong = Object.entries(longest).some(([field, most]) => {
      const known = opinionColumn.safeParse(field);
      return known.success && said(known.data).length > most;
    });
    if (isLong) {
      problems.push({ row: index + 1, reason: 'tooLong' });
      continue;
    }
    const dayCell = row[mapping.find(({ field }) => field === 'day')?.column ?? -1] ?? blankCell;
    opinions.push({
      row: index + 1,
      village: said('village'),
      speaker: said('speaker'),
      field: said('field'),
      content: said('content'),
      answer: said('answer'),
      unit: said('unit'),
      day: dayCell.day ?? oldDay(dayCell.text),
    });
  }
  return { opinions, problems };
}
