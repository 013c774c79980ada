import { blankMark } from '../../../shared/documents/blanks';
import { complaintDialogueMinutes } from '../../../shared/documents/dialogueMinutes';
import { invitation } from '../../../shared/documents/invitation';
import type { OfficialDocument } from '../../../shared/documents/model';
import type { Subject } from '../../../shared/documents/subject';
import { lawTexts } from '../officeWords';
import { type DialogueFacts, titled } from './dialogueFacts';
import { headOf, type Making, openDay, orBlank } from './making';

/** Mẫu số 14 of NĐ 124/2020: the dialogue in which a complaint is settled; the State's form alone. */
export function complaintMinutes(making: Making, subject: Subject, facts?: DialogueFacts): OfficialDocument {
  const { room, today, maker } = making;
  const { office } = room;
  const session = office.sessions[0] ?? { from: '08:00', to: '11:30' };
  const held = facts === undefined ? {} : whatWasSaid(facts, making);
  const document = complaintDialogueMinutes({
    office,
    face: 'state',
    date: openDay,
    time: session.from,
    endTime: session.to,
    place: orBlank(office.receptionPlace),
    formCode: lawTexts('complaintDialogue.form', 'state', today)[0] ?? null,
    bases: lawTexts('complaintDialogue.bases', 'state', today),
    chair: { name: blankMark, title: office.state.headTitle },
    secretary: maker,
    present: [],
    subject,
    respondent: blankMark,
    opening: `Kết quả xác minh: ${blankMark}`,
    statements: [
      { who: 'Người khiếu nại', text: blankMark },
      { who: 'Người bị khiếu nại', text: blankMark },
    ],
    agreed: [blankMark],
    open: [blankMark],
    copies: 3,
    ...held,
  });
  return { ...document, formatDate: today };
}

/** What the record of the dialogue knows already; the rest stays to be filled in. */
function whatWasSaid({ dialogue, opinions, view }: DialogueFacts, { maker }: Making) {
  const { agreed, disagreed, opening, chairs, secretary, guests } = dialogue;
  const said = opinions.map(({ speaker, content, answer, answeredBy }) => [
    { who: speaker || 'Người tham gia', text: content },
    ...(answer === '' ? [] : [{ who: answeredBy || 'Người chủ trì', text: answer }]),
  ]);
  return {
    date: view.day,
    time: dialogue.time,
    endTime: dialogue.endTime,
    place: view.place,
    ...(chairs[0] === undefined ? {} : { chair: chairs[0] }),
    secretary: secretary.name === '' ? maker : secretary,
    present: guests.filter(({ present }) => present).map(titled),
    ...(opening === '' ? {} : { opening }),
    ...(said.length === 0 ? {} : { statements: said.flat() }),
    ...(dialogue.state === 'held' && agreed.length + disagreed.length > 0 ? { agreed, open: disagreed } : {}),
  };
}

/** Who complains is invited to the dialogue about it. */
export function complaintInvitation(
  making: Making,
  subject: Subject,
  facts?: DialogueFacts,
): OfficialDocument {
  const { office } = making.room;
  const [chair] = facts?.view.chairs ?? [];
  return invitation({
    ...headOf(making),
    event: 'buổi đối thoại giải quyết khiếu nại',
    guests: [{ kind: 'citizen', subject }],
    host: office[making.face].headTitle,
    day: openDay,
    time: office.sessions[0]?.from ?? '08:00',
    place: orBlank(office.receptionPlace),
    agenda: `đối thoại về nội dung khiếu nại, hồ sơ mã ${subject.code}`,
    preparations: [],
    note: 'mang theo giấy tờ tùy thân và tài liệu liên quan',
    ...(facts === undefined
      ? {}
      : {
          day: facts.view.day,
          time: facts.dialogue.time,
          place: facts.view.place,
          host: orBlank(chair ?? ''),
        }),
  });
}
