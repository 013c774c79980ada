import { authHandlers } from './auth';
import { backupHandlers } from './backups';
import type { DeskHandlers } from './handlers';
import { paperKeyHandlers } from './paperKeys';
import { profileHandlers } from './profile';
import { sealingHandlers } from './sealing';
import { staffHandlers } from './staff';

/** Every call that needs an open office, by name; one that is missing does not compile. */
export const deskHandlers: DeskHandlers = {
  ...authHandlers,
  ...staffHandlers,
  ...profileHandlers,
  ...sealingHandlers,
  ...backupHandlers,
  ...paperKeyHandlers,
};
