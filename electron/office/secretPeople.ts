import { z } from 'zod';
import { party } from '../../shared/domain/petitions';
import { groupMember } from '../../shared/domain/visitPeople';
import { person } from '../../shared/domain/visits';

/** What lies in the sealed compartment of one record. */
export const secretPeople = z.object({
  person,
  representatives: z.array(person),
  /** everybody on the list of a group that denounces together */
  members: z.array(groupMember).default([]),
  actingFor: z.string(),
  /** the people of a petition with their sides; all of them stand in `person` and `representatives` too */
  parties: z.array(party).optional(),
  /** what else would lead to them: from which petition a part was split */
  note: z.string().optional(),
});
export type SecretPeople = z.infer<typeof secretPeople>;
/** As whoever seals gives it. */
export type SecretInput = z.input<typeof secretPeople>;
