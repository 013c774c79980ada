import type { PaperFormat } from '../../shared/documents/format';
import type { OfficialDocument, Page } from '../../shared/documents/model';
import { longDay } from '../../shared/text/dates';

const gap = '\u00a0';

/**
 * Composed, since a font holds é and not e with ´. Control characters and half characters have no
 * place on paper, and XML forbids them.
 */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cs}\uFFFE\uFFFF]|[^\P{Cc}\n\t]/gu, '');
}

/** A number of a paper, a code, a date or a telephone; capturing, so that text can be split at it. */
export const wholeWord =
  /((?<![\p{L}\d&;<])(?:[\p{L}\d]+(?:[/-][\p{L}\d]+)+|\d{3,4}(?: \d{3,4}){1,3}(?![\d/])))/gu;

/** What is longer has to break somewhere. */
export const longestWhole = 30;

/** Width and height of the sheet as it is laid, in mm. */
export function sheetOf({ size, orientation }: Page): { width: number; height: number } {
  const [short, long] = size === 'A4' ? [210, 297] : [297, 420];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

/** `Số: 05/TB-UBND`; a paper without a number yet keeps room to write it by hand. */
export function numberText(document: OfficialDocument, format: PaperFormat): string {
  if (document.number === null) return '';
  const { value, type, body } = document.number;
  return format.number.pattern
    .replace('{number}', value ?? gap.repeat(7))
    .replace('{type}', type)
    .replace('{body}', body);
}

/** `Bình Nguyên Thượng, ngày 05 tháng 02 năm 2026`; an open day leaves room for day and month. */
export function placeDateText(document: OfficialDocument): string {
  if (document.placeDate === null) return '';
  const { place, date } = document.placeDate;
  const year = document.formatDate.slice(0, 4);
  const when = date === null ? `ngày${gap.repeat(6)}tháng${gap.repeat(6)}năm ${year}` : longDay(date);
  return place === '' ? when : `${place}, ${when}`;
}

export function summaryText({ summary }: OfficialDocument, format: PaperFormat): string {
  const [first, second] = [summary.slice(0, 1), summary.slice(1, 2)];
  // `KN-2026-011` and `UBND` keep their capitals
  const isShort = second !== second.toLocaleLowerCase('vi');
  const isLower = format.summary.firstLetter === 'lower' && !isShort;
  return (isLower ? first.toLocaleLowerCase('vi') : first.toLocaleUpperCase('vi')) + summary.slice(1);
}

/** `V/v đôn đốc …` of a letter; empty for every paper that has a title. */
export function letterSummaryText(
  { title, summary }: OfficialDocument,
  { letterSummary }: PaperFormat,
): string {
  return title !== '' || summary === '' ? '' : `${letterSummary.prefix} ${summary}`;
}

/** `Kính gửi` and its names: one on the same line, several in lines of their own. */
export function addresseeLines(
  names: string[],
  { recipients }: PaperFormat,
): { head: string; lines: string[] } {
  const [only] = names;
  if (names.length === 1 && only !== undefined) return { head: `Kính gửi: ${only.trim()}`, lines: [] };
  return { head: 'Kính gửi:', lines: markedLines(names, recipients) };
}

interface LineStyle {
  marker: string;
  lineEnd: string;
  lastEnd: string;
}

/** Lines as a form wants them: its own mark before, its own ends, whatever the clerk typed. */
export function markedLines(lines: string[], { marker, lineEnd, lastEnd }: LineStyle): string[] {
  const bare = lines.map((line) =>
    line
      .trim()
      .replace(/^[-–]\s*/u, '')
      .replace(/[\s;,.]+$/u, ''),
  );
  const filled = bare.filter((line) => line !== '');
  return filled.map((line, index) => `${marker}${line}${index === filled.length - 1 ? lastEnd : lineEnd}`);
}

export function headingMark(level: 1 | 2 | 3, { heading }: PaperFormat): string {
  return level === 1 ? heading.firstMark : level === 2 ? heading.secondMark : heading.thirdMark;
}

const letters = [...'abcdđeghiklmnopqrstuvxy'];

export function listMark(marker: 'dash' | 'number' | 'letter', index: number): string {
  if (marker === 'dash') return '- ';
  return marker === 'number' ? `${index + 1}. ` : `${letters[index] ?? index + 1}) `;
}
