/**
 * Advance widths of Times New Roman (and Tinos, which has the same metrics) in thousandths of an em,
 * read from the `hmtx` table of the bundled files. An accented letter is as wide as its base.
 * A DOCX cannot say "a line as long as the text above", so the length is reckoned here.
 */
const regular: Record<string, number> = widths({
  250: ' .,',
  278: 'ijlt/:;',
  333: 'Ifr-()',
  389: 'Js',
  444: 'acez',
  500: 'bdghknopquvxy0123456789*–đ',
  529: 'ơ',
  542: 'ư',
  556: 'FPS',
  611: 'ELTZ',
  667: 'BCR',
  722: 'ADGHKNOQUVXYwĐƠ',
  776: 'Ư',
  778: 'm',
  889: 'M',
  944: 'W',
});
const bold: Record<string, number> = widths({
  250: ' .,',
  278: 'il/',
  333: 'fjt-:;()',
  389: 'Is',
  444: 'cerz',
  500: 'Jagovxy0123456789*–',
  554: 'ơ',
  556: 'Sbdhknpquđ',
  600: 'ư',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDNRUVXYwĐ',
  778: 'GHKOQƠ',
  796: 'Ư',
  833: 'm',
  944: 'M',
  1000: 'W',
});
const italic: Record<string, number> = widths({
  250: ' .,',
  278: 'fijlt/',
  333: 'I-:;()',
  389: 'rsz',
  444: 'Jcekvxy',
  500: 'Sabdghnopqu0123456789*–đ',
  534: 'ơ',
  545: 'ư',
  556: 'LTYZ',
  611: 'ABEFPRVX',
  667: 'CKNw',
  722: 'DGHOQUmĐƠ',
  754: 'Ư',
  833: 'MW',
});

function widths(byWidth: Record<number, string>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(byWidth).flatMap(([width, letters]) =>
      [...letters].map((letter) => [letter, Number(width)]),
    ),
  );
}

const unknownLetter = 600;
const horn = '\u031b';

/** Width in points of one line of text. Bold italic is reckoned as bold. */
export function textWidth(text: string, style: { size: number; bold: boolean; italic: boolean }): number {
  const table = style.bold ? bold : style.italic ? italic : regular;
  const thousandths = [...text.normalize('NFC').replaceAll('\u00a0', ' ')].reduce(
    (sum, letter) => sum + (table[letter] ?? table[baseOf(letter)] ?? unknownLetter),
    0,
  );
  return (thousandths / 1000) * style.size;
}

/** The letter without its tone; ơ and ư keep their horn, which makes them wider than o and u. */
function baseOf(letter: string): string {
  const [base = '', ...marks] = [...letter.normalize('NFD')];
  return marks.includes(horn) ? (base + horn).normalize('NFC') : base;
}
