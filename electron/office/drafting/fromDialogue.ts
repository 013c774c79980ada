import { blankMark } from '../../../shared/documents/blanks';
import { dialogueAgenda } from '../../../shared/documents/dialogueAgenda';
import { dialogueConclusion } from '../../../shared/documents/dialogueConclusion';
import { conferenceMinutes } from '../../../shared/documents/dialogueMinutes';
import { dialogueNotice } from '../../../shared/documents/dialogueNotice';
import { dialoguePlan } from '../../../shared/documents/dialoguePlan';
import { lowerFirst } from '../../../shared/documents/frame';
import { invitation } from '../../../shared/documents/invitation';
import type { OfficialDocument } from '../../../shared/documents/model';
import { opinionSummary } from '../../../shared/documents/opinionTable';
import { AppError } from '../../../shared/ipc/fault';
import { dmyInText } from '../../../shared/text/dates';
import { lawTexts, postingWords } from '../officeWords';
import { type DialogueFacts, dialogueFacts, namesOf, noticeDay, publishDay, titled } from './dialogueFacts';
import { complaintInvitation, complaintMinutes } from './fromComplaint';
import { headOf, type MadePaper, type Making, openCount, openDay, orBlank } from './making';

type Build = (making: Making, facts: DialogueFacts) => OfficialDocument;

function basesOf({ face, today }: Making, { dialogue }: DialogueFacts): string[] {
  return dialogue.bases.length > 0 ? dialogue.bases : [...lawTexts('dialogue.bases', face, today)];
}

function orOpen(texts: readonly string[]): string[] {
  const filled = texts.filter((text) => text.trim() !== '');
  return filled.length === 0 ? [blankMark] : filled;
}

function guestTexts({ dialogue }: DialogueFacts): string[] {
  return dialogue.guests.map(titled).filter((text) => text !== '');
}

const plan: Build = (making, facts) => {
  const { dialogue, view } = facts;
  const { assistant } = making.room.office[making.face];
  const usual = [
    {
      what: 'Thông báo, niêm yết thời gian, địa điểm, nội dung',
      unit: assistant,
      due: noticeDay(facts, making),
    },
    {
      what: 'Thu thập, tổng hợp ý kiến của Nhân dân',
      unit: orBlank(dialogue.collectBy),
      due: dialogue.collectTo ?? openDay,
    },
  ];
  const own = dialogue.steps.map(({ what, unit, due }) => ({ what, unit, due: due ?? openDay }));
  return dialoguePlan({
    ...headOf(making),
    dialogue: view,
    time: dialogue.time,
    bases: basesOf(making, facts),
    aims:
      dialogue.aims.length > 0
        ? dialogue.aims
        : [
            'Lắng nghe, giải đáp ý kiến, kiến nghị của Nhân dân',
            'Đối thoại công khai, dân chủ, đúng quy định',
          ],
    participants: orOpen([...guestTexts(facts), dialogue.audience]),
    topics: orOpen(dialogue.topic.split(';').map((topic) => topic.trim())),
    steps: own.length > 0 ? own : usual,
    duties: [
      { unit: assistant, what: 'Chuẩn bị hội trường, tài liệu\nGhi biên bản' },
      ...dialogue.preparations.map(({ unit, what }) => ({
        unit: orBlank(unit),
        what: `Chuẩn bị nội dung trả lời về ${orBlank(lowerFirst(what))}`,
      })),
    ],
    funding: dialogue.funding,
  });
};

const notice: Build = (making, facts) => {
  const { dialogue, view } = facts;
  return dialogueNotice({
    ...headOf(making),
    dialogue: view,
    time: dialogue.time,
    bases: basesOf(making, facts),
    isOnline: dialogue.form !== 'inPerson',
    topics: orOpen([dialogue.topic]),
    participants: [...guestTexts(facts), dialogue.audience].filter((text) => text !== ''),
    participation: orBlank(dialogue.participation),
    publicity: postingWords(making.room.office).replace(/^Lịch này/u, 'Thông báo này'),
    change: facts.change,
  });
};

const agenda: Build = (making, { dialogue, view }) =>
  dialogueAgenda({
    ...headOf(making),
    dialogue: view,
    start: dialogue.time,
    items:
      dialogue.agenda.length > 0
        ? dialogue.agenda.map(({ what, who, minutes }) => ({ what: orBlank(what), who, minutes }))
        : [{ what: blankMark, who: blankMark, minutes: 0 }],
    rule: dialogue.agendaRule,
  });

