import {
  letterSummaryText,
  markedLines,
  numberText,
  placeDateText,
  sheetOf,
  summaryText,
} from '../../electron/render/paperText';
import type { LetterStyle, PaperFormat } from '../../shared/documents/format';
import type { OfficialDocument } from '../../shared/documents/model';
import { type Measured, type Piece, segmentsOf } from './measure';

/** Chromium rounds page and boxes to a quarter of a point, and letters to a hundredth. */
const tolerance = { mm: 0.3, pt: 0.11 };
/** It sets every line on a whole pixel of its own. */
const pixel = 25.4 / 96;

interface Part {
  readonly name: string;
  readonly text: string;
  readonly style: LetterStyle;
}

function partsOf(document: OfficialDocument, format: PaperFormat): Part[] {
  const { head, formCode, title, signature, recipients, bases } = document;
  const isLetter = title === '';
  const to = markedLines(recipients, format.recipients)[0] ?? '';
  const all: Part[] = [
    { name: 'nation', text: head === null ? '' : format.nation.text, style: format.nation },
    { name: 'motto', text: head === null ? '' : format.motto.text, style: format.motto },
    { name: 'parent', text: head?.parent ?? '', style: format.parent },
    { name: 'issuer', text: head?.issuer[0] ?? '', style: format.issuer },
    { name: 'number', text: head === null ? '' : numberText(document, format), style: format.number },
    { name: 'placeDate', text: head === null ? '' : placeDateText(document), style: format.placeDate },
    { name: 'formCode', text: formCode ?? '', style: format.formCode },
    { name: 'title', text: title, style: format.title },
    { name: 'summary', text: isLetter ? '' : summaryText(document, format), style: format.summary },
    { name: 'letterSummary', text: letterSummaryText(document, format), style: format.letterSummary },
    { name: 'bases', text: markedLines(bases, format.bases)[0] ?? '', style: format.bases },
    { name: 'authority', text: signature?.authority ?? '', style: format.authority },
    { name: 'signTitle', text: signature?.title ?? '', style: format.signTitle },
    { name: 'signName', text: signature?.name ?? '', style: format.signName },
    {
      name: 'recipientsHead',
      text: to === '' ? '' : format.recipientsHead.text,
      style: format.recipientsHead,
    },
    { name: 'recipients', text: to, style: format.recipients },
  ];
  return all
    .map((part) => ({ ...part, text: part.text.normalize('NFC').replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

function near(a: number, b: number, by: number): boolean {
  return Math.abs(a - b) <= by;
}

function isOf({ style }: Part, found: Piece): boolean {
  return (
    near(found.size, style.size, tolerance.pt) && found.bold === style.bold && found.italic === style.italic
  );
}

function begins(text: string, segment: string): boolean {
  return segment !== '' && (text.startsWith(segment) || segment.startsWith(text));
}

/** Plain justified paragraphs, whose first words are found on paper. */
function plainParagraphs({ blocks }: OfficialDocument): string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || block.align !== undefined || block.indent === false) return [];
    const [only] = block.runs;
    const isPlain = block.runs.length === 1 && only !== undefined && !only.bold && !only.italic;
    return isPlain ? [only.text.normalize('NFC').replace(/\s+/g, ' ').trim()] : [];
  });
}

/** Everything about a printed paper that is not as its format row says; empty when all is. */
export function faultsOfForm(document: OfficialDocument, format: PaperFormat, measured: Measured): string[] {
  const segments = segmentsOf(measured.pieces);
  return [
    ...sheetFaults(document, measured),
    ...marginFaults(document, format, measured, segments),
    ...partsOf(document, format).flatMap((part) => partFaults(part, segments)),
    ...bodyFaults(document, format, segments),
    ...numberFaults(format, measured, segments),
  ];
}

function sheetFaults({ page }: OfficialDocument, { pages }: Measured): string[] {
  const sheet = sheetOf(page);
  const wrong = pages.filter(
    ({ width, height }) => !near(width, sheet.width, 0.3) || !near(height, sheet.height, 0.3),
  );
  return wrong.map(({ width, height }) => `sheet ${width.toFixed(1)} x ${height.toFixed(1)} mm`);
}

function isPageNumber({ text, page, baseline }: Piece, { margin }: PaperFormat): boolean {
  return text === String(page) && baseline < margin.top;
}

