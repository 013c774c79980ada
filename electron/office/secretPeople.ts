import { z } from 'zod';
import { person } from '../../shared/domain/visits';

/** What lies in the sealed compartment of one record. */
export const secretPeople = z.object({ person, representatives: z.array(person), actingFor: z.string() });
export type SecretPeople = z.infer<typeof secretPeople>;
