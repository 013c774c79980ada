import { z } from 'zod';
import { day } from '../domain/day';
import { face } from '../domain/office';
import { formatChoices } from './format';

/**
 * The record that a block was built from, so that a drafting screen can show it beside the text. A sentence that
 * gives one unit several tasks names them all, with commas between: a matter has up to fifty, an urging letter more.
 */
export const blockSource = z.object({ noun: z.string().max(40), id: z.string().max(100_000) });
export type BlockSource = z.infer<typeof blockSource>;

// Composed of what people typed, so longer than any of it: a paper that was frozen must be readable for ever.
const part = z.string().max(5_000);
const text = z.string().max(100_000);
const source = blockSource.optional();

export const run = z.object({
  text,
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
});
export type Run = z.infer<typeof run>;

export const align = z.enum(['justify', 'left', 'center', 'right']);
export type Align = z.infer<typeof align>;

const paragraph = z.object({
  kind: z.literal('paragraph'),
  runs: z.array(run),
  /** body text is justified with an indented first line unless said otherwise */
  align: align.optional(),
  indent: z.boolean().optional(),
  /** the last sentence of the paper, without its end: the format row says `./.` or `.` */
  closing: z.boolean().optional(),
  keepWithNext: z.boolean().optional(),
  source,
});

/** Level 1 = `I`, 2 = `1`, 3 = `a`; the mark after the number comes from the format row. */
const heading = z.object({
  kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  number: z.string().max(10),
  text,
  source,
});

const list = z.object({
  kind: z.literal('list'),
  marker: z.enum(['dash', 'number', 'letter']),
  items: z.array(z.array(run)),
  source,
});

/** Each line of a cell is its own paragraph. */
const cell = z.object({
  lines: z.array(z.array(run)),
  align: align.optional(),
  colSpan: z.int().min(1).optional(),
  rowSpan: z.int().min(1).optional(),
});
export type Cell = z.infer<typeof cell>;

const table = z.object({
  kind: z.literal('table'),
  /** widths are shares in mm of a portrait A4 text; renderers stretch them to the text width of the page */
  columns: z.array(z.object({ widthMm: z.number().positive(), align })).min(1),
  headRows: z.array(z.array(cell)),
  rows: z.array(z.array(cell)),
  repeatHead: z.boolean(),
  text: z.enum(['normal', 'dense', 'register', 'monospace']),
  source,
});
export type Table = z.infer<typeof table>;

/** One matter of a conclusion notice: its heading and the lettered parts under it. */
const matter = z.object({
  kind: z.literal('matter'),
  number: z.string().max(10),
  label: text,
  parts: z.array(z.object({ letter: z.string().max(4), title: text, runs: z.array(run) })),
  /** tasks given to several units, one line each, after the last part */
  tasks: z.array(z.object({ runs: z.array(run), source })),
  source,
});
export type Matter = z.infer<typeof matter>;

export const signature = z.object({
  /** `TL. CHỦ TỊCH`, `T/M BAN THƯỜNG VỤ`; empty when the title stands alone */
  authority: part,
  title: part,
  name: part,
  /** `(Ký, ghi rõ họ tên)` */
  note: part,
});
export type Signature = z.infer<typeof signature>;

/** Two signers side by side, for forms that both sides sign. */
const signaturePair = z.object({
  kind: z.literal('signaturePair'),
  left: signature,
  right: signature,
  source,
});

/** Dotted lines to be written on by hand. */
const blankLines = z.object({ kind: z.literal('blankLines'), count: z.int().min(1).max(60), source });

/** `Kính gửi`: one name on its line, several below each other under the colon (NĐ 30/2020, Phụ lục I). */
const addressees = z.object({
  kind: z.literal('addressees'),
  names: z.array(part).min(1),
  source,
});

/** A square code that a scanner types into a field; `text` as it is typed, which must stand beside it in letters: Word has no code. */
const squareCode = z.object({
  kind: z.literal('squareCode'),
  text: z.string().min(1).max(300),
  sizeMm: z.number().min(20).max(80),
  source,
});

/** A sheet to be folded in the middle and put on a table: both sides say who sits there. */
const namePlate = z.object({ kind: z.literal('namePlate'), name: part.min(1), title: part, source });
export type NamePlate = z.infer<typeof namePlate>;

const pageBreak = z.object({ kind: z.literal('pageBreak'), source });

export const block = z.discriminatedUnion('kind', [
  paragraph,
  heading,
  list,
  table,
  matter,
  signaturePair,
  blankLines,
  addressees,
  squareCode,
  namePlate,
  pageBreak,
]);
export type Block = z.infer<typeof block>;

/** `value` is null while the paper has no number yet; the format row joins the three. */
export const paperNumber = z.object({
  value: z.string().max(20).nullable(),
  type: z.string().max(20),
  body: z.string().max(40),
});

export const page = z.object({
  size: z.enum(['A4', 'A3']),
  orientation: z.enum(['portrait', 'landscape']),
  /** 1 for ordinary papers; larger for a posted sheet to be read from a distance */
  textScale: z.number().min(0.5).max(4),
});
export type Page = z.infer<typeof page>;

export const officialDocument = z.object({
  model: z.literal(1),
  face,
  /** the day whose format row the paper takes: its date, or the day of drafting */
  formatDate: day,
  language: z.literal('vi'),
  /** title in PDF and print queue; names the paper, never a citizen */
  documentTitle: part.min(1),
  page,
  /** `Mẫu số 02/TCD`, top right */
  formCode: z.string().max(100).nullable(),
  /** null for sheets without the two-column head, such as a register page */
  head: z.object({ parent: part, issuer: z.array(part) }).nullable(),
  number: paperNumber.nullable(),
  placeDate: z.object({ place: part, date: day.nullable() }).nullable(),
  /** empty for a letter (công văn), whose summary stands under its number */
  title: part,
  summary: part,
  bases: z.array(text),
  blocks: z.array(block),
  signature: signature.nullable(),
  recipients: z.array(part),
  /** values of the format row that the office had set otherwise, so that a frozen paper keeps its form */
  choices: formatChoices.optional(),
});
export type OfficialDocument = z.infer<typeof officialDocument>;
