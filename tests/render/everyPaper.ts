import { acceptanceNotice } from '../../shared/documents/acceptanceNotice';
import { appointmentSlip } from '../../shared/documents/appointmentSlip';
import { caseFileContents } from '../../shared/documents/caseFileContents';
import { caseFileCover } from '../../shared/documents/caseFileCover';
import { citizenStatement } from '../../shared/documents/citizenStatement';
import { conclusionExtract } from '../../shared/documents/conclusionExtract';
import { dialogueAgenda } from '../../shared/documents/dialogueAgenda';
import { dialogueConclusion } from '../../shared/documents/dialogueConclusion';
import { complaintDialogueMinutes, conferenceMinutes } from '../../shared/documents/dialogueMinutes';
import { dialoguePlan } from '../../shared/documents/dialoguePlan';
import { drillMinutes } from '../../shared/documents/drillMinutes';
import { largePrintA3, postedA3 } from '../../shared/documents/frame';
import { groupList } from '../../shared/documents/groupList';
import { guidanceSlip } from '../../shared/documents/guidanceSlip';
import { invitation } from '../../shared/documents/invitation';
import type { OfficialDocument } from '../../shared/documents/model';
import { opinionSummary } from '../../shared/documents/opinionTable';
import { petitionRegister } from '../../shared/documents/petitionRegister';
import { processingProposal } from '../../shared/documents/processingProposal';
import { refusal } from '../../shared/documents/refusal';
import { resultNotice } from '../../shared/documents/resultNotice';
import { scheduleNotice } from '../../shared/documents/scheduleNotice';
import { subordinateDemand } from '../../shared/documents/subordinateDemand';
import { transferSlip } from '../../shared/documents/transferSlip';
import { urgingLetter } from '../../shared/documents/urgingLetter';
import * as dialogues from '../unit/documents/sampleDialogues';
import * as followUp from '../unit/documents/sampleFollowUp';
import { head, lam, sealed, sheetHead } from '../unit/documents/samplePeople';
import * as petitions from '../unit/documents/samplePetitions';
import * as receptions from '../unit/documents/sampleReceptions';
import { schedule2026 } from '../unit/documents/sampleSchedules';

const state: Record<string, OfficialDocument> = {
  refusal: refusal(receptions.refusal2026),
  refusal2024: refusal(receptions.refusal2024),
  statement: citizenStatement(receptions.statement),
  statementSealed: citizenStatement({
    ...receptions.statement,
    statement: { kind: 'sealed', code: 'TC-2026-003' },
    witness: 'Quách Thị Sim',
  }),
  group: groupList(receptions.group),
  guidance: guidanceSlip(receptions.guidance),
  appointment: appointmentSlip(receptions.appointment),
  transfer: transferSlip(petitions.transfer),
  transferSeveral: transferSlip({
    ...petitions.transfer,
    items: [
      { subject: lam, receivedOn: '2026-11-20', enclosed: 'đơn 02 trang', cameBy: '' },
      { subject: sealed, receivedOn: '2026-11-10', enclosed: 'phong bì niêm phong', cameBy: '' },
    ],
  }),
  demand2024: subordinateDemand({
    ...petitions.demand,
    addressees: ['Chủ tịch UBND xã Hòa Lạc', 'Thủ trưởng các cơ quan chuyên môn thuộc UBND huyện'],
  }),
  proposal: processingProposal(petitions.proposal),
  accepted: acceptanceNotice(petitions.accepted),
  notAccepted2024: acceptanceNotice(petitions.notAccepted2024),
  result: resultNotice(petitions.result),
  petitionRegister: petitionRegister(petitions.petitions),
  extract: conclusionExtract(followUp.extract),
  urging: urgingLetter(followUp.urging),
  invitation: invitation(followUp.meeting),
  cover: caseFileCover(followUp.cover),
  contents: caseFileContents(followUp.contents),
  drill: drillMinutes(followUp.drill),
  plan: dialoguePlan(dialogues.plan),
  agenda: dialogueAgenda(dialogues.agenda),
  complaintDialogue: complaintDialogueMinutes(dialogues.complaintInput),
  conference: conferenceMinutes(dialogues.conferenceInput),
  opinions: opinionSummary(dialogues.summary),
  dialogueConclusion: dialogueConclusion(dialogues.dialogueNotice),
  scheduleList: scheduleNotice({ ...schedule2026, form: 'list' }),
  scheduleMonths: scheduleNotice({ ...schedule2026, form: 'months' }),
  schedulePosted: scheduleNotice({ ...schedule2026, page: postedA3 }),
  scheduleLarge: scheduleNotice({ ...schedule2026, form: 'list', page: largePrintA3 }),
};

function partyPapers(level: 'xa' | 'huyen'): Record<string, OfficialDocument> {
  const party = { ...head(level, 'party'), symbol: level === 'xa' ? 'ĐU' : 'HU' };
  const sheet = sheetHead(level, 'party');
  return {
    guidance: guidanceSlip({ ...receptions.guidance, ...party }),
    transfer: transferSlip({ ...petitions.transfer, ...party, to: 'Ủy ban Kiểm tra cấp ủy' }),
    demand: subordinateDemand({ ...petitions.demand, ...party }),
    proposal: processingProposal({ ...petitions.proposal, ...sheet }),
    result: resultNotice({ ...petitions.partyResult, ...party }),
    extract: conclusionExtract({ ...followUp.extract, ...party }),
    urging: urgingLetter({ ...followUp.urging, ...party }),
    invitation: invitation({ ...followUp.meeting, ...party }),
    cover: caseFileCover({ ...followUp.cover, ...sheet }),
    contents: caseFileContents({ ...followUp.contents, ...sheet }),
    plan: dialoguePlan({ ...dialogues.plan, ...party }),
    agenda: dialogueAgenda({ ...dialogues.agenda, ...party }),
    conference: conferenceMinutes({ ...dialogues.conferenceInput, ...sheet }),
    dialogueConclusion: dialogueConclusion({ ...dialogues.dialogueNotice, ...party }),
  };
}

/** Every paper of the office by name, in both faces where both exist, for the commune and the district. */
export const everyPaper: [string, OfficialDocument][] = [
  ...Object.entries(state),
  ...(['xa', 'huyen'] as const).flatMap((level) =>
    Object.entries(partyPapers(level)).map(([name, paper]): [string, OfficialDocument] => [
      `${name}-party-${level}`,
      paper,
    ]),
  ),
];
