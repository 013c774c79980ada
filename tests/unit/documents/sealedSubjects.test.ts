import { expect, test } from 'vitest';
import { acceptanceNotice } from '../../../shared/documents/acceptanceNotice';
import { appointmentSlip } from '../../../shared/documents/appointmentSlip';
import { caseFileContents } from '../../../shared/documents/caseFileContents';
import { caseFileCover } from '../../../shared/documents/caseFileCover';
import { citizenStatement } from '../../../shared/documents/citizenStatement';
import { dialogueConclusion } from '../../../shared/documents/dialogueConclusion';
import { complaintDialogueMinutes, conferenceMinutes } from '../../../shared/documents/dialogueMinutes';
import { groupList } from '../../../shared/documents/groupList';
import { guidanceSlip } from '../../../shared/documents/guidanceSlip';
import { invitation } from '../../../shared/documents/invitation';
import type { OfficialDocument } from '../../../shared/documents/model';
import { opinionSummary } from '../../../shared/documents/opinionTable';
import { petitionRegister } from '../../../shared/documents/petitionRegister';
import { processingProposal } from '../../../shared/documents/processingProposal';
import { refusal } from '../../../shared/documents/refusal';
import { resultNotice } from '../../../shared/documents/resultNotice';
import { subordinateDemand } from '../../../shared/documents/subordinateDemand';
import { transferSlip } from '../../../shared/documents/transferSlip';
import { urgingLetter } from '../../../shared/documents/urgingLetter';
import * as dialogues from './sampleDialogues';
import * as followUp from './sampleFollowUp';
import * as petitions from './samplePetitions';
import * as receptions from './sampleReceptions';

const secrets = ['Tống Văn Hiển', 'ngõ Giếng Chùa', '000075000004', 'thu tiền ngoài quy định'];
const [name = '', address = '', number = '', content = ''] = secrets;

/** A record read from the database may carry more than its type tells of. */
const planted = {
  kind: 'sealed' as const,
  code: 'TC-2026-003',
  petition: 'denunciation' as const,
  citizen: { salutation: 'ông' as const, name, address },
  identity: { kind: 'căn cước', number, issuedOn: null, issuedBy: address },
  content: `${name} ${content}`,
  text: `${name} ${content}`,
  request: content,
  what: `${name} ${content}`,
  from: name,
  people: 5,
  representatives: 1,
  members: [{ name, born: '1975', address, identity: number }],
};
const document = {
  kindName: 'Đơn tố cáo',
  symbol: '',
  day: null,
  sheets: '01',
  author: name,
  title: content,
  note: address,
};
const opinion = { id: 'o9', source: planted, answeredThere: true, unit: '', due: null, result: '' };
const opinions = [...dialogues.opinions, opinion];
const answers = [{ opinionId: 'o9', who: 'Chủ trì', text: `${name} ${content}` }];

const papers: [string, OfficialDocument][] = [
  ['refusal', refusal({ ...receptions.refusal2026, reason: '', person: planted })],
  ['statement', citizenStatement({ ...receptions.statement, statement: planted })],
  ['group', groupList({ ...receptions.group, group: planted })],
  ['guidance', guidanceSlip({ ...receptions.guidance, subject: planted })],
  ['appointment', appointmentSlip({ ...receptions.appointment, subject: planted })],
  [
    'transfer',
    transferSlip({
      ...petitions.transfer,
      items: [
        { subject: planted, receivedOn: '2026-11-10', enclosed: '', cameBy: '' },
        { subject: planted, receivedOn: '2026-11-11', enclosed: '', cameBy: '' },
      ],
    }),
  ],
  ['demand', subordinateDemand({ ...petitions.demand, subject: planted })],
  ['proposal', processingProposal({ ...petitions.proposal, subject: planted })],
  ['acceptance', acceptanceNotice({ ...petitions.accepted, subject: planted })],
  ['result', resultNotice({ ...petitions.result, subject: planted })],
  [
    'register',
    petitionRegister({
      ...petitions.petitions,
      rows: petitions.petitions.rows.map((row) => ({ ...row, subject: planted })),
    }),
  ],
  [
    'urging',
    urgingLetter({
      ...followUp.urging,
      tasks: followUp.urging.tasks.map((task) => ({ ...task, work: planted })),
    }),
  ],
  ['invitation', invitation({ ...followUp.meeting, guests: [{ kind: 'citizen', subject: planted }] })],
  ['cover', caseFileCover({ ...followUp.cover, subject: planted })],
  [
    'contents',
    caseFileContents({
      ...followUp.contents,
      file: { kind: 'sealed', code: planted.code, documents: [document] },
    }),
  ],
  ['complaint dialogue', complaintDialogueMinutes({ ...dialogues.complaintInput, subject: planted })],
  ['conference', conferenceMinutes({ ...dialogues.conferenceInput, opinions, answers })],
  ['opinions', opinionSummary({ ...dialogues.summary, opinions })],
  ['dialogue conclusion', dialogueConclusion({ ...dialogues.dialogueNotice, opinions })],
];

test.each(papers)(
  '%s prints the code of a denunciation and nothing that was planted beside it',
  (_name, paper) => {
    const printed = JSON.stringify(paper);
    expect(printed).toContain('TC-2026-003');
    expect(secrets.filter((secret) => printed.includes(secret))).toEqual([]);
  },
);
