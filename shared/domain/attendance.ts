import { fold } from '../text/fold';
import type { Dialogue, DialogueAttendee, DialogueFields, Opinion } from './dialogues';

/** Somebody, or a unit, with a place at the table. `key` tells them apart among those of one dialogue. */
export interface Plate {
  readonly key: string;
  readonly group: 'chairs' | 'guests' | 'units' | 'attendees';
  readonly name: string;
  readonly title: string;
}

type Seated = Pick<DialogueFields, 'chairs' | 'secretary' | 'guests' | 'preparations' | 'attendees'>;

/**
 * Who may get a plate: who presides, the secretary, those invited, the units that answer, and of the citizens those
 * who hold an office (a village head). Nobody twice.
 */
export function platesOf({ chairs, secretary, guests, preparations, attendees }: Seated): Plate[] {
  const all: Plate[] = [
    ...chairs.map((one, at): Plate => ({ ...one, key: `chair ${at}`, group: 'chairs' })),
    { ...secretary, key: 'secretary', group: 'chairs' },
    ...guests.map(({ id, name, title }): Plate => ({ key: id, group: 'guests', name, title })),
    ...preparations.map(({ id, unit }): Plate => ({ key: id, group: 'units', name: unit, title: '' })),
    ...attendees
      .filter(({ title }) => title !== '')
      .map(({ id, name, title, village }): Plate => {
        const of = village === '' || fold(title).includes(fold(village)) ? title : `${title}, ${village}`;
        return { key: id, group: 'attendees', name, title: of };
      }),
  ];
  const seen = new Set<string>();
  return all.filter(({ name, title }) => {
    const who = fold(`${name} ${title}`);
    if (who === '' || seen.has(who)) return false;
    seen.add(who);
    return true;
  });
}

/** The villages as they are first spelled, by their folded names: `thôn gò nổi` after `Thôn Gò Nổi` is the same. */
export function villagesOf(people: readonly Pick<DialogueAttendee, 'village'>[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { village } of people) {
    const key = fold(village);
    if (key !== '' && !found.has(key)) found.set(key, village);
  }
  return found;
}

interface AttendanceGroup {
  name: string;
  people: { name: string; title: string; present: boolean | null }[];
}

/** How the list is printed: those invited, then each village. Before the day nobody is absent. */
export function attendanceGroups(of: Pick<Dialogue, 'guests' | 'attendees' | 'state'>): AttendanceGroup[] {
  const { guests, attendees } = of;
  const isTaken = of.state === 'held' && [...guests, ...attendees].some(({ present }) => present);
  const mark = (present: boolean) => (isTaken ? present : null);
  const villages = [...villagesOf(attendees), ['', 'Công dân'] as const];
  const groups = [
    {
      name: 'Đại biểu',
      people: guests
        .filter(({ name, title }) => `${name}${title}` !== '')
        .map(({ name, title, present }) => ({ name, title, present: mark(present) })),
    },
    ...villages.map(([key, name]) => ({
      name,
      people: attendees
        .filter((one) => fold(one.village) === key)
        .map(({ name, title, present }) => ({ name, title, present: mark(present) })),
    })),
  ];
  return groups.filter(({ people }) => people.length > 0);
}

/** How many were there: those invited, the citizens, and both; what is counted from the list. */
export function presentCount({ guests, attendees }: Pick<Dialogue, 'guests' | 'attendees'>): number {
  return [...guests, ...attendees].filter(({ present }) => present).length;
}

type NewAttendee = Omit<DialogueAttendee, 'id' | 'present'>;

const salutation = /^(?:ông|bà|anh|chị|cô|chú|bác|đồng chí|đ\/c)\s+(?=\S+\s+\S)/iu;

function sameName(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** Who sent an opinion and is not in the list: they come to hear the answer. Of a denunciation nobody is named. */
export function askersToCome(
  opinions: readonly Pick<Opinion, 'speaker' | 'village' | 'state' | 'denunciation'>[],
  attendees: readonly DialogueAttendee[],
): NewAttendee[] {
  const found: NewAttendee[] = [];
  for (const { speaker, village, state, denunciation } of opinions) {
    const name = speaker.replace(salutation, '').trim();
    if (name === '' || state === 'cancelled' || denunciation) continue;
    const isKnown = [...attendees, ...found].some(
      (one) =>
        sameName(one.name, name) && (village === '' || one.village === '' || sameName(one.village, village)),
    );
    if (!isKnown) found.push({ name, title: '', village });
  }
  return found;
}

/** Whom an office invites again: the guests of another dialogue, and of its citizens those who hold an office. */
export function invitedAgain(
  before: Pick<Dialogue, 'guests' | 'attendees'>,
  now: Pick<Dialogue, 'guests' | 'attendees'>,
): { guests: Omit<Dialogue['guests'][number], 'id' | 'present'>[]; attendees: NewAttendee[] } {
  const key = ({ name, title }: { name: string; title: string }) => fold(`${name} ${title}`);
  const known = new Set([...now.guests, ...now.attendees].map(key));
  const isFresh = (one: { name: string; title: string }) => key(one) !== '' && !known.has(key(one));
  return {
    guests: before.guests.filter(isFresh).map(({ name, title }) => ({ name, title })),
    attendees: before.attendees
      .filter((one) => one.title !== '' && isFresh(one))
      .map(({ name, title, village }) => ({ name, title, village })),
  };
}
