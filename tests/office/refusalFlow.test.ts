import { afterEach, beforeEach, expect, it } from 'vitest';
import { draftHandlers } from '../../electron/office/drafts';
import { refusalNotices } from '../../electron/office/refusalNotices';
import { visitHandlers } from '../../electron/office/visits';
import type { RefusalGround } from '../../shared/domain/visitPeople';
import { visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';
import { calendar } from '../support/rules';
import { textsOf } from '../support/texts';

let office: TestRoom;
beforeEach(async () => {
  office = await makeRoom();
});
afterEach(() => office.close());

async function refused(refusalGround: RefusalGround, refusalPoint = '') {
  const settledBy = 'Thông báo ngày 14/3/2025';
  const change = { day: '2026-11-19', outcome: 'refused', refusalGround, refusalPoint, settledBy } as const;
  const fields = visitFieldsOf({ ...change, kind: refusalGround === 'h' ? 'proposal' : 'complaint' });
  const { id, version } = await visitHandlers['visit.save'](
    office.room,
    { fields, version: 0 },
    office.acting(),
  );
  return visitHandlers['visit.enter'](office.room, { id, version }, office.acting());
}
async function notice(id: string) {
  const from = { noun: 'visit', id, part: null } as const;
  const input = { kind: 'refusal', from, face: 'state' } as const;
  return (await draftHandlers['draft.make'](office.room, input, office.acting())).document;
}

it('a ground of written notice is cited alone, under the hand of the head of the agency', async () => {
  const settled = await notice((await refused('9.3')).id);
  expect(textsOf(settled).join('\n')).toContain(
    'khoản 3 Điều 9 Luật Tiếp công dân, Ủy ban nhân dân xã từ chối',
  );
  expect(textsOf(settled).join('\n')).not.toContain('Điều 4 Nghị định');
  expect(settled.signature).toMatchObject({ authority: '', title: 'CHỦ TỊCH' });
  const answered = textsOf(await notice((await refused('h')).id)).join('\n');
  expect(answered).toContain('điểm h khoản 1 Điều 4 Nghị định số 154/2026/NĐ-CP');
  expect(answered).not.toContain('Điều 9 Luật');
  expect(textsOf(await notice((await refused('h', 'g')).id)).join('\n')).toContain('điểm g khoản 1 Điều 4');
});

it('a ground that is explained by word of mouth makes no notice', async () => {
  const { id } = await refused('i');
  await expect(notice(id)).rejects.toMatchObject({ code: 'draft.oralGround' });
});

it('today tells the last day of each notice that is not out', async () => {
  const told = (today: string) => refusalNotices(office.room, today, calendar);
  const { id, number } = await refused('9.3');
  await refused('i');
  const [row, ...others] = await told('2026-11-23');
  expect([row, others]).toEqual([
    {
      code: 'refusal.due',
      params: { number, year: 2026, due: '2026-11-25' },
      tone: 'warning',
      target: { page: 'visits/-', id },
    },
    [],
  ]);
  expect((await told('2026-11-26')).map(({ tone }) => tone)).toEqual(['late']);
});
