import { closing, type PaperHead, paperFrame, plain, withoutEnd } from './frame';
import type { Block, OfficialDocument } from './model';
import { type ReceptionRow, receptionBlocks, type ScheduleForm } from './scheduleForms';
import { periodText, type SchedulePeriod } from './schedulePeriod';

export interface ScheduleNoticeInput extends PaperHead {
  period: SchedulePeriod;
  /** `Luật Tiếp công dân …`, without `Căn cứ` and end mark */
  bases: string[];
  receptions: ReceptionRow[];
  /** a table by day unless said otherwise */
  form?: ScheduleForm;
  place: string;
  regular: { days: string; hours: string; officer: string; phone: string };
  /** sentences, each a numbered item or part of one; empty text leaves the item out */
  urgent: string;
  dialogues: string[];
  dayOffRule: string;
  registration: string;
  posting: string;
}

/** The notice that is posted: dated receptions in a table, then what every citizen must know. */
export function scheduleNotice(input: ScheduleNoticeInput): OfficialDocument {
  const span = periodText(input.period);
  const frame = paperFrame(input, 'TB', 'THÔNG BÁO');
  return {
    ...frame,
    documentTitle: `Thông báo lịch tiếp công dân ${span}`,
    summary: `Lịch tiếp công dân ${span}`,
    blocks: [lead(input, span), ...numbered(input), closing(input.posting)],
  };
}

function lead({ bases, office, face }: ScheduleNoticeInput, span: string): Block {
  const body = `${office[face].bodyName} thông báo lịch tiếp công dân ${span} như sau:`;
  const causes = bases.map(withoutEnd).filter((basis) => basis !== '');
  if (causes.length === 0) return { kind: 'paragraph', runs: plain(body) };
  return { kind: 'paragraph', runs: plain(`Căn cứ ${causes.join('; ')}, ${body}`) };
}

function numbered(input: ScheduleNoticeInput): Block[] {
  const { regular, place } = input;
  const items: (Block[] | null)[] = [
    [
      { kind: 'heading', level: 2, number: '', text: 'Tiếp công dân định kỳ' },
      ...receptionBlocks(input.receptions, input.form ?? 'table'),
      item(`Địa điểm: ${withoutEnd(place)}.`),
    ],
    [
      item(
        `Tiếp công dân thường xuyên: ${regular.days} (${regular.hours}); công chức tiếp: ${regular.officer}` +
          `${regular.phone === '' ? '' : `; điện thoại ${regular.phone}`}.`,
      ),
    ],
    sentenceItem(input.urgent),
    ...input.dialogues.map(sentenceItem),
    sentenceItem(input.dayOffRule),
    sentenceItem(input.registration),
  ];
  return items.filter((each) => each !== null).flatMap((blocks, index) => withNumber(blocks, index + 1));
}

function item(text: string): Block {
  return { kind: 'paragraph', runs: plain(text) };
}

function sentenceItem(text: string): Block[] | null {
  return withoutEnd(text) === '' ? null : [item(`${withoutEnd(text)}.`)];
}

function withNumber([first, ...rest]: Block[], number: number): Block[] {
  if (first === undefined) return [];
  if (first.kind === 'heading') return [{ ...first, number: String(number) }, ...rest];
  if (first.kind !== 'paragraph') return [first, ...rest];
  return [{ ...first, runs: [{ text: `${number}. ` }, ...first.runs] }, ...rest];
}
