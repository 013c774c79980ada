import type { ClockTime, Day } from '../domain/day';
import { clockText, dmyInText, longDay, weekdayName } from '../text/dates';
import { closing, paragraph, upperFirst, withoutEnd } from './frame';
import type { OfficialDocument } from './model';
import { dashed, type SheetHead, sheet, signers } from './parts';
import { type Subject, subjectName, subjectWithAddress } from './subject';

export interface AppointmentSlipInput extends SheetHead {
  /** `15/PH`, the office's own count; empty when slips are not counted */
  code: string;
  subject: Subject;
  day: Day;
  time: ClockTime;
  place: string;
  /** who receives or answers: `Chủ tịch UBND xã` */
  host: string;
  /** `nghe trả lời kết quả xác minh` */
  purpose: string;
  bring: string[];
  /** whom to ask when it does not suit */
  contact: { name: string; phone: string };
  officer: { name: string; title: string };
}

/** Phiếu hẹn: when, where, with whom, and what to bring. */
export function appointmentSlip(input: AppointmentSlipInput): OfficialDocument {
  const { subject, contact, office, face } = input;
  const phone = contact.phone === '' ? '' : `, điện thoại ${contact.phone}`;
  const file = subject.code === '' ? '' : ` (hồ sơ ${subject.code})`;
  return {
    ...sheet(input, 'PHIẾU HẸN', input.code === '' ? '' : `Số ${input.code}`),
    documentTitle: `Phiếu hẹn ngày ${dmyInText(input.day)}`,
    blocks: [
      paragraph(`${upperFirst(office[face].bodyName)} hẹn ${subjectWithAddress(subject)}.`),
      paragraph(`Thời gian: ${clockText(input.time)}, ${weekdayName(input.day)}, ${longDay(input.day)}.`),
      paragraph(`Địa điểm: ${withoutEnd(input.place)}.`),
      paragraph(`Người tiếp: ${withoutEnd(input.host)}.`),
      paragraph(`Nội dung: ${withoutEnd(input.purpose)}${file}.`),
      ...(input.bring.length === 0 ? [] : [paragraph('Khi đến đề nghị mang theo:'), ...dashed(input.bring)]),
      closing(
        `Nếu không đến được, đề nghị báo trước cho ${contact.name}${phone} để hẹn lại. Phiếu lập thành 02 bản, giao ` +
          `${subjectName(subject)} 01 bản`,
      ),
      signers(
        {
          title: 'NGƯỜI NHẬN PHIẾU',
          name: subject.kind === 'open' ? subject.citizen.name : '',
          note: '(Ký, ghi rõ họ tên hoặc điểm chỉ)',
        },
        { title: 'NGƯỜI LẬP PHIẾU', name: input.officer.name },
      ),
    ],
  };
}
