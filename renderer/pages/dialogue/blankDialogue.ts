import type { Day } from '../../../shared/domain/day';
import type {
  DialogueFields,
  DialogueKind,
  OpinionFields,
  OpinionSource,
} from '../../../shared/domain/dialogues';
import type { Office } from '../../../shared/domain/office';
import { newId } from '../../office/client';

/** The course that such a conference usually takes; the clerk changes what is different. */
function usualAgenda(office: Office): DialogueFields['agenda'] {
  const { assistant, headTitle } = office.state;
  return [
    { id: newId(), what: 'Ổn định tổ chức, giới thiệu đại biểu', who: assistant, minutes: 15 },
    { id: newId(), what: 'Báo cáo kết quả thực hiện kết luận đối thoại lần trước', who: '', minutes: 20 },
    { id: newId(), what: 'Nhân dân phát biểu, lãnh đạo trả lời', who: 'Chủ trì', minutes: 150 },
    { id: newId(), what: 'Kết luận', who: headTitle, minutes: 15 },
  ];
}

/** A dialogue as it is first written down, with what the office knows of itself. */
export function blankDialogue(kind: DialogueKind, day: Day | null, office: Office): DialogueFields {
  const isConference = kind !== 'complaint';
  return {
    id: newId(),
    kind,
    level: office.level,
    occasion: 'periodic',
    form: 'inPerson',
    face: kind === 'leader' ? office.usualFace : 'state',
    name: '',
    organiser: '',
    topic: '',
    field: '',
    audience: isConference ? `Nhân dân ${office.name}` : '',
    day,
    time: office.sessions[0]?.from ?? '08:00',
    endTime: office.sessions[0]?.to ?? '11:30',
    place: isConference ? '' : office.receptionPlace,
    chairs: [{ name: '', title: office.state.headTitle }],
    secretary: { name: '', title: '' },
    bases: [],
    aims: [],
    steps: [],
    preparations: [],
    guests: [],
    attendees: [],
    participation: '',
    collectBy: '',
    collectFrom: null,
    collectTo: null,
    funding: '',
    agenda: isConference ? usualAgenda(office) : [],
    agendaRule: '',
    people: null,
    opening: '',
    conclusions: [],
    organisation: [],
    agreed: [],
    disagreed: [],
    petitionId: null,
    reported: null,
  };
}

export function blankOpinion(dialogueId: string, source: OpinionSource): OpinionFields {
  return {
    id: newId(),
    dialogueId,
    source,
    gatheredOn: null,
    village: '',
    field: '',
    speaker: '',
    content: '',
    denunciation: false,
    code: '',
    answer: '',
    answeredBy: '',
    answeredThere: false,
    promise: '',
    unit: '',
    helpers: [],
    due: null,
    vagueDue: '',
    vagueReason: '',
  };
}
