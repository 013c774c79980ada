import { acceptanceNotice } from '../../shared/documents/acceptanceNotice';
import { appointmentSlip } from '../../shared/documents/appointmentSlip';
import { attendanceList } from '../../shared/documents/attendanceList';
import { caseFileContents } from '../../shared/documents/caseFileContents';
import { caseFileCover } from '../../shared/documents/caseFileCover';
import { changeNotice } from '../../shared/documents/changeNotice';
import { citizenStatement } from '../../shared/documents/citizenStatement';
import { conclusionExtract } from '../../shared/documents/conclusionExtract';
import { conclusionNotice } from '../../shared/documents/conclusionNotice';
import { dialogueAgenda } from '../../shared/documents/dialogueAgenda';
import { dialogueConclusion } from '../../shared/documents/dialogueConclusion';
import { complaintDialogueMinutes, conferenceMinutes } from '../../shared/documents/dialogueMinutes';
import { dialogueNotice } from '../../shared/documents/dialogueNotice';
import { dialoguePlan } from '../../shared/documents/dialoguePlan';
import { dialogueReview } from '../../shared/documents/dialogueReview';
import { drillMinutes } from '../../shared/documents/drillMinutes';
import { groupList } from '../../shared/documents/groupList';
import { guidanceSlip } from '../../shared/documents/guidanceSlip';
import { hearingProposal } from '../../shared/documents/hearingProposal';
import { invitation } from '../../shared/documents/invitation';
import { keyCard } from '../../shared/documents/keyCard';
import type { OfficialDocument } from '../../shared/documents/model';
import { noteSheet } from '../../shared/documents/noteSheet';
import { opinionSummary } from '../../shared/documents/opinionTable';
import { paperKeySheet } from '../../shared/documents/paperKeySheet';
import { petitionRegister } from '../../shared/documents/petitionRegister';
import { postingMinutes } from '../../shared/documents/postingMinutes';
import { processingProposal } from '../../shared/documents/processingProposal';
import { receipt } from '../../shared/documents/receipt';
import { refusal } from '../../shared/documents/refusal';
import { register } from '../../shared/documents/register';
import { resultNotice } from '../../shared/documents/resultNotice';
import { scheduleNotice } from '../../shared/documents/scheduleNotice';
import { selfInspection } from '../../shared/documents/selfInspection';
import { subordinateDemand } from '../../shared/documents/subordinateDemand';
import { transferSlip } from '../../shared/documents/transferSlip';
import { urgingLetter } from '../../shared/documents/urgingLetter';
import type { Face } from '../../shared/domain/office';
import * as dialogues from '../unit/documents/sampleDialogues';
import * as followUp from '../unit/documents/sampleFollowUp';
import * as papers from '../unit/documents/samplePapers';
import { head, lam, sealed, sheetHead } from '../unit/documents/samplePeople';
import * as petitions from '../unit/documents/samplePetitions';
import * as receptions from '../unit/documents/sampleReceptions';
import * as schedules from '../unit/documents/sampleSchedules';
import { asIssued } from './asIssued';
import { conclusionOf, partySlip, registerOf, scheduleShapes, stateHead } from './paperInputs';

export type Level = 'xa' | 'huyen';
type Input<Value> = (level: Level, face: Face) => Value;

interface Kind {
  /** the paper function, by its name */
  readonly maker: string;
  readonly faces: readonly Face[];
  readonly variants: readonly (readonly [string, Input<OfficialDocument>])[];
}

function kind<Value>(
  faces: readonly Face[],
  make: (input: Value) => OfficialDocument,
  inputs: Record<string, Input<Value>>,
): Kind {
  const variants = Object.entries(inputs).map(
    ([name, input]) =>
      [name, (level: Level, face: Face) => make(asIssued(input(level, face), level, face))] as const,
  );
  return { maker: make.name, faces, variants };
}

/** A paper that the State and the Party each issue in a form of its own. */
function both<Value>(
  make: (input: Value) => OfficialDocument,
  plain: Input<Value>,
  more: Record<string, Input<Value>> = {},
): Kind {
  return kind(['state', 'party'], make, { '': plain, ...more });
}

/** A paper that only an authority of the State issues. */
function state<Value>(
  make: (input: Value) => OfficialDocument,
  plain: Input<Value>,
  more: Record<string, Input<Value>> = {},
): Kind {
  return kind(['state'], make, { '': plain, ...more });
}

