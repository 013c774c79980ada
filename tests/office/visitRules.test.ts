import { afterEach, beforeEach, expect, it } from 'vitest';
import { visitHandlers } from '../../electron/office/visits';
import type { Visit, VisitFields } from '../../shared/domain/visits';
import { visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let office: TestRoom;
beforeEach(async () => {
  office = await makeRoom();
});
afterEach(() => office.close());

function save(fields: VisitFields): Promise<Visit> {
  const input = { fields, version: 0 };
  return visitHandlers['visit.save'](office.room, input, office.acting('clerk', 'visit.save'));
}
function enter({ id, version }: Visit): Promise<Visit> {
  return visitHandlers['visit.enter'](office.room, { id, version }, office.acting('clerk', 'visit.enter'));
}
function amend(fields: VisitFields, version: number): Promise<Visit> {
  const input = { fields, version, reason: 'Ghi nhầm' };
  return visitHandlers['visit.amend'](office.room, input, office.acting('clerk', 'visit.amend'));
}
function list({ text }: { text: string }) {
  const all = { from: null, to: null, receptionId: null, matterId: null, limit: 50, offset: 0 };
  return visitHandlers['visit.list'](office.room, { ...all, text });
}

it('refuses a refusal without a ground of the law in force that day, and takes one with it', async () => {
  const bare = await save(visitFieldsOf({ outcome: 'refused' }));
  await expect(enter(bare)).rejects.toMatchObject({ code: 'visit.groundNeeded' });
  const early = visitFieldsOf({ outcome: 'refused', refusalGround: 'i', day: '2026-06-30' });
  await expect(enter(await save(early))).rejects.toMatchObject({ code: 'visit.groundNeeded' });
  const good = await enter(await save(visitFieldsOf({ outcome: 'refused', refusalGround: '9.3' })));
  expect(good.number).toBe(1);
  const plain = visitFieldsOf();
  const entered = await enter(await save(plain));
  const turned = amend({ ...plain, outcome: 'refused' }, entered.version);
  await expect(turned).rejects.toMatchObject({ code: 'visit.groundNeeded' });
});

it('finds everybody on the list of a group, and who came along', async () => {
  const mien = { name: 'Hồ Thị Miên', birthYear: 1965, address: 'thôn Tân Sơn', idNumber: '000165000011' };
  const lawyer = { role: 'lawyer', name: 'Tô Văn Quảng', paper: 'Thẻ luật sư số 12' } as const;
  const group = visitFieldsOf({
    groupSize: 23,
    members: [mien],
    companions: [lawyer],
    appointmentSigned: true,
  });
  const { id } = await enter(await save(group));
  const found = async (text: string) => (await list({ text })).rows.map((row) => row.id);
  expect([await found('ho mien'), await found('165000011'), await found('to quang')]).toEqual([
    [id],
    [id],
    [id],
  ]);
});

it('reads a visit that was stored before groups, companions and grounds were kept', async () => {
  const { id } = await save(visitFieldsOf());
  const { db } = office.room.data;
  await db('visits').update({
    fields: db.raw(
      "json_remove(fields, '$.members', '$.companions', '$.actingAs', '$.refusalGround', '$.refusalPoint', '$.appointmentSigned')",
    ),
  });
  const read = await visitHandlers['visit.get'](office.room, { id }, office.acting('clerk'));
  const { members, companions, actingAs, refusalGround, refusalPoint, appointmentSigned } = read;
  expect({ members, companions, actingAs, refusalGround, refusalPoint, appointmentSigned }).toEqual({
    members: [],
    companions: [],
    actingAs: 'self',
    refusalGround: '',
    refusalPoint: '',
    appointmentSigned: false,
  });
});
