import type { LetterStyle, PaperFormat } from '../../shared/documents/format';
import type { OfficialDocument } from '../../shared/documents/model';
import { letterSummaryText, placeDateText, sheetOf, summaryText } from './paperText';
import { textWidth } from './textWidth';

/** Chromium and Word break centred lines at different words, and Word cannot balance them: so both are told where. */
export function balanced(text: string, style: LetterStyle, width: number): string {
  return text
    .split('\n')
    .map((line) => balancedLine(line, style, width))
    .join('\n');
}

function balancedLine(text: string, style: LetterStyle, width: number): string {
  const words = text.split(' ').filter((word) => word !== '');
  const count = filled(words, style, width).length;
  if (count < 2) return text;
  let [low, high] = [0, width];
  // half a point decides nothing that an eye could see
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (filled(words, style, middle).length > count) low = middle;
    else high = middle;
  }
  return filled(words, style, high).join('\n');
}

/** Lines as full as they can be; a word wider than all has a line of its own. */
function filled(words: readonly string[], style: LetterStyle, width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** What two programs may reckon differently in one line, in points. */
const spare = 2;

/** Length of a line of body text in points. */
export function lineWidth({ page }: OfficialDocument, { margin }: PaperFormat): number {
  return ((sheetOf(page).width - margin.left - margin.right) * 72) / 25.4;
}

/** Where the two columns of the head part; place and date stay on one line, so the lower row may part further left. */
export function headColumns(
  document: OfficialDocument,
  format: PaperFormat,
): { upper: number; lower: number } {
  const width = lineWidth(document, format);
  const upper = width * format.head.leftShare;
  const date = textWidth(placeDateText(document), format.placeDate) + 6;
  return { upper, lower: Math.max(0, Math.min(upper, width - date)) };
}

const units = /^(.+?) ((?:XÃ|PHƯỜNG|THỊ TRẤN|THỊ XÃ|HUYỆN|QUẬN|ĐẶC KHU|TỈNH|THÀNH PHỐ) .+)$/u;

/** The issuer's name; too long for its column, it breaks before the unit (`XÃ …`), whose own name stays whole. */
export function issuerText(document: OfficialDocument, format: PaperFormat): string[] {
  const width = headColumns(document, format).upper - spare;
  return (document.head?.issuer ?? []).map((line) => {
    if (textWidth(line, format.issuer) <= width) return line;
    const [, body, unit] = units.exec(line) ?? [];
    const parts = body === undefined || unit === undefined ? [line] : [body, unit];
    return parts.map((part) => balanced(part, format.issuer, width)).join('\n');
  });
}

export function parentText(document: OfficialDocument, format: PaperFormat): string {
  return balanced(document.head?.parent ?? '', format.parent, headColumns(document, format).upper - spare);
}

/** What the paper is about, in lines of like length. */
export function summaryLines(document: OfficialDocument, format: PaperFormat): string {
  return balanced(summaryText(document, format), format.summary, lineWidth(document, format) * 0.98 - spare);
}

const letterSummaryMargin = (8 * 72) / 25.4;

export function letterSummaryLines(document: OfficialDocument, format: PaperFormat): string {
  const width = headColumns(document, format).lower - letterSummaryMargin - spare;
  return balanced(letterSummaryText(document, format), format.letterSummary, width);
}

/** Width of the longest of the lines, in points. */
export function widest(text: string, style: LetterStyle): number {
  return Math.max(0, ...text.split('\n').map((line) => textWidth(line, style)));
}
