import { z } from 'zod';
import { datedFields } from './rules';

/** Every deadline that the office counts, named by the duty. */
export const deadlineKeys = [
  'posting.before',
  'refusal.notice',
  'visit.initialReply',
  'forwarded.tellSender',
  'forwarded.tellCitizen',
  'petition.process',
  'petition.alarmFirst',
  'petition.alarmSecond',
  'petition.discipline',
  'party.takenUp',
  'conclusion.party',
  'conclusion.state',
  'complaint.limitation',
  'complaint.accept',
  'complaint.first',
  'complaint.firstComplex',
  'complaint.firstRemote',
  'complaint.firstRemoteComplex',
  'complaint.secondFile',
  'complaint.secondFileRemote',
  'complaint.second',
  'complaint.secondComplex',
  'complaint.secondRemote',
  'complaint.secondRemoteComplex',
  'complaint.sendFirst',
  'complaint.sendSecond',
  'complaint.effective',
  'complaint.effectiveRemote',
  'complaint.publishSecond',
  'complaint.disciplineFile',
  'complaint.disciplineSettle',
  'complaint.disciplineSettleComplex',
  'complaint.dialogueInvite',
  'complaint.sendSuspension',
  'denunciation.accept',
  'denunciation.acceptManyPlaces',
  'denunciation.notifyAcceptance',
  'denunciation.transfer',
  'denunciation.settle',
  'denunciation.settleComplex',
  'denunciation.settleVeryComplex',
  'denunciation.actOnConclusion',
  'denunciation.reportOutcome',
  'denunciation.tellSender',
  'denunciation.renewed',
  'denunciation.demandReport',
  'denunciation.answerDemand',
  'denunciation.protection',
  'online.notify',
  'online.test',
  'dialogue.notice',
  'dialogue.publish',
  'dialogue.conclude',
  'personalData.respond',
] as const;

export const deadlineKey = z.enum(deadlineKeys);
export type DeadlineKey = z.infer<typeof deadlineKey>;

/** Counted back from what happens in a case, on the day that a person names; the others follow from what happened. */
export const dutiesBefore: readonly DeadlineKey[] = ['complaint.dialogueInvite'];

export const deadlineDirection = z.enum(['after', 'before']);

/** `wd` working days, `cd` calendar days. */
export const deadlineUnit = z.enum(['wd', 'cd']);

/** `deadlines.json`. */
export const deadlineRow = z.strictObject({
  key: deadlineKey,
  /** What must be done, in Vietnamese, as the screen shows it. */
  label: z.string().min(1),
  value: z.strictObject({
    n: z.int().min(1),
    unit: deadlineUnit,
    direction: deadlineDirection,
    /** `internal` is the office's own limit, `hard` the law's. */
    force: z.enum(['hard', 'internal']),
    extendable: z.boolean(),
    /**
     * Whether a last day that is a day off moves: forward for `after`, back for `before`
     * (khoản 5 Điều 148 Bộ luật Dân sự). Terms of settlement are not moved.
     */
    roll: z.boolean(),
  }),
  ...datedFields,
});
export const deadlineRows = z.array(deadlineRow);
export type DeadlineRow = z.infer<typeof deadlineRow>;
