import type { Day } from './day';
import type { DeadlineRow } from './deadlineRules';
import { dueFrom } from './deadlines';
import type { CountedFigure, FigureCode, InspectionRecord } from './inspection';
import { figureOf, limitText, type Owner, type Period, record, within } from './inspectionFigure';
import type { Calendar } from './workingDays';

export interface SeenTask {
  readonly id: string;
  readonly what: string;
  readonly unitKey: string;
  readonly unit: string;
  readonly state: 'sent' | 'inWork' | 'done' | 'returned';
  readonly due: Day | null;
  readonly doneOn: Day | null;
  /** the day on which it was given */
  readonly givenOn: Day;
}

function standingOf({ state, due, doneOn }: SeenTask, today: Day): FigureCode {
  const isLate = due !== null && (state === 'done' ? (doneOn ?? today) : today) > due;
  if (state === 'done') return isLate ? 'taskDoneLate' : 'taskOnTime';
  return isLate ? 'taskLate' : 'taskOpen';
}

const standings = ['taskOnTime', 'taskDoneLate', 'taskLate', 'taskOpen'] as const;

/** Tasks given or due in the period, unit by unit, as they stand today. */
export function taskFigures(tasks: readonly SeenTask[], period: Period): CountedFigure[] {
  const asked = tasks.filter(({ due, givenOn }) => within(due, period) || within(givenOn, period));
  const units = new Map(asked.map(({ unitKey, unit }) => [unitKey, unit]));
  return [...units].flatMap(([unitKey, unit]) => {
    const owner: Owner = { owner: unitKey, ownerName: unit, ownerTitle: '' };
    const own = asked.filter((task) => task.unitKey === unitKey);
    return standings.map((code) =>
      figureOf('tasks', code, own.filter((task) => standingOf(task, period.today) === code).map(taskRow), {
        owner,
      }),
    );
  });
}

function taskRow({ id, what, givenOn, due, doneOn }: SeenTask): InspectionRecord {
  return record({ noun: 'task', id, day: givenOn, label: what, due, doneOn });
}

export interface SeenPetition {
  readonly id: string;
  readonly code: string;
  readonly receivedOn: Day;
  readonly processedOn: Day | null;
  /** as extended and suspended by the office; null where no clock was kept, and then the rule's own day counts */
  readonly firstDue: Day | null;
  readonly lastDue: Day | null;
  /** a clock of it is suspended */
  readonly paused: boolean;
}

export interface PetitionFacts {
  readonly period: Period;
  readonly deadlines: readonly DeadlineRow[];
  readonly calendar: Calendar;
  /** without cancelled ones */
  readonly petitions: readonly SeenPetition[];
}

/** Where a petition stands against the office's own limit; what is suspended is not late. */
function stageOf({ processedOn, paused }: SeenPetition, due: Day | null, today: Day): FigureCode {
  const isPast = !paused && due !== null && (processedOn ?? today) > due;
  if (processedOn === null) return isPast ? 'pastFirst' : 'waiting';
  return isPast ? 'processedLate' : 'processedOnTime';
}

const stages = ['processedOnTime', 'processedLate', 'waiting', 'pastFirst'] as const;

/** Petitions received in the period against the office's own limit and the day from which the law asks who is to blame. */
export function petitionFigures({ period, deadlines, calendar, petitions }: PetitionFacts): CountedFigure[] {
  const all = petitions
    .filter(({ receivedOn }) => within(receivedOn, period))
    .map((petition) => {
      const first = dueFrom(deadlines, 'petition.process', petition.receivedOn, calendar);
      const last = dueFrom(deadlines, 'petition.discipline', petition.receivedOn, calendar);
      const firstDue = petition.firstDue ?? first?.due ?? null;
      const lastDue = petition.lastDue ?? last?.due ?? null;
      const stage = stageOf(petition, firstDue, period.today);
      const isPastLast =
        !petition.paused && lastDue !== null && (petition.processedOn ?? period.today) > lastDue;
      return { petition, first, last, firstDue, lastDue, stage, isPastLast };
    });
  const toFirst = (rows: typeof all) => rows.map(({ petition, firstDue }) => petitionRow(petition, firstDue));
  const basis = all.map(({ first }) => limitText(first));
  return [
    figureOf('petitions', 'received', toFirst(all)),
    ...stages.map((code) =>
      figureOf('petitions', code, toFirst(all.filter(({ stage }) => stage === code)), { basis }),
    ),
    figureOf(
      'petitions',
      'pastLast',
      all
        .filter(({ isPastLast }) => isPastLast)
        .map(({ petition, lastDue }) => petitionRow(petition, lastDue)),
      { basis: all.map(({ last }) => limitText(last)) },
    ),
  ];
}

function petitionRow({ id, code, receivedOn, processedOn }: SeenPetition, due: Day | null): InspectionRecord {
  return record({ noun: 'petition', id, day: receivedOn, label: code, due, doneOn: processedOn });
}
