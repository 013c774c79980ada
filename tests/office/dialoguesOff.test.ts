import { afterEach, beforeEach, expect, it } from 'vitest';
import { calendarHandlers } from '../../electron/office/calendar';
import { homeHandlers } from '../../electron/office/home';
import { type DialogueDesk, makeDialogueDesk } from '../support/dialogueDesk';
import { dialogueFieldsOf } from '../support/dialogueFields';

let desk: DialogueDesk;
beforeEach(async () => {
  desk = await makeDialogueDesk();
});
afterEach(() => desk.made.close());

const label = 'Nghỉ theo quyết định của tỉnh';
const day = '2026-12-15';

async function withDayOff() {
  const days = await calendarHandlers['calendar.year'](desk.room, { year: 2026 });
  return { year: 2026, days: [...days, { day, kind: 'holiday' as const, label, basis: 'Quyết định' }] };
}
const moves = async () => (await calendarHandlers['calendar.moves'](desk.room, await withDayOff())).dialogues;
const save = async (dialogues: number) =>
  calendarHandlers['calendar.saveYear'](
    desk.room,
    { ...(await withDayOff()), moves: 0, receptions: 0, dialogues },
    desk.made.acting(),
  );
const notices = async () =>
  (await homeHandlers['home.today'](desk.room)).notices.filter(({ code }) => code.startsWith('dialogue.off'));

it('an announced conference on a new day off is told before it is saved and until its day is changed', async () => {
  const { id, topic } = await desk.save(dialogueFieldsOf({ day }));
  expect(await moves()).toEqual([{ id, day, topic, reason: label, announced: false }]);
  await desk.publish(id, { what: 'notice', way: 'posted', day: '2026-11-23' });
  const off = [{ id, day, topic, reason: label, announced: true }];
  expect(await moves()).toEqual(off);
  await expect(save(0)).rejects.toMatchObject({ code: 'calendar.receptions', params: { count: 1 } });
  await save(1);
  expect(await calendarHandlers['calendar.dialoguesOff'](desk.room)).toEqual(off);
  expect(await notices()).toEqual([
    {
      code: 'dialogue.offNoticed',
      params: { day, reason: label },
      tone: 'warning',
      target: { page: 'dialogues', id },
    },
  ]);
  await desk.step(id, 'moved', { reason: 'Ngày nghỉ', day: '2026-12-16' });
  expect(await notices()).toEqual([]);
});

it('leaves alone what others hold, what is over, and a Saturday that was chosen', async () => {
  await desk.save(dialogueFieldsOf({ id: crypto.randomUUID(), day, organiser: 'UBND huyện' }));
  await desk.save(dialogueFieldsOf({ id: crypto.randomUUID(), day: '2026-12-19' }));
  expect(await moves()).toEqual([]);
  expect(await calendarHandlers['calendar.dialoguesOff'](desk.room)).toEqual([]);
});
