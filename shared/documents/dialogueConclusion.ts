import { dmyInText } from '../text/dates';
import { padNumber } from '../text/numbers';
import { countsOf, type DialogueView, type OpinionCounts, type OpinionView } from './dialogueView';
import { closing, type PaperHead, paperFrame, paragraph, withoutEnd } from './frame';
import type { OfficialDocument } from './model';
import { opinionTable } from './opinionTable';
import { numbered, onBases, part } from './parts';

export interface DialogueConclusionInput extends PaperHead {
  dialogue: DialogueView;
  participants: string;
  people: number;
  speeches: number;
  opinions: OpinionView[];
  counts?: OpinionCounts;
  bases: readonly string[];
  /** what the chair concluded in general */
  conclusions: string[];
  /** who follows up, publishes and watches, one item each */
  organisation: string[];
}

/** Thông báo kết luận hội nghị đối thoại, with the table of opinions: who settles what until when. */
export function dialogueConclusion(input: DialogueConclusionInput): OfficialDocument {
  const { dialogue, opinions, office, face } = input;
  const counted = countsOf(opinions, input.counts);
  const body = office[face].bodyName;
  return {
    ...paperFrame(input, 'TB', 'THÔNG BÁO'),
    documentTitle: `Thông báo kết luận hội nghị đối thoại ngày ${dmyInText(dialogue.day)}`,
    summary: `Kết luận ${dialogue.name}`,
    blocks: [
      paragraph(
        onBases(
          input.bases,
          `${input.bases.length === 0 ? 'Ngày' : 'ngày'} ${dmyInText(dialogue.day)}, tại ${withoutEnd(dialogue.place)}, ` +
            `${dialogue.chairs.map(withoutEnd).join('; ')} chủ trì ${dialogue.name}.`,
        ),
      ),
      ...(input.participants === '' ? [] : [paragraph(`Dự hội nghị có: ${withoutEnd(input.participants)}.`)]),
      paragraph(
        `Hội nghị có ${padNumber(input.people)} người dự, ${padNumber(input.speeches)} lượt phát biểu với ` +
          `${padNumber(counted.opinions)} ý kiến; đã trả lời tại hội nghị ${padNumber(counted.answered)} ý kiến, giao các cơ quan giải ` +
          `quyết ${padNumber(counted.handed)} ý kiến. Người chủ trì kết luận như sau:`,
      ),
      part('I', 'KẾT LUẬN CHUNG'),
      ...numbered(input.conclusions),
      part('II', 'TỔNG HỢP Ý KIẾN VÀ GIAO GIẢI QUYẾT'),
      opinionTable(opinions),
      part('III', 'TỔ CHỨC THỰC HIỆN'),
      ...numbered(input.organisation),
      closing(`${body} thông báo để các cơ quan, đơn vị và Nhân dân biết, thực hiện`),
    ],
  };
}
