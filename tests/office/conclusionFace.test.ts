import { afterEach, beforeEach, expect, test } from 'vitest';
import { conclusionFaceHandlers } from '../../electron/office/conclusionFace';
import { conclusionHandlers } from '../../electron/office/conclusions';
import { profileHandlers } from '../../electron/office/profile';
import { receptionHandlers } from '../../electron/office/receptions';
import { visitHandlers } from '../../electron/office/visits';
import type { Conclusion } from '../../shared/domain/chain';
import type { Face } from '../../shared/domain/office';
import type { Host } from '../../shared/domain/people';
import { receptionOf, visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let made: TestRoom;
const reception = receptionOf();

beforeEach(async () => {
  made = await makeRoom();
  await receptionHandlers['reception.save'](made.room, reception, made.acting());
  const fields = visitFieldsOf({ receptionId: reception.id });
  const { id, version } = await visitHandlers['visit.save'](made.room, { fields, version: 0 }, made.acting());
  await visitHandlers['visit.enter'](made.room, { id, version }, made.acting());
});

afterEach(() => made.close());

function open(face: Face | null): Promise<Conclusion> {
  return conclusionHandlers['conclusion.open'](made.room, { receptionId: reception.id, face }, made.acting());
}

function turn({ id, version }: Conclusion, face: Face): Promise<Conclusion> {
  return conclusionFaceHandlers['conclusion.setFace'](made.room, { id, version, face }, made.acting());
}

test('a notice nobody hosts opens on the usual face of the office, and later on the one that is there', async () => {
  made.room.office = { ...made.room.office, usualFace: 'party' };
  const first = await open(null);
  expect(first.face).toBe('party');
  const turned = await turn(first, 'state');
  expect(await open(null)).toEqual(turned);
});

test('the secretary’s notice opens on the face of the Party', async () => {
  const hostId = '0199d8a0-0000-7000-8004-00000000f001';
  const host: Host = {
    ...{ id: hostId, name: 'Trịnh Quang Vịnh', title: 'Bí thư Đảng ủy', role: 'partySecretary' },
    ...{ rules: [], sessions: [], place: '', participants: '', expectedContent: '' },
    ...{ active: true, order: 1, version: 0 },
  };
  await profileHandlers['host.save'](made.room, host, made.acting('clerk'));
  const his = receptionOf({ id: '0199d8a0-0000-7000-8005-00000000f001', hostId });
  await receptionHandlers['reception.save'](made.room, his, made.acting());
  const input = { receptionId: his.id, face: null };
  expect(await conclusionHandlers['conclusion.open'](made.room, input, made.acting())).toMatchObject({
    face: 'party',
  });
});

test('on the other face the set phrases, signer and recipients are that one’s; what was written stays', async () => {
  const draft = await open('state');
  const written = await conclusionHandlers['conclusion.save'](
    made.room,
    { ...draft, closing: 'Văn phòng thông báo để các đơn vị thực hiện.' },
    made.acting(),
  );
  const party = await turn(written, 'party');
  expect(party.opening).toContain('chủ trì buổi tiếp dân');
  expect(party).toMatchObject({
    id: draft.id,
    face: 'party',
    closing: 'Văn phòng thông báo để các đơn vị thực hiện.',
    items: draft.items,
    signer: { face: 'party' },
  });
  const back = await turn(party, 'state');
  const { opening, recipients, signer } = draft;
  expect(back).toMatchObject({ face: 'state', opening, recipients, signer });
});

test('a face that another notice of the reception bears is refused, and so is an old version', async () => {
  const draft = await open('state');
  await open('party');
  await expect(turn(draft, 'party')).rejects.toMatchObject({ code: 'conclusion.faceTaken' });
  await expect(turn({ ...draft, version: draft.version + 1 }, 'party')).rejects.toMatchObject({
    code: 'record.stale',
  });
});

test('a notice calls who stands in by name and title of their own, not by those of the head', async () => {
  const hostId = '0199d8a0-0000-7000-8004-00000000f002';
  const host: Host = {
    ...{ id: hostId, name: 'Phan Đăng Toản', title: 'Chủ tịch UBND', role: 'chairman' },
    ...{ rules: [], sessions: [], place: '', participants: '', expectedContent: '' },
    ...{ active: true, order: 2, version: 0 },
  };
  await profileHandlers['host.save'](made.room, host, made.acting('clerk'));
  const delegated = { hostMode: 'delegated', modeReason: 'Chủ tịch họp ở tỉnh' } as const;
  const standIn = { hostName: 'Đoàn Văn Lực', hostTitle: 'Phó Chủ tịch UBND xã', ...delegated };
  const id = '0199d8a0-0000-7000-8005-00000000f002';
  const his = receptionOf({ id, hostId, ...standIn });
  await receptionHandlers['reception.save'](made.room, his, made.acting());
  const notice = await conclusionHandlers['conclusion.open'](
    made.room,
    { receptionId: id, face: 'state' },
    made.acting(),
  );
  expect(notice.opening).toContain('đồng chí Đoàn Văn Lực, Phó Chủ tịch UBND xã chủ trì');
  expect(`${notice.summary} ${notice.lead}`).not.toMatch(/(?<!Phó )Chủ tịch UBND xã/u);
});
