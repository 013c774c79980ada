import { fold } from '../text/fold';
import type { Dialogue, DialogueAttendee, DialogueFields } from './dialogues';

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

/** The villages in the order in which they first stand in the list; those without one last. */
export function villagesOf(attendees: readonly DialogueAttendee[]): string[] {
  const named = attendees.map(({ village }) => village).filter((village) => village !== '');
  return [...new Set(named)];
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
  const villages = [...villagesOf(attendees), ''];
  const groups = [
    {
      name: 'Đại biểu',
      people: guests
        .filter(({ name, title }) => `${name}${title}` !== '')
        .map(({ name, title, present }) => ({ name, title, present: mark(present) })),
    },
    ...villages.map((village) => ({
      name: village === '' ? 'Công dân' : village,
      people: attendees
        .filter((one) => one.village === village)
        .map(({ name, title, present }) => ({ name, title, present: mark(present) })),
    })),
  ];
  return groups.filter(({ people }) => people.length > 0);
}

/** How many were there: those invited, the citizens, and both; what is counted from the list. */
export function presentCount({ guests, attendees }: Pick<Dialogue, 'guests' | 'attendees'>): number {
  return [...guests, ...attendees].filter(({ present }) => present).length;
}
