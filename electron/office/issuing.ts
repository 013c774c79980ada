import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { type OfficialDocument, officialDocument } from '../../shared/documents/model';
import type { Paper, PaperKind } from '../../shared/domain/chain';
import type { Day } from '../../shared/domain/day';
import { asLine, type Face, type Office } from '../../shared/domain/office';
import type { PaperSource } from '../../shared/ipc/calls/work';
import { fold } from '../../shared/text/fold';
import { padNumber } from '../../shared/text/numbers';
import type { Tx } from '../data/database';
import { keepNamesakes } from '../data/namesakes';
import { type Book, takeNumber } from '../data/numbers';
import { addPaper, endPaper, pointToPaper } from '../data/papers';
import type { Stamp } from '../data/rows';
import { indexRecord } from '../data/search';
import { chosenForm } from './formats';
import { refuseLeaks } from './leaks';
import { sourceKey } from './namesakes';
import type { Acting, Room } from './room';
import { bookOfType, numberTypeOf, textOfType } from './series';
import { toned } from './toned';

/** The book of the notices of a face, by which most papers run. */
export function bookOf(office: Office, of: Face, on: Day): Book {
  return bookOfType({ type: 'TB', body: office[of].symbol }, of, on);
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export interface PaperToIssue {
  readonly kind: PaperKind;
  readonly face: Face;
  readonly day: Day;
  /** what it is issued from */
  readonly source: PaperSource;
  /** null takes the next of the book */
  readonly wanted: number | null;
  /** the paper once its number is known, padded as it is printed; empty for kinds without a number */
  readonly build: (number: string) => OfficialDocument;
  /** the issued paper that this one corrects */
  readonly replaces?: { readonly paperId: string; readonly reason: string };
  /** names in it that no tone style touches */
  readonly names?: readonly string[];
}

interface Numbered {
  readonly number: number | null;
  readonly bookId: string | null;
  readonly numberText: string;
}

async function numberFor(
  room: Room,
  tx: Tx,
  stamp: Stamp,
  id: string,
  { kind, face, day, wanted }: PaperToIssue,
): Promise<Numbered> {
  const type = numberTypeOf(room.office, kind, face);
  if (type === null) return { number: null, bookId: null, numberText: '' };
  const taken = await takeNumber(tx, stamp, bookOfType(type, face, day), id, wanted);
  return { ...taken, numberText: asLine(textOfType(type, face, taken.number)) };
}

/**
 * Takes the number, freezes the words and puts the paper in the search index; all in the act's transaction.
 * What it corrects stays as it was, and is from now on the replaced one.
 * @throws AppError number.taken
 */
export async function issuePaper(
  room: Room,
  acting: Acting,
  tx: Tx,
  stamp: Stamp,
  wanted: PaperToIssue,
): Promise<Paper> {
  const { kind, face, day, replaces } = wanted;
  const id = v7();
  const { number, bookId, numberText } = await numberFor(room, tx, stamp, id, wanted);
  const built = wanted.build(number === null ? '' : padNumber(number));
  // what could not be read again must not be frozen
  const shaped = await chosenForm(tx, await toned(room, tx, built, wanted.names ?? []));
  const document = officialDocument.parse(shaped);
  const source = sourceKey(wanted.source);
  await refuseLeaks(room, tx, document, source);
  await keepNamesakes(tx, stamp, source, sourceKey({ of: 'paper', id }));
  const model = JSON.stringify(document);
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
  await addPaper(tx, stamp, { ...paper, bookId, model, replacesId: replaces?.paperId ?? null });
  if (replaces !== undefined) {
    await endPaper(tx, stamp, replaces.paperId, { state: 'replaced', reason: replaces.reason });
    await pointToPaper(tx, stamp, replaces.paperId, id);
  }
  await indexRecord(tx, {
    noun: 'paper',
    recordId: id,
    title: `${numberText} ${document.documentTitle}`.trim(),
    detail: document.summary,
    day,
    folded: fold(`${numberText} ${document.documentTitle} ${document.summary}`),
  });
  return paper;
}
