import { blankCell, type SheetCell } from '../../shared/domain/oldBook';

/** A piece of a cell in one font, as the file holds it. */
export interface Piece {
  readonly text: string;
  readonly font: string;
}

/** A cell before its writing is known. */
export interface RawCell extends Omit<SheetCell, 'text'> {
  readonly pieces: readonly Piece[];
}

export const blankRaw: RawCell = { ...blankCell, pieces: [] };

export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
}

export interface RawBook {
  readonly is1904: boolean;
  readonly sheets: readonly RawSheet[];
}
