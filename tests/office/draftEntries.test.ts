import { afterEach, beforeEach, expect, test } from 'vitest';
import { documentsFor } from '../../electron/office/documents';
import { draftFaceHandlers } from '../../electron/office/draftFace';
import { draftHandlers } from '../../electron/office/drafts';
import { matterHandlers } from '../../electron/office/matters';
import { petitionHandlers } from '../../electron/office/petitions';
import { blanksOf } from '../../shared/documents/blanks';
import { withText } from '../../shared/documents/places';
import type { PaperKind } from '../../shared/domain/chain';
import { type DraftNoun, draftKindsOf } from '../../shared/domain/drafts';
import type { Face } from '../../shared/domain/office';
import type { Reception } from '../../shared/domain/visits';
import { matterOf, petitionOf } from '../support/records';
import { makeScheduleDesk, type ScheduleDesk } from '../support/scheduleDesk';
import { textsOf } from '../support/texts';

let desk: ScheduleDesk;
beforeEach(async () => {
  desk = await makeScheduleDesk();
});
afterEach(() => desk.made.close());

function make(kind: PaperKind, noun: DraftNoun, id: string, face: Face = 'state') {
  const from = { noun, id, part: null };
  return draftHandlers['draft.make'](desk.made.room, { kind, from, face }, desk.made.acting());
}

const ofYear: ReadonlySet<PaperKind> = new Set(['dialogueReview', 'scheduleNotice']);

test('a dialogue without any record begins on both faces, with a place for everything nobody knows', async () => {
  const { room } = desk.made;
  for (const face of ['state', 'party'] as const) {
    // what is read off the records of a year has no place to fill in
    for (const kind of draftKindsOf.office.filter((one) => !ofYear.has(one))) {
      const { document } = await make(kind, 'office', room.office.id, face);
      const text = JSON.stringify(document);
      expect([kind, document.face, blanksOf(document).length > 0]).toEqual([kind, face, true]);
      expect(text.match(/2999|98765|31\/12/u)).toBeNull();
      expect([document.formatDate, document.placeDate?.date ?? '2026-11-23']).toEqual([
        '2026-11-23',
        '2026-11-23',
      ]);
    }
  }
});

test('a complaint gives the minutes of its dialogue and an invitation with the name of who complains', async () => {
  const { made } = desk;
  const petition = await petitionHandlers['petition.save'](
    made.room,
    petitionOf({ kind: 'complaint' }),
    made.acting(),
  );
  const minutes = await make('complaintDialogueMinutes', 'petition', petition.id);
  const invitation = await make('invitation', 'petition', petition.id);
  const said = [minutes, invitation].map(({ document }) =>
    textsOf(document).join('\n').includes(petition.senderLabel.slice(1)),
  );
  expect([said, minutes.document.formCode !== null, minutes.numbered, invitation.numbered]).toEqual([
    [true, true],
    true,
    false,
    true,
  ]);
});

test('what was found of a petition stands in its papers: who is competent, what it lacks, what became of it', async () => {
  const { made } = desk;
  const fields = petitionOf({
    kind: 'proposal',
    summary: 'Xin hưởng chế độ người có công',
    authority: 'Sở Nội vụ',
    competence: 'other',
    unmet: ['signature', 'manyBodies'],
    outcome: 'transferred',
    outcomeNote: 'Phiếu chuyển số 33/PC-TCD ngày 23/11/2026',
    state: 'processed',
    processedOn: '2026-11-23',
  });
  const { id } = await petitionHandlers['petition.save'](made.room, fields, made.acting());
  const said = async (kind: PaperKind) => textsOf((await make(kind, 'petition', id)).document).join('\n');
  expect(await said('transferSlip')).toContain('đến Sở Nội vụ để xem xét');
  expect(await said('guidanceSlip')).toContain('gửi đơn đến Sở Nội vụ');
  expect(await said('subordinateDemand')).toContain('thẩm quyền giải quyết của Sở Nội vụ');
  expect(await said('processingProposal')).toContain(
    'đến Sở Nội vụ để giải quyết theo thẩm quyền; lý do: nội dung không thuộc thẩm quyền giải quyết của Ủy ban nhân dân xã',
  );
  expect(await said('resultNotice')).toContain(
    'Vụ việc đã được chuyển đến Sở Nội vụ để giải quyết theo thẩm quyền (Phiếu chuyển số 33/PC-TCD ngày 23/11/2026).',
  );
  expect(await said('nonAcceptanceNotice')).toContain(
    'Đơn kiến nghị, phản ánh không đủ điều kiện thụ lý giải quyết vì lý do: đơn chưa bảo đảm yêu cầu: có chữ ký hoặc ' +
      'điểm chỉ của người viết đơn; đơn thuộc trường hợp: gửi nhiều nơi',
  );
});

