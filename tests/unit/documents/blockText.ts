import type { Block, Cell, Run } from '../../../shared/documents/model';

function runsText(runs: Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Cells of a row joined by ` | `, lines of a cell by ` / `. */
export function rowText(row: Cell[]): string {
  return row.map(({ lines }) => lines.map(runsText).join(' / ')).join(' | ');
}

/** What a block says, one text a line of the paper. */
export function blockText(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [runsText(block.runs)];
    case 'heading':
      return [`${block.number}. ${block.text}`];
    case 'list':
      return block.items.map(runsText);
    case 'table':
      return block.rows.map(rowText);
    case 'matter':
      return [
        `${block.number}. ${block.label}`,
        ...block.parts.map(({ letter, title, runs }) => `${letter}) ${title}: ${runsText(runs)}`),
        ...block.tasks.map(({ runs }) => runsText(runs)),
      ];
    case 'signaturePair':
      return [`${block.left.title}: ${block.left.name} || ${block.right.title}: ${block.right.name}`];
    case 'addressees':
      return [`Kính gửi: ${block.names.join('; ')}`];
    case 'blankLines':
      return [`(${block.count} dòng trống)`];
    case 'squareCode':
      return [`(mã QR: ${block.text})`];
    case 'namePlate':
      return [`(biển tên: ${block.name} | ${block.title})`];
    case 'pageBreak':
      return ['(sang trang)'];
  }
}

export function texts(blocks: Block[]): string[] {
  return blocks.flatMap(blockText);
}
