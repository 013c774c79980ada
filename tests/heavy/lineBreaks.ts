import { type Measured, segmentsOf } from './measure';

/** How a line begins, without the blanks, which two programs stretch in their own ways. */
function beginnings({ pieces }: Measured, page: number, bodySize: number): string[] {
  const onPage = pieces.filter((piece) => piece.page === page);
  // tables are set smaller than the text and are not justified: half an em parts two cells
  return segmentsOf(onPage, ({ size }) => (size > bodySize - 0.2 ? 1.5 : 0.5))
    .map(({ text }) => text.replace(/[\s\u200b]+/g, '').replaceAll('\u2011', '-').slice(0, 14))
    .filter((start) => start !== '');
}

function without(one: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return one.filter((start) => {
    const at = left.indexOf(start);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/**
 * Lines of a page that begin with other letters in the one than in the other: a break at another word moves one
 * beginning, and no more until the next that differs. `bodySize` in points.
 */
export function movedBreaks(one: Measured, other: Measured, page: number, bodySize: number): string[] {
  const [ours, theirs] = [beginnings(one, page, bodySize), beginnings(other, page, bodySize)];
  const [gone, come] = [without(ours, theirs), without(theirs, ours)];
  return gone.length >= come.length ? gone : come;
}
