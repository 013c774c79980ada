import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { type OfficialDocument, officialDocument } from '../../shared/documents/model';
import type { Paper, PaperKind } from '../../shared/domain/chain';
import { type Day, partsOf } from '../../shared/domain/day';
import { asLine, type Face, type Office } from '../../shared/domain/office';
import { ruleOn } from '../../shared/domain/rules';
import { fold } from '../../shared/text/fold';
import { padNumber, partyNumber, stateNumber } from '../../shared/text/numbers';
import type { Tx } from '../data/database';
import { type Book, takeNumber } from '../data/numbers';
import { addPaper } from '../data/papers';
import type { Stamp } from '../data/rows';
import { indexRecord } from '../data/search';
import { refuseLeaks } from './leaks';
import type { Acting, Room } from './room';
import { ruleBook } from './ruleBook';

/** The kinds that take a number, all of them notices (thông báo) so far. */
const typeShort = 'TB';

/** State numbers run per year (NĐ 30/2020), Party numbers per kind of paper and term (HD 05, HD 36). */
export function bookOf(office: Office, of: Face, on: Day): Book {
  const symbol = office[of].symbol;
  if (of === 'state') return { book: `${typeShort}-${symbol}`, period: String(partsOf(on).year) };
  return { book: `${typeShort}/${symbol}`, period: ruleOn(ruleBook.terms, on)?.value ?? '' };
}

/** `187/TB-UBND` or `61-TB/ĐU`, as printed behind `Số`. */
export function numberTextOf(office: Office, of: Face, number: number): string {
  const symbol = office[of].symbol;
  return of === 'state'
    ? stateNumber({ number, symbol: `${typeShort}-${symbol}` })
    : partyNumber({ number, symbol: `${typeShort}/${symbol}` });
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export interface PaperToIssue {
  readonly kind: PaperKind;
  readonly face: Face;
  readonly day: Day;
  /** null takes the next of the book */
  readonly wanted: number | null;
  /** the paper once its number is known, padded as it is printed */
  readonly build: (number: string) => OfficialDocument;
}

/**
 * Takes the number, freezes the words and puts the paper in the search index; all in the act's transaction.
 * @throws AppError number.taken
 */
export async function issuePaper(
  room: Room,
  acting: Acting,
  tx: Tx,
  stamp: Stamp,
  wanted: PaperToIssue,
): Promise<Paper> {
  const { office } = room;
  const { kind, face, day } = wanted;
  const id = v7();
  const { bookId, number } = await takeNumber(tx, stamp, bookOf(office, face, day), id, wanted.wanted);
  // what could not be read again must not be frozen
  const document = officialDocument.parse(wanted.build(padNumber(number)));
  await refuseLeaks(room, tx, document);
  const model = JSON.stringify(document);
  const numberText = asLine(numberTextOf(office, face, number));
  const paper: Paper = {
    id,
    kind,
    face,
    number,
    numberText,
    day,
    title: asLine(document.documentTitle),
    sha256: sha256Of(model),
    issuedAt: stamp.now,
    issuedBy: acting.staff?.name ?? '',
    state: 'issued',
  };
  await addPaper(tx, stamp, { ...paper, bookId, model });
  await indexRecord(tx, {
    noun: 'paper',
    recordId: id,
    title: `${numberText} ${document.documentTitle}`,
    detail: document.summary,
    day,
    folded: fold(`${numberText} ${document.documentTitle} ${document.summary}`),
  });
  return paper;
}
