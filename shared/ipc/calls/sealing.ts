import { z } from 'zod';
import { id, line } from '../../domain/office';
import { staff } from '../../domain/people';
import { person } from '../../domain/visits';
import { ask } from '../ask';

const password = z.string().min(1).max(200);

/** Who may open the sealed compartment: given on by one who may, or opened again with the paper key. */
export const sealingCalls = {
  /** both are there: who is entitled types their own password, the other person theirs */
  'sealed.entitle': ask(
    z.object({ staffId: id, passphrase: password, theirPassword: password }),
    z.array(staff),
  ),
  /** nobody entitled is left or remembers the password: the office's sheet stands in for them */
  'sealed.recover': ask(
    z.object({ staffId: id, paperKey: z.string().max(2000), theirPassword: password }),
    z.array(staff),
  ),
  /** opens the person of a sealed record for reading; audited */
  'sealed.reveal': ask(
    z.object({ visitId: id, passphrase: z.string().min(1).max(200), reason: line.pipe(z.string().min(1)) }),
    z.object({
      person,
      /** others who came or signed with that person */
      others: z.array(person),
      /** what else belongs to the compartment: from which petition a part was split */
      note: z.string(),
    }),
  ),
  /** takes a record that turned out to be no denunciation out of the compartment again; audited */
  'sealed.release': ask(
    z.object({
      noun: z.enum(['visit', 'petition']),
      id,
      passphrase: z.string().min(1).max(200),
      reason: line.pipe(z.string().min(1)),
    }),
    z.object({ drafts: z.int() }),
  ),
};
