import { z } from 'zod';

/**
 * Every error a person can meet, by name. The sentence for each stands in the words files
 * (`fault.<code>`), and a test refuses a code without one in every language.
 */
export const faultCodes = [
  // the call itself
  'call.unknown',
  'call.badInput',
  'call.tooLarge',
  'call.cancelled',
  'call.failed',
  // who is asking
  'auth.needed',
  'auth.locked',
  'auth.wrong',
  'auth.wait',
  'auth.forbidden',
  'auth.weakPassword',
  // records
  'record.missing',
  'record.stale',
  'record.exists',
  'record.inUse',
  'record.closed',
  // the data folder
  'data.missing',
  'data.damaged',
  'data.pagesDamaged',
  'data.fromFuture',
  'data.inUse',
  'data.diskFull',
  'data.readOnly',
  'data.notReady',
  'data.exists',
  // the law and the books
  'visit.incomplete',
  'visit.noDocuments',
  'visit.representatives',
  'visit.groundNeeded',
  'undo.changedSince',
  'visit.reasonNeeded',
  'reception.reasonNeeded',
  'reception.delegatedWhy',
  'reception.hasVisits',
  'reception.notYet',
  'reception.gaps',
  'reception.closeReason',
  'reception.dayClosed',
  'schedule.notPostable',
  'host.ruleSpan',
  'checklist.days',
  'schedule.empty',
  'schedule.frozen',
  'schedule.dayOff',
  'schedule.noticeNeeded',
  'schedule.notChangeable',
  'schedule.changeWaits',
  'schedule.sameSlot',
  'schedule.pastDay',
  'posting.witness',
  'posting.days',
  'posting.notYet',
  'posting.beforeNotice',
  'petition.incomplete',
  'petition.notMixed',
  'petition.notYet',
  'petition.split',
  'petition.linked',
  'deadline.noRule',
  'deadline.exists',
  'deadline.notRunning',
  'deadline.notExtendable',
  'deadline.badDay',
  'calendar.moves',
  'calendar.receptions',
  'calendar.doubled',
  'calendar.otherYear',
  'conclusion.gaps',
  'conclusion.empty',
  'conclusion.frozen',
  'conclusion.faceTaken',
  'task.resultNeeded',
  'task.closed',
  'task.evidenceNeeded',
  'task.notProof',
  'task.badDue',
  'task.badDay',
  'task.notLater',
  'dialogue.announced',
  'dialogue.noDay',
  'dialogue.dayToCome',
  'dialogue.notOpen',
  'dialogue.reasonNeeded',
  'dialogue.sameDay',
  'dialogue.denunciation',
  'dialogue.sent',
  'dialogue.gaps',
  'dialogue.notHeld',
  'dialogue.concluded',
  'dialogue.draftOld',
  'draft.blanks',
  'draft.closed',
  'draft.sealed',
  'draft.nothingLate',
  'draft.urgedToday',
  'draft.noPetition',
  'draft.oralGround',
  'paper.frozen',
  'paper.leaks',
  'paper.notNamesake',
  'paper.unchecked',
  'paper.renderFailed',
  'number.taken',
  'print.failed',
  'scan.badFile',
  'scan.lost',
  'scan.tooLarge',
  'scan.tooManyDots',
  'scan.sourceGone',
  'scan.secretLan',
  'scan.notSent',
  'template.badFile',
  'import.badFile',
  'import.gone',
  'import.already',
  'import.misfits',
  'import.nothing',
  'import.touched',
  'file.writeFailed',
  // backup
  'backup.noKey',
  'backup.noPlace',
  'backup.placeGone',
  'backup.noFolder',
  'backup.cloudFolder',
  'backup.wrongKey',
  'backup.keyLine',
  'backup.keyOnPaperOnly',
  'backup.damaged',
  'backup.mismatch',
  'backup.incomplete',
  'backup.fromFuture',
  'backup.targetNotEmpty',
  'backup.busy',
  'backup.hostKeyNew',
  'backup.hostKeyChanged',
  'backup.loginRefused',
  'backup.secretMissing',
  'backup.badRecipient',
  'backup.notKey',
  'backup.wrongStick',
  'update.notInstaller',
  'update.hashDiffers',
  'update.noSet',
  'update.startFailed',
  'vault.plainOnly',
  'sealed.locked',
  'sealed.notAllowed',
  'sealed.nobody',
  'sealed.stillSecret',
] as const;

export const faultCode = z.enum(faultCodes);
export type FaultCode = z.infer<typeof faultCode>;

/** Only counts, days, paths of our own and names of fields: never what a citizen said or is called. */
export const faultParams = z.record(z.string(), z.union([z.string(), z.number()]));
export type FaultParams = z.infer<typeof faultParams>;

export const fault = z.object({ code: faultCode, params: faultParams, ref: z.string() });
export type Fault = z.infer<typeof fault>;

/** The one error class. `cause` goes to the log, never to the screen. */
export class AppError extends Error {
  readonly code: FaultCode;
  readonly params: FaultParams;

  constructor(code: FaultCode, params: FaultParams = {}, cause?: unknown) {
    super(code, { cause });
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}
