import type { Day } from '../domain/day';
import { dmyInText } from '../text/dates';
import { padNumber } from '../text/numbers';
import { closing, paragraph, upperFirst, withoutEnd } from './frame';
import type { OfficialDocument } from './model';
import { type Column, type LetterHead, letter, onBases, textTable, withCopies } from './parts';

/** A late task, with the code of its file where it has one; of a denunciation the code of the file stands for what is to be done. */
export type LateWork = { kind: 'open'; what: string; code: string } | { kind: 'sealed'; code: string };

export interface LateTask {
  id: string;
  work: LateWork;
  /** the notice it was given in, number as printed and day */
  notice: { number: string; day: Day };
  due: Day;
  /** working days after the due day */
  daysLate: number;
}

export interface UrgingLetterInput extends LetterHead {
  /** the one unit that is urged */
  unit: string;
  tasks: LateTask[];
  /** day on which the state is counted */
  countedOn: Day;
  /** day by which it has to be done and reported */
  reportBy: Day;
  bases: readonly string[];
  copyTo: string[];
}

const columns: Column[] = [
  { head: 'STT', widthMm: 11, align: 'center' },
  { head: 'Thông báo kết luận', widthMm: 40, align: 'left' },
  { head: 'Nhiệm vụ được giao', widthMm: 68, align: 'left' },
  { head: 'Thời hạn', widthMm: 24, align: 'center' },
  { head: 'Quá hạn (ngày làm việc)', widthMm: 22, align: 'center' },
];

/** Công văn đôn đốc: the late tasks of one unit, and until when it answers for them. */
export function urgingLetter(input: UrgingLetterInput): OfficialDocument {
  const { tasks, unit, office, face } = input;
  const { bodyName, headTitle, assistant } = office[face];
  const frame = letter(input, 'đôn đốc thực hiện kết luận tiếp công dân');
  const state =
    `Qua theo dõi, tính đến ngày ${dmyInText(input.countedOn)}, ${withoutEnd(unit)} còn ${padNumber(tasks.length)} nhiệm vụ ` +
    'quá thời hạn chưa có kết quả, gồm:';
  const bases = onBases(
    input.bases,
    `${bodyName} yêu cầu ${withoutEnd(unit)} tập trung thực hiện dứt điểm các nhiệm vụ trên, trả lời công dân theo quy định`,
  );
  return {
    ...frame,
    // every late unit gets its own on one day: in the lists of papers and files only the unit tells them apart
    documentTitle: `Công văn đôn đốc ${withoutEnd(unit)} thực hiện kết luận tiếp công dân`,
    recipients: withCopies(input.recipients, input.copyTo),
    blocks: [
      ...frame.blocks,
      paragraph(state),
      {
        ...textTable(columns, tasks.map(taskRow)),
        source: { noun: 'task', id: tasks.map(({ id }) => id).join(',') },
      },
      paragraph(
        `${bases}; báo cáo rõ kết quả, lý do chậm và trách nhiệm về ${assistant} trước ngày ${dmyInText(input.reportBy)}.`,
      ),
      paragraph(`Giao ${assistant} tiếp tục theo dõi, tổng hợp, báo cáo ${headTitle}.`),
      closing(`${bodyName} yêu cầu ${withoutEnd(unit)} nghiêm túc thực hiện`),
    ],
  };
}

function taskRow({ work, notice, due, daysLate }: LateTask, index: number): string[] {
  const what =
    work.kind === 'sealed'
      ? `Thực hiện kết luận đối với hồ sơ mã ${work.code}`
      : `${upperFirst(withoutEnd(work.what))}${work.code === '' ? '' : ` (hồ sơ ${work.code})`}`;
  return [
    padNumber(index + 1),
    `Số ${notice.number} ngày ${dmyInText(notice.day)}`,
    what,
    dmyInText(due),
    padNumber(daysLate),
  ];
}
