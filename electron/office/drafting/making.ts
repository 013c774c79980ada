import { blankMark } from '../../../shared/documents/blanks';
import type { PaperHead } from '../../../shared/documents/frame';
import type { OfficialDocument } from '../../../shared/documents/model';
import { mapTexts } from '../../../shared/documents/places';
import type { PaperKind } from '../../../shared/domain/chain';
import type { Day } from '../../../shared/domain/day';
import type { DraftSource } from '../../../shared/domain/drafts';
import type { Face } from '../../../shared/domain/office';
import type { Calendar } from '../../../shared/domain/workingDays';
import { dmyInText, longDay, weekdayName } from '../../../shared/text/dates';
import type { Db, Tx } from '../../data/database';
import type { Room } from '../room';
import { numberTypeOf } from '../series';

/** What every builder of a draft is given. */
export interface Making {
  readonly room: Room;
  readonly db: Db | Tx;
  readonly kind: PaperKind;
  readonly from: DraftSource;
  readonly face: Face;
  readonly today: Day;
  readonly calendar: Calendar;
  /** until when an urged unit answers, where that is known already */
  readonly reportBy?: Day | null | undefined;
  /** who makes it, for papers that name who proposes or writes */
  readonly maker: { name: string; title: string };
}

export interface MadePaper {
  readonly document: OfficialDocument;
  /** names in it that stay as their bearers write them */
  readonly names: string[];
  /** the late tasks that a letter urges */
  readonly taskIds?: string[];
}

/** A day that no record says; `withBlanks` leaves its place open in the text. */
export const openDay: Day = '2999-12-31';
/** The same for a count. */
export const openCount = 98765;

const openTexts: readonly [string, string][] = [
  [`${weekdayName(openDay)}, ${longDay(openDay)}`, `ngày ${blankMark} tháng ${blankMark} năm ${blankMark}`],
  [longDay(openDay), `ngày ${blankMark} tháng ${blankMark} năm ${blankMark}`],
  [`${dmyInText(openDay)} (${weekdayName(openDay)})`, `${blankMark} (${blankMark})`],
  [dmyInText(openDay), blankMark],
  [String(openCount), blankMark],
];

/** Puts the mark of what is missing in the place of open days and counts. */
export function withBlanks(document: OfficialDocument): OfficialDocument {
  const opened = mapTexts(document, (text) =>
    openTexts.reduce((now, [open, blank]) => now.replaceAll(open, blank), text),
  );
  const { placeDate } = document;
  return {
    ...opened,
    placeDate: placeDate?.date === openDay ? { ...placeDate, date: null } : placeDate,
    documentTitle: document.documentTitle.replace(` ngày ${dmyInText(openDay)}`, ''),
  };
}

/** The text, or the mark of what is missing. */
export function orBlank(text: string): string {
  return text.trim() === '' ? blankMark : text.trim();
}

/** Papers to citizens and other offices go to those named in them and to the archive. */
function archiveOf({ room, face }: Making): string[] {
  return [room.office.recipients[face].findLast((one) => /^lưu/iu.test(one)) ?? 'Lưu: VT, TCD'];
}

export function headOf(making: Making): PaperHead & { drafter: string } {
  const { room, face, today, kind } = making;
  const type = numberTypeOf(room.office, kind, face);
  return {
    office: room.office,
    face,
    number: null,
    date: null,
    formatDate: today,
    signer: room.office.signers.find((one) => one.face === face) ?? null,
    recipients: archiveOf(making),
    drafter: 'TCD',
    ...(type === null ? {} : { symbol: type.body }),
  };
}
