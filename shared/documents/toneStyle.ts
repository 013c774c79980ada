import { placeTones, type ToneStyle } from '../text/tone';
import type { Block, Cell, OfficialDocument, Run, Signature } from './model';

/**
 * A whole paper in one style of tone marks (`Ủy ban` or `Uỷ ban`), as the office has chosen. Names stay as
 * their bearers write them: those given, in capitals too, and the name of everybody who signs.
 */
export function toneDocument(
  document: OfficialDocument,
  style: ToneStyle,
  names: readonly string[] = [],
): OfficialDocument {
  const signerNames = document.signature === null ? [] : [document.signature.name];
  const kept = [...names, ...signerNames, ...document.blocks.flatMap(namesIn)];
  const all = [...kept, ...kept.map((name) => name.toLocaleUpperCase('vi'))];
  const tone = (text: string) => placeTones(text, style, all);
  return {
    ...document,
    documentTitle: tone(document.documentTitle),
    head: document.head && { parent: tone(document.head.parent), issuer: document.head.issuer.map(tone) },
    placeDate: document.placeDate && { ...document.placeDate, place: tone(document.placeDate.place) },
    title: tone(document.title),
    summary: tone(document.summary),
    bases: document.bases.map(tone),
    blocks: document.blocks.map((block) => toneBlock(block, tone)),
    signature: document.signature && toneSignature(document.signature, tone),
    recipients: document.recipients.map(tone),
  };
}

type Tone = (text: string) => string;

function namesIn(block: Block): string[] {
  return block.kind === 'signaturePair' ? [block.left.name, block.right.name] : [];
}

function toneBlock(block: Block, tone: Tone): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, runs: toneRuns(block.runs, tone) };
    case 'heading':
      return { ...block, text: tone(block.text) };
    case 'list':
      return { ...block, items: block.items.map((item) => toneRuns(item, tone)) };
    case 'table':
      return { ...block, headRows: toneCells(block.headRows, tone), rows: toneCells(block.rows, tone) };
    case 'matter':
      return {
        ...block,
        label: tone(block.label),
        parts: block.parts.map((each) => ({
          ...each,
          title: tone(each.title),
          runs: toneRuns(each.runs, tone),
        })),
        tasks: block.tasks.map((task) => ({ ...task, runs: toneRuns(task.runs, tone) })),
      };
    case 'signaturePair':
      return { ...block, left: toneSignature(block.left, tone), right: toneSignature(block.right, tone) };
    case 'addressees':
      return { ...block, names: block.names.map(tone) };
    case 'blankLines':
    case 'squareCode':
    case 'namePlate':
    case 'pageBreak':
      return block;
  }
}

function toneRuns(runs: Run[], tone: Tone): Run[] {
  return runs.map((run) => ({ ...run, text: tone(run.text) }));
}

function toneCells(rows: Cell[][], tone: Tone): Cell[][] {
  return rows.map((row) =>
    row.map((cell) => ({ ...cell, lines: cell.lines.map((line) => toneRuns(line, tone)) })),
  );
}

/** The name is left out on purpose: nobody's own spelling is a matter of style. */
function toneSignature(signature: Signature, tone: Tone): Signature {
  return {
    ...signature,
    authority: tone(signature.authority),
    title: tone(signature.title),
    note: tone(signature.note),
  };
}
