import { v7 } from 'uuid';
import type { DialogueFields } from '../../shared/domain/dialogues';
import type { Face } from '../../shared/domain/office';
import type { Input, Output } from '../../shared/ipc/contract';

type Save = (name: 'dialogue.save', input: Input<'dialogue.save'>) => Promise<Output<'dialogue.save'>>;

/** A conference with a person in every field that can be typed. @returns its id */
export async function plantedDialogue(ask: Save, face: Face, name: string, all: string): Promise<string> {
  const named = { name, title: name };
  const fields: DialogueFields = {
    id: v7(),
    kind: 'commune',
    level: 'xa',
    occasion: 'periodic',
    form: 'inPerson',
    face,
    name,
    organiser: name,
    topic: name,
    field: 'Đất đai',
    audience: name,
    day: '2026-12-15',
    time: '08:00',
    endTime: '11:30',
    place: name,
    chairs: [named],
    secretary: named,
    bases: [name],
    aims: [name],
    steps: [{ id: v7(), what: name, unit: name, due: '2026-12-10' }],
    preparations: [{ id: v7(), unit: name, what: all, due: '2026-12-10', ready: false }],
    guests: [{ id: v7(), ...named, present: true }],
    attendees: [{ id: v7(), ...named, village: name, present: true }],
    participation: all,
    collectBy: name,
    collectFrom: null,
    collectTo: null,
    funding: name,
    agenda: [{ id: v7(), what: name, who: name, minutes: 15 }],
    agendaRule: name,
    people: 40,
    opening: all,
    conclusions: [all],
    organisation: [all],
    agreed: [],
    disagreed: [],
    petitionId: null,
    reported: null,
  };
  return (await ask('dialogue.save', { fields, version: 0 })).id;
}
