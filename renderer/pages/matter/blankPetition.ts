import type { Day } from '../../../shared/domain/day';
import type { Petition } from '../../../shared/domain/visits';
import { newId } from '../../office/client';

/** A petition just received. The office gives it its code when it is first stored. */
export function blankPetition(today: Day): Petition {
  const now = new Date().toISOString();
  return {
    id: newId(),
    code: '',
    kind: 'proposal',
    receivedOn: today,
    writtenOn: null,
    source: 'inPerson',
    senderLabel: '',
    senderAddress: '',
    anonymous: false,
    summary: '',
    state: 'received',
    outcome: 'undecided',
    outcomeNote: '',
    processedOn: null,
    matterId: null,
    sealed: false,
    version: 0,
    createdAt: now,
    updatedAt: now,
  };
}
