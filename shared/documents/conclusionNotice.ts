import { dmyInText, longDay } from '../text/dates';
import { partyConclusionNotice } from './conclusionNoticeParty';
import type { ConclusionInput } from './conclusionView';
import { countsText, matterBlock, receptionKindText } from './conclusionView';
import { closing, paperFrame, paragraph, upperFirst, withoutEnd } from './frame';
import type { Block, OfficialDocument } from './model';

/** The notice of what the leader concluded at a reception, in the form of the face it is issued under. */
export function conclusionNotice(input: ConclusionInput): OfficialDocument {
  return input.face === 'party' ? partyConclusionNotice(input) : stateConclusionNotice(input);
}

function stateConclusionNotice(input: ConclusionInput): OfficialDocument {
  const day = dmyInText(input.reception.day);
  const kind = receptionKindText[input.reception.kind];
  const faceOfOffice = input.office[input.face];
  return {
    ...paperFrame(input, 'TB', 'THÔNG BÁO'),
    documentTitle: `Thông báo kết luận tiếp công dân ngày ${day}`,
    summary: `Kết luận việc tiếp công dân ${kind} ngày ${day} của ${input.host.shortTitle}`,
    blocks: [
      ...opening(input, kind),
      { kind: 'heading', level: 1, number: 'I', text: 'KẾT LUẬN TỪNG VỤ VIỆC' },
      ...input.matters.map((matter, index) => matterBlock(matter, index + 1)),
      ...organisation(input.organisation),
      closing(`${faceOfOffice.bodyName} thông báo để các cơ quan, đơn vị biết, tổ chức thực hiện`),
    ],
  };
}

function opening(input: ConclusionInput, kind: string): Block[] {
  const { reception, host, participants, absent, bases } = input;
  const cause = bases.length === 0 ? '' : `Căn cứ ${bases.map(withoutEnd).join('; ')}, `;
  const date = cause === '' ? upperFirst(longDay(reception.day)) : longDay(reception.day);
  const away = absent === '' ? '' : ` Vắng: ${withoutEnd(absent)}.`;
  const present = `Dự buổi tiếp có: ${withoutEnd(participants)}.${away}`;
  return [
    paragraph(
      `${cause}${date}, tại ${withoutEnd(reception.place)}, đồng chí ${host.name}, ${host.title} ` +
        `chủ trì buổi tiếp công dân ${kind}.${participants === '' ? '' : ` ${present}`}`,
    ),
    paragraph(`Kết quả: ${countsText(input.counts)}.`),
    paragraph(
      `Sau khi nghe công dân trình bày và ý kiến của các cơ quan, ${host.shortTitle} kết luận như sau:`,
    ),
  ];
}

function organisation(items: string[]): Block[] {
  if (items.length === 0) return [];
  const several = items.length > 1;
  return [
    { kind: 'heading', level: 1, number: 'II', text: 'TỔ CHỨC THỰC HIỆN' },
    ...items.map((text, index) => paragraph(`${several ? `${index + 1}. ` : ''}${withoutEnd(text)}.`)),
  ];
}
