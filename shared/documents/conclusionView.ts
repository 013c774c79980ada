import type { Day } from '../domain/day';
import { countText } from '../text/numbers';
import type { TaskView } from './assignment';
import { assignments } from './assignment';
import { type PaperHead, plain, sentence, upperFirst, withoutEnd } from './frame';
import type { Matter } from './model';

/** How a matter is named: an open one by its citizen, a denunciation by its code alone (Luật Tố cáo, Điều 9). */
export type MatterLabel =
  | { kind: 'citizen'; text: string; code: string }
  | { kind: 'group'; text: string; code: string }
  | { kind: 'sealed'; code: string };

export interface MatterView {
  id: string;
  label: MatterLabel;
  content: string;
  unitOpinions: { unit: string; text: string }[];
  conclusion: string;
  tasks: TaskView[];
}

export interface ConclusionCounts {
  visits: number;
  persons: number;
  matters: number;
  complaints: number;
  denunciations: number;
  proposals: number;
  groups: number;
}

export interface ConclusionInput extends PaperHead {
  reception: { day: Day; kind: 'regular' | 'periodic' | 'urgent' | 'online'; place: string };
  /** `title` in full (`Chủ tịch Ủy ban nhân dân xã`), `shortTitle` as later in the text (`Chủ tịch UBND xã`) */
  host: { name: string; title: string; shortTitle: string };
  /** `đại diện Thường trực HĐND xã; Trưởng phòng Kinh tế` */
  participants: string;
  absent: string;
  counts: ConclusionCounts;
  /** `Quy định số 11-QĐi/TW …`; printed on Party papers, and on State papers where given */
  bases: string[];
  matters: MatterView[];
  /** general directions and who follows them up, one item each */
  organisation: string[];
}

export const receptionKindText = {
  regular: 'thường xuyên',
  periodic: 'định kỳ',
  urgent: 'đột xuất',
  online: 'trực tuyến',
} as const;

/** `tiếp 02 lượt, 02 người, 02 vụ việc (khiếu nại 01; tố cáo 01)` */
export function countsText(counts: ConclusionCounts): string {
  const kinds = [
    { name: 'khiếu nại', count: counts.complaints },
    { name: 'tố cáo', count: counts.denunciations },
    { name: 'kiến nghị, phản ánh', count: counts.proposals },
  ].filter(({ count }) => count > 0);
  const split = kinds.map(({ name, count }) => `${name} ${countText(count)}`).join('; ');
  const groups = counts.groups > 0 ? `; ${countText(counts.groups)} đoàn đông người` : '';
  const sums = `tiếp ${countText(counts.visits)} lượt, ${countText(counts.persons)} người, ${countText(counts.matters)} vụ việc`;
  return `${sums}${split === '' ? '' : ` (${split})`}${groups}`;
}

const sealedReason = 'thông tin người tố cáo được bảo vệ theo Luật Tố cáo';

export function labelText(label: MatterLabel): string {
  if (label.kind === 'sealed') return `Vụ việc hồ sơ mã ${label.code} (${sealedReason})`;
  return `Vụ việc của ${label.text} (hồ sơ ${label.code})`;
}

type Part = Matter['parts'][number];

/** A denunciation shows its conclusion only: content and opinions could give the denouncer away. */
export function matterBlock(view: MatterView, number: number): Matter {
  const given = assignments(view.tasks);
  const [only] = given;
  const inline = given.length === 1 && only !== undefined ? only.text : '';
  const named: { title: string; text: string }[] = [
    ...(view.label.kind === 'sealed' ? [] : openParts(view)),
    { title: 'Kết luận', text: conclusionText(view.conclusion, inline) },
  ];
  const parts = named
    .filter(({ text }) => text !== '' || given.length > 0)
    .map(({ title, text }, index, all): Part => {
      const letter = all.length === 1 ? '' : (letters[index] ?? '-');
      return { letter, title, runs: plain(text) };
    });
  return {
    kind: 'matter',
    number: String(number),
    label: labelText(view.label),
    parts,
    tasks:
      given.length < 2
        ? []
        : given.map(({ text, taskIds }) => ({
            runs: plain(sentence(upperFirst(text))),
            source: { noun: 'task', id: taskIds.join(',') },
          })),
    source: { noun: 'matter', id: view.id },
  };
}

const letters = [...'abcdđeghiklmnopq'];

function openParts(view: MatterView): { title: string; text: string }[] {
  const content = { title: 'Nội dung', text: sentence(view.content) };
  const opinions = view.unitOpinions.map(({ unit, text }) => ({
    title: `Ý kiến của ${unit}`,
    text: sentence(text),
  }));
  return [content, ...opinions].filter(({ text }) => text !== '');
}

function conclusionText(conclusion: string, assignment: string): string {
  const said = withoutEnd(conclusion);
  if (assignment === '') return sentence(said);
  return said === '' ? sentence(assignment) : `${sentence(said)} ${sentence(upperFirst(assignment))}`;
}
