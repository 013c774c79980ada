import { type Measured, type Piece, segmentsOf } from './measure';

/** Lines of a page in their order, each as its first letters without the blanks, which every program stretches anew. */
function beginnings({ pieces }: Measured, page: number, bodySize: number): string[] {
  const onPage = pieces.filter((piece) => piece.page === page);
  // tables are set smaller than the text and are not justified: half an em parts two cells
  const widestGap = ({ size }: Piece) => (size > bodySize - 0.2 ? 1.5 : 0.5);
  return segmentsOf(onPage, widestGap)
    .map(({ text }) =>
      text
        .replace(/[\s\u200b]+/g, '')
        .replaceAll('\u2011', '-')
        .slice(0, 14),
    )
    .filter((start) => start !== '');
}

/** Lines that the other does not have, next to each other as one place. */
function places(one: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  const found: string[] = [];
  let isOpen = false;
  for (const start of one) {
    const at = left.indexOf(start);
    if (at >= 0) left.splice(at, 1);
    else if (!isOpen) found.push(start);
    isOpen = at < 0;
  }
  return found;
}

/**
 * Where a page of one file breaks its lines otherwise than the same page of the other: the first line of each place.
 * Within a place every line may begin with another word, since a word that no longer fits moves all that follow in
 * its paragraph: Word presses the blanks of a justified line together to hold one word more, and Chromium does not.
 * `bodySize` in points.
 */
export function movedBreaks(one: Measured, other: Measured, page: number, bodySize: number): string[] {
  const [ours, theirs] = [beginnings(one, page, bodySize), beginnings(other, page, bodySize)];
  const [gone, come] = [places(ours, theirs), places(theirs, ours)];
  return gone.length >= come.length ? gone : come;
}
