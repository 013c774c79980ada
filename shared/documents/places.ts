import type { Block, Cell, OfficialDocument, Run, Signature } from './model';

/** One text of a paper that a clerk may change, under the name by which a screen finds its field. */
export interface Place {
  place: string;
  text: string;
}

type Change = (text: string, place: string) => string;

/** What is in a paragraph, without its bold and italic. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  for (let at = 0; at < most; at += 1) if (one[at] !== other[at]) return at;
  return most;
}

/**
 * Puts a new text into runs and keeps bold and italic where nothing changed: what was typed joins the run in
 * which it was typed.
 */
export function withRunText(runs: readonly Run[], text: string): Run[] {
  const before = textOfRuns(runs);
  if (before === text) return [...runs];
  const start = sharedStart(before, text);
  const rest = Math.min(before.length, text.length) - start;
  let end = 0;
  while (end < rest && before.at(-1 - end) === text.at(-1 - end)) end += 1;
  const typed = text.slice(start, text.length - end);
  const cut = before.length - end;
  let at = 0;
  let placed = false;
  const changed = runs.map((run) => {
    const from = at;
    at += run.text.length;
    const kept = run.text.slice(0, Math.max(0, start - from));
    const after = run.text.slice(Math.max(0, Math.min(run.text.length, cut - from)));
    const here = !placed && start <= at;
    if (here) placed = true;
    return { ...run, text: `${kept}${here ? typed : ''}${after}` };
  });
  const filled = changed.filter((run) => run.text !== '');
  return runs.length === 0 ? [{ text }] : filled.length === 0 ? changed.slice(0, 1) : filled;
}

/** A paper with every changeable text passed through `change`; the same objects where nothing changed is not promised. */
export function mapTexts(document: OfficialDocument, change: Change): OfficialDocument {
  return {
    ...document,
    title: change(document.title, 'title'),
    summary: change(document.summary, 'summary'),
    bases: document.bases.map((text, at) => change(text, `bases-${at}`)),
    blocks: document.blocks.map((block, at) => mapBlock(block, `block-${at}`, change)),
    signature: document.signature && mapSignature(document.signature, 'signature', change),
    recipients: document.recipients.map((text, at) => change(text, `recipients-${at}`)),
  };
}

function mapSignature(signature: Signature, place: string, change: Change): Signature {
  return {
    authority: change(signature.authority, `${place}-authority`),
    title: change(signature.title, `${place}-title`),
    name: change(signature.name, `${place}-name`),
    note: change(signature.note, `${place}-note`),
  };
}

function mapRuns(runs: Run[], place: string, change: Change): Run[] {
  return withRunText(runs, change(textOfRuns(runs), place));
}

function mapBlock(block: Block, place: string, change: Change): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, runs: mapRuns(block.runs, place, change) };
    case 'heading':
      return { ...block, text: change(block.text, place) };
    case 'list':
      return { ...block, items: block.items.map((item, at) => mapRuns(item, `${place}-${at}`, change)) };
    case 'table':
      return {
        ...block,
        headRows: mapRows(block.headRows, `${place}-head`, change),
        rows: mapRows(block.rows, `${place}-row`, change),
      };
    case 'matter':
      return {
        ...block,
        label: change(block.label, `${place}-label`),
        parts: block.parts.map((part, at) => ({
          ...part,
          title: change(part.title, `${place}-title-${at}`),
          runs: mapRuns(part.runs, `${place}-part-${at}`, change),
        })),
        tasks: block.tasks.map((task, at) => ({
          ...task,
          runs: mapRuns(task.runs, `${place}-task-${at}`, change),
        })),
      };
    case 'signaturePair':
      return {
        ...block,
        left: mapSignature(block.left, `${place}-left`, change),
        right: mapSignature(block.right, `${place}-right`, change),
      };
    case 'addressees':
      return { ...block, names: block.names.map((name, at) => change(name, `${place}-${at}`)) };
    case 'blankLines':
    case 'squareCode':
    case 'namePlate':
    case 'pageBreak':
      return block;
  }
}

function mapRows(rows: Cell[][], place: string, change: Change): Cell[][] {
  return rows.map((row, at) => row.map((cell, column) => mapCell(cell, `${place}-${at}-${column}`, change)));
}

/** The lines of a cell are one text with line breaks. */
export function cellText({ lines }: Cell): string {
  return lines.map(textOfRuns).join('\n');
}

function mapCell(cell: Cell, place: string, change: Change): Cell {
  const before = cellText(cell);
  const after = change(before, place);
  if (after === before) return cell;
  return { ...cell, lines: after.split('\n').map((text, at) => withRunText(styleOf(cell, at), text)) };
}

/** A new line of a cell is bold where the line above is. */
function styleOf({ lines }: Cell, at: number): Run[] {
  const own = lines[at];
  if (own !== undefined) return own;
  const last = lines.at(-1)?.[0];
  return last === undefined ? [] : [{ ...last, text: '' }];
}

/** Every changeable text of a paper, from its head to its foot. */
export function placesOf(document: OfficialDocument): Place[] {
  const places: Place[] = [];
  mapTexts(document, (text, place) => {
    places.push({ place, text });
    return text;
  });
  return places;
}

/** The paper with another text at one place. */
export function withText(document: OfficialDocument, place: string, text: string): OfficialDocument {
  return mapTexts(document, (before, at) => (at === place ? text : before));
}
