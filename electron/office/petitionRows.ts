import type { PetitionRow } from '../../shared/documents/petitionRegister';
import type { Day } from '../../shared/domain/day';
import type { DeadlineKey } from '../../shared/domain/deadlineRules';
import { dueFrom } from '../../shared/domain/deadlines';
import type { Petition } from '../../shared/domain/petitions';
import type { Calendar } from '../../shared/domain/workingDays';
import type { Db } from '../data/database';
import { deadlinesOf } from '../data/deadlines';
import { petitionsOfPeriod } from '../data/petitions';
import { petitionOutcomeText, petitionSourceText } from './drafting/petitionWords';
import { subjectOfPetition } from './drafting/subjects';
import { ruleBook } from './ruleBook';

const settling: Partial<Record<Petition['kind'], DeadlineKey>> = {
  complaint: 'complaint.first',
  denunciation: 'denunciation.settle',
};

/** Only what was taken up has a term to be settled in; it runs from the day on which it was. */
function dueOf({ kind, outcome, processedOn }: Petition, calendar: Calendar): Day | null {
  const key = settling[kind];
  if (key === undefined || outcome !== 'accepted' || processedOn === null) return null;
  return dueFrom(ruleBook.deadlines, key, processedOn, calendar)?.due ?? null;
}

async function rowOf(db: Db, petition: Petition, number: number, calendar: Calendar): Promise<PetitionRow> {
  const { id, receivedOn, source, outcome, outcomeNote, processedOn, state, competence } = petition;
  const subject = await subjectOfPetition({ db }, petition);
  const isSealed = subject.kind === 'sealed';
  const decided = outcome !== 'undecided';
  // with what was extended or suspended
  const settles = (await deadlinesOf(db, [id])).find((one) => one.settles);
  return {
    id,
    number: String(number),
    receivedOn,
    source: petitionSourceText[source],
    subject,
    people: petition.people,
    fit: decided && outcome !== 'refused' && outcome !== 'filed',
    ownAuthority: competence === 'unknown' ? outcome === 'accepted' : competence === 'own',
    handling: decided ? petitionOutcomeText[outcome] : '',
    handledOn: processedOn,
    due: settles?.due ?? dueOf(petition, calendar),
    // what a clerk noted of a denunciation may tell who it was
    result: isSealed ? '' : outcomeNote,
    note:
      state === 'cancelled'
        ? ['Đã hủy', isSealed ? '' : petition.cancelReason].filter(Boolean).join(': ')
        : '',
  };
}

/** The petitions received in a period, in the order in which they came. */
export async function petitionRowsFor(
  db: Db,
  from: Day,
  to: Day,
  calendar: Calendar,
): Promise<PetitionRow[]> {
  const petitions = await petitionsOfPeriod(db, from, to);
  return Promise.all(petitions.map((petition, at) => rowOf(db, petition, at + 1, calendar)));
}
