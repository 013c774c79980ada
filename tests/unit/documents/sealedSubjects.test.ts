import { expect, test } from 'vitest';
import { paperDocx } from '../../../electron/render/docx';
import { paperHtml } from '../../../electron/render/html';
import { acceptanceNotice } from '../../../shared/documents/acceptanceNotice';
import { appointmentSlip } from '../../../shared/documents/appointmentSlip';
import { caseFileContents } from '../../../shared/documents/caseFileContents';
import { caseFileCover } from '../../../shared/documents/caseFileCover';
import { citizenStatement } from '../../../shared/documents/citizenStatement';
import { conclusionNotice } from '../../../shared/documents/conclusionNotice';
import { dialogueConclusion } from '../../../shared/documents/dialogueConclusion';
import { complaintDialogueMinutes, conferenceMinutes } from '../../../shared/documents/dialogueMinutes';
import { formatFor } from '../../../shared/documents/format';
import { groupList } from '../../../shared/documents/groupList';
import { guidanceSlip } from '../../../shared/documents/guidanceSlip';
import { invitation } from '../../../shared/documents/invitation';
import type { OfficialDocument } from '../../../shared/documents/model';
import { opinionSummary } from '../../../shared/documents/opinionTable';
import { petitionRegister } from '../../../shared/documents/petitionRegister';
import { processingProposal } from '../../../shared/documents/processingProposal';
import { refusal } from '../../../shared/documents/refusal';
import { register } from '../../../shared/documents/register';
import { resultNotice } from '../../../shared/documents/resultNotice';
import { subordinateDemand } from '../../../shared/documents/subordinateDemand';
import { transferSlip } from '../../../shared/documents/transferSlip';
import { urgingLetter } from '../../../shared/documents/urgingLetter';
import type { Face } from '../../../shared/domain/office';
import { textOf, unzip } from '../../render/openDocx';
import { formats, registerForms } from './rules';
import * as dialogues from './sampleDialogues';
import * as followUp from './sampleFollowUp';
import { conclusion2026, registerRows2026, sealedMatter } from './samplePapers';
import { head, sheetHead } from './samplePeople';
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

function papersOf(face: Face): [string, OfficialDocument][] {
  const [own, plain] = [head('xa', face), sheetHead('xa', face)];
  const both: [string, OfficialDocument][] = [
    ['statement', citizenStatement({ ...receptions.statement, ...plain, statement: planted })],
    ['group', groupList({ ...receptions.group, ...plain, group: planted })],
    ['guidance', guidanceSlip({ ...receptions.guidance, ...own, subject: planted })],
    ['appointment', appointmentSlip({ ...receptions.appointment, ...plain, subject: planted })],
    [
      'transfer',
      transferSlip({
        ...petitions.transfer,
        ...own,
        items: [
          { subject: planted, receivedOn: '2026-11-10', enclosed: '', cameBy: '' },
          { subject: planted, receivedOn: '2026-11-11', enclosed: '', cameBy: '' },
        ],
      }),
    ],
    ['demand', subordinateDemand({ ...petitions.demand, ...own, subject: planted })],
    ['proposal', processingProposal({ ...petitions.proposal, ...plain, subject: planted })],
    ['result', resultNotice({ ...petitions.result, ...own, subject: planted })],
    [
      'register',
      petitionRegister({
        ...petitions.petitions,
        face,
        rows: petitions.petitions.rows.map((row) => ({ ...row, subject: planted })),
      }),
    ],
    [
      'urging',
      urgingLetter({
        ...followUp.urging,
        ...own,
        tasks: followUp.urging.tasks.map((task) => ({ ...task, work: planted })),
      }),
    ],
    [
      'invitation',
      invitation({ ...followUp.meeting, ...own, guests: [{ kind: 'citizen', subject: planted }] }),
    ],
    ['cover', caseFileCover({ ...followUp.cover, ...plain, subject: planted })],
    [
      'contents',
      caseFileContents({
        ...followUp.contents,
        ...plain,
        file: { kind: 'sealed', code: planted.code, documents: [document] },
      }),
    ],
    ['conference', conferenceMinutes({ ...dialogues.conferenceInput, ...plain, opinions, answers })],
    ['opinions', opinionSummary({ ...dialogues.summary, ...plain, opinions })],
    ['dialogue conclusion', dialogueConclusion({ ...dialogues.dialogueNotice, ...own, opinions })],
    [
      'conclusion',
      conclusionNotice({
        ...conclusion2026,
        ...own,
        matters: [
          {
            ...sealedMatter,
            content: `${name} ${content}`,
            unitOpinions: [{ unit: 'Công an xã', text: name }],
          },
        ],
      }),
    ],
  ];
  if (face === 'party') return both;
  return [
    ...both,
    ['refusal', refusal({ ...receptions.refusal2026, reason: '', person: planted })],
    ['acceptance', acceptanceNotice({ ...petitions.accepted, subject: planted })],
    [
      'complaint dialogue',
      complaintDialogueMinutes({ ...dialogues.complaintInput, ...plain, subject: planted }),
    ],
    [
      'reception register',
      register({
        office: own.office,
        from: '2026-11-01',
        to: '2026-11-30',
        rows: registerRows2026.map((row) => ({ ...row, person: planted })),
        forms: registerForms,
      }),
    ],
  ];
}

const faces: Face[] = ['state', 'party'];
const cases = faces.flatMap((face) => papersOf(face).map(([kind, paper]) => ({ kind, face, paper })));

test.each(cases)(
  '$kind of the $face prints the code of a denunciation and nothing that was planted beside it',
  async ({ paper }) => {
    const format = formatFor(formats, paper.face, paper.formatDate);
    const word = unzip(await paperDocx(paper, format));
    const written = [
      JSON.stringify(paper),
      paperHtml(paper, format, { fontBase: '' }),
      ...[...word.values()].map(textOf),
    ];
    expect(written[0]).toContain('TC-2026-003');
    for (const text of written) expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  },
);
