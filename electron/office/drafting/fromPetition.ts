import { type Acceptance, acceptanceNotice } from '../../../shared/documents/acceptanceNotice';
import { blankMark } from '../../../shared/documents/blanks';
import { guidanceSlip } from '../../../shared/documents/guidanceSlip';
import type { OfficialDocument } from '../../../shared/documents/model';
import type { PaperTextKey } from '../../../shared/documents/paperTexts';
import { processingProposal } from '../../../shared/documents/processingProposal';
import { resultNotice } from '../../../shared/documents/resultNotice';
import { subordinateDemand } from '../../../shared/documents/subordinateDemand';
import { transferSlip } from '../../../shared/documents/transferSlip';
import type { DeadlineKey } from '../../../shared/domain/deadlineRules';
import { type Deadline, dueFrom } from '../../../shared/domain/deadlines';
import type { Petition } from '../../../shared/domain/petitions';
import { AppError } from '../../../shared/ipc/fault';
import { findPetition } from '../../data/petitions';
import { lawTexts } from '../officeWords';
import { ruleBook } from '../ruleBook';
import { complaintInvitation, complaintMinutes } from './fromComplaint';
import { headOf, type MadePaper, type Making, openDay } from './making';
import { choiceOf, competentBody, type PetitionFacts, reasonAgainst, resultOf } from './petitionChoices';
import { petitionSourceText } from './petitionWords';
import { subjectOfPetition } from './subjects';

/** How long the settling takes by law; null where the law of petitions counts no days. */
function settlingOf({ calendar, today }: Making, { kind }: Petition): Deadline | null {
  const keys: Partial<Record<Petition['kind'], DeadlineKey>> = {
    complaint: 'complaint.first',
    denunciation: 'denunciation.settle',
  };
  const key = keys[kind];
  return key === undefined ? null : dueFrom(ruleBook.deadlines, key, today, calendar);
}

function proposal(making: Making, facts: PetitionFacts): OfficialDocument {
  const { room, face, today, maker } = making;
  const { petition, subject } = facts;
  return processingProposal({
    office: room.office,
    face,
    date: today,
    subject,
    receivedOn: petition.receivedOn,
    source: petitionSourceText[petition.source],
    settledBefore: '',
    choice: choiceOf(making, facts, settlingOf(making, petition)),
    bases: lawTexts('proposal.bases', face, today),
    proposer: maker,
    approver: { title: room.office[face].headTitle, name: '' },
  });
}

function lawOf({ face, today }: Making, { kind }: Petition, accepted: boolean) {
  if (kind === 'complaint') {
    const key = accepted ? 'complaintAccepted' : 'complaintRefused';
    const texts = (part: 'bases' | 'form') => lawTexts(`${key}.${part}` satisfies PaperTextKey, face, today);
    return { bases: texts('bases'), formCode: texts('form')[0] ?? null };
  }
  const bases =
    kind === 'denunciation' && accepted ? lawTexts('denunciationAccepted.bases', face, today) : [];
  return { bases, formCode: null };
}

function acceptance(making: Making, facts: PetitionFacts): OfficialDocument {
  const { petition, subject } = facts;
  const { room, face, today, kind } = making;
  const accepted = kind === 'acceptanceNotice';
  const settling = settlingOf(making, petition);
  const given: Acceptance = accepted
    ? {
        accepted: true,
        on: today,
        term: settling === null ? blankMark : `${settling.n} ngày`,
        due: settling?.due ?? openDay,
        contact: '',
      }
    : { accepted: false, reason: reasonAgainst(facts), next: '' };
  return acceptanceNotice({
    ...headOf(making),
    ...lawOf(making, petition, accepted),
    subject,
    receivedOn: petition.receivedOn,
    settler: room.office[face].headTitle,
    instance: petition.kind === 'complaint' ? 'lần đầu' : '',
    acceptance: given,
    copyTo: [],
  });
}

function transfer(making: Making, facts: PetitionFacts): OfficialDocument {
  const { face, today } = making;
  const { petition, subject } = facts;
  return transferSlip({
    ...headOf(making),
    to: competentBody(facts),
    items: [{ subject, receivedOn: petition.receivedOn, enclosed: '', cameBy: '' }],
    bases: lawTexts('transfer.bases', face, today),
    answerBy: null,
    copyTo: [],
  });
}

function guidance(making: Making, facts: PetitionFacts): OfficialDocument {
  const { face, today } = making;
  const { petition, subject } = facts;
  return guidanceSlip({
    ...headOf(making),
    receivedOn: petition.receivedOn,
    written: true,
    subject,
    guidance:
      petition.kind === 'mixed'
        ? [{ kind: 'split', parts: [blankMark, blankMark] }]
        : [{ kind: 'elsewhere', what: 'nội dung nêu trên', body: competentBody(facts) }],
    returned: [],
    bases: lawTexts('guidance.bases', face, today),
    copyTo: [],
  });
}

function demand(making: Making, facts: PetitionFacts): OfficialDocument {
  const responsible = competentBody(facts);
  return subordinateDemand({
    ...headOf(making),
    addressees: [responsible],
    subject: facts.subject,
    receivedOn: facts.petition.receivedOn,
    responsible,
    delay: '',
    settleBy: openDay,
    reportBy: openDay,
    bases: lawTexts('demand.bases', making.face, making.today),
    copyTo: [],
  });
}

function result(making: Making, facts: PetitionFacts): OfficialDocument {
  const { petition, subject } = facts;
  const { room, face, today } = making;
  return resultNotice({
    ...headOf(making),
    subject,
    receivedOn: petition.receivedOn,
    event: `${room.office[face].bodyName} nhận được đơn của`,
    results: [resultOf(facts)],
    bases: lawTexts('result.bases', face, today),
    copyTo: [],
  });
}

const builds: Readonly<Record<string, (making: Making, facts: PetitionFacts) => OfficialDocument>> = {
  processingProposal: proposal,
  acceptanceNotice: acceptance,
  nonAcceptanceNotice: acceptance,
  transferSlip: transfer,
  guidanceSlip: guidance,
  subordinateDemand: demand,
  resultNotice: result,
  complaintDialogueMinutes: (making, { subject }) => complaintMinutes(making, subject),
  invitation: (making, { subject }) => complaintInvitation(making, subject),
};

/** @throws AppError record.missing, call.badInput for a kind that is not made of a petition */
export async function paperOfPetition(making: Making): Promise<MadePaper> {
  const build = builds[making.kind];
  if (build === undefined) throw new AppError('call.badInput', { field: 'kind' });
  const petition = await findPetition(making.db, making.from.id);
  if (petition === null) throw new AppError('record.missing');
  const subject = await subjectOfPetition(making, petition);
  const names = subject.kind === 'open' ? [petition.senderLabel, petition.senderAddress] : [];
  return { document: build(making, { petition, subject }), names };
}
