import { afterEach, beforeEach, expect, test } from 'vitest';
import { conclusionHandlers } from '../../electron/office/conclusions';
import { draftHandlers } from '../../electron/office/drafts';
import { matterHandlers } from '../../electron/office/matters';
import { petitionHandlers } from '../../electron/office/petitions';
import { visitHandlers } from '../../electron/office/visits';
import { withText } from '../../shared/documents/places';
import type { PaperKind } from '../../shared/domain/chain';
import type { Draft, DraftNoun } from '../../shared/domain/drafts';
import { draftKindsOf } from '../../shared/domain/drafts';
import type { VisitFields } from '../../shared/domain/visits';
import { type DemoRoom, makeDemo } from '../support/demo';
import { aPerson, matterOf, petitionOf, visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';
import { textsOf } from '../support/texts';

let made: TestRoom;
beforeEach(async () => {
  made = await makeRoom();
});
afterEach(() => made.close());

type Desk = Pick<TestRoom | DemoRoom, 'room' | 'acting'>;

function make(desk: Desk, kind: PaperKind, noun: DraftNoun, id: string, part: string | null = null) {
  const from = { noun, id, part };
  return draftHandlers['draft.make'](
    desk.room,
    { kind, from, face: 'state' },
    desk.acting('clerk', 'draft.make'),
  );
}

async function enteredVisit(change: Partial<VisitFields> = {}) {
  const fields = visitFieldsOf(change);
  const { id, version } = await visitHandlers['visit.save'](made.room, { fields, version: 0 }, made.acting());
  return visitHandlers['visit.enter'](made.room, { id, version }, made.acting());
}

function saveText({ id, version, document }: Draft, place: string, text: string) {
  const changed = withText(document, place, text);
  return draftHandlers['draft.save'](made.room, { id, version, place, document: changed }, made.acting());
}

test('a denunciation enters each of its drafts by its code alone', async () => {
  const secret = await matterHandlers['matter.save'](
    made.room,
    matterOf({ kind: 'denunciation', code: 'TC-2026-009' }),
    made.acting(),
  );
  const visit = await enteredVisit({
    kind: 'denunciation',
    matterId: secret.id,
    person: aPerson({ name: 'Tống Viết Hùng', address: 'thôn Kín' }),
    representatives: [aPerson({ name: 'Tống Viết Lâm' })],
    groupSize: 7,
    content: 'Tố cáo ông Hai, em rể Tống Viết Hùng',
    demand: 'Tống Viết Hùng',
    settledBy: 'Trả lời Tống Viết Hùng',
    followUp: 'Gọi Tống Viết Hùng',
    note: 'Tống Viết Hùng ở thôn Kín',
    transferPaper: 'PC 1',
    documents: [{ name: 'Đơn của Tống Viết Hùng', pages: 2, condition: 'original' }],
  });
  const petition = await petitionHandlers['petition.save'](
    made.room,
    petitionOf({
      kind: 'denunciation',
      senderLabel: 'ông Tống Viết Hùng',
      senderAddress: 'thôn Kín',
      summary: 'Tống Viết Hùng',
      outcomeNote: 'Tống Viết Hùng',
      matterId: secret.id,
    }),
    made.acting(),
  );
  for (const noun of ['visit', 'petition', 'matter'] as const) {
    const id = { visit: visit.id, petition: petition.id, matter: secret.id }[noun];
    for (const kind of draftKindsOf[noun]) {
      const draft = await make(made, kind, noun, id);
      expect([kind, JSON.stringify(draft).match(/Tống|thôn Kín/gu)]).toEqual([kind, null]);
    }
  }
});

test('an issued conclusion gives each of its citizens an extract, and a denunciation to nobody', async () => {
  const demo = await makeDemo('xa2026');
  const all = await conclusionHandlers['conclusion.list'](demo.room, {
    from: '2026-11-10',
    to: '2026-11-10',
  });
  const [notice] = all.filter(({ state, face }) => state === 'issued' && face === 'state');
  const [open, sealed] = [
    notice?.items.find((item) => !item.sealed),
    notice?.items.find((item) => item.sealed),
  ];
  if (notice === undefined || open === undefined || sealed === undefined) throw new Error('the demo changed');
  const draft = await make(demo, 'conclusionExtract', 'conclusion', notice.id, open.id);
  await expect(make(demo, 'conclusionExtract', 'conclusion', notice.id, sealed.id)).rejects.toMatchObject({
    code: 'draft.sealed',
  });
  expect([
    draft.document.title,
    textsOf(draft.document).at(2),
    JSON.stringify(draft.document).includes('TC-2026'),
  ]).toEqual(['TRÍCH SAO', '1. Vụ việc của ông Nguyễn Văn Khởi, thôn Đồng Trầm (hồ sơ KN-2026-011)', false]);
  await demo.close();
}, 60_000);

test('a visit that turns out to be a denunciation takes the words of its drafts with it', async () => {
  const visit = await enteredVisit({ guidedTo: 'Sở Nội vụ' });
  const draft = await make(made, 'transferSlip', 'visit', visit.id);
  await saveText(draft, 'block-1', 'Ông Khởi nói thêm');
  const fields = { ...visitFieldsOf(), ...visit, kind: 'denunciation' as const };
  const input = { fields, version: visit.version, reason: 'xác định lại loại đơn' };
  await visitHandlers['visit.amend'](made.room, input, made.acting());
  const rows = await made.room.data.db('drafts').select('model');
  const steps = await made.room.data.db('undo_steps').select('id');
  const told = rows.map(({ model }) => [JSON.parse(model).state, String(model).includes('Khởi')]);
  expect([told, steps]).toEqual([[['binned', false]], []]);
});
