import type { Block, OfficialDocument } from './model';
import { placesOf, textOfRuns } from './places';

/** Stands in a draft for what no record says; ordinary dots are for writing by hand and are left alone. */
export const blankMark = '……';

/** What keeps a draft from being issued. `blank` is the unfilled word, empty where the whole text is missing. */
export interface Blank {
  place: string;
  blank: string;
}

const unfilled = /\{[^{}]*\}|…{2,}/g;

/** Words in braces that a wording brought, dots of the builder, and parts without any text. */
export function blanksOf(document: OfficialDocument): Blank[] {
  const words = placesOf(document).flatMap(({ place, text }) =>
    [...text.matchAll(unfilled)].map(([blank]) => ({ place, blank })),
  );
  const empty = document.blocks.flatMap((block, at) =>
    isEmpty(block) ? [{ place: firstPlace(block, at), blank: '' }] : [],
  );
  const bare = document.signature !== null && document.signature.name.trim() === '';
  return [...words, ...empty, ...(bare ? [{ place: 'signature-name', blank: '' }] : [])];
}

function isEmpty(block: Block): boolean {
  switch (block.kind) {
    case 'paragraph':
      return textOfRuns(block.runs).trim() === '';
    case 'heading':
      return block.text.trim() === '';
    case 'list':
      return block.items.every((item) => textOfRuns(item).trim() === '');
    case 'addressees':
      return block.names.some((name) => name.trim() === '');
    default:
      return false;
  }
}

function firstPlace(block: Block, at: number): string {
  if (block.kind === 'list') return `block-${at}-0`;
  if (block.kind !== 'addressees') return `block-${at}`;
  const empty = block.names.findIndex((name) => name.trim() === '');
  return `block-${at}-${Math.max(0, empty)}`;
}
