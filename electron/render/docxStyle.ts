import { AlignmentType, type IParagraphStyleOptions, type IRunOptions, LineRuleType } from 'docx';
import type { LetterStyle, PaperFormat } from '../../shared/documents/format';
import type { Align } from '../../shared/documents/model';

/** Every office PC has it, and Tinos, which the PDF embeds, has its metrics. */
export const wordFont = 'Times New Roman';

/** Word measures in twentieths of a point, letters in half points. */
export function twipsOfMm(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

export function twipsOfPt(points: number): number {
  return Math.round(points * 20);
}

export const alignment = {
  justify: AlignmentType.JUSTIFIED,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<Align, unknown>;

export function letterRun({ size, bold, italic }: LetterStyle): IRunOptions {
  return { size: Math.round(size * 2), bold, italics: italic };
}

function bodySpacing({ body }: PaperFormat) {
  const isExact = body.lineMode === 'exact';
  return {
    before: twipsOfPt(body.before),
    after: twipsOfPt(body.after),
    line: Math.round(isExact ? body.line * 20 : body.line * 240),
    lineRule: isExact ? LineRuleType.EXACT : LineRuleType.AUTO,
  };
}

/** Names under which the styles appear in Word, so that a clerk can change all body text at once. */
export const styleIds = {
  body: 'NoiDung',
  basis: 'CanCu',
  cell: 'OBang',
  title: 'TenLoai',
  summary: 'TrichYeu',
} as const;

/** Built-in headings in the form of the paper: Word's navigation pane and a screen reader know them. */
export function headingStyles(format: PaperFormat) {
  const paragraph = {
    spacing: bodySpacing(format),
    indent: { firstLine: twipsOfMm(format.body.indent) },
    keepNext: true,
  };
  const run = { size: Math.round(format.body.size * 2), font: wordFont, color: '000000' };
  return {
    heading1: { run: { ...run, bold: true }, paragraph },
    heading2: { run: { ...run, bold: true }, paragraph },
    heading3: { run: { ...run, italics: true, bold: false }, paragraph },
  };
}

export function paragraphStyles(format: PaperFormat): IParagraphStyleOptions[] {
  const text = { spacing: bodySpacing(format), indent: { firstLine: twipsOfMm(format.body.indent) } };
  const centered = { alignment: AlignmentType.CENTER, keepNext: true };
  return [
    {
      id: styleIds.body,
      name: 'Nội dung',
      basedOn: 'Normal',
      quickFormat: true,
      run: letterRun(format.body),
      paragraph: { ...text, alignment: AlignmentType.JUSTIFIED },
    },
    {
      id: styleIds.basis,
      name: 'Căn cứ',
      basedOn: styleIds.body,
      quickFormat: true,
      run: letterRun(format.bases),
    },
    { id: styleIds.cell, name: 'Ô bảng', basedOn: 'Normal', quickFormat: true, run: letterRun(format.table) },
    {
      id: styleIds.title,
      name: 'Tên loại',
      basedOn: 'Normal',
      quickFormat: true,
      run: letterRun(format.title),
      paragraph: { ...centered, spacing: { before: twipsOfPt(11) } },
    },
    {
      id: styleIds.summary,
      name: 'Trích yếu',
      basedOn: 'Normal',
      quickFormat: true,
      run: letterRun(format.summary),
      paragraph: { ...centered, spacing: { before: twipsOfPt(2) } },
    },
  ];
}
