import { dmyInText } from '../text/dates';
import { padNumber } from '../text/numbers';
import {
  countsOf,
  type DialogueView,
  type OpinionCounts,
  type OpinionSource,
  type OpinionView,
} from './dialogueView';
import { landscapeA4, lowerFirst, paragraph, sentence, upperFirst, withoutEnd } from './frame';
import type { Block, OfficialDocument } from './model';
import { type Column, type SheetHead, sheet, signers, textTable } from './parts';
import { citizenWithAddress } from './subject';

const columns: Column[] = [
  { head: 'STT', widthMm: 11, align: 'center' },
  { head: 'Ý kiến, kiến nghị', widthMm: 40, align: 'left' },
  { head: 'Công dân/thôn', widthMm: 25, align: 'left' },
  { head: 'Đã trả lời tại hội nghị', widthMm: 16, align: 'center' },
  { head: 'Cơ quan giải quyết', widthMm: 36, align: 'left' },
  { head: 'Thời hạn', widthMm: 21, align: 'center' },
  { head: 'Kết quả', widthMm: 19, align: 'left' },
];

/** The seven columns in which opinions of a dialogue are followed up. */
export function opinionTable(opinions: OpinionView[]): Block {
  return textTable(columns, opinions.map(opinionRow), 'dense');
}

export function opinionText(source: OpinionSource): string {
  return source.kind === 'sealed'
    ? 'Nội dung tố cáo, xử lý theo quy định của Luật Tố cáo'
    : sentence(upperFirst(source.text));
}

export function opinionFrom(source: OpinionSource): string {
  switch (source.kind) {
    case 'citizen':
      return upperFirst(citizenWithAddress(source.citizen));
    case 'many':
      return source.from;
    case 'sealed':
      return `Hồ sơ mã ${source.code}`;
  }
}

/** What was promised, as it goes on after its unit; of a denunciation nothing is said. */
export function promiseText({ source, promise }: OpinionView): string {
  return source.kind === 'sealed' || !promise ? '' : lowerFirst(withoutEnd(promise));
}

/** Who settles it, what was promised and who helps: the unit has to read its work in the paper that gives it. */
function settledBy(opinion: OpinionView): string {
  const { unit, helpers = [] } = opinion;
  const what = promiseText(opinion);
  const given = what === '' ? unit : `${unit}: ${what}`;
  return helpers.length === 0 ? given : `${given}; phối hợp: ${helpers.join(', ')}`;
}

function opinionRow(opinion: OpinionView, index: number): string[] {
  const { source, answeredThere, due, dueText, result } = opinion;
  return [
    padNumber(index + 1),
    opinionText(source),
    opinionFrom(source),
    answeredThere ? 'x' : '',
    settledBy(opinion),
    due === null ? (dueText ?? '') : dmyInText(due),
    result,
  ];
}

export interface OpinionSummaryInput extends SheetHead {
  dialogue: DialogueView;
  opinions: OpinionView[];
  counts?: OpinionCounts;
  maker: string;
  head: { title: string; name: string };
}

/** Bảng tổng hợp ý kiến: the table as a sheet of its own, to be published and followed up. */
export function opinionSummary(input: OpinionSummaryInput): OfficialDocument {
  const { dialogue, opinions, head } = input;
  const counted = countsOf(opinions, input.counts);
  return {
    ...sheet({ ...input, page: input.page ?? landscapeA4 }, 'BẢNG TỔNG HỢP', ''),
    summary: `Ý kiến, kiến nghị tại ${dialogue.name} ngày ${dmyInText(dialogue.day)}`,
    documentTitle: `Bảng tổng hợp ý kiến đối thoại ngày ${dmyInText(dialogue.day)}`,
    blocks: [
      opinionTable(opinions),
      paragraph(
        `Tổng số ${padNumber(counted.opinions)} ý kiến; đã trả lời tại hội nghị ${padNumber(counted.answered)}; giao các cơ quan ` +
          `giải quyết ${padNumber(counted.handed)}.`,
      ),
      signers(
        { title: 'NGƯỜI LẬP BẢNG', name: input.maker },
        { title: head.title.toLocaleUpperCase('vi'), name: head.name },
      ),
    ],
  };
}
