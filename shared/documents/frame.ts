import type { Day } from '../domain/day';
import type { Face, Office, Signer } from '../domain/office';
import type { Block, Cell, OfficialDocument, Page, Run } from './model';

/** What every numbered paper of the office has in common. */
export interface PaperHead {
  office: Office;
  face: Face;
  /** null while the paper has no number yet */
  number: string | null;
  /** null while the day of signing is open; the day is then left blank */
  date: Day | null;
  /** the day whose format row the paper takes */
  formatDate: Day;
  signer: Signer | null;
  /** lines of `Nơi nhận`, without dash and end mark */
  recipients: string[];
  page?: Page;
  /** in place of the office's own, such as `TCD` in `27/HD-TCD` */
  symbol?: string;
}

export const portraitA4: Page = { size: 'A4', orientation: 'portrait', textScale: 1 };
export const landscapeA4: Page = { size: 'A4', orientation: 'landscape', textScale: 1 };
/** A posted sheet: A4 enlarged to A3, line for line. */
export const postedA3: Page = { size: 'A3', orientation: 'portrait', textScale: 1.4 };
/** Body text of 28 pt has letters of 4.4 mm, which good eyes read from two metres and more. */
export const largePrintA3: Page = { size: 'A3', orientation: 'landscape', textScale: 2 };

/**
 * The frame of a numbered paper: head, number, place and date, signature, recipients; no body yet.
 * `type` is the short name of the kind of paper (`TB`), `title` its full name (`THÔNG BÁO`).
 */
export function paperFrame(head: PaperHead, type: string, title: string): OfficialDocument {
  const { office, signer } = head;
  const faceOfOffice = office[head.face];
  return {
    model: 1,
    face: head.face,
    formatDate: head.formatDate,
    language: 'vi',
    documentTitle: title,
    page: head.page ?? portraitA4,
    formCode: null,
    head: { parent: faceOfOffice.parent, issuer: faceOfOffice.issuer },
    number: { value: head.number, type, body: head.symbol ?? faceOfOffice.symbol },
    placeDate: { place: office.placeName, date: head.date },
    title,
    summary: '',
    bases: [],
    blocks: [],
    signature: signer && { authority: signer.authority, title: signer.title, name: signer.name, note: '' },
    recipients: head.recipients,
  };
}

export function plain(text: string): Run[] {
  return [{ text }];
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: plain(text) };
}

/** The last sentence of a paper; its end mark is the format row's. */
export function closing(text: string): Block {
  return { kind: 'paragraph', runs: plain(withoutEnd(text)), closing: true };
}

/** A table cell; each line of the text is a paragraph of its own. */
export function cell(text: string): Cell {
  return { lines: text.split('\n').map(plain) };
}

export function headCell(text: string, span: { colSpan?: number; rowSpan?: number } = {}): Cell {
  return { lines: text.split('\n').map((line) => [{ text: line, bold: true }]), align: 'center', ...span };
}

/** Takes the end off a sentence that a clerk typed, so that joining never doubles it. */
export function withoutEnd(text: string): string {
  return text.trim().replace(/[\s.;,/]+$/u, '');
}

export function sentence(text: string): string {
  const bare = text.trim();
  return bare === '' || /[.!?…]$/u.test(bare) ? bare : `${withoutEnd(bare)}.`;
}

/** As it goes on inside a sentence; an abbreviation keeps its capitals: `UBND xã trình…`. */
export function lowerFirst(text: string): string {
  if (/^\p{Lu}[\p{Lu}\d]/u.test(text)) return text;
  return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
}

export function upperFirst(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
