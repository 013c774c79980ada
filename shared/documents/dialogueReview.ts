import type { Day } from '../domain/day';
import { dmyInText } from '../text/dates';
import { padNumber } from '../text/numbers';
import { landscapeA4, paragraph, sentence, upperFirst, withoutEnd } from './frame';
import type { OfficialDocument } from './model';
import { type Column, type SheetHead, sheet, signers, textTable } from './parts';

export type PromiseOutcome = 'inTime' | 'doneLate' | 'open' | 'overdue' | 'withdrawn';

export interface ReviewedPromise {
  /** the day of the dialogue and what it was about */
  day: Day;
  topic: string;
  /** who raised it */
  from: string;
  what: string;
  unit: string;
  due: Day | null;
  vagueDue: string;
  doneOn: Day | null;
  result: string;
  outcome: PromiseOutcome;
}

export interface DialogueReviewInput extends SheetHead {
  year: number;
  held: number;
  opinions: number;
  answered: number;
  promises: ReviewedPromise[];
  maker: string;
  head: { title: string; name: string };
}

const columns: Column[] = [
  { head: 'STT', widthMm: 11, align: 'center' },
  { head: 'Hội nghị', widthMm: 34, align: 'left' },
  { head: 'Nội dung đã hứa', widthMm: 62, align: 'left' },
  { head: 'Cơ quan thực hiện', widthMm: 32, align: 'left' },
  { head: 'Thời hạn', widthMm: 24, align: 'center' },
  { head: 'Kết quả', widthMm: 50, align: 'left' },
  { head: 'Đánh giá', widthMm: 30, align: 'left' },
];

const outcomes: Readonly<Record<PromiseOutcome, string>> = {
  inTime: 'Đã thực hiện đúng hạn',
  doneLate: 'Đã thực hiện, chậm hạn',
  open: 'Đang thực hiện, còn hạn',
  overdue: 'Quá hạn, chưa thực hiện',
  withdrawn: 'Đã rút theo văn bản sau',
};

/** Phiếu rà soát năm: what was promised at the year's dialogues, and what was kept. */
export function dialogueReview(input: DialogueReviewInput): OfficialDocument {
  const { year, promises, head } = input;
  const count = (outcome: PromiseOutcome) => promises.filter((one) => one.outcome === outcome).length;
  return {
    ...sheet({ ...input, page: input.page ?? landscapeA4 }, 'PHIẾU RÀ SOÁT', ''),
    summary: `Kết quả thực hiện những việc đã hứa tại các hội nghị đối thoại năm ${year}`,
    documentTitle: `Phiếu rà soát đối thoại năm ${year}`,
    blocks: [
      paragraph(
        `Năm ${year} đã tổ chức ${padNumber(input.held)} hội nghị đối thoại với ${padNumber(input.opinions)} ý kiến; ` +
          `trả lời tại hội nghị ${padNumber(input.answered)} ý kiến; hứa giải quyết ${padNumber(promises.length)} việc. ` +
          `Tính đến ngày ${dmyInText(input.date)}: đúng hạn ${padNumber(count('inTime'))}; chậm hạn ` +
          `${padNumber(count('doneLate'))}; đang thực hiện, còn hạn ${padNumber(count('open'))}; quá hạn ` +
          `${padNumber(count('overdue'))}; đã rút ${padNumber(count('withdrawn'))}.`,
      ),
      ...(promises.length === 0
        ? [paragraph('Không có việc nào được hứa.')]
        : [textTable(columns, promises.map(promiseRow), 'dense')]),
      signers(
        { title: 'NGƯỜI RÀ SOÁT', name: input.maker },
        { title: head.title.toLocaleUpperCase('vi'), name: head.name },
      ),
    ],
  };
}

function promiseRow(one: ReviewedPromise, index: number): string[] {
  const { day, topic, from, what, unit, due, vagueDue, doneOn, result } = one;
  const done = doneOn === null ? '' : `Xong ngày ${dmyInText(doneOn)}`;
  return [
    padNumber(index + 1),
    [dmyInText(day), withoutEnd(topic)].filter((part) => part !== '').join(': '),
    `${sentence(upperFirst(what))} (${withoutEnd(from)})`,
    unit,
    due === null ? vagueDue : dmyInText(due),
    [done, withoutEnd(result)].filter((part) => part !== '').join('. '),
    outcomes[one.outcome],
  ];
}
