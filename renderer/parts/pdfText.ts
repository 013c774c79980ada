import type { PDFDocumentProxy } from 'pdfjs-dist';

/** A page from 1 on, and the part of it in CSS pixels at 100 %. */
export interface FoundText {
  page: number;
  top: number;
  height: number;
}

/** Line ends and the gaps of justified text are no part of what is compared, nor is the case a form prints in. */
export function bareText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '').toLocaleLowerCase('vi');
}

/** So much of a text tells it from others. */
export const comparedSigns = 40;

interface Piece {
  /** where it begins in the page's text */
  from: number;
  top: number;
  bottom: number;
}

interface PageText {
  text: string;
  pieces: Piece[];
}

async function readPage(document: PDFDocumentProxy, number: number, scale: number): Promise<PageText> {
  const page = await document.getPage(number);
  const { height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  let text = '';
  const pieces: Piece[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const baseline: unknown = item.transform[5];
    const y = typeof baseline === 'number' ? baseline : 0;
    const top = (height - y - item.height) * scale;
    // what hangs below the line belongs to it
    pieces.push({ from: text.length, top, bottom: (height - y + item.height * 0.25) * scale });
    text += bareText(item.str);
  }
  return { text, pieces };
}

function beginnings(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}

function spanOf({ pieces }: PageText, start: number, end: number): Pick<FoundText, 'top' | 'height'> {
  const first = pieces.findLastIndex(({ from }) => from <= start);
  const own = pieces.filter(({ from }, index) => index === first || (from > start && from < end));
  const top = Math.min(...own.map((piece) => piece.top));
  return { top, height: Math.max(...own.map((piece) => piece.bottom)) - top };
}

/** Finds texts of a paper on its printed pages; each page is read once. */
export function textFinder(document: PDFDocumentProxy, scale: number) {
  const pages = new Map<number, Promise<PageText>>();
  function pageText(number: number): Promise<PageText> {
    const read = pages.get(number) ?? readPage(document, number, scale);
    pages.set(number, read);
    return read;
  }
  return async (text: string, earlier = 0): Promise<FoundText | null> => {
    const whole = bareText(text);
    const wanted = whole.slice(0, comparedSigns);
    if (wanted === '') return null;
    let left = earlier;
    let last: FoundText | null = null;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await pageText(number);
      for (const start of beginnings(page.text, wanted)) {
        last = { page: number, ...spanOf(page, start, start + whole.length) };
        if (left === 0) return last;
        left -= 1;
      }
    }
    return last;
  };
}
