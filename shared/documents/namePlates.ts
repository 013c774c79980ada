import type { Day } from '../domain/day';
import type { Face } from '../domain/office';
import { landscapeA4 } from './frame';
import type { Block, OfficialDocument } from './model';

/** Who sits there: a person with the office held, or a unit. */
export interface PlateOf {
  name: string;
  title: string;
}

export interface NamePlatesInput {
  face: Face;
  date: Day;
  plates: PlateOf[];
}

/** Biển tên để bàn: one sheet each, folded in the middle. */
export function namePlates({ face, date, plates }: NamePlatesInput): OfficialDocument {
  const blocks = plates.flatMap(({ name, title }, index): Block[] => [
    ...(index === 0 ? [] : [{ kind: 'pageBreak' } as const]),
    { kind: 'namePlate', name, title },
  ]);
  return {
    model: 1,
    face,
    formatDate: date,
    language: 'vi',
    documentTitle: 'Biển tên để bàn',
    page: landscapeA4,
    formCode: null,
    head: null,
    number: null,
    placeDate: null,
    title: '',
    summary: '',
    bases: [],
    blocks,
    signature: null,
    recipients: [],
  };
}
