import type { UndoAct, UndoNoun } from '../../../shared/domain/undo';
import { noReception } from '../../frame/addresses';

const keys = {
  'visit.discarded': 'visit_discarded',
  'visit.cancelled': 'visit_cancelled',
  'visit.amended': 'visit_amended',
  'petition.discarded': 'petition_discarded',
  'petition.cancelled': 'petition_cancelled',
  'petition.joined': 'petition_joined',
  'registration.cancelled': 'registration_cancelled',
  'registration.moved': 'registration_moved',
} as const satisfies Record<UndoAct, string>;

/** The word of an act: names of words have no dots. */
export function actKey(act: UndoAct): (typeof keys)[UndoAct] {
  return keys[act];
}

/** Where a record stands that was brought back; null where its place is not known by its id. */
export function addressOfUndone({ noun, id }: { noun: UndoNoun; id: string }): string | null {
  if (noun === 'visit') return `/visits/${noReception}/${id}`;
  return noun === 'petition' ? `/matters?petition=${id}` : null;
}
