import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { type PaperFormat, scaleFormat } from '../../shared/documents/format';
import type { OfficialDocument, Page } from '../../shared/documents/model';
import { blockParts, signatureParts } from './docxBlocks';
import { headParts, titleParts } from './docxHead';
import { sideBySide, textRuns } from './docxParts';
import { headingStyles, paragraphStyles, styleIds, twipsOfMm, twipsOfPt, wordFont } from './docxStyle';
import { cleanText, markedLines, sheetOf } from './paperText';

export interface DocxOptions {
  /** laid across every page, for papers of the demo workspace */
  watermark?: string;
}

/** A paper as a Word file to be edited further: real styles, repeating table heads, page number fields. */
export async function paperDocx(
  document: OfficialDocument,
  baseFormat: PaperFormat,
  options: DocxOptions = {},
): Promise<Uint8Array> {
  const format = scaleFormat(baseFormat, document.page.textScale);
  const file = new Document({
    title: cleanText(document.documentTitle),
    creator: cleanText(document.head?.issuer.join(' ') ?? ''),
    lastModifiedBy: '',
    styles: {
      default: {
        document: {
          run: { font: wordFont, size: Math.round(format.body.size * 2), language: { value: 'vi-VN' } },
        },
        ...headingStyles(format),
      },
      paragraphStyles: paragraphStyles(format),
    },
    sections: [section(document, format, options)],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function section(document: OfficialDocument, format: PaperFormat, options: DocxOptions): ISectionOptions {
  const { margin, pageNumber } = format;
  const sheet = sheetOf(document.page);
  // The number stands in the middle of the top margin, where the PDF has it.
  const header = twipsOfMm(margin.top / 2) - twipsOfPt(pageNumber.size / 2);
  const isNumbered = pageNumber.firstShown <= 1;
  return {
    properties: {
      titlePage: true,
      page: {
        size: paperSize(document.page, sheet),
        margin: {
          top: twipsOfMm(margin.top),
          bottom: twipsOfMm(margin.bottom),
          left: twipsOfMm(margin.left),
          right: twipsOfMm(margin.right),
          header,
          footer: twipsOfMm(margin.bottom / 2),
        },
      },
    },
    headers: {
      first: pageHeader(isNumbered, format, options),
      default: pageHeader(true, format, options),
    },
    footers: { default: new Footer({ children: [] }) },
    children: content(document, format, twipsOfMm(sheet.width - margin.left - margin.right) / 20),
  };
}

/** docx turns the sheet by itself, so it is given the upright one. */
function paperSize({ orientation }: Page, { width, height }: { width: number; height: number }) {
  const isLandscape = orientation === 'landscape';
  return {
    width: twipsOfMm(Math.min(width, height)),
    height: twipsOfMm(Math.max(width, height)),
    orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
}

function pageHeader(isNumbered: boolean, format: PaperFormat, { watermark }: DocxOptions): Header {
  const number = isNumbered
    ? [new TextRun({ children: [PageNumber.CURRENT], size: Math.round(format.pageNumber.size * 2) })]
    : [];
  const mark =
    watermark === undefined ? [] : [new TextWatermark({ text: cleanText(watermark), font: wordFont })];
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [...number, ...mark] })],
  });
}

function content(document: OfficialDocument, format: PaperFormat, width: number): (Paragraph | Table)[] {
  const foot = footPart(document, format, width);
  const isSigned = foot.length > 0 || document.blocks.at(-1)?.kind === 'signaturePair';
  const lastText = document.blocks.findLastIndex(({ kind }) => kind === 'paragraph' || kind === 'list');
  const bases = markedLines(document.bases, format.bases).map(
    (text) => new Paragraph({ style: styleIds.basis, children: textRuns([{ text }]) }),
  );
  const body = document.blocks.flatMap((block, index) =>
    blockParts(block, {
      format,
      width,
      // Signers of a paper stay together, and with the text that they sign.
      beforeTable: document.blocks[index + 1]?.kind === 'table',
      keepNext: (isSigned && index === lastText) || document.blocks[index + 1]?.kind === 'signaturePair',
    }),
  );
  const parts = [
    ...headParts(document, format, width),
    ...titleParts(document, format, width),
    ...bases,
    ...body,
    ...foot,
  ];
  return parts.flatMap((part, index) =>
    part instanceof Table && parts[index - 1] instanceof Table ? [apart(), part] : [part],
  );
}

/** Word and LibreOffice take two tables without a paragraph between them for one, and draw the first without lines. */
function apart(): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 0, after: 0, line: twipsOfPt(1), lineRule: LineRuleType.EXACT },
    indent: { firstLine: 0 },
    children: [new TextRun({ text: '', size: 2 })],
  });
}

function footPart({ signature, recipients }: OfficialDocument, format: PaperFormat, width: number): Table[] {
  const to = markedLines(recipients, format.recipients).map(
    (text) =>
      new Paragraph({
        keepNext: true,
        indent: {
          left: twipsOfPt(format.recipients.size * 0.7),
          hanging: twipsOfPt(format.recipients.size * 0.7),
        },
        children: textRuns([{ text }], format.recipients),
      }),
  );
  if (signature === null && to.length === 0) return [];
  const { text, underline } = format.recipientsHead;
  const head = new Paragraph({
    keepNext: true,
    children: textRuns([{ text, underline }], format.recipientsHead),
  });
  const left = to.length === 0 ? [new Paragraph({ children: [] })] : [head, ...to];
  const right = signature === null ? [new Paragraph({ children: [] })] : signatureParts(signature, format);
  const cells = [left, right].map((children) => new TableCell({ children }));
  return [sideBySide([cells], [width / 2, width / 2].map(twipsOfPt))];
}
