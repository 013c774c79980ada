import { scheduleHandlers } from '../schedules';
import type { Scene } from './acts';
import type { CaseSchedule } from './cases';

/** A month's schedule of the demo: planned by the rules, corrected, issued and posted. */
export async function postSchedule(at: (when: string) => Scene, given: CaseSchedule): Promise<void> {
  const { room, acting } = at(given.at);
  const { year, month, face, bases, dialogueNote, contents, day, number } = given;
  const draft = await scheduleHandlers['schedule.open'](room, { year, month, face }, acting('schedule.save'));
  const items = draft.items.map((item) => ({
    ...item,
    expectedContent: contents[item.day] ?? item.expectedContent,
  }));
  const { id } = await scheduleHandlers['schedule.save'](
    room,
    { ...draft, items, bases, dialogueNote },
    acting('schedule.save'),
  );
  const [signer] = room.office.signers;
  if (signer === undefined) return;
  const recipients = room.office.recipients[face];
  await scheduleHandlers['schedule.issue'](
    room,
    { id, day, number, signer, recipients },
    acting('schedule.issue'),
  );
  for (const { at: when, ...posting } of given.postings) {
    const scene = at(when);
    const witness = { name: '', title: '' };
    const noted = { ...posting, scheduleId: id, takenDownOn: null, note: '', paperId: null, witness };
    await scheduleHandlers['posting.save'](scene.room, noted, scene.acting('posting.save'));
  }
}
