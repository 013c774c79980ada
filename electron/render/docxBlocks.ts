import { BorderStyle, HeadingLevel, PageBreak, Paragraph, type Table, TableCell } from 'docx';
import type { PaperFormat } from '../../shared/documents/format';
import type { Block, Matter, Run, Signature } from '../../shared/documents/model';
import { centered, sideBySide, textRuns } from './docxParts';
import { wordPlate } from './docxPlate';
import { alignment, styleIds, twipsOfMm, twipsOfPt } from './docxStyle';
import { wordTable } from './docxTable';
import { addresseeLines, headingMark, listMark } from './paperText';

interface Place {
  format: PaperFormat;
  /** text width in points */
  width: number;
  /** the block stays on the page of what follows it */
  keepNext: boolean;
  /** a table follows, which in Word cannot keep a distance by itself */
  beforeTable: boolean;
}

type Part = Paragraph | Table;

export function blockParts(block: Block, place: Place): Part[] {
  const { format, width, keepNext, beforeTable } = place;
  switch (block.kind) {
    case 'paragraph': {
      const end: Run[] = block.closing === true ? [{ text: format.end.mark }] : [];
      const isFlush = block.indent === false || (block.align !== undefined && block.align !== 'justify');
      return [
        new Paragraph({
          style: styleIds.body,
          keepNext: keepNext || block.keepWithNext === true,
          ...(keepNext ? { keepLines: true } : {}),
          ...(block.align === undefined ? {} : { alignment: alignment[block.align] }),
          ...(beforeTable ? { spacing: gapAfter(format) } : {}),
          ...(isFlush ? { indent: { firstLine: 0 } } : {}),
          children: textRuns([...block.runs, ...end]),
        }),
      ];
    }
    case 'heading':
      return [headingPart(block.level, block.number, block.text, format, beforeTable)];
    case 'list':
      return block.items.map((item, index) =>
        bodyPart([{ text: listMark(block.marker, index) }, ...item], keepNext),
      );
    case 'table':
      return [wordTable(block, format, width)];
    case 'matter':
      return matterParts(block, format);
    case 'signaturePair':
      return [signersPart([block.left, block.right], place)];
    case 'blankLines':
      return Array.from({ length: block.count }, () => dottedLine(format));
    case 'addressees':
      return addresseeParts(block.names, format);
    case 'squareCode':
      // What it says stands beside it in letters, and the one sheet that has it never becomes a Word file.
      return [];
    case 'namePlate':
      return [wordPlate(block, width)];
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

function signersPart(sides: Signature[], { format, width, keepNext }: Place): Table {
  const cells = sides.map((side) => new TableCell({ children: signatureParts(side, format, keepNext) }));
  return sideBySide([cells], [width / 2, width / 2].map(twipsOfPt));
}

function bodyPart(runs: Run[], keepNext: boolean): Paragraph {
  return new Paragraph({ style: styleIds.body, keepNext, children: textRuns(runs) });
}

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** The distance that the PDF keeps between text and the table below it. */
function gapAfter({ body }: PaperFormat): { after: number } {
  return { after: twipsOfPt(body.after + 4) };
}

function headingPart(
  level: 1 | 2 | 3,
  number: string,
  text: string,
  format: PaperFormat,
  beforeTable = false,
): Paragraph {
  const mark = number === '' ? '' : `${number}${headingMark(level, format)}`;
  return new Paragraph({
    heading: headingLevels[level],
    ...(beforeTable ? { spacing: gapAfter(format) } : {}),
    children: textRuns([{ text: mark + text }]),
  });
}

function matterParts(matter: Matter, format: PaperFormat): Paragraph[] {
  const mark = headingMark(3, format);
  return [
    headingPart(2, matter.number, matter.label, format),
    ...matter.parts.map(({ letter, title, runs }) =>
      bodyPart([{ text: `${letter === '' ? '' : `${letter}${mark}`}${title}: ` }, ...runs], false),
    ),
    ...matter.tasks.map(({ runs }) => bodyPart([{ text: '- ' }, ...runs], false)),
  ];
}

function addresseeParts(names: string[], format: PaperFormat): Paragraph[] {
  const { head, lines } = addresseeLines(names, format);
  const spacing = { before: twipsOfPt(8) };
  if (lines.length === 0) return [centered(head, format.body, { spacing, keepNext: true })];
  const left = twipsOfMm(30);
  const em = format.body.size;
  return [
    new Paragraph({
      keepNext: true,
      spacing,
      indent: { left },
      children: textRuns([{ text: head }], format.body),
    }),
    ...lines.map(
      (text) =>
        new Paragraph({
          keepNext: true,
          indent: { left: left + twipsOfPt(em * 4.9), hanging: twipsOfPt(em * 0.7) },
          children: textRuns([{ text }], format.body),
        }),
    ),
  ];
}

function dottedLine({ body }: PaperFormat): Paragraph {
  return new Paragraph({
    spacing: { line: twipsOfPt(body.size * 1.7), lineRule: 'exact' },
    border: {
      bottom: { style: BorderStyle.DOTTED, size: 6, space: 0 },
      between: { style: BorderStyle.DOTTED, size: 6, space: 0 },
    },
    children: [],
  });
}

/** Authority, title, room for the hand and the seal, name. */
export function signatureParts(
  { authority, title, name, note }: Signature,
  format: PaperFormat,
  keepNext = false,
): Paragraph[] {
  const top = { spacing: { before: twipsOfPt(6) }, keepNext: true };
  const head =
    authority === ''
      ? [centered(title, format.signTitle, top)]
      : [centered(authority, format.authority, top), centered(title, format.signTitle, { keepNext: true })];
  return [
    ...head,
    ...(note === '' ? [] : [centered(note, format.signNote, { keepNext: true })]),
    centered(name, format.signName, { spacing: { before: twipsOfMm(format.signName.space) }, keepNext }),
  ];
}
