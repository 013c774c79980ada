import { caseWriters, everybody, type Guard, keep, open, writeCases } from './admission';
import type { CallName } from './contract';

/** Who may ask for what of the backups and of the sets that are opened. */
export const backupGuards = {
  'backup.status': everybody,
  'backup.pickFolder': open,
  'backup.pickKey': open,
  'backup.savePlace': { may: ['clerk', 'headOfOffice', 'administrator'], audit: 'backup.placeSaved' },
  'backup.saveRecipients': keep('backup.recipientsSaved'),
  'backup.run': { may: ['clerk', 'headOfOffice', 'administrator'], audit: 'backup.made' },
  'backup.runAll': { may: ['clerk', 'headOfOffice', 'administrator'], audit: 'backup.made' },
  'backup.reachServer': open,
  'backup.list': open,
  'backup.verify': { may: ['clerk', 'headOfOffice', 'administrator'], audit: 'backup.verified' },
  'backup.restoreInto': { may: ['clerk', 'headOfOffice', 'administrator'], audit: 'backup.restoredAside' },
  'backup.drill': { may: ['clerk', 'headOfOffice', 'administrator'], audit: 'backup.drilled' },
  'backup.drills': everybody,
  'backup.openSet': writeCases('backup.opened'),
  'backup.closeSet': { may: caseWriters, audit: null },
  'backup.compareDay': { may: caseWriters, audit: null },
  'backup.compareCases': { may: caseWriters, audit: null },
  'backup.takeCase': writeCases('case.takenBack'),
  'backup.takeRecord': writeCases('visit.takenBack'),
  'backup.compareCounts': open,
  'backup.lastRestore': open,
  'backup.undoRestore': open,
  'backup.restoreHere': { may: 'open', audit: null },
} satisfies Partial<Record<CallName, Guard>>;
