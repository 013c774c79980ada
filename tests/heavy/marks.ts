import { issuerText, summaryLines } from '../../electron/render/lineBreaks';
import { markedLines } from '../../electron/render/paperText';
import type { PaperFormat } from '../../shared/documents/format';
import type { OfficialDocument } from '../../shared/documents/model';
import { type Measured, type Piece, segmentsOf } from './measure';
import type { Ruled } from './ruled';

/** A line is drawn in whole points of the screen, a text is not: at both ends, in mm. */
const tolerance = 0.6;

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Everything about lines, star, dashes, number, end and recipients that is not as the format row says. */
export function faultsOfMarks(
  document: OfficialDocument,
  format: PaperFormat,
  measured: Measured,
  ruled: readonly Ruled[],
): string[] {
  const segments = segmentsOf(measured.pieces);
  const first = segments.filter(({ page }) => page === 1);
  return [
    ...lineFaults(document, format, first, ruled),
    ...starFaults(document, format, first),
    ...numberFormFaults(document, first),
    ...endFaults(document, format, measured),
    ...recipientFaults(document, format, segments),
  ];
}

interface Ruling {
  readonly name: string;
  /** the lines of text above, of which the widest counts */
  readonly above: readonly string[];
  /** of the text's width; 0 where the row wants no line */
  readonly share: number;
}

/** Every text of the head under which a form may draw a line, with what the row says of it. */
function rulings(document: OfficialDocument, format: PaperFormat): Ruling[] {
  const { head, number, summary, title } = document;
  const { nation, motto, nationLine, issuerMark, summaryMark } = format;
  const issuer = issuerText(document, format).flatMap((line) => line.split('\n'));
  const inHead: Ruling[] = [
    { name: 'nation', above: [motto.text === '' ? nation.text : motto.text], share: nationLine.share },
    { name: 'issuer', above: issuer, share: issuerMark.kind === 'line' ? issuerMark.share : 0 },
  ];
  const about: Ruling = {
    name: 'summary',
    above: summaryLines(document, format).split('\n'),
    share: summaryMark.kind === 'line' && number !== null ? summaryMark.share : 0,
  };
  return [...(head === null ? [] : inHead), ...(summary === '' || title === '' ? [] : [about])];
}

function rulingFaults({ name, above, share }: Ruling, segments: readonly Piece[], ruled: readonly Ruled[]) {
  const texts = above.flatMap((line) => segments.filter(({ text }) => text === plain(line)).slice(0, 1));
  const last = texts.at(-1);
  if (texts.length !== above.length || last === undefined)
    return [`the text above the ${name} line is not there`];
  const width = Math.max(...texts.map(({ left, right }) => right - left));
  const middle = (last.left + last.right) / 2;
  const line = ruled.find(
    ({ left, right, top }) =>
      top > last.baseline && top < last.baseline + last.size * 0.6 && left < middle && right > middle,
  );
  const drawn = line === undefined ? 0 : line.right - line.left;
  const aside = line !== undefined && Math.abs((line.left + line.right) / 2 - middle) > tolerance;
  if (share === 0) {
    // the upper edge of a table stands aside or is wider than any text
    const isOwn = line !== undefined && !aside && drawn < width + tolerance;
    return isOwn ? [`a line under the ${name}, the row wants none`] : [];
  }
  if (line === undefined) return [`no line under the ${name}`];
  const wrong = Math.abs(drawn - width * share) > 2 * tolerance;
  return [
    ...(wrong ? [`${name} line of ${drawn.toFixed(1)} mm, row ${(width * share).toFixed(1)}`] : []),
    ...(aside ? [`${name} line is not under the middle of its text`] : []),
  ];
}

function lineFaults(
  document: OfficialDocument,
  format: PaperFormat,
  segments: readonly Piece[],
  ruled: readonly Ruled[],
): string[] {
  return rulings(document, format).flatMap((ruling) => rulingFaults(ruling, segments, ruled));
}

function starFaults(
  document: OfficialDocument,
  { issuerMark, summaryMark }: PaperFormat,
  segments: readonly Piece[],
) {
  const { head, number, summary, title } = document;
  const stars = segments.filter(({ text }) => text === '*').length;
  const dashes = segments.filter(({ text }) => text === '-----').length;
  const wantsStar = head !== null && issuerMark.kind === 'star' ? 1 : 0;
  const wantsDashes =
    summaryMark.kind === 'dashes' && number !== null && summary !== '' && title !== '' ? 1 : 0;
  return [
    ...(stars === wantsStar ? [] : [`${stars} stars under the issuer, row ${wantsStar}`]),
    ...(dashes === wantsDashes ? [] : [`${dashes} rows of dashes, row ${wantsDashes}`]),
  ];
}

/** `Số: 05/TB-UBND` of the State against `Số 05-TB/ĐU` of the Party; below ten with a nought. */
function numberFormFaults({ number, face }: OfficialDocument, segments: readonly Piece[]): string[] {
  if (number === null) return [];
  const form = face === 'state' ? /^Số: \d{2,}\/\S+-\S+$/u : /^Số \d{2,}-\S+\/\S+$/u;
  return segments.some(({ text }) => form.test(text)) ? [] : ['the number is not in its form'];
}

/** The closing sentence ends as the row says, and no other mark follows it. */
function endFaults({ blocks }: OfficialDocument, { end }: PaperFormat, { pieces }: Measured): string[] {
  const drawn = pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '');
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || block.closing !== true) return [];
    const text = plain(block.runs.map((run) => run.text).join('')).replace(/\s+/g, '');
    const at = drawn.indexOf(text);
    const after = drawn.slice(at + text.length, at + text.length + 3);
    const isRight = at >= 0 && after.startsWith(end.mark) && (end.mark === './.' || after !== './.');
    return isRight ? [] : [`the closing ends with ${after}, row ${end.mark}`];
  });
}

function recipientFaults(
  { recipients }: OfficialDocument,
  format: PaperFormat,
  segments: readonly Piece[],
): string[] {
  const ends = segments.filter(({ size }) => Math.abs(size - format.recipients.size) < 0.11);
  return markedLines(recipients, format.recipients).flatMap((line) => {
    const start = plain(line).slice(0, 12);
    return ends.some(({ text }) => text.startsWith(start)) ? [] : [`no recipient line: ${line}`];
  });
}
