import type { StaffRole } from '../domain/people';
import type { CallName } from './contract';

/** `open`: before anybody signs in. `any`: everybody signed in. Otherwise the roles named. */
export type Admission = 'open' | 'any' | readonly StaffRole[];

/** Who may ask, and what the audit trail writes; null where reading leaves no trace. */
export interface Guard {
  readonly may: Admission;
  readonly audit: string | null;
}

/** The administrator runs the machine and reads no cases; the auditor reads all and changes nothing. */
const caseReaders: readonly StaffRole[] = ['clerk', 'headOfOffice', 'leader', 'auditor'];
const caseWriters: readonly StaffRole[] = ['clerk', 'headOfOffice'];
const keepers: readonly StaffRole[] = ['headOfOffice', 'administrator'];
const overseers: readonly StaffRole[] = ['headOfOffice', 'auditor', 'administrator'];

const open: Guard = { may: 'open', audit: null };
const everybody: Guard = { may: 'any', audit: null };
const readCases: Guard = { may: caseReaders, audit: null };

function writeCases(audit: string): Guard {
  return { may: caseWriters, audit };
}

function keep(audit: string): Guard {
  return { may: keepers, audit };
}

/** A call without a line here does not compile. */
export const guards: Record<CallName, Guard> = {
  'app.state': open,
  'app.rendererFault': open,
  'app.showFolder': open,
  'app.retryOpen': open,
  'app.quit': open,
  'settings.get': open,
  'settings.save': open,
  'setup.createOffice': { may: 'open', audit: 'office.created' },
  'setup.confirmPaperKey': keep('paperKey.confirmed'),
  'setup.renewPaperKey': keep('paperKey.renewed'),
  'setup.openDemo': open,
  'setup.leaveDemo': open,
  'setup.chooseFolder': open,
  'auth.staffList': open,
  'auth.signIn': open,
  'auth.signOut': { may: 'any', audit: 'staff.signedOut' },
  'auth.changePassword': { may: 'any', audit: 'staff.passwordChanged' },
  'staff.list': everybody,
  'staff.add': keep('staff.added'),
  'staff.save': keep('staff.changed'),
  'staff.resetPassword': keep('staff.passwordReset'),
  'office.get': everybody,
  'office.save': keep('office.changed'),
  'unit.list': everybody,
  'unit.save': { may: ['clerk', 'headOfOffice', 'administrator'], audit: 'unit.changed' },
  'host.list': everybody,
  'host.save': { may: ['clerk', 'headOfOffice', 'administrator'], audit: 'host.changed' },
  'home.today': readCases,
  'calendar.year': everybody,
  'calendar.saveYear': { may: ['clerk', 'headOfOffice', 'administrator'], audit: 'calendar.changed' },
  'schedule.list': readCases,
  'schedule.open': readCases,
  'schedule.replan': writeCases('schedule.replanned'),
  'schedule.save': writeCases('schedule.saved'),
  'schedule.check': readCases,
  'schedule.issue': writeCases('schedule.issued'),
  'posting.save': writeCases('posting.saved'),
  'reception.list': readCases,
  'reception.get': readCases,
  'reception.save': writeCases('reception.saved'),
  'citizen.earlier': { may: caseWriters, audit: null },
  'visit.list': readCases,
  'visit.get': { may: caseReaders, audit: 'visit.read' },
  'visit.save': { may: caseWriters, audit: null },
  'visit.enter': writeCases('visit.entered'),
  'visit.cancel': writeCases('visit.cancelled'),
  'visit.amend': writeCases('visit.amended'),
  'undo.list': { may: caseWriters, audit: null },
  'undo.back': writeCases('undo.done'),
  'bin.list': readCases,
  'bin.restore': writeCases('bin.restored'),
  'registration.list': readCases,
  'registration.save': { may: caseWriters, audit: null },
  'registration.step': writeCases('registration.stepped'),
  'registration.move': { may: caseWriters, audit: null },
  'registration.candidates': readCases,
  'registration.propose': writeCases('registration.proposed'),
  'registration.receive': writeCases('registration.received'),
  'petition.list': readCases,
  'petition.save': writeCases('petition.saved'),
  'matter.list': readCases,
  'matter.get': { may: caseReaders, audit: 'matter.read' },
  'matter.save': writeCases('matter.saved'),
  'matter.nextCode': { may: caseWriters, audit: null },
  'sealed.entitle': { may: ['clerk', 'headOfOffice', 'leader'], audit: 'sealed.entitled' },
  'sealed.recover': keep('sealed.recovered'),
  'sealed.reveal': { may: ['clerk', 'headOfOffice', 'leader'], audit: 'sealed.revealed' },
  'sealed.release': writeCases('sealed.released'),
  'conclusion.list': readCases,
  'conclusion.get': readCases,
  'conclusion.open': readCases,
  'conclusion.save': { may: caseWriters, audit: null },
  'conclusion.check': readCases,
  'conclusion.issue': writeCases('conclusion.issued'),
  'task.list': readCases,
  'task.get': readCases,
  'task.close': writeCases('task.closed'),
  'task.reopen': writeCases('task.reopened'),
  // a habit of one person, no record of the office: everybody who reads lists may keep one
  'filter.list': readCases,
  'filter.keep': readCases,
  'filter.forget': readCases,
  'list.export': { may: caseReaders, audit: 'list.exported' },
  'search.all': readCases,
  'paper.list': readCases,
  'paper.nextNumber': { may: caseWriters, audit: null },
  'paper.preview': { may: 'any', audit: null },
  'paper.printers': everybody,
  'paper.print': { may: 'any', audit: 'paper.printed' },
  'paper.printMany': { may: caseReaders, audit: 'paper.printedMany' },
  'paper.allowNamesake': { may: ['clerk', 'headOfOffice', 'leader'], audit: 'paper.namesakeAllowed' },
  'paper.scans': readCases,
  'paper.attachScan': writeCases('paper.scanAttached'),
  'template.list': everybody,
  'template.upload': { may: ['clerk', 'headOfOffice', 'administrator'], audit: 'template.changed' },
  'template.remove': { may: ['clerk', 'headOfOffice', 'administrator'], audit: 'template.removed' },
  'paper.openScan': { may: caseReaders, audit: 'paper.scanRead' },
  'paper.export': { may: 'any', audit: 'paper.exported' },
  'draft.make': writeCases('draft.made'),
  'draft.makeUrging': writeCases('draft.made'),
  'draft.list': readCases,
  'draft.get': readCases,
  'draft.save': { may: caseWriters, audit: null },
  'draft.undo': { may: caseWriters, audit: null },
  'draft.redo': { may: caseWriters, audit: null },
  'draft.discard': writeCases('draft.binned'),
  'draft.check': readCases,
  'draft.issue': writeCases('paper.issued'),
  'draft.replace': writeCases('paper.replacing'),
  'paper.history': readCases,
  'paper.void': writeCases('paper.voided'),
  'book.list': readCases,
  'book.reserve': writeCases('book.reserved'),
  'book.void': writeCases('book.voided'),
  'snippet.list': readCases,
  'snippet.save': { may: caseWriters, audit: null },
  'data.health': everybody,
  'data.checkPages': { may: ['clerk', 'headOfOffice', 'administrator'], audit: 'data.checked' },
  'data.acceptPages': keep('data.damageAccepted'),
  'backup.status': everybody,
  'backup.pickFolder': open,
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
  'backup.takeRecord': writeCases('visit.takenBack'),
  'backup.compareCounts': open,
  'backup.lastRestore': open,
  'backup.undoRestore': open,
  'backup.restoreHere': { may: 'open', audit: null },
  'audit.list': { may: overseers, audit: 'audit.read' },
  'audit.verify': { may: overseers, audit: null },
};
