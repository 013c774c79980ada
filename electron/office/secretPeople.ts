import { z } from 'zod';
import { groupMember } from '../../shared/domain/visitPeople';
import { person } from '../../shared/domain/visits';

/** What lies in the sealed compartment of one record. */
export const secretPeople = z.object({
  person,
  representatives: z.array(person),
  /** everybody on the list of a group that denounces together */
  members: z.array(groupMember).default([]),
  actingFor: z.string(),
});
export type SecretPeople = z.infer<typeof secretPeople>;
/** As whoever seals gives it. */
export type SecretInput = z.input<typeof secretPeople>;
