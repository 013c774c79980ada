import { blankMark } from '../../../shared/documents/blanks';
import { dialogueAgenda } from '../../../shared/documents/dialogueAgenda';
import { dialogueConclusion } from '../../../shared/documents/dialogueConclusion';
import { conferenceMinutes } from '../../../shared/documents/dialogueMinutes';
import { dialoguePlan } from '../../../shared/documents/dialoguePlan';
import { dialogueReview } from '../../../shared/documents/dialogueReview';
import type { DialogueView, OpinionView } from '../../../shared/documents/dialogueView';
import { type InvitationInput, invitation } from '../../../shared/documents/invitation';
import type { OfficialDocument } from '../../../shared/documents/model';
import { opinionSummary } from '../../../shared/documents/opinionTable';
import { partsOf } from '../../../shared/domain/day';
import { AppError } from '../../../shared/ipc/fault';
import { reviewOf } from '../dialogueFigures';
import { lawTexts } from '../officeWords';
import { yearNotice } from './fromYear';
import { headOf, type MadePaper, type Making, openCount, openDay } from './making';

/** A conference of which no record tells yet: what the office is called, and places for the rest. */
function conferenceOf({ room, face }: Making): DialogueView {
  const own = room.office[face];
  return {
    name: `Hội nghị đối thoại giữa ${own.headTitle} với Nhân dân ${room.office.name} năm ${blankMark}`,
    day: openDay,
    place: blankMark,
    chairs: [own.headTitle],
  };
}

const opinion: OpinionView = {
  id: '',
  source: { kind: 'many', from: blankMark, text: blankMark },
  answeredThere: false,
  unit: blankMark,
  due: openDay,
  result: '',
};
const counts = { opinions: openCount, answered: openCount, handed: openCount };

function beginsAt({ room }: Making) {
  return room.office.sessions[0]?.from ?? '08:00';
}

function basesOf({ face, today }: Making): string[] {
  return [...lawTexts('dialogue.bases', face, today)];
}

function plan(making: Making): OfficialDocument {
  const { assistant } = making.room.office[making.face];
  return dialoguePlan({
    ...headOf(making),
    dialogue: conferenceOf(making),
    time: beginsAt(making),
    bases: basesOf(making),
    aims: [
      'Lắng nghe, giải đáp ý kiến, kiến nghị của Nhân dân',
      'Đối thoại công khai, dân chủ, đúng quy định',
    ],
    participants: [blankMark],
    topics: [blankMark],
    steps: [
      { what: 'Thông báo, niêm yết thời gian, địa điểm, nội dung', unit: assistant, due: openDay },
      { what: 'Thu thập, tổng hợp ý kiến của Nhân dân', unit: blankMark, due: openDay },
    ],
    duties: [
      { unit: assistant, what: 'Chuẩn bị hội trường, tài liệu\nGhi biên bản' },
      { unit: blankMark, what: `Chuẩn bị nội dung trả lời về ${blankMark}` },
    ],
    funding: blankMark,
  });
}

function agenda(making: Making): OfficialDocument {
  const { assistant, headTitle } = making.room.office[making.face];
  return dialogueAgenda({
    ...headOf(making),
    dialogue: conferenceOf(making),
    start: beginsAt(making),
    items: [
      { what: 'Ổn định tổ chức, giới thiệu đại biểu', who: assistant, minutes: 15 },
      { what: 'Báo cáo kết quả thực hiện kết luận đối thoại lần trước', who: blankMark, minutes: 20 },
      { what: 'Nhân dân phát biểu và lãnh đạo trả lời', who: 'Chủ trì', minutes: 150 },
      { what: 'Kết luận', who: headTitle, minutes: 15 },
    ],
    rule: `Công dân đăng ký phát biểu với ${assistant}`,
  });
}

function minutes(making: Making): OfficialDocument {
  const { room, face, maker } = making;
  const { office } = room;
  return conferenceMinutes({
    office,
    face,
    date: openDay,
    time: beginsAt(making),
    endTime: office.sessions[0]?.to ?? '11:30',
    place: blankMark,
    bases: basesOf(making),
    chair: { name: blankMark, title: office[face].headTitle },
    secretary: maker,
    present: [blankMark],
    copies: 2,
    dialogue: conferenceOf(making),
    people: openCount,
    opening: blankMark,
    opinions: [opinion],
    counts,
    answers: [{ opinionId: opinion.id, who: blankMark, text: blankMark }],
    conclusion: blankMark,
  });
}

function summary(making: Making): OfficialDocument {
  const { room, face, today, maker } = making;
  const head = room.office.signers.find((one) => one.face === face);
  return opinionSummary({
    office: room.office,
    face,
    date: today,
    dialogue: conferenceOf(making),
    opinions: [opinion],
    counts,
    maker: maker.name,
    head: { name: head?.name ?? '', title: head?.title ?? '' },
  });
}

function conclusion(making: Making): OfficialDocument {
  return dialogueConclusion({
    ...headOf(making),
    dialogue: conferenceOf(making),
    participants: blankMark,
    people: openCount,
    speeches: openCount,
    opinions: [opinion],
    counts,
    bases: basesOf(making),
    conclusions: [blankMark],
    organisation: [`${making.room.office[making.face].assistant} theo dõi, đôn đốc việc thực hiện`],
  });
}

function guests(making: Making): OfficialDocument {
  const input: InvitationInput = {
    ...headOf(making),
    event: conferenceOf(making).name.replace(/^H/u, 'h'),
    guests: [{ kind: 'body', name: blankMark }],
    host: making.room.office[making.face].headTitle,
    day: openDay,
    time: beginsAt(making),
    place: blankMark,
    agenda: blankMark,
    preparations: [],
    note: '',
  };
  return invitation(input);
}

/** What was promised at the dialogues of a year; of this year where none is named. */
async function review(making: Making): Promise<OfficialDocument> {
  const { room, db, face, today, maker, from } = making;
  const { promises, ...counts } = await reviewOf(room, db, from.year ?? partsOf(today).year);
  const head = room.office.signers.find((one) => one.face === face);
  return dialogueReview({
    office: room.office,
    face,
    date: today,
    ...counts,
    promises: promises.map(({ label, dialogueDay, ...rest }) => ({
      ...rest,
      from: label,
      day: dialogueDay ?? openDay,
    })),
    maker: maker.name,
    head: { name: head?.name ?? '', title: head?.title ?? '' },
  });
}

const builds: Readonly<Record<string, (making: Making) => OfficialDocument | Promise<OfficialDocument>>> = {
  dialoguePlan: plan,
  dialogueAgenda: agenda,
  dialogueMinutes: minutes,
  opinionSummary: summary,
  dialogueConclusion: conclusion,
  invitation: guests,
  dialogueReview: review,
  scheduleNotice: yearNotice,
};

/**
 * Papers that begin before any record does: what the office knows of itself, and a place for everything else.
 * @throws AppError call.badInput
 */
export async function paperOfOffice(making: Making): Promise<MadePaper> {
  const build = builds[making.kind];
  if (build === undefined) throw new AppError('call.badInput', { field: 'kind' });
  return { document: { ...(await build(making)), formatDate: making.today }, names: [] };
}
