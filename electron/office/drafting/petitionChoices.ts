import { blankMark } from '../../../shared/documents/blanks';
import { lowerFirst, withoutEnd } from '../../../shared/documents/frame';
import type { ProcessingChoice } from '../../../shared/documents/processingProposal';
import type { HandlingResult } from '../../../shared/documents/resultNotice';
import type { Subject } from '../../../shared/documents/subject';
import type { Deadline } from '../../../shared/domain/deadlines';
import type { Petition } from '../../../shared/domain/petitions';
import { rulesOn } from '../../../shared/domain/rules';
import { ruleBook } from '../ruleBook';
import { type Making, openDay, orBlank } from './making';

export interface PetitionFacts {
  petition: Petition;
  subject: Subject;
}

/** What the clerk noted of the handling; of a denunciation it may tell who it was. */
function noteOf({ petition, subject }: PetitionFacts): string {
  return subject.kind === 'sealed' ? '' : petition.outcomeNote.trim();
}

/** To whom the petition belongs, as it was assessed. */
export function competentBody({ petition, subject }: PetitionFacts): string {
  return subject.kind === 'sealed' ? blankMark : orBlank(petition.authority);
}

/** What the petition lacks of that which the law asks, or by which of its cases it is shut out. */
function lacks({ receivedOn, unmet }: Petition): string {
  const rows = rulesOn(ruleBook.eligibility, receivedOn).filter(({ code }) => unmet.includes(code));
  const said = (group: 'form' | 'unfit') =>
    rows
      .filter(({ value }) => value.group === group)
      .map(({ value }) => lowerFirst(withoutEnd(value.wording)))
      .join('; ');
  const [form, unfit] = [said('form'), said('unfit')];
  return [
    form === '' ? '' : `đơn chưa bảo đảm yêu cầu: ${form}`,
    unfit === '' ? '' : `đơn thuộc trường hợp: ${unfit}`,
  ]
    .filter((text) => text !== '')
    .join('; ');
}

/** Why a petition is not taken up; the note of another outcome names papers and is no reason. */
export function reasonAgainst(facts: PetitionFacts): string {
  const { outcome } = facts.petition;
  const note = outcome === 'refused' || outcome === 'filed' ? noteOf(facts) : '';
  return orBlank([lacks(facts.petition), note].filter((text) => text !== '').join('; '));
}

function reasonElsewhere({ room, face }: Making, facts: PetitionFacts): string {
  const { competence } = facts.petition;
  if (competence === 'own' || competence === 'unknown') return orBlank(noteOf(facts));
  return `nội dung không thuộc thẩm quyền giải quyết của ${room.office[face].bodyName}`;
}

/** What is proposed to the head for the petition. */
export function choiceOf(making: Making, facts: PetitionFacts, settling: Deadline | null): ProcessingChoice {
  const to = competentBody(facts);
  switch (facts.petition.outcome) {
    case 'transferred':
      return { kind: 'transfer', to, reason: reasonElsewhere(making, facts) };
    case 'guided':
      return { kind: 'guide', to, reason: reasonElsewhere(making, facts) };
    case 'demanded':
      return { kind: 'demand', unit: to, reason: orBlank(noteOf(facts)) };
    case 'refused':
      return { kind: 'notAccept', reason: reasonAgainst(facts) };
    case 'filed':
      return { kind: 'store', reason: reasonAgainst(facts), until: openDay };
    default:
      return {
        kind: 'accept',
        settler: making.room.office[making.face].headTitle,
        due: settling?.due ?? openDay,
        dueBasis: settling?.basis ?? blankMark,
      };
  }
}

/** What the citizen is told of the handling. */
export function resultOf(facts: PetitionFacts): HandlingResult {
  const to = competentBody(facts);
  const text = orBlank(noteOf(facts));
  switch (facts.petition.outcome) {
    case 'accepted':
      return { kind: 'accepted', unit: blankMark, due: openDay, contact: '' };
    case 'transferred':
      return { kind: 'transferred', to, paper: text };
    case 'guided':
      return { kind: 'guided', to };
    case 'demanded':
      return { kind: 'demanded', unit: to, due: openDay };
    case 'answered':
      return { kind: 'answered', text };
    case 'recorded':
      return { kind: 'recorded', text };
    case 'refused':
    case 'filed':
      return { kind: 'refused', reason: reasonAgainst(facts) };
    case 'undecided':
      return { kind: 'settled', text, paper: '' };
  }
}
