import { afterEach, beforeEach, expect, test } from 'vitest';
import { wrapText } from '../../electron/backup/secretText';
import { addSealingKey } from '../../electron/data/sealed';
import { conclusionHandlers } from '../../electron/office/conclusions';
import { draftIssueHandlers } from '../../electron/office/draftIssue';
import { draftHandlers } from '../../electron/office/drafts';
import { petitionHandlers } from '../../electron/office/petitions';
import { unsealingHandlers } from '../../electron/office/unsealing';
import { visitHandlers } from '../../electron/office/visits';
import { withText } from '../../shared/documents/places';
import type { PaperKind } from '../../shared/domain/chain';
import type { Draft, DraftNoun } from '../../shared/domain/drafts';
import type { Petition } from '../../shared/domain/petitions';
import { type DemoRoom, makeDemo } from '../support/demo';
import { aPerson, petitionOf, visitFieldsOf } from '../support/records';
import { makeRoom, people, type TestRoom } from '../support/room';

let made: TestRoom;
const passphrase = 'mật khẩu ngăn kín';
beforeEach(async () => {
  made = await makeRoom();
  const stamp = { officeId: made.room.office.id, staffId: '', now: '2026-11-23T01:00:00.000Z' };
  const wrapped = await wrapText(passphrase, made.sealingIdentity);
  await made.room.data.db.transaction((tx) =>
    addSealingKey(tx, stamp, { recipient: 'age1', staffId: people.headOfOffice.id, wrapped }),
  );
});
afterEach(() => made.close());

type Desk = Pick<TestRoom | DemoRoom, 'room' | 'acting'>;

function make(desk: Desk, kind: PaperKind, noun: DraftNoun, id: string, part: string | null = null) {
  const from = { noun, id, part };
  return draftHandlers['draft.make'](desk.room, { kind, from, face: 'state' }, desk.acting('clerk'));
}

function savePetition(desk: Desk, petition: Petition) {
  return petitionHandlers['petition.save'](desk.room, petition, desk.acting('clerk'));
}

function fill(desk: Desk, { id, version, document }: Draft, place: string, text: string) {
  const changed = withText(document, place, text);
  return draftHandlers['draft.save'](
    desk.room,
    { id, version, place, document: changed },
    desk.acting('clerk'),
  );
}

async function stateOf(desk: Desk, { id }: Pick<Draft, 'id'>) {
  const { state, sealed, document } = await draftHandlers['draft.get'](desk.room, { id });
  return [state, sealed, document.blocks.length > 0];
}
const open = ['open', false, true];
const taken = ['binned', true, false];

function release(noun: 'visit' | 'petition', id: string, role: 'clerk' | 'headOfOffice' = 'headOfOffice') {
  const input = { noun, id, passphrase, reason: 'chọn nhầm loại đơn' };
  return unsealingHandlers['sealed.release'](made.room, input, made.acting(role, 'sealed.release'));
}

const sender = { senderLabel: 'ông Tống Viết Hùng', senderAddress: 'số nhà 9, thôn Kín' };

test('a petition that turns out to be a denunciation takes its drafts, and any that names its sender', async () => {
  const petition = await savePetition(made, petitionOf({ ...sender, kind: 'complaint' }));
  const other = await savePetition(
    made,
    petitionOf({ id: '0199d8a0-0000-7000-8099-000000000001', code: 'DON-2026-099', kind: 'proposal' }),
  );
  const own = await make(made, 'transferSlip', 'petition', petition.id);
  const unrelated = await make(made, 'guidanceSlip', 'petition', other.id);
  const naming = await fill(
    made,
    await make(made, 'transferSlip', 'petition', other.id),
    'block-1',
    'Cùng ý kiến với ông Tống Viết Hùng.',
  );
  await savePetition(made, { ...petition, kind: 'denunciation' });
  expect([await stateOf(made, own), await stateOf(made, unrelated), await stateOf(made, naming)]).toEqual([
    taken,
    open,
    taken,
  ]);
  const rows = await made.room.data.db('drafts').select('model');
  const steps = await made.room.data.db('undo_steps').select('id');
  expect([rows.some(({ model }) => String(model).includes('Tống')), steps]).toEqual([false, []]);
});

