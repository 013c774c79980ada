import { z } from 'zod';
import type { Check } from './chain';
import type { Day } from './day';
import type { DeadlineKey, DeadlineRow } from './deadlineRules';
import { type Deadline, dueFrom } from './deadlines';
import type { Dialogue, DialogueKind, DialogueStage, Opinion, Publication } from './dialogues';
import { publicationWay } from './dialogues';
import { datedFields, ruleOn } from './rules';
import { type Calendar, dayOffReason } from './workingDays';

/** `publications.json`: by which ways the results have to be made public. */
export const publicationRows = z.array(
  z.strictObject({
    key: z.enum(['dialogue.results']),
    value: z.array(publicationWay).min(1),
    ...datedFields,
  }),
);
export type PublicationRow = z.infer<typeof publicationRows>[number];

/** Each legal kind has its own clocks; a leader's dialogue only the office's own for the conclusion. */
const clocksOf: Readonly<Record<DialogueKind, readonly DeadlineKey[]>> = {
  commune: ['dialogue.notice', 'dialogue.publish'],
  leader: ['dialogue.conclude'],
  complaint: ['complaint.dialogueInvite'],
};

type Told = Pick<Publication, 'what' | 'way' | 'day' | 'forDay' | 'state'>;

function told(all: readonly Told[], what: Told['what'], forDay: Day | null): Told[] {
  return all
    .filter((one) => one.state === 'kept' && one.what === what && one.forDay === forDay)
    .toSorted((a, b) => a.day.localeCompare(b.day));
}

/** The first day on which this very date was made public; null while it was not. */
export function announcedOn(on: Day | null, all: readonly Told[]): Day | null {
  return told(all, 'notice', on)[0]?.day ?? null;
}

/** The ways that the results still have to go. */
export function waysMissing(
  on: Day,
  rows: readonly PublicationRow[],
  all: readonly Told[],
): PublicationRow['value'] {
  const gone = new Set(told(all, 'results', on).map(({ way }) => way));
  return (ruleOn(rows, on)?.value ?? []).filter((way) => !gone.has(way));
}

/** The day on which the last way that is prescribed was gone; null while one is missing or nothing was published. */
export function publishedOn(on: Day, rows: readonly PublicationRow[], all: readonly Told[]): Day | null {
  const gone = told(all, 'results', on);
  if (gone.length === 0 || waysMissing(on, rows, all).length > 0) return null;
  const needed = new Set(ruleOn(rows, on)?.value ?? gone.map(({ way }) => way));
  const firsts = [...needed].map((way) => gone.find((one) => one.way === way)?.day ?? on);
  return firsts.toSorted().at(-1) ?? null;
}

export interface Clock {
  readonly deadline: Deadline;
  readonly doneOn: Day | null;
}

interface Standing {
  readonly dialogue: Pick<Dialogue, 'kind' | 'day' | 'state'>;
  readonly publications: readonly Told[];
  readonly concludedOn: Day | null;
}

interface Rules {
  readonly deadlines: readonly DeadlineRow[];
  readonly publications: readonly PublicationRow[];
}

/** What the law asks around the day, and when it was done; nothing without a day or for what is not held. */
export function dialogueClocks(
  { dialogue, publications, concludedOn }: Standing,
  rules: Rules,
  calendar: Calendar,
): Clock[] {
  const { kind, day: on, state } = dialogue;
  if (on === null || state === 'cancelled' || state === 'postponed') return [];
  const done: Partial<Record<DeadlineKey, Day | null>> = {
    'dialogue.notice': announcedOn(on, publications),
    'dialogue.publish': publishedOn(on, rules.publications, publications),
    'dialogue.conclude': concludedOn,
    'complaint.dialogueInvite': told(publications, 'invitation', on)[0]?.day ?? null,
  };
  return clocksOf[kind].flatMap((key) => {
    const deadline = dueFrom(rules.deadlines, key, on, calendar);
    return deadline === null ? [] : [{ deadline, doneOn: done[key] ?? null }];
  });
}

