import type { Block, Cell, OfficialDocument, Run } from '../../shared/documents/model';

function runsText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function cellText(cell: Cell): string {
  return cell.lines.map(runsText).join(' ');
}

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [runsText(block.runs)];
    case 'heading':
      return [`${block.number} ${block.text}`.trim()];
    case 'list':
      return block.items.map(runsText);
    case 'table':
      return block.rows.map((row) => row.map(cellText).join(' | '));
    case 'matter':
      return [
        `${block.number}. ${block.label}`,
        ...block.parts.map(
          ({ letter, title, runs }) => `${letter === '' ? '' : `${letter}) `}${title}: ${runsText(runs)}`,
        ),
        ...block.tasks.map(({ runs }) => runsText(runs)),
      ];
    case 'signaturePair':
      return [`${block.left.name} | ${block.right.name}`];
    default:
      return [];
  }
}

/** What a paper says between its title and its signature, one line for each thing said. */
export function textsOf(document: OfficialDocument): string[] {
  return document.blocks.flatMap(blockTexts);
}
