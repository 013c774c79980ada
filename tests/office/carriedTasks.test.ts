import { expect, test } from 'vitest';
import { taskHandlers } from '../../electron/office/tasks';
import { makeDemo } from '../support/demo';

test('a reception of a leader begins with all tasks of the last conclusion and what is open of earlier ones', async () => {
  const demo = await makeDemo('xa2026');
  const { db } = demo.room.data;
  const page = { state: 'all' as const, unit: '', limit: 100, offset: 0 };
  const { rows } = await taskHandlers['task.list'](demo.room, page);
  const some = rows.find(({ kind }) => kind === 'given');
  const given: { day: string; host_id: string } | undefined = await db('receptions as r')
    .join('conclusions as c', 'c.reception_id', 'r.id')
    .where('c.id', some?.conclusionId ?? '')
    .select('r.day', 'r.host_id')
    .first();
  if (some === undefined || given === undefined) throw new Error('the demo has no task');
  const receptions: { id: string; day: string; host_id: string }[] =
    await db('receptions').whereNotNull('host_id');
  const carried = (receptionId: string) => taskHandlers['task.carried'](demo.room, { receptionId });
  const own = receptions.find(({ day, host_id }) => host_id === given.host_id && day > given.day);
  const first = receptions
    .filter(({ host_id }) => host_id === given.host_id)
    .toSorted((a, b) => a.day.localeCompare(b.day))[0];
  const foreign = receptions.find(({ day, host_id }) => host_id !== given.host_id && day > given.day);
  if (own === undefined || first === undefined || foreign === undefined) throw new Error('the demo changed');
  const hostName = some.hostName;
  const shown = await carried(own.id);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.map(({ hostName: name }) => name)).toEqual(shown.map(() => hostName));
  expect(shown.some(({ id }) => id === some.id)).toBe(true);
  expect(await carried(first.id)).toEqual([]);
  expect((await carried(foreign.id)).some(({ id }) => id === some.id)).toBe(false);
  await demo.close();
}, 60_000);
