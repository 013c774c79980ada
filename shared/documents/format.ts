import { z } from 'zod';
import { type Day, day } from '../domain/day';
import { type Face, face } from '../domain/office';
import { certainty } from '../domain/rules';

const millimetres = z.number().min(0).max(100);
const points = z.number().min(0).max(72);

const letter = z.object({ size: points, bold: z.boolean(), italic: z.boolean() });
export type LetterStyle = z.infer<typeof letter>;

/** Lengths of the lines under the issuer and the summary, as a share of the text above them. */
const share = z.number().min(0).max(1);

/** All that a renderer needs to know about the form of a paper; sizes in pt, lengths in mm. */
export const paperFormat = z.object({
  margin: z.object({ top: millimetres, bottom: millimetres, left: millimetres, right: millimetres }),
  pageNumber: z.object({ size: points, firstShown: z.int().min(1) }),
  head: z.object({ leftShare: share }),
  nation: letter.extend({ text: z.string() }),
  motto: letter.extend({ text: z.string() }),
  nationLine: z.object({ share }),
  parent: letter,
  issuer: letter,
  issuerMark: z.object({ kind: z.enum(['line', 'star']), share }),
  number: letter.extend({ pattern: z.string() }),
  placeDate: letter,
  formCode: letter,
  title: letter,
  summary: letter.extend({ firstLetter: z.enum(['upper', 'lower']) }),
  /** what a letter is about, under its number */
  letterSummary: letter.extend({ prefix: z.string() }),
  summaryMark: z.object({ kind: z.enum(['line', 'dashes', 'none']), share }),
  bases: letter.extend({ marker: z.string(), lineEnd: z.string(), lastEnd: z.string() }),
  body: letter.extend({
    indent: millimetres,
    before: points,
    after: points,
    lineMode: z.enum(['multiple', 'exact']),
    line: z.number().min(0.8).max(40),
  }),
  heading: z.object({ firstMark: z.string(), secondMark: z.string(), thirdMark: z.string() }),
  end: z.object({ mark: z.string() }),
  authority: letter,
  signTitle: letter,
  signNote: letter,
  signName: letter.extend({ space: millimetres }),
  recipientsHead: letter.extend({ underline: z.boolean(), text: z.string() }),
  recipients: letter.extend({ marker: z.string(), lineEnd: z.string(), lastEnd: z.string() }),
  table: letter.extend({ dense: points, register: points, padding: millimetres }),
});
export type PaperFormat = z.infer<typeof paperFormat>;

const plainValue = z.union([z.string(), z.number(), z.boolean()]);

const formatValue = z.object({
  value: plainValue,
  /** what an office may set instead where sources differ, the default first */
  options: z.array(plainValue).min(2).optional(),
  basis: z.string().min(1),
  certainty,
});
export type FormatValue = z.infer<typeof formatValue>;

/** One form of papers in force for a time; keys of `values` are paths such as `margin.top`. */
export const formatRow = z.object({
  id: z.string(),
  face,
  from: day,
  to: day.nullable(),
  basis: z.string(),
  values: z.record(z.string(), formatValue),
});
export type FormatRow = z.infer<typeof formatRow>;

/** The content of `resources/rules/formats.json`. */
export const formatRows = z.array(formatRow);

/** What an office has set otherwise, by the same paths. */
export const formatChoices = z.record(z.string().max(40), plainValue);
export type FormatChoices = z.infer<typeof formatChoices>;

/** A value that sources tell differently, and what the office has set. */
export const formatOption = z.object({
  row: z.string(),
  face,
  from: day,
  rowBasis: z.string(),
  path: z.string(),
  basis: z.string(),
  options: z.array(plainValue),
  chosen: plainValue,
});
export type FormatOption = z.infer<typeof formatOption>;

/** Choices by the id of the row that they change. */
export type ChoicesByRow = ReadonlyMap<string, FormatChoices>;

/** All values that an office may set, as they stand; the first of `options` is the default. */
export function formatOptions(rows: readonly FormatRow[], choices: ChoicesByRow): FormatOption[] {
  return rows.flatMap(({ id: row, face, from, basis: rowBasis, values }) =>
    Object.entries(values).flatMap(([path, { value, options, basis }]) =>
      options === undefined
        ? []
        : [{ row, face, from, rowBasis, path, basis, options, chosen: choices.get(row)?.[path] ?? value }],
    ),
  );
}

/**
 * The form of a paper of a face on a day. The oldest row also serves earlier days, so an old paper
 * can always be shown. Throws RangeError without any row for the face, ZodError when a row is incomplete.
 */
export function formatFor(rows: FormatRow[], of: Face, on: Day, choices: FormatChoices = {}): PaperFormat {
  const row = formatRowFor(rows, of, on);
  const given = Object.entries(row.values).map(([path, { value }]): [string, FormatValue['value']] => [
    path,
    value,
  ]);
  return paperFormat.parse(nest({ ...Object.fromEntries(given), ...choices }));
}

/** The row in force for a face on a day. Throws RangeError without any row for the face. */
export function formatRowFor(rows: FormatRow[], of: Face, on: Day): FormatRow {
  const own = rows.filter((row) => row.face === of).toSorted((a, b) => a.from.localeCompare(b.from));
  const row = own.findLast(({ from }) => from <= on) ?? own[0];
  if (row === undefined) throw new RangeError(`No paper format is on record for the ${of} face`);
  return row;
}

function nest(flat: FormatChoices): Record<string, Record<string, FormatValue['value']>> {
  const nested: Record<string, Record<string, FormatValue['value']>> = {};
  for (const [path, value] of Object.entries(flat)) {
    const [part = '', key = ''] = path.split('.');
    nested[part] = { ...nested[part], [key]: value };
  }
  return nested;
}

/** Every letter larger by the same factor: a sheet to be read from a distance. Lines given in pt grow with it. */
export function scaleFormat(format: PaperFormat, factor: number): PaperFormat {
  if (factor === 1) return format;
  const grown = Object.entries(format).map(([part, values]) => [
    part,
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, grow(part, key, value, format, factor)]),
    ),
  ]);
  return paperFormat.parse(Object.fromEntries(grown));
}

const lettersIn = new Set(['size', 'dense', 'register']);
const spacesIn = new Set(['before', 'after']);

function grow(part: string, key: string, value: unknown, format: PaperFormat, factor: number): unknown {
  if (typeof value !== 'number') return value;
  const isExactLine = part === 'body' && key === 'line' && format.body.lineMode === 'exact';
  // Word knows letters by half points, and both renderers must set the same
  if (lettersIn.has(key)) return Math.round(value * factor * 2) / 2;
  return spacesIn.has(key) || isExactLine ? value * factor : value;
}
