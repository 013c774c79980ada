import type { Block, Cell, Matter, OfficialDocument, Run, Table } from './model';
import { textOfRuns } from './places';

export type RunStyle = 'bold' | 'italic';

function cutAt(runs: readonly Run[], at: number): [Run[], Run[]] {
  const before: Run[] = [];
  const after: Run[] = [];
  let from = 0;
  for (const run of runs) {
    const here = Math.min(run.text.length, Math.max(0, at - from));
    if (here > 0) before.push({ ...run, text: run.text.slice(0, here) });
    if (here < run.text.length) after.push({ ...run, text: run.text.slice(here) });
    from += run.text.length;
  }
  return [before, after];
}

function looks({ bold = false, italic = false, underline = false }: Run): string {
  return [bold, italic, underline].join();
}

function joined(runs: readonly Run[]): Run[] {
  const done: Run[] = [];
  for (const run of runs) {
    const last = done.at(-1);
    if (last === undefined || looks(last) !== looks(run)) done.push(run);
    else done.splice(-1, 1, { ...last, text: last.text + run.text });
  }
  return done;
}

function styled(run: Run, style: RunStyle, on: boolean): Run {
  const { [style]: _, ...plain } = run;
  return on ? { ...plain, [style]: true } : plain;
}

/** Sets or takes off bold or italic between two signs, as a word processor does: off where all of it has it already. */
export function toggledRuns(runs: readonly Run[], start: number, end: number, style: RunStyle): Run[] {
  return toggledLines([[...runs]], start, end, style)[0] ?? [];
}

/** The same over the lines of a cell, which a screen shows as one text with a sign between two lines. */
export function toggledLines(lines: readonly Run[][], start: number, end: number, style: RunStyle): Run[][] {
  let at = 0;
  const parts = lines.map((runs) => {
    const from = Math.max(0, start - at);
    const to = end - at;
    at += textOfRuns(runs).length + 1;
    const [before, rest] = cutAt(runs, from);
    const [chosen, after] = cutAt(rest, Math.max(0, to - from));
    return { before, chosen, after };
  });
  const all = parts.flatMap(({ chosen }) => chosen);
  const on = !all.every((run) => run[style] === true);
  return parts.map(({ before, chosen, after }) =>
    joined([...before, ...chosen.map((run) => styled(run, style, on)), ...after]),
  );
}

interface Range {
  place: string;
  start: number;
  end: number;
}

type OneChange = (runs: Run[]) => Run[];

function atIndex<Value>(values: Value[], at: number, change: (value: Value) => Value): Value[] {
  return values.map((value, index) => (index === at ? change(value) : value));
}

function inMatter(block: Matter, rest: string, change: OneChange): Block {
  const [, list, number] = /^-(part|task)-(\d+)$/.exec(rest) ?? [];
  const inside = <Value extends { runs: Run[] }>(value: Value) => ({ ...value, runs: change(value.runs) });
  if (list === 'part') return { ...block, parts: atIndex(block.parts, Number(number), inside) };
  if (list === 'task') return { ...block, tasks: atIndex(block.tasks, Number(number), inside) };
  return block;
}

function inTable(block: Table, rest: string, change: (lines: Run[][]) => Run[][]): Block {
  const [, part, row, column] = /^-(head|row)-(\d+)-(\d+)$/.exec(rest) ?? [];
  const inRows = (rows: Cell[][]) =>
    atIndex(rows, Number(row), (cells) =>
      atIndex(cells, Number(column), (cell) => ({ ...cell, lines: change(cell.lines) })),
    );
  if (part === 'head') return { ...block, headRows: inRows(block.headRows) };
  if (part === 'row') return { ...block, rows: inRows(block.rows) };
  return block;
}

function toggledBlock(block: Block, rest: string, { start, end }: Range, style: RunStyle): Block {
  const change: OneChange = (runs) => toggledRuns(runs, start, end, style);
  switch (block.kind) {
    case 'paragraph':
      return rest === '' ? { ...block, runs: change(block.runs) } : block;
    case 'list':
      return { ...block, items: atIndex(block.items, Number(/^-(\d+)$/.exec(rest)?.[1]), change) };
    case 'matter':
      return inMatter(block, rest, change);
    case 'table':
      return inTable(block, rest, (lines) => toggledLines(lines, start, end, style));
    default:
      return block;
  }
}

/** Switches bold or italic in one running text of a paper; texts of other kinds have the look of their form. */
export function toggledStyle(
  range: Range,
  style: RunStyle,
): (document: OfficialDocument) => OfficialDocument {
  const [whole = '', number] = /^block-(\d+)/.exec(range.place) ?? [];
  const rest = range.place.slice(whole.length);
  return (document) => ({
    ...document,
    blocks: document.blocks.map((block, at) =>
      at === Number(number) ? toggledBlock(block, rest, range, style) : block,
    ),
  });
}
