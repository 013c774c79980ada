import { expect, test } from 'vitest';
import { draftIssueHandlers } from '../../electron/office/draftIssue';
import { draftHandlers } from '../../electron/office/drafts';
import { urgingHandlers } from '../../electron/office/urging';
import { withText } from '../../shared/documents/places';
import { makeDemo } from '../support/demo';

test('issuing an urging letter notes of each of its late tasks by which letter it was urged, once', async () => {
  const demo = await makeDemo('xa2026');
  const { room } = demo;
  const { db } = room.data;
  await db('tasks').update({ due: '2026-11-02' });
  const urged = () => db('task_events').where({ kind: 'urged' }).select('task_id', 'day', 'paper_id');
  const [letter] = await urgingHandlers['draft.makeUrging'](room, { face: 'state' }, demo.acting('clerk'));
  if (letter === undefined) throw new Error('the demo changed');
  const before = await urged();
  let draft = await draftHandlers['draft.get'](room, { id: letter.id });
  for (const { params } of await draftHandlers['draft.check'](room, { id: draft.id })) {
    const place = String(params.place);
    const document = withText(draft.document, place, 'đã điền');
    const input = { id: draft.id, version: draft.version, place, document };
    draft = await draftHandlers['draft.save'](room, input, demo.acting('clerk'));
  }
  const [signer] = room.office.signers;
  const input = { id: draft.id, day: '2026-11-24', number: null, signer: signer ?? null, recipients: [] };
  const { paper } = await draftIssueHandlers['draft.issue'](room, input, demo.acting('clerk', 'draft.issue'));
  const rows = draft.document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const events = await urged();
  expect([before, events.length, new Set(events.map(({ task_id }) => task_id)).size]).toEqual([
    [],
    rows.length,
    rows.length,
  ]);
  expect(events.every(({ day, paper_id }) => day === '2026-11-24' && paper_id === paper.id)).toBe(true);
  const tasks = await db('tasks')
    .whereIn(
      'id',
      events.map(({ task_id }) => task_id),
    )
    .pluck('lead_unit');
  expect(new Set(tasks).size).toBe(1);
  await demo.close();
}, 60_000);

test('with a day to report by the letters of all late units are whole, and are issued without further writing', async () => {
  const demo = await makeDemo('xa2026');
  const { room } = demo;
  await room.data.db('tasks').update({ due: '2026-11-02' }).whereNot({ state: 'done' });
  const made = await urgingHandlers['draft.makeUrging'](
    room,
    { face: 'state', reportBy: '2026-12-04' },
    demo.acting('clerk'),
  );
  const numbers: string[] = [];
  const [signer] = room.office.signers.filter(({ face }) => face === 'state');
  for (const { id } of made) {
    expect(await draftHandlers['draft.check'](room, { id })).toEqual([]);
    const input = { id, day: '2026-11-23', number: null, signer: signer ?? null, recipients: [] };
    const { paper } = await draftIssueHandlers['draft.issue'](
      room,
      input,
      demo.acting('clerk', 'draft.issue'),
    );
    numbers.push(paper.numberText);
  }
  const open = await room.data.db('tasks').whereNot({ state: 'done' }).pluck('id');
  const urged = await room.data.db('task_events').where({ kind: 'urged' }).pluck('task_id');
  expect([made.length, new Set(numbers).size]).toEqual([2, 2]);
  expect(urged.toSorted()).toEqual(open.toSorted());
  await demo.close();
}, 60_000);

test('urging twice on one day drafts no second letter, on the face asked for last, and says when all went out', async () => {
  const demo = await makeDemo('xa2026');
  const { room } = demo;
  await room.data.db('tasks').update({ due: '2026-11-02' }).whereNot({ state: 'done' });
  const urge = (face: 'state' | 'party') =>
    urgingHandlers['draft.makeUrging'](room, { face, reportBy: '2026-12-04' }, demo.acting('clerk'));
  const first = await urge('state');
  const second = await urge('party');
  expect(second.map(({ id, face }) => [id, face])).toEqual(first.map(({ id }) => [id, 'party']));
  expect(await room.data.db('drafts').where({ kind: 'urgingLetter' })).toHaveLength(first.length);
  const signer = room.office.signers.find(({ face }) => face === 'party') ?? null;
  const acting = demo.acting('clerk', 'draft.issue');
  for (const { id } of second) {
    const input = { id, day: '2026-11-23', number: null, signer, recipients: [] };
    await draftIssueHandlers['draft.issue'](room, input, acting);
  }
  await expect(urge('state')).rejects.toMatchObject({
    code: 'draft.urgedToday',
    params: { units: first.length },
  });
  await demo.close();
}, 60_000);
