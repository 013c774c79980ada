import { expect, test } from 'vitest';
import { documentsFor } from '../../electron/office/documents';
import { formatHandlers } from '../../electron/office/formats';
import { htmlOf } from '../../electron/office/outputs';
import { makeScheduleDesk } from '../support/scheduleDesk';

type Desk = Awaited<ReturnType<typeof makeScheduleDesk>>;

function choose({ made }: Desk, path: string, value: string) {
  const acting = made.acting('headOfOffice', 'format.choose');
  return formatHandlers['format.choose'](made.room, { row: 'party-hd05', path, value }, acting);
}

async function partySchedule(desk: Desk) {
  return desk.open({ year: 2026, month: 12, face: 'party' });
}

async function endOf({ made }: Desk, source: { of: 'schedule' | 'paper'; id: string }): Promise<boolean> {
  return htmlOf(made.room, await documentsFor(made.room, source)).includes('./.</p>');
}

test('what the office chose shapes papers from then on, and issued ones keep their form', async () => {
  const desk = await makeScheduleDesk();
  const schedule = await partySchedule(desk);
  expect(await endOf(desk, { of: 'schedule', id: schedule.id })).toBe(false);

  const after = await choose(desk, 'end.mark', './.');
  expect(after.find(({ row, path }) => row === 'party-hd05' && path === 'end.mark')?.chosen).toBe('./.');
  expect(await endOf(desk, { of: 'schedule', id: schedule.id })).toBe(true);

  const { paper } = await desk.issue(schedule.id);
  await choose(desk, 'end.mark', '.');
  expect(await endOf(desk, { of: 'paper', id: paper.id })).toBe(true);
  expect(
    (await formatHandlers['format.list'](desk.made.room)).map(({ chosen, options }) => chosen === options[0]),
  ).not.toContain(false);
  // what was set before is kept, with the day on which it ended
  const kept = await desk.made.room.data.db('rule_overrides').select('rule_key', 'valid_to');
  expect(kept).toEqual([{ rule_key: 'format.party-hd05.end.mark', valid_to: '2026-11-23' }]);
  await desk.made.close();
});

test('a value that is not offered, or not doubtful, is refused and changes nothing', async () => {
  const desk = await makeScheduleDesk();
  await expect(choose(desk, 'end.mark', '!!!')).rejects.toMatchObject({ code: 'call.badInput' });
  await expect(choose(desk, 'margin.left', '10')).rejects.toMatchObject({ code: 'call.badInput' });
  expect(await desk.made.room.data.db('rule_overrides').select('id')).toEqual([]);
  await desk.made.close();
});