test('extracts, urging letters and corrections about the matter of a sealed petition are taken too', async () => {
  const demo = await makeDemo('xa2026');
  await demo.room.data.db('tasks').update({ due: '2026-11-02' });
  const days = { from: '2026-11-10', to: '2026-11-10' };
  const all = await conclusionHandlers['conclusion.list'](demo.room, days);
  const [notice] = all.filter(({ state, face }) => state === 'issued' && face === 'state');
  const item = notice?.items.find(({ sealed, matterId }) => !sealed && matterId !== null);
  const [task] = item?.tasks ?? [];
  if (notice?.paperId == null || item === undefined || task === undefined) {
    throw new Error('the demo changed');
  }
  const petition = await savePetition(
    demo,
    petitionOf({ ...sender, code: 'DON-2026-999', kind: 'complaint', matterId: item.matterId }),
  );
  const extract = await make(demo, 'conclusionExtract', 'conclusion', notice.id, item.id);
  const other = await make(demo, 'invitation', 'reception', notice.receptionId);
  const urging = await make(demo, 'urgingLetter', 'task', task.id);
  const correction = await draftIssueHandlers['draft.replace'](
    demo.room,
    { paperId: notice.paperId, reason: 'sai ngày' },
    demo.acting('clerk'),
  );
  await savePetition(demo, { ...petition, kind: 'denunciation' });
  const states = await Promise.all([extract, other, urging, correction].map((draft) => stateOf(demo, draft)));
  expect(states).toEqual([taken, open, taken, taken]);
  await demo.close();
}, 60_000);

test('a correction of a paper that was drafted of a record goes with the record', async () => {
  const petition = await savePetition(made, petitionOf({ ...sender, kind: 'complaint' }));
  const draft = await make(made, 'caseFileCover', 'matter', petition.id).catch(() => null);
  expect(draft).toBeNull();
  const slip = await make(made, 'processingProposal', 'petition', petition.id);
  const blanks = await draftHandlers['draft.check'](made.room, { id: slip.id });
  let filled = slip;
  for (const { params } of blanks) filled = await fill(made, filled, String(params.place), 'đã điền');
  const input = { id: filled.id, day: '2026-11-23', number: null, signer: null, recipients: [] };
  const { paper } = await draftIssueHandlers['draft.issue'](made.room, input, made.acting());
  const replace = { paperId: paper.id, reason: 'sai tên' };
  const correction = await draftIssueHandlers['draft.replace'](made.room, replace, made.acting());
  await savePetition(made, { ...petition, kind: 'denunciation' });
  expect([await stateOf(made, correction), (await stateOf(made, slip))[0]]).toEqual([taken, 'issued']);
});

test('a kind chosen by mistake and corrected gives sender and drafts back to who may open the compartment', async () => {
  const petition = await savePetition(made, petitionOf({ ...sender, kind: 'complaint' }));
  const draft = await make(made, 'transferSlip', 'petition', petition.id);
  const wrong = await savePetition(made, { ...petition, kind: 'denunciation' });
  await expect(release('petition', petition.id)).rejects.toMatchObject({ code: 'sealed.stillSecret' });
  const right = await savePetition(made, { ...wrong, kind: 'complaint' });
  await expect(release('petition', petition.id, 'clerk')).rejects.toMatchObject({
    code: 'sealed.notAllowed',
  });
  expect([right.sealed, await release('petition', petition.id)]).toEqual([true, { drafts: 1 }]);
  const { rows } = await petitionHandlers['petition.list'](made.room, {
    text: 'tong viet hung',
    limit: 10,
    offset: 0,
  });
  const back = await draftHandlers['draft.get'](made.room, { id: draft.id });
  const trail = await made.room.data.db('audit').where({ act: 'sealed.released' }).pluck('detail');
  expect([
    rows.map(({ senderLabel, senderAddress, sealed }) => [senderLabel, senderAddress, sealed]),
    back.document,
    trail.map((detail) => JSON.parse(detail)),
    await made.room.data.db('sealed_people').select('id'),
  ]).toEqual([
    [[sender.senderLabel, sender.senderAddress, false]],
    draft.document,
    [{ reason: 'chọn nhầm loại đơn', drafts: 1 }],
    [],
  ]);
});

test('a visit comes out of the compartment with its person, its citizen and its drafts', async () => {
  const fields = visitFieldsOf({ person: aPerson({ name: 'Tống Viết Hùng' }), guidedTo: 'Sở Nội vụ' });
  const saved = await visitHandlers['visit.save'](made.room, { fields, version: 0 }, made.acting());
  const visit = await visitHandlers['visit.enter'](
    made.room,
    { id: saved.id, version: saved.version },
    made.acting(),
  );
  const draft = await make(made, 'transferSlip', 'visit', visit.id);
  const wrong = {
    fields: { ...fields, kind: 'denunciation' as const },
    version: visit.version,
    reason: 'tố cáo',
  };
  const secret = await visitHandlers['visit.amend'](made.room, wrong, made.acting());
  const { version } = await visitHandlers['visit.amend'](
    made.room,
    {
      fields: { ...fields, kind: 'complaint', person: secret.person },
      version: secret.version,
      reason: 'chọn nhầm loại đơn',
    },
    made.acting(),
  );
  expect(version).toBe(secret.version + 1);
  await release('visit', visit.id);
  const back = await visitHandlers['visit.get'](made.room, { id: visit.id }, made.acting());
  const citizens = await made.room.data.db('citizens').pluck('name');
  expect([back.person, back.sealed, await stateOf(made, draft), citizens]).toEqual([
    fields.person,
    false,
    open,
    ['Tống Viết Hùng'],
  ]);
});
