import { blankMark } from '../../../shared/documents/blanks';
import { complaintDialogueMinutes } from '../../../shared/documents/dialogueMinutes';
import { invitation } from '../../../shared/documents/invitation';
import type { OfficialDocument } from '../../../shared/documents/model';
import type { Subject } from '../../../shared/documents/subject';
import { lawTexts } from '../officeWords';
import { headOf, type Making, openDay, orBlank } from './making';

/** Mẫu số 14 of NĐ 124/2020: the dialogue in which a complaint is settled; the State's form alone. */
export function complaintMinutes(making: Making, subject: Subject): OfficialDocument {
  const { room, today, maker } = making;
  const { office } = room;
  const session = office.sessions[0] ?? { from: '08:00', to: '11:30' };
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
  });
  return { ...document, formatDate: today };
}

/** Who complains is invited to the dialogue about it. */
export function complaintInvitation(making: Making, subject: Subject): OfficialDocument {
  const { office } = making.room;
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
  });
}
