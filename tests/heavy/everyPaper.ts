import { acceptanceNotice } from '../../shared/documents/acceptanceNotice';
import { appointmentSlip } from '../../shared/documents/appointmentSlip';
import { caseFileContents } from '../../shared/documents/caseFileContents';
import { caseFileCover } from '../../shared/documents/caseFileCover';
import { changeNotice } from '../../shared/documents/changeNotice';
import { citizenStatement } from '../../shared/documents/citizenStatement';
import { conclusionExtract } from '../../shared/documents/conclusionExtract';
import { conclusionNotice } from '../../shared/documents/conclusionNotice';
import { dialogueAgenda } from '../../shared/documents/dialogueAgenda';
import { dialogueConclusion } from '../../shared/documents/dialogueConclusion';
import { complaintDialogueMinutes, conferenceMinutes } from '../../shared/documents/dialogueMinutes';
import { dialoguePlan } from '../../shared/documents/dialoguePlan';
import { drillMinutes } from '../../shared/documents/drillMinutes';
import { groupList } from '../../shared/documents/groupList';
import { guidanceSlip } from '../../shared/documents/guidanceSlip';
import { invitation } from '../../shared/documents/invitation';
import type { OfficialDocument } from '../../shared/documents/model';
import { opinionSummary } from '../../shared/documents/opinionTable';
import { petitionRegister } from '../../shared/documents/petitionRegister';
import { processingProposal } from '../../shared/documents/processingProposal';
import { receipt } from '../../shared/documents/receipt';
import { refusal } from '../../shared/documents/refusal';
import { register } from '../../shared/documents/register';
import { resultNotice } from '../../shared/documents/resultNotice';
import { scheduleNotice } from '../../shared/documents/scheduleNotice';
import { subordinateDemand } from '../../shared/documents/subordinateDemand';
import { transferSlip } from '../../shared/documents/transferSlip';
import { urgingLetter } from '../../shared/documents/urgingLetter';
import type { Face } from '../../shared/domain/office';
import { registerForms } from '../unit/documents/rules';
import * as dialogues from '../unit/documents/sampleDialogues';
import * as followUp from '../unit/documents/sampleFollowUp';
import * as papers from '../unit/documents/samplePapers';
import { head, sheetHead } from '../unit/documents/samplePeople';
import * as petitions from '../unit/documents/samplePetitions';
import * as receptions from '../unit/documents/sampleReceptions';
import * as schedules from '../unit/documents/sampleSchedules';

type Level = 'xa' | 'huyen';
type Make = (level: Level, face: Face) => OfficialDocument;

/** Papers that have a face of their own for the State and for the Party, each as the office of that day writes it. */
const twoFaced: Record<string, Make> = {
  scheduleNotice: (level, face) => scheduleNotice({ ...schedules.schedule2026, ...head(level, face) }),
  changeNotice: (level, face) => changeNotice({ ...schedules.change2026, ...head(level, face) }),
  conclusionNotice: (level, face) => conclusionNotice({ ...conclusionOf(level, face), ...head(level, face) }),
  conclusionExtract: (level, face) => conclusionExtract({ ...followUp.extract, ...head(level, face) }),
  urgingLetter: (level, face) => urgingLetter({ ...followUp.urging, ...head(level, face) }),
  invitation: (level, face) => invitation({ ...followUp.meeting, ...head(level, face) }),
  resultNotice: (level, face) => resultNotice({ ...petitions.result, ...head(level, face) }),
  transferSlip: (level, face) => transferSlip({ ...petitions.transfer, ...head(level, face) }),
  subordinateDemand: (level, face) => subordinateDemand({ ...petitions.demand, ...head(level, face) }),
  processingProposal: (level, face) =>
    processingProposal({ ...petitions.proposal, ...sheetHead(level, face) }),
  dialoguePlan: (level, face) => dialoguePlan({ ...dialogues.plan, ...head(level, face) }),
  dialogueConclusion: (level, face) =>
    dialogueConclusion({ ...dialogues.dialogueNotice, ...head(level, face) }),
  guidanceSlip: (level, face) => guidanceSlip({ ...receptions.guidance, ...head(level, face) }),
  citizenStatement: (level, face) => citizenStatement({ ...receptions.statement, ...sheetHead(level, face) }),
  groupList: (level, face) => groupList({ ...receptions.group, ...sheetHead(level, face) }),
  appointmentSlip: (level, face) => appointmentSlip({ ...receptions.appointment, ...sheetHead(level, face) }),
  dialogueAgenda: (level, face) => dialogueAgenda({ ...dialogues.agenda, ...sheetHead(level, face) }),
  conferenceMinutes: (level, face) =>
    conferenceMinutes({ ...dialogues.conferenceInput, ...sheetHead(level, face) }),
  opinionSummary: (level, face) => opinionSummary({ ...dialogues.summary, ...sheetHead(level, face) }),
  caseFileCover: (level, face) => caseFileCover({ ...followUp.cover, ...sheetHead(level, face) }),
  caseFileContents: (level, face) => caseFileContents({ ...followUp.contents, ...sheetHead(level, face) }),
  drillMinutes: (level, face) => drillMinutes({ ...followUp.drill, ...sheetHead(level, face) }),
};

/** Papers that only an authority of the State issues. */
const stateOnly: Record<string, Make> = {
  refusal: (level) => refusal({ ...receptions.refusal2026, ...head(level) }),
  acceptanceNotice: (level) => acceptanceNotice({ ...petitions.accepted, ...head(level) }),
  nonAcceptanceNotice: (level) => acceptanceNotice({ ...petitions.notAccepted2024, ...head(level) }),
  complaintMinutes: (level) => complaintDialogueMinutes({ ...dialogues.complaintInput, ...sheetHead(level) }),
  receipt: (level) =>
    receipt({ ...papers.receipt2026, office: head(level).office, date: head(level).formatDate }),
  register: (level) =>
    register({
      office: head(level).office,
      from: head(level).formatDate,
      to: head(level).formatDate,
      rows: papers.registerRows2026,
      forms: registerForms,
    }),
  petitionRegister: (level) => petitionRegister({ ...petitions.petitions, office: head(level).office }),
};

function conclusionOf(level: Level, face: Face) {
  if (face === 'state') return papers.conclusion2026;
  return level === 'xa' ? papers.partyConclusion2026 : papers.partyConclusion2024;
}

export interface NamedPaper {
  readonly name: string;
  readonly document: OfficialDocument;
}

/** Every paper of the office in every face and for every form in force: the commune of 2026 and the district of 2024. */
export function everyPaper(): NamedPaper[] {
  const levels: Level[] = ['xa', 'huyen'];
  const faces: Face[] = ['state', 'party'];
  return levels.flatMap((level) => [
    ...faces.flatMap((face) =>
      Object.entries(twoFaced).map(([kind, make]) => ({
        name: `${kind}-${level}-${face}`,
        document: make(level, face),
      })),
    ),
    ...Object.entries(stateOnly).map(([kind, make]) => ({
      name: `${kind}-${level}-state`,
      document: make(level, 'state'),
    })),
  ]);
}