const kinds: readonly Kind[] = [
  both(
    scheduleNotice,
    (level, face) => ({ ...schedules.schedule2026, ...head(level, face) }),
    scheduleShapes,
  ),
  both(changeNotice, (level, face) => ({ ...schedules.change2026, ...head(level, face) })),
  both(postingMinutes, (level, face) => ({ ...schedules.posting2026, ...sheetHead(level, face) })),
  both(conclusionNotice, conclusionOf),
  both(conclusionExtract, (level, face) => ({ ...followUp.extract, ...head(level, face) })),
  both(urgingLetter, (level, face) => ({ ...followUp.urging, ...head(level, face) })),
  both(invitation, (level, face) => ({ ...followUp.meeting, ...head(level, face) })),
  both(resultNotice, (level, face) => ({ ...petitions.result, ...head(level, face) })),
  both(transferSlip, (level, face) => ({ ...petitions.transfer, ...partySlip(level, face, 'TCD') }), {
    several: (level, face) => ({
      ...petitions.transfer,
      ...partySlip(level, face, 'TCD'),
      items: [
        { subject: lam, receivedOn: '2026-11-20', enclosed: 'đơn 02 trang', cameBy: '' },
        { subject: sealed, receivedOn: '2026-11-10', enclosed: 'phong bì niêm phong', cameBy: '' },
      ],
    }),
  }),
  both(subordinateDemand, (level, face) => ({ ...petitions.demand, ...head(level, face) }), {
    several: (level, face) => ({
      ...petitions.demand,
      ...head(level, face),
      addressees: ['Chủ tịch UBND xã Hòa Lạc', 'Thủ trưởng các cơ quan chuyên môn thuộc UBND huyện'],
    }),
  }),
  both(processingProposal, (level, face) => ({ ...petitions.proposal, ...sheetHead(level, face) })),
  both(petitionRegister, (level, face) => ({ ...petitions.petitions, office: head(level).office, face })),
  both(dialoguePlan, (level, face) => ({ ...dialogues.plan, ...head(level, face) })),
  both(dialogueNotice, (level, face) => ({ ...dialogues.announcement, ...head(level, face) }), {
    moved: (level, face) => ({ ...dialogues.announcement, ...head(level, face), change: dialogues.movedOn }),
    cancelled: (level, face) => ({
      ...dialogues.announcement,
      ...head(level, face),
      change: { ...dialogues.movedOn, kind: 'cancelled' as const },
    }),
  }),
  both(dialogueReview, (level, face) => ({ ...dialogues.review, ...sheetHead(level, face) })),
  both(dialogueAgenda, (level, face) => ({ ...dialogues.agenda, ...head(level, face) })),
  both(conferenceMinutes, (level, face) => ({ ...dialogues.conferenceInput, ...sheetHead(level, face) })),
  both(opinionSummary, (level, face) => ({ ...dialogues.summary, ...sheetHead(level, face) })),
  both(attendanceList, (level, face) => ({ ...dialogues.attendance, ...sheetHead(level, face) })),
  both(dialogueConclusion, (level, face) => ({ ...dialogues.dialogueNotice, ...head(level, face) })),
  both(guidanceSlip, (level, face) => ({ ...receptions.guidance, ...partySlip(level, face, 'TCD') })),
  both(citizenStatement, (level, face) => ({ ...receptions.statement, ...sheetHead(level, face) }), {
    sealed: (level, face) => ({
      ...receptions.statement,
      ...sheetHead(level, face),
      statement: { kind: 'sealed' as const, code: 'TC-2026-003' },
      witness: 'Quách Thị Sim',
    }),
  }),
  both(groupList, (level, face) => ({ ...receptions.group, ...sheetHead(level, face) })),
  both(hearingProposal, (level, face) => ({ ...receptions.hearing, ...sheetHead(level, face) })),
  both(noteSheet, (level, face) => ({ ...receptions.notes, ...sheetHead(level, face) })),
  both(appointmentSlip, (level, face) => ({ ...receptions.appointment, ...sheetHead(level, face) })),
  both(caseFileCover, (level, face) => ({ ...followUp.cover, ...sheetHead(level, face) })),
  both(caseFileContents, (level, face) => ({ ...followUp.contents, ...sheetHead(level, face) })),
  both(selfInspection, (level, face) => ({ ...followUp.inspected, ...sheetHead(level, face) })),
  both(drillMinutes, (level, face) => ({ ...followUp.drill, ...sheetHead(level, face) })),
  both(keyCard, sheetHead),
  state(refusal, (level) => (level === 'xa' ? receptions.refusal2026 : receptions.refusal2024)),
  state(acceptanceNotice, (level) => ({ ...petitions.accepted, ...head(level) }), {
    refused: (level) => ({ ...petitions.notAccepted2024, ...head(level) }),
  }),
  state(complaintDialogueMinutes, (level) => ({ ...dialogues.complaintInput, ...sheetHead(level) })),
  state(receipt, (level) => ({ ...papers.receipt2026, ...stateHead(level) })),
  state(register, (level) => registerOf(level, head(level).formatDate), {
    // 12 columns to the end of June and 13 from July, in one period
    change: () => registerOf('xa', '2026-07-01', '2026-06-30'),
  }),
  state(paperKeySheet, (level) => ({
    ...followUp.keySheet,
    office: head(level).office,
    createdOn: head(level).formatDate,
  })),
];

/** The names of the paper functions that stand in the list. */
export const listedMakers: readonly string[] = kinds.map(({ maker }) => maker);

export interface NamedPaper {
  readonly name: string;
  readonly document: OfficialDocument;
}

/** Every paper of the office in every shape and face, for the commune of 2026 and the district of 2024. */
export function everyPaper(): NamedPaper[] {
  const levels: Level[] = ['xa', 'huyen'];
  return levels.flatMap((level) =>
    kinds.flatMap(({ maker, faces, variants }) =>
      faces.flatMap((face) =>
        variants.map(([variant, make]) => ({
          name: `${maker}${variant === '' ? '' : `.${variant}`}-${level}-${face}`,
          document: make(level, face),
        })),
      ),
    ),
  );
}
