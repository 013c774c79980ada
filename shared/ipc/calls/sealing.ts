import { z } from 'zod';
import { id } from '../../domain/office';
import { staff } from '../../domain/people';
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
};
