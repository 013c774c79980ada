import { dmyInText } from '../text/dates';
import { countText } from '../text/numbers';
import { assignments } from './assignment';
import type { ConclusionInput, MatterView } from './conclusionView';
import { receptionKindText } from './conclusionView';
import { closing, paperFrame, paragraph, plain, sentence, upperFirst, withoutEnd } from './frame';
import type { Block, OfficialDocument } from './model';

/** The Party committee's form: numbered opinions, each with its `Kết luận`, then how it is carried out. */
export function partyConclusionNotice(input: ConclusionInput): OfficialDocument {
  const day = dmyInText(input.reception.day);
  const kind = receptionKindText[input.reception.kind];
  const title = `kết luận của đồng chí ${input.host.name}, ${input.host.shortTitle}`;
  const last = input.matters.length + 1;
  return {
    ...paperFrame(input, 'TB', 'THÔNG BÁO'),
    documentTitle: `Thông báo kết luận tiếp dân ngày ${day}`,
    summary: `${title} tại buổi tiếp dân, đối thoại trực tiếp với dân ${kind} ngày ${day}`,
    blocks: [
      ...opening(input, day, kind),
      ...input.matters.flatMap((matter, index) => opinionBlocks(matter, index + 1)),
      ...organisation(input.organisation, last),
      closing(`${input.office.party.bodyName} thông báo để các cơ quan, đơn vị biết, thực hiện`),
    ],
  };
}

function opening(
  { bases, reception, host, participants, counts }: ConclusionInput,
  day: string,
  kind: string,
): Block[] {
  const causes = bases.map(withoutEnd).filter((basis) => basis !== '');
  const when = causes.length === 0 ? `Ngày ${day}` : `Thực hiện ${causes.join(' và ')}, ngày ${day}`;
  const present = participants === '' ? [] : [paragraph(`Dự buổi tiếp dân có ${withoutEnd(participants)}.`)];
  return [
    paragraph(
      `${when}, tại ${withoutEnd(reception.place)}, đồng chí ${host.name}, ${host.title} chủ trì buổi tiếp dân ${kind}.`,
    ),
    ...present,
    paragraph(
      `Có ${countText(counts.visits)} lượt, ${countText(counts.persons)} công dân phản ánh ${countText(counts.matters)} ` +
        `vụ việc. Sau khi nghe công dân trình bày và ý kiến các cơ quan liên quan, đồng chí ${host.shortTitle} kết luận như sau:`,
    ),
  ];
}

function opinionBlocks(view: MatterView, number: number): Block[] {
  const source = { noun: 'matter', id: view.id };
  const given = assignments(view.tasks).map(({ text }) => sentence(upperFirst(text)));
  const conclusion = [sentence(view.conclusion), ...given].filter((text) => text !== '').join(' ');
  const head = opinionHead(view);
  return [
    {
      kind: 'paragraph',
      runs: [{ text: `${number}. ${head.title}`, bold: true }, ...plain(head.text)],
      source,
    },
    {
      kind: 'paragraph',
      runs: [{ text: 'Kết luận: ', italic: true }, { text: conclusion }],
      source,
    },
  ];
}

function opinionHead({ label, content, unitOpinions }: MatterView): { title: string; text: string } {
  if (label.kind === 'sealed') return { title: `Nội dung hồ sơ mã ${label.code}`, text: '.' };
  const opinions = unitOpinions.map(({ unit, text }) => `Ý kiến của ${unit}: ${sentence(text)}`);
  return { title: `Ý kiến của ${label.text}:`, text: ` ${[sentence(content), ...opinions].join(' ')}` };
}

function organisation(items: string[], number: number): Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, number: String(number), text: 'Tổ chức thực hiện' },
    ...items.map((text) => paragraph(`- ${withoutEnd(text)}.`)),
  ];
}
