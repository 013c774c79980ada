import { fold } from '../text/fold';
import type { CheckItem } from './checklist';
import type { Day } from './day';
import type { CountedFigure, InspectionRecord } from './inspection';
import { figureOf, type Period, record, within } from './inspectionFigure';

/** A number of a book: borne by a record, kept back, given on paper before, or void with its reason. */
export interface SeenNumber {
  readonly number: number;
  readonly state: 'taken' | 'reserved' | 'void' | 'outside';
  readonly reason: string;
  readonly on: Day;
}

export interface SeenBook {
  /** `TB-UBND 2026`; the register of visits by its year */
  readonly name: string;
  readonly isRegister: boolean;
  readonly numbers: readonly SeenNumber[];
}

export interface RegisterFacts {
  readonly period: Period;
  readonly books: readonly SeenBook[];
  /** `12/2026` with the visit's day; cancelled ones keep their number and are no gap */
  readonly numbered: readonly { readonly id: string; readonly number: string; readonly day: Day }[];
  /** drafts that were never entered; they bear no number */
  readonly drafts: readonly { readonly id: string; readonly day: Day }[];
}

/** Numbers below the highest that the book does not know at all: what an inspector asks for first. */
function gapsOf({ name, numbers }: SeenBook): InspectionRecord[] {
  const known = new Set(numbers.map(({ number }) => number));
  const top = numbers.reduce((most, { number }) => Math.max(most, number), 0);
  return Array.from({ length: top }, (_, index) => index + 1)
    .filter((number) => !known.has(number))
    .map((number) =>
      record({ noun: 'number', id: `${name} ${number}`, label: `${number} · ${name}`, mark: 'missing' }),
    );
}

/** Numbers kept back that got no paper yet; one given on paper outside the app has its paper there. */
function unborne({ name, numbers }: SeenBook, period: Period): InspectionRecord[] {
  return numbers
    .filter(({ state, on }) => state === 'reserved' && within(on, period))
    .map(({ number, reason, on }) =>
      record({
        noun: 'number',
        id: `${name} ${number}`,
        label: `${number} · ${name}`,
        day: on,
        mark: 'reserved',
        note: reason,
      }),
    );
}

export function registerFigures({ period, books, numbered, drafts }: RegisterFacts): CountedFigure[] {
  const visits = books.filter(({ isRegister }) => isRegister);
  const papers = books.filter(({ isRegister }) => !isRegister);
  const left = drafts.filter(({ day }) => within(day, period) && day < period.today);
  return [
    figureOf(
      'registers',
      'visitsNumbered',
      numbered
        .filter(({ day }) => within(day, period))
        .map(({ id, number, day }) => record({ noun: 'visit', id, day, label: number })),
    ),
    figureOf(
      'registers',
      'visitsUnnumbered',
      left.map(({ id, day }) => record({ noun: 'visit', id, day, label: '', mark: 'waiting' })),
    ),
    figureOf('registers', 'visitGaps', visits.flatMap(gapsOf)),
    figureOf('registers', 'paperGaps', [
      ...papers.flatMap(gapsOf),
      ...papers.flatMap((book) => unborne(book, period)),
    ]),
  ];
}

/** People are not checked like things: of them the dates alone speak. */
function isThing(part: CheckItem['part']): boolean {
  return part === 'place' || part === 'equipment';
}

function checkRow({ id, part, name, detail, state, checkedOn, nextOn, note }: CheckItem): InspectionRecord {
  const label = detail === '' ? name : `${name} · ${detail}`;
  return record({
    noun: 'check',
    id,
    day: checkedOn,
    label,
    due: nextOn,
    mark: isThing(part) ? state : '',
    note,
  });
}

/** The rooms, what stands in them, who receives and what those learned, as the checklist stands today. */
export function checklistFigures(
  items: readonly CheckItem[],
  { today }: Pick<Period, 'today'>,
): CountedFigure[] {
  const of = (part: CheckItem['part']) => items.filter((item) => item.part === part);
  const trained = new Set(of('training').map(({ name }) => fold(name)));
  const things = [...of('place'), ...of('equipment')];
  return [
    figureOf('checklist', 'rooms', of('place').map(checkRow)),
    figureOf('checklist', 'equipment', of('equipment').map(checkRow)),
    figureOf(
      'checklist',
      'lacking',
      things.filter(({ state }) => state === 'lacking' || state === 'broken').map(checkRow),
    ),
    figureOf(
      'checklist',
      'checkOverdue',
      items
        .filter(({ part, state, nextOn }) =>
          nextOn === null ? isThing(part) && state === 'unchecked' : nextOn < today,
        )
        .map(checkRow),
    ),
    figureOf('checklist', 'roster', of('roster').map(checkRow)),
    figureOf(
      'checklist',
      'untrained',
      of('roster')
        .filter(({ name }) => !trained.has(fold(name)))
        .map(checkRow),
    ),
  ];
}
