import type { Block, OfficialDocument, Run } from './model';

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
  const [before, rest] = cutAt(runs, start);
  const [chosen, after] = cutAt(rest, end - start);
  if (chosen.length === 0) return [...runs];
  const on = !chosen.every((run) => run[style] === true);
  return joined([...before, ...chosen.map((run) => styled(run, style, on)), ...after]);
}

interface Range {
  place: string;
  start: number;
  end: number;
}

function toggledBlock(block: Block, rest: string, { start, end }: Range, style: RunStyle): Block {
  const change = (runs: Run[]) => toggledRuns(runs, start, end, style);
  if (block.kind === 'paragraph' && rest === '') return { ...block, runs: change(block.runs) };
  if (block.kind !== 'matter') return block;
  const [, list, number] = /^-(part|task)-(\d+)$/.exec(rest) ?? [];
  const at = Number(number);
  if (list === 'part') {
    const parts = block.parts.map((part, index) =>
      index === at ? { ...part, runs: change(part.runs) } : part,
    );
    return { ...block, parts };
  }
  if (list !== 'task') return block;
  const tasks = block.tasks.map((task, index) =>
    index === at ? { ...task, runs: change(task.runs) } : task,
  );
  return { ...block, tasks };
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
