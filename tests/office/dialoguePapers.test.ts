import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftHandlers } from '../../electron/office/drafts';
import { petitionHandlers } from '../../electron/office/petitions';
import { blanksOf } from '../../shared/documents/blanks';
import type { PaperKind } from '../../shared/domain/chain';
import { type DialogueDesk, makeDialogueDesk } from '../support/dialogueDesk';
import { dialogueFieldsOf, opinionFieldsOf } from '../support/dialogueFields';
import { petitionOf } from '../support/records';
import { textsOf } from '../support/texts';

let desk: DialogueDesk;
let whole = '';
let bare = '';
beforeAll(async () => {
  desk = await makeDialogueDesk('2026-12-16T01:00:00.000Z');
  const fields = dialogueFieldsOf({ people: 118, opening: 'Chủ tịch khai mạc', conclusions: ['Giao việc'] });
  whole = (await desk.save(fields)).id;
  const promise = { promise: 'Công khai phương án', unit: 'Phòng Kinh tế', due: '2026-12-22' };
  await desk.ask(opinionFieldsOf(whole, promise));
  const nothing = { topic: '', field: '', audience: '', day: null, place: '', chairs: [], guests: [] };
  const empty = {
    preparations: [],
    participation: '',
    collectBy: '',
    collectTo: null,
    agenda: [],
    people: null,
  };
  bare = (await desk.save(dialogueFieldsOf({ ...nothing, ...empty }))).id;
});
afterAll(() => desk.made.close());

const kinds: PaperKind[] = [
  'dialoguePlan',
  'dialogueNotice',
  'invitation',
  'dialogueAgenda',
  'dialogueMinutes',
  'opinionSummary',
  'dialogueConclusion',
];

test('every paper of a dialogue is filled from its record, without a place left open', async () => {
  for (const kind of kinds) {
    const { document } = await desk.make(kind, whole);
    expect([kind, blanksOf(document)]).toEqual([kind, []]);
    expect([kind, /2999|98765|undefined|null/.test(JSON.stringify(textsOf(document)))]).toEqual([
      kind,
      false,
    ]);
  }
});

test('a dialogue of which nothing is known yet gives its papers with places for everything', async () => {
  for (const kind of kinds.filter((one) => one !== 'opinionSummary')) {
    const { document } = await desk.make(kind, bare);
    expect([kind, blanksOf(document).length > 0]).toEqual([kind, true]);
    expect([kind, /2999|98765/.test(JSON.stringify(textsOf(document)))]).toEqual([kind, false]);
  }
});

test('the plan sets the last day of the notice, the conclusion that of publishing, by the law', async () => {
  const plan = textsOf((await desk.make('dialoguePlan', whole)).document).join('\n');
  const conclusion = textsOf((await desk.make('dialogueConclusion', whole)).document).join('\n');
  expect([plan.includes('08/12/2026'), conclusion.includes('chậm nhất ngày 25/12/2026')]).toEqual([
    true,
    true,
  ]);
});

test('the dialogue of a complaint invites who complains and takes its minutes on the prescribed form', async () => {
  const { made, room } = desk;
  const complaint = petitionOf({ kind: 'complaint' });
  const petition = await petitionHandlers['petition.save'](room, complaint, made.acting());
  const fields = dialogueFieldsOf({ kind: 'complaint', day: '2026-12-04', petitionId: petition.id });
  const { id } = await desk.save(fields);
  const name = petition.senderLabel.slice(1);
  for (const kind of ['invitation', 'complaintDialogueMinutes'] as const) {
    const { document } = await desk.make(kind, id);
    const text = textsOf(document).join('\n');
    expect([kind, text.includes(name), text.includes('04 tháng 12 năm 2026')]).toEqual([kind, true, true]);
  }
  const loose = await desk.save(dialogueFieldsOf({ kind: 'complaint' }));
  await expect(desk.make('complaintDialogueMinutes', loose.id)).rejects.toMatchObject({
    code: 'draft.noPetition',
  });
});

test('a dialogue cannot be about a denunciation', async () => {
  const { made, room } = desk;
  const secret = petitionOf({
    id: '0199d8a0-0000-7000-8099-000000000077',
    code: 'DON-2026-077',
    kind: 'denunciation',
  });
  const petition = await petitionHandlers['petition.save'](room, secret, made.acting());
  await expect(
    desk.save(dialogueFieldsOf({ kind: 'complaint', petitionId: petition.id })),
  ).rejects.toMatchObject({
    code: 'dialogue.denunciation',
  });
});

test('the yearly review is a sheet of the year that is asked for', async () => {
  const { room, made } = desk;
  const from = { noun: 'office', id: room.office.id, part: null, year: 2025 } as const;
  const input = { kind: 'dialogueReview', from, face: 'state' } as const;
  const { document, numbered } = await draftHandlers['draft.make'](room, input, made.acting());
  expect([document.documentTitle, numbered]).toEqual(['Phiếu rà soát đối thoại năm 2025', false]);
});

test('once it was announced, what became of it is told by a change notice with its reason', async () => {
  const { id } = await desk.save(dialogueFieldsOf());
  const said = async () => textsOf((await desk.make('dialogueNotice', id)).document).join('\n');
  const reason = 'Chủ tịch UBND xã dự hội nghị của UBND tỉnh';
  await desk.step(id, 'moved', { reason: 'Trùng lịch họp', day: '2026-12-22' });
  expect(await said()).toContain('thông báo tổ chức');
  const { paper } = await desk.issue('dialogueNotice', id, '2026-12-16');
  desk.made.setNow('2026-12-16T02:00:00.000Z');
  await desk.step(id, 'moved', { reason, day: '2026-12-24' });
  expect(await said()).toContain(
    `Do ${reason}, hội nghị đối thoại giữa Chủ tịch UBND xã với Nhân dân xã Bình Nguyên Thượng năm 2026 ` +
      `(dự kiến ngày 22/12/2026, đã thông báo tại Thông báo số ${paper.numberText} ngày 16/12/2026) được chuyển sang ` +
      '8h00, thứ Năm, ngày 24 tháng 12 năm 2026, tại Hội trường xã.',
  );
  const codes = async () => (await desk.get(id)).checks.map(({ code }) => code);
  expect(await codes()).toContain('changeUntold');
  await desk.step(id, 'postponed', { reason });
  expect(await said()).toContain('tạm hoãn. Thời gian tổ chức sẽ được thông báo sau.');
  await desk.step(id, 'cancelled', { reason });
  expect(await said()).toContain('không tổ chức.');
  desk.made.setNow('2026-12-16T03:00:00.000Z');
  await desk.issue('dialogueNotice', id, '2026-12-16');
  expect(await codes()).not.toContain('changeUntold');
});
