import type { Day } from '../../shared/domain/day';
import { dueFrom } from '../../shared/domain/deadlines';
import { factsOf as factsBy, outcomesFor } from '../../shared/domain/petitionOutcome';
import type { Fact } from '../../shared/domain/petitionRules';
import type { Petition } from '../../shared/domain/petitions';
import type { Calendar } from '../../shared/domain/workingDays';
import type { Proposal } from '../../shared/ipc/calls/petitions';
import type { Db, Tx } from '../data/database';
import { standingLinks } from '../data/petitionLinks';
import { explained } from './deadlineViews';
import { ruleBook } from './ruleBook';

/** Whether a clerk joined it to another as its copy. */
async function isDuplicate(db: Db | Tx, petitionId: string): Promise<boolean> {
  const links = await standingLinks(db, petitionId);
  return links.some((one) => one.kind === 'duplicate' && one.petitionId === petitionId);
}

export async function factsOf(db: Db | Tx, petition: Petition): Promise<Set<Fact>> {
  const { eligibility, groups } = ruleBook;
  return factsBy(petition, { eligibility, groups }, await isDuplicate(db, petition.id));
}

/** What may follow, each with the deadline that it must keep, counted from the day it came. */
export function proposalsFor(petition: Petition, facts: ReadonlySet<Fact>, calendar: Calendar): Proposal[] {
  return outcomesFor(ruleBook.outcomes, petition, facts).map(({ code, value, basis, certainty }) => ({
    code,
    outcome: value.outcome,
    wording: value.wording,
    paper: value.paper,
    basis,
    certainty,
    deadline: deadlineOf(value.deadline, petition.receivedOn, calendar),
  }));
}

function deadlineOf(
  key: Parameters<typeof dueFrom>[1] | null,
  base: Day,
  calendar: Calendar,
): Proposal['deadline'] {
  const counted = key === null ? null : dueFrom(ruleBook.deadlines, key, base, calendar);
  return counted === null ? null : { key: counted.key, due: counted.due, ...explained(counted) };
}