export function marginFaults(
  { page }: OfficialDocument,
  format: PaperFormat,
  { pieces }: Measured,
  segments: readonly Piece[],
): string[] {
  const { width, height } = sheetOf(page);
  const { margin } = format;
  const text = pieces.filter((piece) => !isPageNumber(piece, format));
  const out = text.filter(
    ({ left, right, baseline }) =>
      left < margin.left - tolerance.mm ||
      right > width - margin.right + tolerance.mm ||
      baseline < margin.top ||
      baseline > height - margin.bottom,
  );
  const first = Math.min(...segments.map(({ left }) => left));
  const isFar = first > margin.left + format.body.indent + 8;
  return [
    ...out.slice(0, 3).map(({ text, page: at }) => `outside the margins on page ${at}: ${text}`),
    ...(isFar ? [`nothing stands at the left margin: the first letter is at ${first.toFixed(1)} mm`] : []),
  ];
}

function partFaults(part: Part, segments: readonly Piece[]): string[] {
  const found = segments.filter(
    ({ text }) => begins(part.text, text) && text.length >= Math.min(4, part.text.length),
  );
  if (found.length === 0) return [`${part.name} is not there: ${part.text}`];
  if (found.some((each) => isOf(part, each))) return [];
  const [one] = found;
  return [
    `${part.name} is ${one?.size.toFixed(2)} pt, bold ${one?.bold}, italic ${one?.italic}; ` +
      `its row says ${part.style.size} pt, bold ${part.style.bold}, italic ${part.style.italic}`,
  ];
}

/** Size, indent, both edges and the distance of the lines of the body text. */
function bodyFaults(document: OfficialDocument, format: PaperFormat, segments: readonly Piece[]): string[] {
  const { body, margin } = format;
  const { width } = sheetOf(document.page);
  const single = body.size * 1.149 * (body.lineMode === 'exact' ? 1 : body.line);
  const line = (body.lineMode === 'exact' ? body.line : single) * (25.4 / 72);
  const inBody = segments.filter(({ size }) => near(size, body.size, tolerance.pt));
  return plainParagraphs(document).flatMap((text) => {
    const at = inBody.findIndex(
      (each) => begins(text, each.text) && each.text.length >= Math.min(20, text.length),
    );
    const first = inBody[at];
    if (first === undefined) return [`no body text of ${body.size} pt: ${text.slice(0, 40)}`];
    const faults: string[] = [];
    if (!near(first.left, margin.left + body.indent, tolerance.mm)) {
      faults.push(
        `indent ${(first.left - margin.left).toFixed(1)} mm, row ${body.indent}: ${text.slice(0, 30)}`,
      );
    }
    const next = inBody[at + 1];
    const runsOn = first.text.length < text.length - 1 && next !== undefined && next.page === first.page;
    if (!runsOn || !text.slice(first.text.length).trim().startsWith(next.text.slice(0, 12))) return faults;
    if (!near(next.left, margin.left, tolerance.mm)) faults.push(`left edge at ${next.left.toFixed(1)} mm`);
    if (!near(first.right, width - margin.right, 0.8))
      faults.push(`right edge at ${first.right.toFixed(1)} mm`);
    const step = next.baseline - first.baseline;
    if (!near(step, line, pixel)) faults.push(`lines ${step.toFixed(2)} mm apart, row ${line.toFixed(2)}`);
    return [...faults, ...driftFaults(inBody.slice(at), text, line)];
  });
}

/** Pixels may be rounded in each line but not add up: the last line of a paragraph is where the row puts it. */
function driftFaults(from: readonly Piece[], text: string, line: number): string[] {
  const [first] = from;
  if (first === undefined) return [];
  let rest = text;
  let count = 0;
  for (const { text: found, page } of from) {
    if (page !== first.page || !rest.startsWith(found)) break;
    rest = rest.slice(found.length).trim();
    count += 1;
  }
  const last = from[count - 1];
  if (count < 3 || last === undefined) return [];
  const off = last.baseline - first.baseline - line * (count - 1);
  return Math.abs(off) < pixel ? [] : [`${count} lines are ${off.toFixed(2)} mm off: ${text.slice(0, 30)}`];
}

/** None on the first page; from the second on in the middle of the text, in the size of the row. */
function numberFaults(format: PaperFormat, { pages }: Measured, segments: readonly Piece[]): string[] {
  const { margin, pageNumber } = format;
  return pages.flatMap(({ width }, index) => {
    const shown = segments.find((each) => each.page === index + 1 && isPageNumber(each, format));
    const isWanted = index + 1 >= pageNumber.firstShown;
    if ((shown !== undefined) !== isWanted) return [`page ${index + 1}: number shown ${shown !== undefined}`];
    if (shown === undefined) return [];
    const middle = (margin.left + width - margin.right) / 2;
    const isRight =
      near(shown.size, pageNumber.size, tolerance.pt) && near((shown.left + shown.right) / 2, middle, 0.6);
    return isRight ? [] : [`page number of ${shown.size} pt at ${shown.left.toFixed(1)} mm`];
  });
}
