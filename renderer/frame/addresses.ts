import { partsOf } from '../../shared/domain/day';
import type { ReceptionOff } from '../../shared/ipc/calls/calendar';
import type { Output } from '../../shared/ipc/contract';
import type { call } from '../office/client';

type Hit = Output<'search.all'>['hits'][number];

/** Where a visit that belongs to no reception yet is opened: the address needs something in its place. */
export const noReception = '-';

export function addressOfVisit(visit: { id: string; receptionId: string | null }): string {
  return `/visits/${visit.receptionId ?? noReception}/${visit.id}`;
}

/** Where a reception on a day off is given another one: in the drafted notice, on its schedule, or at the desk. */
export function addressOfReceptionOff({ id, month, changeDraftId }: ReceptionOff): string {
  if (changeDraftId !== null) return `/drafts/${changeDraftId}`;
  return month === null ? `/visits/${id}` : `/schedules/${month.year}/${month.month}?reception=${id}`;
}

/** The address of what was found; null where there is no page of its own. Asks where a hit does not say enough. */
export async function addressOfHit(hit: Hit, ask: typeof call): Promise<string | null> {
  switch (hit.noun) {
    case 'visit':
      return addressOfVisit(await ask('visit.get', { id: hit.id }));
    case 'conclusion':
      return `/conclusions/${(await ask('conclusion.get', { id: hit.id })).receptionId}`;
    case 'matter':
      return `/matters/${hit.id}`;
    case 'petition':
      return `/petitions/${hit.id}`;
    case 'dialogue':
      return `/dialogues/${hit.id}`;
    case 'task':
      return `/tasks/${hit.id}`;
    case 'schedule': {
      if (hit.day === null) return '/schedules';
      const { year, month } = partsOf(hit.day);
      return `/schedules/${year}/${month}`;
    }
    case 'citizen':
    case 'paper':
      return null;
  }
}