async function postedReception(change: Partial<Reception>) {
  const { made } = desk;
  const { id } = await desk.open();
  const { schedule } = await desk.issue(id);
  const [item] = schedule.items;
  if (item === undefined) throw new Error('an empty plan');
  const { receptionId } = item;
  const columns = { state: change.state ?? 'planned', state_reason: change.stateReason ?? '' };
  await made.room.data.db('receptions').where({ id: receptionId }).update(columns);
  return { item, receptionId };
}

test('a postponed reception gives its change notice, with what was posted and why', async () => {
  const { receptionId } = await postedReception({ state: 'postponed', stateReason: 'Chủ tịch dự họp tỉnh' });
  const { document, kind, numbered } = await make('changeNotice', 'reception', receptionId);
  expect([kind, numbered, blanksOf(document)]).toEqual(['changeNotice', true, []]);
  expect(textsOf(document).join('\n')).toMatch(
    /^Do Chủ tịch dự họp tỉnh, buổi tiếp công dân định kỳ ngày .* \(đã thông báo tại Thông báo số 187\/TB-UBND ngày 23\/11\/2026\) tạm hoãn\./u,
  );
});

test('a moved reception tells its new day; one that is not moved yet leaves the day open', async () => {
  const still = await postedReception({});
  const open = await make('changeNotice', 'reception', still.receptionId);
  expect(blanksOf(open.document).length).toBeGreaterThan(0);
  const { room } = desk.made;
  await room.data.db('receptions').where({ id: still.receptionId }).update({ day: '2026-12-31' });
  const moved = await make('changeNotice', 'reception', still.receptionId);
  expect(textsOf(moved.document).join('\n')).toContain('được lùi sang ngày 31/12/2026');
});

test('the register of petitions of a period names a denouncer by the code alone', async () => {
  const { made } = desk;
  const save = (petition: ReturnType<typeof petitionOf>) =>
    petitionHandlers['petition.save'](made.room, petition, made.acting());
  const secret = await matterHandlers['matter.save'](
    made.room,
    matterOf({ kind: 'denunciation', code: 'TC-2026-009' }),
    made.acting(),
  );
  const first = await save(petitionOf({ code: 'DON-2026-001', kind: 'complaint' }));
  await save(
    petitionOf({
      id: '0199d8a0-0000-7000-8099-000000000002',
      code: 'DON-2026-002',
      kind: 'denunciation',
      senderLabel: 'ông Tống Viết Hùng',
      outcomeNote: 'Gọi ông Hùng',
      matterId: secret.id,
    }),
  );
  const source = { of: 'petitionRegister', from: '2026-01-01', to: '2026-12-31' } as const;
  const { document, fileName } = await documentsFor(made.room, source);
  const rows = document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const text = JSON.stringify(document);
  expect([rows.length, text.includes(first.senderLabel.slice(1)), text.includes('TC-2026-009')]).toEqual([
    2,
    true,
    true,
  ]);
  expect([text.includes('Hùng'), fileName]).toEqual([false, 'so-theo-doi-don-2026-01-01-2026-12-31']);
  made.room.office = { ...made.room.office, usualFace: 'party' };
  expect((await documentsFor(made.room, source)).document.face).toBe('party');
});

test('a draft goes to the other face and back; a changed text stays as the clerk wrote it', async () => {
  const { made } = desk;
  const petition = await petitionHandlers['petition.save'](
    made.room,
    petitionOf({ kind: 'complaint' }),
    made.acting(),
  );
  const state = await make('transferSlip', 'petition', petition.id);
  const turn = (draft: { id: string; version: number }, face: Face) =>
    draftFaceHandlers['draft.setFace'](
      made.room,
      { id: draft.id, version: draft.version, face },
      made.acting(),
    );
  const party = await turn(state, 'party');
  expect([party.face, party.document.head?.issuer, party.document.signature?.authority]).toEqual([
    'party',
    made.room.office.party.issuer,
    'T/L BAN THƯỜNG VỤ',
  ]);
  const fresh = await make('transferSlip', 'petition', petition.id, 'party');
  expect(textsOf(party.document)).toEqual(textsOf(fresh.document));
  const back = await draftHandlers['draft.undo'](
    made.room,
    { id: party.id, version: party.version },
    made.acting(),
  );
  expect(back.document).toEqual(state.document);
  const document = withText(back.document, 'block-1', 'Câu của cán bộ');
  const saved = await draftHandlers['draft.save'](
    made.room,
    { id: back.id, version: back.version, place: 'block-1', document },
    made.acting(),
  );
  const kept = await turn(saved, 'party');
  expect([kept.face, textsOf(kept.document)]).toEqual(['party', textsOf(document)]);
  const minutes = await make('complaintDialogueMinutes', 'petition', petition.id);
  await expect(turn(minutes, 'party')).rejects.toMatchObject({ code: 'call.badInput' });
});
