import { afterEach, beforeEach, expect, test } from 'vitest';
import { habitHandlers } from '../../electron/office/habits';
import { visitHandlers } from '../../electron/office/visits';
import type { VisitFields } from '../../shared/domain/visits';
import { aPerson, visitFieldsOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let office: TestRoom;
beforeEach(async () => {
  office = await makeRoom();
});
afterEach(() => office.close());

async function enter(change: Partial<VisitFields>): Promise<void> {
  const fields = visitFieldsOf(change);
  const { version } = await visitHandlers['visit.save'](office.room, { fields, version: 0 }, office.acting());
  await visitHandlers['visit.enter'](office.room, { id: fields.id, version }, office.acting());
}

test('what was written most often is offered first, and nothing of protected people', async () => {
  const from = (address: string, idIssuedBy: string) => ({ person: aPerson({ address, idIssuedBy }) });
  await enter({ ...from('thôn Bãi Sậy', 'Bộ Công an'), field: 'Đất đai' });
  await enter({ ...from('thôn Đồng Trầm', 'Bộ Công an'), field: 'Thủy lợi' });
  await enter({ ...from('thôn Đồng Trầm', ''), field: '' });
  await enter({ ...from('thôn Kín Đáo', 'Công an tỉnh Kín'), kind: 'denunciation', field: 'Cán bộ' });
  expect(await habitHandlers['visit.habits'](office.room)).toEqual({
    addresses: ['thôn Đồng Trầm', 'thôn Bãi Sậy'],
    issuers: ['Bộ Công an'],
    fields: ['Thủy lợi', 'Đất đai'],
  });
});