const guests: Build = (making, facts) => {
  const { dialogue, view, subject } = facts;
  if (dialogue.kind === 'complaint') {
    if (subject === null) throw new AppError('draft.noPetition');
    return complaintInvitation(making, subject, facts);
  }
  const units = dialogue.preparations.map(({ unit }) => unit).filter((unit) => unit !== '');
  return invitation({
    ...headOf(making),
    event: view.name.replace(/^H/u, 'h'),
    guests: orOpen([...guestTexts(facts), ...new Set(units)]).map((name) => ({ kind: 'body', name })),
    host: view.chairs.join('; '),
    day: view.day,
    time: dialogue.time,
    place: view.place,
    agenda: dialogue.topic,
    preparations: dialogue.preparations.map(
      ({ unit, what, due }) =>
        `${unit}: ${lowerFirst(what)}${due === null ? '' : ` (gửi trước ngày ${dmyInText(due)})`}`,
    ),
    note: '',
  });
};

const minutes: Build = (making, facts) => {
  const { room, face, maker } = making;
  const { dialogue, view, opinions, opinionViews } = facts;
  const [chair] = dialogue.chairs;
  const there = dialogue.guests.filter(({ present }) => present).map(titled);
  return conferenceMinutes({
    office: room.office,
    face,
    date: view.day,
    time: dialogue.time,
    endTime: dialogue.endTime,
    place: view.place,
    bases: basesOf(making, facts),
    chair: chair ?? { name: blankMark, title: '' },
    secretary: dialogue.secretary.name === '' ? maker : dialogue.secretary,
    present: orOpen(there),
    copies: 2,
    dialogue: view,
    people: dialogue.people ?? openCount,
    opening: orBlank(dialogue.opening),
    opinions: opinionViews,
    answers: opinions
      .filter(({ answer }) => answer !== '')
      .map(({ id, answeredBy, answer }) => ({ opinionId: id, who: answeredBy || 'Chủ trì', text: answer })),
    conclusion: orBlank(dialogue.conclusions.join('; ')),
  });
};

const summary: Build = ({ room, face, today, maker }, { view, opinionViews }) => {
  const head = room.office.signers.find((one) => one.face === face);
  return opinionSummary({
    office: room.office,
    face,
    date: today,
    dialogue: view,
    opinions: opinionViews,
    maker: maker.name,
    head: { name: head?.name ?? '', title: head?.title ?? '' },
  });
};

const conclusion: Build = (making, facts) => {
  const { dialogue, view, opinions, opinionViews } = facts;
  const { assistant } = making.room.office[making.face];
  const publish = publishDay(facts, making);
  const follow =
    publish === null
      ? `${assistant} theo dõi, đôn đốc việc thực hiện`
      : `${assistant} công khai kết quả chậm nhất ngày ${dmyInText(publish)}; theo dõi, đôn đốc việc thực hiện`;
  return dialogueConclusion({
    ...headOf(making),
    dialogue: view,
    participants: dialogue.guests
      .filter(({ present }) => present)
      .map(titled)
      .join('; '),
    people: dialogue.people ?? openCount,
    speeches: opinions.filter(({ source }) => source === 'spoken').length,
    opinions: opinionViews,
    bases: basesOf(making, facts),
    conclusions: orOpen(dialogue.conclusions),
    organisation: dialogue.organisation.length > 0 ? dialogue.organisation : [follow],
  });
};

const complaint: Build = (making, facts) => {
  if (facts.subject === null) throw new AppError('draft.noPetition');
  return complaintMinutes(making, facts.subject, facts);
};

const builds: Readonly<Record<string, Build>> = {
  dialoguePlan: plan,
  dialogueNotice: notice,
  dialogueAgenda: agenda,
  invitation: guests,
  dialogueMinutes: minutes,
  opinionSummary: summary,
  dialogueConclusion: conclusion,
  complaintDialogueMinutes: complaint,
};

/** @throws AppError call.badInput, record.missing, draft.sealed, draft.noPetition */
export async function paperOfDialogue(making: Making): Promise<MadePaper> {
  const build = builds[making.kind];
  if (build === undefined) throw new AppError('call.badInput', { field: 'kind' });
  const facts = await dialogueFacts(making);
  return { document: { ...build(making, facts), formatDate: making.today }, names: namesOf(facts) };
}
