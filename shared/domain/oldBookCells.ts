import { fold } from '../text/fold';
import { oldDay } from '../text/oldDays';
import type { SheetCell } from './oldBook';
import type { Person, PetitionKind } from './visits';

const honorifics = ['ông', 'bà', 'anh', 'chị'] as const;

export function nameOf(text: string): Pick<Person, 'honorific' | 'name'> {
  const line = text.replace(/\s+/g, ' ').trim();
  const title = honorifics.find((one) => line.toLowerCase().startsWith(`${one} `));
  const name = title === undefined ? line : line.slice(title.length + 1);
  return { honorific: title ?? '', name: name.replace(/^[:.\s]+|[,;:\s-]+$/g, '') };
}

/** `Nguyễn Văn A - thôn B` or on two lines; without any mark between, all of it is the name. */
export function nameAndAddress(text: string): { name: string; address: string } {
  const parts =
    /^\s*([^,;\n]*?)(?:\s*[,;\n]\s*|\s+[-–]\s+|\s*-\s*(?=thôn|xóm|tổ|ấp|khu|xã|số)|\s+(?=địa chỉ\s*:))([\s\S]*)$/iu.exec(
      text,
    );
  if (parts === null) return { name: text, address: '' };
  const address = (parts[2] ?? '').replace(/^(địa chỉ|đ\/c|ở|trú tại)\s*:?\s*/iu, '');
  return { name: parts[1] ?? '', address: address.replace(/\s+/g, ' ').trim() };
}

/** A number column turned `001090012345` into 1090012345: the zeros come back. */
function wholeNumber(cell: SheetCell): string {
  if (cell.number === null) return cell.text;
  const figures = String(cell.number);
  if (figures.length > 9 && figures.length < 12) return figures.padStart(12, '0');
  return figures.length === 8 ? figures.padStart(9, '0') : figures;
}

export function idPaperOf(
  cell: SheetCell,
): Pick<Person, 'idKind' | 'idNumber' | 'idIssuedOn' | 'idIssuedBy'> {
  const text = wholeNumber(cell).trim();
  const none = { idKind: 'none', idNumber: '', idIssuedOn: null, idIssuedBy: '' } as const;
  if (text === '') return none;
  const found = /(?<![\d/])(\d[\d\s.]{7,16}\d)(?![\d/])|\b([A-Z]\d{7,8})\b/.exec(text);
  const number = (found?.[1] ?? found?.[2] ?? '').replace(/[\s.]/g, '');
  const issuedOn = oldDay(/\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.exec(text)?.[0] ?? '');
  const issuedBy = (/(?:nơi cấp|tại)\s*:?\s*(.+)$/iu.exec(text)?.[1] ?? '').trim();
  // what is no number of a known form stays as it was written
  if (number === '') return { ...none, idKind: 'other', idNumber: text };
  const idKind = number.length === 12 ? 'cccd' : /^[A-Z]/.test(number) ? 'passport' : 'cmnd';
  return { idKind, idNumber: number, idIssuedOn: issuedOn, idIssuedBy: issuedBy };
}

/** KN, TC, KN-PA and their whole words; what names several kinds is of several kinds. */
export function kindOf(text: string): PetitionKind {
  const folded = ` ${fold(text)} `;
  const has = {
    complaint: /khieu nai| kn (?!pa)/.test(folded),
    denunciation: /to cao| tc /.test(folded),
    proposal: /kien nghi|phan anh| knpa | kn pa | pa |de nghi/.test(folded),
  };
  const found = (['complaint', 'denunciation', 'proposal'] as const).filter((kind) => has[kind]);
  const [only] = found;
  if (found.length > 1) return has.denunciation ? 'denunciation' : 'mixed';
  return only ?? 'proposal';
}

export function wholePhone(cell: SheetCell): string {
  if (cell.number === null) return cell.text.trim();
  const figures = String(cell.number);
  return figures.length === 9 ? `0${figures}` : figures;
}

/** `15`, `015`, `15a` and `15/2024` are numbers of a book; words are not. */
export function bookNumber(cell: SheetCell): string | null {
  const text = cell.text.trim().replace(/\.0*$/, '');
  return /^0*([1-9]\d{0,6}\s?[a-z]?)(?:\s?\/\s?\d{4})?$/i.exec(text)?.[1] ?? null;
}
