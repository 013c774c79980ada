import type { InspectionRecord } from '../../../shared/domain/inspection';
import { noReception } from '../../frame/addresses';

/** The page of a record; null for a number that nothing bears and a line of the checklist. */
export function addressOfRecord({ noun, id }: Pick<InspectionRecord, 'noun' | 'id'>): string | null {
  switch (noun) {
    case 'reception':
      return `/receptions/${id}/day`;
    case 'month':
      return `/schedules/plan/${id.slice(0, 4)}`;
    case 'schedule':
      return `/schedules/${Number(id.slice(0, 4))}/${Number(id.slice(5))}`;
    case 'conclusion':
      return `/conclusions/${id}`;
    case 'task':
      return `/tasks/${id}`;
    case 'petition':
      return `/petitions/${id}`;
    case 'visit':
      return `/visits/${noReception}/${id}`;
    case 'number':
    case 'check':
      return null;
  }
}
