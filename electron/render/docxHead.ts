import { AlignmentType, Paragraph, type Table, TableCell } from 'docx';
import type { PaperFormat } from '../../shared/documents/format';
import type { OfficialDocument } from '../../shared/documents/model';
import { centered, rule, sideBySide, textRuns } from './docxParts';
import { styleIds, twipsOfPt } from './docxStyle';
import { headColumns, issuerText, letterSummaryLines, parentText, summaryLines, widest } from './lineBreaks';
import { numberText, placeDateText } from './paperText';
import { textWidth } from './textWidth';

/** Form code and the two-column head; `width` is the text width in points. */
export function headParts(
  document: OfficialDocument,
  format: PaperFormat,
  width: number,
): (Paragraph | Table)[] {
  const code =
    document.formCode === null
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            spacing: { after: twipsOfPt(4) },
            children: textRuns([{ text: document.formCode }], format.formCode),
          }),
        ];
  if (document.head === null) return code;
  const { upper: left, lower: lowerLeft } = headColumns(document, format);
  const first = [issuerLines(document, format, left), nationLines(format, width - left)];
  const about = letterSummaryLines(document, format);
  const second = [
    [
      centered(plainGaps(numberText(document, format)), format.number, { spacing: { before: twipsOfPt(6) } }),
      ...(about === '' ? [] : [centered(about, format.letterSummary, { spacing: { before: twipsOfPt(2) } })]),
    ],
    [centered(plainGaps(placeDateText(document)), format.placeDate, { spacing: { before: twipsOfPt(6) } })],
  ];
  const hasSecond = document.number !== null || document.placeDate !== null;
  return [...code, headTable(first, hasSecond ? second : null, { left, lowerLeft, width })];
}

/** LibreOffice 7.4 draws a no-break space a third wider than a space, so that an open day would not fit its line. */
function plainGaps(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** The lower row may be divided elsewhere, since place and date must stay on one line: hence three columns. */
function headTable(
  first: Paragraph[][],
  second: Paragraph[][] | null,
  { left, lowerLeft, width }: { left: number; lowerLeft: number; width: number },
): Table {
  const isEven = left - lowerLeft < 1;
  const columns = isEven ? [left, width - left] : [lowerLeft, left - lowerLeft, width - left];
  const row = (cells: Paragraph[][], wide: 0 | 1) =>
    cells.map(
      (children, index) => new TableCell({ children, columnSpan: !isEven && index === wide ? 2 : 1 }),
    );
  return sideBySide(
    second === null ? [row(first, 0)] : [row(first, 0), row(second, 1)],
    columns.map(twipsOfPt),
  );
}

function issuerLines(document: OfficialDocument, format: PaperFormat, space: number): Paragraph[] {
  if (document.head === null) return [];
  const [parent, issuer] = [parentText(document, format), issuerText(document, format)];
  const longest = widest(issuer.join('\n'), format.issuer);
  const mark =
    format.issuerMark.kind === 'star'
      ? centered('*', format.issuer)
      : rule(Math.min(longest, space) * format.issuerMark.share, space, 2);
  return [
    ...(parent === '' ? [] : [centered(parent, format.parent)]),
    ...issuer.map((line) => centered(line, format.issuer)),
    mark,
  ];
}

function nationLines({ nation, motto, nationLine }: PaperFormat, space: number): Paragraph[] {
  const last = motto.text === '' ? nation : motto;
  return [
    centered(nation.text, nation),
    ...(motto.text === '' ? [] : [centered(motto.text, motto)]),
    rule(textWidth(last.text, last) * nationLine.share, space, 2),
  ];
}

/** Kind of paper and what it is about, with the mark below them that the form asks for. */
export function titleParts(document: OfficialDocument, format: PaperFormat, width: number): Paragraph[] {
  if (document.title === '') return [];
  const summary = summaryLines(document, format);
  const line = Math.min(widest(summary, format.summary), width * 0.98) * format.summaryMark.share;
  return [
    new Paragraph({ style: styleIds.title, children: textRuns([{ text: document.title }]) }),
    ...(summary === ''
      ? []
      : [new Paragraph({ style: styleIds.summary, children: textRuns([{ text: summary }]) })]),
    ...summaryMark(document, format, line, width),
    new Paragraph({ spacing: { line: twipsOfPt(6), lineRule: 'exact' }, children: [] }),
  ];
}

function summaryMark(
  document: OfficialDocument,
  format: PaperFormat,
  line: number,
  width: number,
): Paragraph[] {
  if (document.number === null || document.summary === '' || format.summaryMark.kind === 'none') return [];
  if (format.summaryMark.kind === 'dashes')
    return [centered('-----', format.summary, { spacing: { before: twipsOfPt(2) } })];
  return [rule(line, width, 3)];
}
