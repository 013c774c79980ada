import type { PaperKind } from '../../shared/domain/chain';
import { type Day, partsOf } from '../../shared/domain/day';
import type { Face, Office } from '../../shared/domain/office';
import { ruleOn } from '../../shared/domain/rules';
import { partyNumber, stateNumber } from '../../shared/text/numbers';
import type { Book } from '../data/numbers';
import { ruleBook } from './ruleBook';

/** What stands around the number: `TB` and `UBND` of `187/TB-UBND`. */
export interface NumberType {
  readonly type: string;
  readonly body: string;
}

/** Who drafts, in the symbol of a State letter and of slips: `12/UBND-TCD`, `27/HD-TCD`. */
const drafter = 'TCD';

const shortNames: Partial<Record<PaperKind, string>> = {
  scheduleNotice: 'TB',
  changeNotice: 'TB',
  conclusionNotice: 'TB',
  refusal: 'TB',
  acceptanceNotice: 'TB',
  nonAcceptanceNotice: 'TB',
  resultNotice: 'TB',
  guidanceSlip: 'HD',
  transferSlip: 'PC',
  conclusionExtract: 'TrS',
  invitation: 'GM',
  dialoguePlan: 'KH',
  dialogueNotice: 'TB',
  dialogueAgenda: 'CTr',
  dialogueConclusion: 'TB',
};

const letters: ReadonlySet<PaperKind> = new Set(['subordinateDemand', 'urgingLetter']);
const slips: ReadonlySet<PaperKind> = new Set(['guidanceSlip', 'transferSlip']);

/** How a kind of paper is numbered; null for sheets that are signed and filed without a number. */
export function numberTypeOf(office: Office, kind: PaperKind, of: Face): NumberType | null {
  const { symbol } = office[of];
  if (letters.has(kind))
    return of === 'state' ? { type: symbol, body: drafter } : { type: 'CV', body: symbol };
  const type = shortNames[kind];
  if (type === undefined) return null;
  return { type, body: of === 'state' && slips.has(kind) ? drafter : symbol };
}

/** State numbers run per year (NĐ 30/2020), Party numbers per kind of paper and term (HD 05, HD 36). */
export function bookOfType({ type, body }: NumberType, of: Face, on: Day): Book {
  if (of === 'state') return { book: `${type}-${body}`, period: String(partsOf(on).year) };
  return { book: `${type}/${body}`, period: ruleOn(ruleBook.terms, on)?.value ?? '' };
}

/** `187/TB-UBND` or `61-TB/ĐU`, as printed behind `Số`. */
export function textOfType({ type, body }: NumberType, of: Face, number: number): string {
  return of === 'state'
    ? stateNumber({ number, symbol: `${type}-${body}` })
    : partyNumber({ number, symbol: `${type}/${body}` });
}
