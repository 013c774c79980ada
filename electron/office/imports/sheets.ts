import type { SheetCell } from '../../../shared/domain/oldBook';
import { type OldFont, oldFontOf, toUnicode, writingOf } from '../../../shared/text/oldFonts';
import type { Piece, RawCell, RawSheet } from '../../render/rawSheet';

/** A sheet in Unicode, with how many cells were written in each old font. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly converted: Readonly<Record<OldFont, number>>;
}

/** The old writing of most cells that tell; it decides for those that do not tell by themselves. */
function usualWriting(rows: RawSheet['rows']): OldFont | null {
  const votes = { unicode: 0, tcvn3: 0, vni: 0 };
  for (const { pieces } of rows.flat()) {
    for (const { text } of pieces) {
      const writing = writingOf(text);
      if (writing !== null) votes[writing] += 1;
    }
  }
  const old: OldFont = votes.vni > votes.tcvn3 ? 'vni' : 'tcvn3';
  return votes[old] > votes.unicode ? old : null;
}

const beyondAscii = /[\u0080-\uffff]/;

/** A cell's own text tells more than its font: people put an old font over Unicode, and the other way round. */
function fontOf({ text, font }: Piece, usual: OldFont | null): { font: OldFont; capitals: boolean } | null {
  if (!beyondAscii.test(text)) return null;
  const writing = writingOf(text);
  if (writing === 'unicode') return null;
  const named = oldFontOf(font);
  if (named !== null) return named;
  const guessed = writing ?? usual;
  return guessed === null ? null : { font: guessed, capitals: false };
}

/** Excel writes a row of one sign for what it does not know; NUL has no place in a text. */
function clean(text: string): string {
  return text.normalize('NFC').replaceAll('\u0000', '').replaceAll('\r\n', '\n').replaceAll('\u00a0', ' ');
}

export function inUnicode({ name, rows }: RawSheet): Sheet {
  const usual = usualWriting(rows);
  const converted = { tcvn3: 0, vni: 0 };
  const read = ({ pieces, ...rest }: RawCell): SheetCell => {
    let counted = false;
    const texts = pieces.map((piece) => {
      const old = fontOf(piece, usual);
      if (old === null) return piece.text;
      if (!counted) converted[old.font] += 1;
      counted = true;
      return toUnicode(piece.text, old.font, old.capitals);
    });
    return { ...rest, text: clean(texts.join('')) };
  };
  return { name, rows: rows.map((row) => row.map(read)), converted };
}
