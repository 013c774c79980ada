import type { ClockTime, Day } from '../domain/day';
import type { Face, Office } from '../domain/office';
import { clockText, longDay } from '../text/dates';
import {
  cell,
  headCell,
  type PaperHead,
  paperFrame,
  paragraph,
  portraitA4,
  sentence,
  upperFirst,
  withoutEnd,
} from './frame';
import type { Align, Block, OfficialDocument, Page, Table } from './model';

/** What a sheet without a number needs: minutes, slips, lists, covers. */
export interface SheetHead {
  office: Office;
  face: Face;
  /** the day of the sheet, whose form it takes */
  date: Day;
  page?: Page;
}

export interface Column {
  head: string;
  widthMm: number;
  align: Align;
}

/** A sheet that bears no number; minutes and lists are signed in their blocks. */
export function sheet(head: SheetHead, title: string, summary: string): OfficialDocument {
  const frame = paperFrame(
    {
      ...head,
      number: null,
      formatDate: head.date,
      signer: null,
      recipients: [],
      page: head.page ?? portraitA4,
    },
    '',
    title,
  );
  return { ...frame, number: null, summary };
}

export interface LetterHead extends PaperHead {
  /** who drafts it, in the symbol of a State letter: `TCD` in `Số: 12/UBND-TCD` */
  drafter: string;
  addressees: string[];
}

/** Công văn: no title; `about` (lower case, without `V/v`) stands under the number. */
export function letter(head: LetterHead, about: string): OfficialDocument {
  const symbol = head.office[head.face].symbol;
  const [type, body] = head.face === 'party' ? ['CV', symbol] : [symbol, head.drafter];
  const frame = paperFrame(head, type, '');
  return {
    ...frame,
    number: { value: head.number, type, body },
    documentTitle: `Công văn ${about}`,
    summary: about,
    blocks: [addressees(head.addressees)],
  };
}

export function addressees(names: string[]): Block {
  return { kind: 'addressees', names };
}

/** A table of plain text cells under one row of headings that repeats. */
export function textTable(columns: Column[], rows: string[][], text: Table['text'] = 'normal'): Block {
  return {
    kind: 'table',
    columns: columns.map(({ widthMm, align }) => ({ widthMm, align })),
    headRows: [columns.map(({ head }) => headCell(head))],
    rows: rows.map((row) => row.map(cell)),
    repeatHead: true,
    text,
  };
}

export interface Side {
  title: string;
  name: string;
  note?: string;
}

const signHere = '(Ký, ghi rõ họ tên)';

/** Two signers side by side, each with the note under the title. */
export function signers(left: Side, right: Side): Block {
  const side = ({ title, name, note = signHere }: Side) => ({ authority: '', title, name, note });
  return { kind: 'signaturePair', left: side(left), right: side(right) };
}

/** `Vào hồi 8h40, ngày 10 tháng 11 năm 2026, tại Địa điểm tiếp công dân xã.` */
export function whenAndWhere(time: ClockTime, date: Day, place: string): Block {
  return paragraph(`Vào hồi ${clockText(time)}, ${longDay(date)}, tại ${withoutEnd(place)}.`);
}

/** `Bùi Thị Mai Sao; chức vụ: công chức tiếp công dân`. */
export function officialText({ name, title }: { name: string; title: string }): string {
  return title === '' ? name : `${name}; chức vụ: ${title}`;
}

export function part(number: string, text: string): Block {
  return { kind: 'heading', level: 1, number, text };
}

export function section(number: number, text: string): Block {
  return { kind: 'heading', level: 2, number: String(number), text };
}

/** Sentences of a list; one alone bears no number. */
export function numbered(texts: string[]): Block[] {
  const filled = texts.map(sentence).filter((text) => text !== '');
  return filled.map((text, index) => paragraph(filled.length > 1 ? `${index + 1}. ${text}` : text));
}

/** Lines of a list, each with a capital and a semicolon (NĐ 30/2020, Phụ lục II); the last, and one of several sentences, with a stop. */
export function dashed(texts: string[]): Block[] {
  const filled = texts.map((text) => withoutEnd(text)).filter((text) => text !== '');
  return filled.map((text, index) => {
    const isLast = index === filled.length - 1;
    return paragraph(`- ${upperFirst(isLast || /[.!?…](?:\s|$)/u.test(text) ? sentence(text) : `${text};`)}`);
  });
}

/** `Căn cứ Luật Khiếu nại; Nghị định số …`; empty without bases. */
export function basesText(bases: readonly string[]): string {
  const causes = bases.map(withoutEnd).filter((basis) => basis !== '');
  return causes.length === 0 ? '' : `Căn cứ ${causes.join('; ')}`;
}

/** A main clause behind its bases: `Căn cứ …, Ủy ban nhân dân xã …`; without any it begins the sentence. */
export function onBases(bases: readonly string[], clause: string): string {
  const cause = basesText(bases);
  return cause === '' ? upperFirst(clause) : `${cause}, ${clause}`;
}

/** Recipients of a paper that has `Kính gửi`: it first, copies before the line of the archive. */
export function withCopies(recipients: string[], copies: string[]): string[] {
  const archive = recipients.slice(-1);
  return ['Như trên', ...recipients.slice(0, -1), ...copies, ...archive];
}
