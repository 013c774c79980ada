import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  NoBreakHyphen,
  Paragraph,
  Table,
  TableBorders,
  type TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { LetterStyle } from '../../shared/documents/format';
import type { Run } from '../../shared/documents/model';
import { letterRun, twipsOfPt } from './docxStyle';
import { cleanText, longestWhole, wholeWord } from './paperText';

/** Runs of a paragraph; a line end inside the text is a line break, not a new paragraph. */
export function textRuns(runs: Run[], style?: LetterStyle, wholeNumbers = true): TextRun[] {
  return runs.flatMap((run) =>
    cleanText(run.text)
      .split('\n')
      .map(
        (text, index) =>
          new TextRun({
            ...(style === undefined ? {} : letterRun(style)),
            ...(wholeNumbers ? { children: unbroken(text) } : { text }),
            ...(index === 0 ? {} : { break: 1 }),
            ...(run.bold === true ? { bold: true } : {}),
            ...(run.italic === true ? { italics: true } : {}),
            ...(run.underline === true ? { underline: {} } : {}),
          }),
      ),
  );
}

/** `KN-2026-011` is one word, as it is in the PDF; Word would break it at a hyphen. */
function unbroken(text: string): (string | NoBreakHyphen)[] {
  return text.split(wholeWord).flatMap((piece, index) => {
    if (index % 2 === 0 || piece.length > longestWhole) return piece === '' ? [] : [piece];
    return piece
      .replaceAll(' ', '\u00a0')
      .split('-')
      .flatMap((part, at) => (at === 0 ? [part] : [new NoBreakHyphen(), part]));
  });
}

/** A centred line of the head or the signature. */
export function centered(text: string, style: LetterStyle, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: textRuns([{ text }], style), ...more });
}

/** A line of the given length in the middle of a space: the border of a paragraph too low to be seen. */
export function rule(lengthPt: number, spacePt: number, before = 0): Paragraph {
  const side = twipsOfPt(Math.max(0, (spacePt - lengthPt) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: twipsOfPt(before), line: 40, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    keepNext: true,
    children: [new TextRun({ text: '', size: 2 })],
  });
}

/** Columns side by side without visible borders; widths in twips. */
export function sideBySide(rows: TableCell[][], columnWidths: number[]): Table {
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map((children) => new TableRow({ cantSplit: true, children })),
  });
}
