import { afterEach, beforeEach, expect, test } from 'vitest';
import { homeHandlers } from '../../electron/office/home';
import { searchHandlers } from '../../electron/office/search';
import { type DialogueDesk, makeDialogueDesk } from '../support/dialogueDesk';
import { dialogueFieldsOf, opinionFieldsOf } from '../support/dialogueFields';
import { textsOf } from '../support/texts';

let desk: DialogueDesk;
beforeEach(async () => {
  desk = await makeDialogueDesk();
});
afterEach(() => desk.made.close());

const clockOf = (view: Awaited<ReturnType<DialogueDesk['get']>>, key: string) => {
  const found = view.clocks.find((clock) => clock.key === key);
  return found && [found.due, found.doneOn, found.late, found.basis.includes('Điều')];
};

test('the dialogue of 15/12/2026 is to be announced by 08/12 and its results published by 25/12, each by its law', async () => {
  const { id } = await desk.save(dialogueFieldsOf());
  const view = await desk.get(id);
  expect(clockOf(view, 'dialogue.notice')).toEqual(['2026-12-08', null, false, true]);
  expect(clockOf(view, 'dialogue.publish')).toEqual(['2026-12-25', null, false, true]);
  expect(view.name).toBe(
    'Hội nghị đối thoại giữa Chủ tịch UBND xã với Nhân dân xã Bình Nguyên Thượng năm 2026',
  );
});

test('a day that went by unheld, and opinions gathered after it, are shown until it is settled', async () => {
  const gone = dialogueFieldsOf({ day: '2026-11-20', collectTo: '2026-11-30' });
  const { id } = await desk.save(gone);
  expect((await desk.get(id)).checks.map(({ code, params }) => [code, params.day])).toEqual([
    ['dayPassed', '2026-11-20'],
    ['collectLate', '2026-11-30'],
  ]);
  const held = await desk.step(id, 'held');
  expect(held.checks.map(({ code }) => code)).toEqual(['collectLate']);
});

test('each legal kind has its own clocks', async () => {
  const keys = async (kind: 'leader' | 'complaint') => {
    const { id } = await desk.save(dialogueFieldsOf({ kind, day: '2026-12-04' }));
    return (await desk.get(id)).clocks.map(({ key, due, hard }) => [key, due, hard]);
  };
  expect(await keys('leader')).toEqual([['dialogue.conclude', '2026-12-15', false]]);
  // 29/11/2026 is a Sunday, so the invitation goes out on the Friday before
  expect(await keys('complaint')).toEqual([['complaint.dialogueInvite', '2026-11-27', true]]);
});

test('a day that was announced moves by a step with its reason alone, and has to be announced anew', async () => {
  const fields = dialogueFieldsOf();
  const { id, version } = await desk.save(fields);
  const told = await desk.publish(id, { what: 'notice', way: 'posted', day: '2026-11-23' });
  expect([told.stage, clockOf(told, 'dialogue.notice')?.[1]]).toEqual(['announced', '2026-11-23']);
  await expect(desk.save({ ...fields, day: '2026-12-16' }, version)).rejects.toMatchObject({
    code: 'dialogue.announced',
  });
  const other = await desk.save({ ...fields, topic: 'Chợ Tân Sơn' }, version);
  expect(other.topic).toBe('Chợ Tân Sơn');
  await expect(desk.step(id, 'moved', { day: '2026-12-18' })).rejects.toMatchObject({
    code: 'dialogue.reasonNeeded',
  });
  const moved = await desk.step(id, 'moved', { day: '2026-12-18', reason: 'Chủ tịch dự họp tỉnh' });
  expect([moved.stage, clockOf(moved, 'dialogue.notice')?.slice(0, 2)]).toEqual([
    'planned',
    ['2026-12-11', null],
  ]);
  expect(moved.events.map(({ step, fromDay, toDay, reason }) => [step, fromDay, toDay, reason])).toEqual([
    ['moved', '2026-12-15', '2026-12-18', 'Chủ tịch dự họp tỉnh'],
  ]);
});

