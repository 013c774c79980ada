import { z } from 'zod';
import { check } from '../../domain/chain';
import { id, line } from '../../domain/office';
import { scheduleChange, scheduleChangeInput } from '../../domain/scheduleChanges';
import { ask } from '../ask';

export const scheduleChangeCalls = {
  /** what became of a posted schedule, oldest first, with who has to be told */
  'scheduleChange.list': ask(z.object({ scheduleId: id }), z.array(scheduleChange)),
  /** what speaks against a change before it is begun */
  'scheduleChange.check': ask(scheduleChangeInput.omit({ reason: true }), z.array(check)),
  /** begins a change with the draft of its notice; the posted day holds until that is issued */
  'scheduleChange.begin': ask(scheduleChangeInput, scheduleChange),
  /** takes back a change whose notice was not issued */
  'scheduleChange.withdraw': ask(
    z.object({ id, version: z.int().min(0), reason: line.pipe(z.string().min(1)) }),
    scheduleChange,
  ),
  /** ticks a registered citizen off the call list, or puts the mark back; the last word counts */
  'scheduleChange.tell': ask(
    z.object({ id, registrationId: id, told: z.boolean(), how: line }),
    scheduleChange,
  ),
};