export function stageOf(
  { dialogue, publications, concludedOn }: Standing,
  rows: readonly PublicationRow[],
): DialogueStage {
  const { state, day: on } = dialogue;
  if (state === 'cancelled' || state === 'postponed') return state;
  if (state === 'planned')
    return on !== null && announcedOn(on, publications) !== null ? 'announced' : 'planned';
  if (on !== null && publishedOn(on, rows, publications) !== null) return 'published';
  return concludedOn === null ? 'held' : 'concluded';
}

type Asked = Pick<
  Opinion,
  | 'id'
  | 'state'
  | 'denunciation'
  | 'answeredThere'
  | 'answer'
  | 'promise'
  | 'unit'
  | 'due'
  | 'vagueDue'
  | 'vagueReason'
  | 'source'
>;

/** Who does what until when, of each opinion that was not settled on the spot: the five clear points. */
function opinionGaps(one: Asked): string[] {
  if (one.state === 'cancelled' || one.denunciation) return [];
  if (one.promise === '')
    return one.answeredThere ? (one.answer === '' ? ['answerMissing'] : []) : ['opinionOpen'];
  const dated = one.due !== null || (one.vagueDue !== '' && one.vagueReason !== '');
  return [...(one.unit === '' ? ['promiseUnit'] : []), ...(dated ? [] : ['promiseDue'])];
}

function gapChecks(opinions: readonly Asked[]): Check[] {
  return opinions.flatMap((one, index) =>
    opinionGaps(one).map((code) => ({
      severity: code === 'answerMissing' ? 'warning' : 'stop',
      code,
      params: { number: index + 1 },
      basis: '',
      itemId: one.id,
    })),
  );
}

/** How many opinions hold up the conclusion notice. */
export function conclusionGaps(opinions: readonly Asked[]): number {
  return gapChecks(opinions).filter(({ severity }) => severity === 'stop').length;
}

function dueChecks(opinions: readonly Asked[], on: Day, calendar: Calendar): Check[] {
  return opinions.flatMap((one, index): Check[] => {
    if (one.state === 'cancelled' || one.due === null || one.promise === '') return [];
    const params = { number: index + 1, day: one.due };
    const base = { severity: 'warning', params, basis: '', itemId: one.id } as const;
    const off = dayOffReason(calendar, one.due);
    return [
      ...(one.due < on ? [{ ...base, code: 'dueBefore' }] : []),
      ...(off === null ? [] : [{ ...base, params: { ...params, why: off.label }, code: 'dueDayOff' }]),
    ];
  });
}

const chairBasis = 'Điều 43 Luật Tổ chức chính quyền địa phương 2025';

/** What speaks against the plan, and what is missing before the conclusion can go out. */
export function dialogueChecks(
  record: Pick<
    Dialogue,
    'kind' | 'day' | 'state' | 'chairs' | 'place' | 'topic' | 'petitionId' | 'collectTo'
  >,
  opinions: readonly Asked[],
  calendar: Calendar,
  today: Day,
): Check[] {
  const { kind, day: on, state, collectTo } = record;
  if (state === 'cancelled' || state === 'postponed') return [];
  const warn = (code: string, params: Check['params'] = {}, basis = ''): Check => ({
    severity: 'warning',
    code,
    params,
    basis,
    itemId: null,
  });
  const off = on === null ? null : dayOffReason(calendar, on);
  return [
    ...(on === null ? [warn('noDay')] : []),
    ...(off === null || on === null ? [] : [warn('dayOff', { day: on, why: off.label })]),
    ...(on !== null && state === 'planned' && on < today ? [warn('dayPassed', { day: on })] : []),
    ...(on !== null && collectTo !== null && collectTo > on ? [warn('collectLate', { day: collectTo })] : []),
    ...(record.place === '' ? [warn('noPlace')] : []),
    ...(record.topic === '' ? [warn('noTopic')] : []),
    ...(kind === 'commune' && record.chairs.length < 2 ? [warn('coChair', {}, chairBasis)] : []),
    ...(kind === 'complaint' && record.petitionId === null ? [warn('noPetition')] : []),
    ...(state === 'held' && kind !== 'complaint' ? gapChecks(opinions) : []),
    ...(on === null ? [] : dueChecks(opinions, on, calendar)),
  ];
}
