import type { CheckItem } from './checklist';
import type { CountedFigure } from './inspection';
import { checklistFigures, type RegisterFacts, registerFigures } from './inspectionBooks';
import type { Period } from './inspectionFigure';
import { type NoticeFacts, noticeFigures, type PostingFacts, postingFigures } from './inspectionPapers';
import { type ReceptionFacts, receptionFigures } from './inspectionReceptions';
import { type PetitionFacts, petitionFigures, type SeenTask, taskFigures } from './inspectionWork';

/** What stands in the office's records for a period, as far as an inspection asks for it. */
export type InspectionFacts = ReceptionFacts &
  PostingFacts &
  NoticeFacts &
  PetitionFacts &
  RegisterFacts & {
    readonly period: Period;
    readonly tasks: readonly SeenTask[];
    readonly checks: readonly CheckItem[];
  };

/** Every figure of the self-inspection with the records that it counts, part by part. */
export function countInspection(facts: InspectionFacts): CountedFigure[] {
  return [
    ...receptionFigures(facts),
    ...postingFigures(facts),
    ...noticeFigures(facts),
    ...taskFigures(facts.tasks, facts.period),
    ...petitionFigures(facts),
    ...registerFigures(facts),
    ...checklistFigures(facts.checks, facts.period),
  ];
}
