import type { Day } from '../../../shared/domain/day';
import { blankPetition as blank, type Petition } from '../../../shared/domain/petitions';
import { newId } from '../../office/client';

/** A petition just received. The office gives it its code when it is first stored. */
export function blankPetition(today: Day): Petition {
  return blank(newId(), today, new Date().toISOString());
}