test('it is postponed, taken up again and cancelled with a reason, and held on its day at the earliest', async () => {
  const { id } = await desk.save(dialogueFieldsOf());
  await expect(desk.step(id, 'held')).rejects.toMatchObject({ code: 'dialogue.dayToCome' });
  const off = await desk.step(id, 'postponed', { reason: 'Bão số 9' });
  expect([off.stage, off.clocks, off.dialogue.stateReason]).toEqual(['postponed', [], 'Bão số 9']);
  await expect(desk.step(id, 'resumed')).rejects.toMatchObject({ code: 'dialogue.noDay' });
  const again = await desk.step(id, 'resumed', { day: '2026-12-22' });
  expect([again.stage, again.dialogue.day]).toEqual(['planned', '2026-12-22']);
  desk.made.setNow('2026-12-22T05:00:00.000Z');
  expect((await desk.step(id, 'held')).stage).toBe('held');
  await expect(desk.step(id, 'cancelled', { reason: 'nhầm' })).rejects.toMatchObject({
    code: 'dialogue.notOpen',
  });
});

test('nothing is published before it is held, none of it in days to come; results need every way of the law', async () => {
  const { id } = await desk.save(dialogueFieldsOf());
  const early = desk.publish(id, { what: 'results', way: 'media', day: '2026-11-23' });
  await expect(early).rejects.toMatchObject({ code: 'dialogue.notHeld' });
  const ahead = desk.publish(id, { what: 'notice', way: 'media', day: '2026-11-24' });
  await expect(ahead).rejects.toMatchObject({ code: 'dialogue.dayToCome' });
  desk.made.setNow('2026-12-28T01:00:00.000Z');
  await desk.step(id, 'held');
  await desk.publish(id, { what: 'results', way: 'media', day: '2026-12-20' });
  const two = await desk.publish(id, { what: 'results', way: 'posted', day: '2026-12-21' });
  const publish = two.clocks.find(({ key }) => key === 'dialogue.publish');
  expect([publish?.doneOn, publish?.missing, publish?.late]).toEqual([null, ['villageHeads'], true]);
  const all = await desk.publish(id, { what: 'results', way: 'villageHeads', day: '2026-12-27' });
  expect([all.stage, clockOf(all, 'dialogue.publish')?.slice(1, 3)]).toEqual([
    'published',
    ['2026-12-27', true],
  ]);
});

test('a denunciation that is raised there leaves neither name nor words, only its code', async () => {
  const { id } = await desk.save(dialogueFieldsOf());
  const open = opinionFieldsOf(id, { content: 'Tố ông K. thu tiền', speaker: 'ông Tống Viết Hùng' });
  const first = await desk.ask(open);
  const draft = await desk.make('opinionSummary', id);
  expect(textsOf(draft.document).join('\n')).toContain('Tống Viết Hùng');
  await expect(desk.ask({ ...open, denunciation: true }, first.version)).rejects.toMatchObject({
    code: 'dialogue.denunciation',
  });
  const bare = { ...open, denunciation: true, code: 'TC-2026-004', speaker: '', content: '', village: '' };
  await desk.ask(bare, first.version);
  const again = await desk.make('opinionSummary', id);
  const text = textsOf(again.document).join('\n');
  expect([text.includes('Hùng'), text.includes('TC-2026-004')]).toEqual([false, true]);
  const rows: { model: string }[] = await desk.room.data.db('drafts').select('model');
  expect(rows.filter(({ model }) => model.includes('Hùng'))).toEqual([]);
});

test('the first screen tells what is due, and the search finds a dialogue by its topic but not by who spoke', async () => {
  const { id } = await desk.save(dialogueFieldsOf());
  await desk.ask(opinionFieldsOf(id));
  desk.made.setNow('2026-12-03T01:00:00.000Z');
  const codes = async () => {
    const { notices } = await homeHandlers['home.today'](desk.room);
    return notices
      .filter(({ target }) => target.page === 'dialogues')
      .map(({ code, tone, params }) => [code, tone, params.due]);
  };
  expect(await codes()).toEqual([['dialogue.notice', 'warning', '2026-12-08']]);
  desk.made.setNow('2026-12-16T01:00:00.000Z');
  expect(await codes()).toEqual([['dialogue.wasHeld', 'warning', undefined]]);
  await desk.step(id, 'held');
  expect(await codes()).toEqual([['dialogue.publish', 'warning', '2026-12-25']]);
  const find = async (text: string) => {
    const { hits } = await searchHandlers['search.all'](desk.room, { text, limit: 10 });
    return hits.filter(({ noun }) => noun === 'dialogue').map((hit) => hit.id);
  };
  expect([await find('doi thoai tan son'), await find('ho thi mien')]).toEqual([[id], []]);
});
