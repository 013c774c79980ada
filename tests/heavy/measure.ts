import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of one line: where its baseline begins, in mm from the top left corner; its letters in points. */
export interface Piece {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly font: string;
}

export interface Measured {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly pieces: readonly Piece[];
  /** as the file itself says */
  readonly language: string;
  readonly title: string;
  readonly tagged: boolean;
}

const mm = 25.4 / 72;

function fontName(font: unknown): string {
  return typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
}

function said(info: object, name: string): string {
  const found = Object.entries(info).find(([key]) => key === name);
  return typeof found?.[1] === 'string' ? found[1] : '';
}

/** Reads a PDF back: every piece of text with its place, size and style. */
export async function measure(file: string): Promise<Measured> {
  const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
  const pdf = await task.promise;
  const pages: Measured['pages'][number][] = [];
  const pieces: Piece[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ width: width * mm, height: height * mm });
    // loads the fonts, so that their names can be asked for
    await page.getOperatorList();
    const content = await page.getTextContent({ disableNormalization: true });
    for (const item of content.items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , skew = 0, tall = 0, x = 0, y = 0] = item.transform.map(Number);
      const font = fontName(page.commonObjs.get(item.fontName)).replace(/^[A-Z]{6}\+/, '');
      pieces.push({
        text: item.str.normalize('NFC').replaceAll('\u00a0', ' '),
        page: number,
        left: x * mm,
        right: (x + item.width) * mm,
        baseline: (height - y) * mm,
        size: Math.hypot(skew, tall),
        bold: /bold/i.test(font),
        italic: /italic|oblique/i.test(font),
        font,
      });
    }
  }
  const { info } = await pdf.getMetadata();
  const marked = await pdf.getMarkInfo();
  await task.destroy();
  return {
    pages,
    pieces,
    language: said(info, 'Language'),
    title: said(info, 'Title'),
    tagged: marked?.Marked === true,
  };
}

/**
 * Pieces that stand on one baseline without a gap between them: what an eye takes for one line of one column.
 * `widestGap` is in em: only in justified text may words stand far apart.
 */
export function segmentsOf(pieces: readonly Piece[], widestGap = (_piece: Piece) => 1.5): Piece[] {
  const sorted = [...pieces].toSorted(
    (a, b) => a.page - b.page || Math.round(a.baseline * 10) - Math.round(b.baseline * 10) || a.left - b.left,
  );
  const segments: Piece[] = [];
  for (const piece of sorted) {
    const last = segments.at(-1);
    const em = piece.size * mm;
    const isNext =
      last !== undefined &&
      last.page === piece.page &&
      Math.abs(last.baseline - piece.baseline) < 0.1 &&
      piece.left - last.right < widestGap(piece) * em &&
      last.bold === piece.bold &&
      last.italic === piece.italic;
    if (!isNext) segments.push(piece);
    else {
      // a space is narrower than a quarter of an em only where a line is pressed together
      const gap = piece.left - last.right > 0.12 * em && !last.text.endsWith(' ') ? ' ' : '';
      segments[segments.length - 1] = { ...last, text: last.text + gap + piece.text, right: piece.right };
    }
  }
  return segments.map((each) => ({ ...each, text: each.text.replace(/\s+/g, ' ').trim() }));
}
