import { afterEach, beforeEach, expect, test } from 'vitest';
import { refuseLeaks } from '../../electron/office/leaks';
import { namesakeHandlers, sourceKey } from '../../electron/office/namesakes';
import { visitHandlers } from '../../electron/office/visits';
import { paperFrame, paragraph } from '../../shared/documents/frame';
import type { OfficialDocument } from '../../shared/documents/model';
import type { StaffRole } from '../../shared/domain/people';
import { aPerson, visitFieldsOf } from '../support/records';
import { makeRoom, people, type TestRoom } from '../support/room';

let made: TestRoom;

function paperSaying(...texts: string[]): OfficialDocument {
  const head = {
    office: made.room.office,
    face: 'state' as const,
    number: null,
    date: null,
    formatDate: '2026-11-23',
    signer: null,
    recipients: ['Lưu: VT'],
  };
  return { ...paperFrame(head, 'TB', 'THÔNG BÁO'), blocks: texts.map(paragraph) };
}

afterEach(() => made.close());
const source = { of: 'draft', id: '0199d8a0-0000-7000-8011-000000000001' } as const;
const check = (...texts: string[]) =>
  refuseLeaks(made.room, made.room.data.db, paperSaying(...texts), sourceKey(source)).then(
    () => 'passes',
    (cause: { code: string }) => cause.code,
  );
const allow = (role: StaffRole) =>
  namesakeHandlers['paper.allowNamesake'](
    made.room,
    { source, reason: 'Đồng chí Sao là người ghi biên bản' },
    made.acting(role, 'paper.allowNamesake'),
  );
const named = `Người ghi: ${people.clerk.name}`;
beforeEach(async () => {
  made = await makeRoom();
  const fields = visitFieldsOf({ person: aPerson({ name: people.clerk.name }), kind: 'denunciation' });
  await visitHandlers['visit.save'](made.room, { fields, version: 0 }, made.acting());
});

test('an official of the same name as a denouncer stops a paper until somebody entitled says so with a reason, which is in the trail', async () => {
  const before = await check(named);
  await expect(allow('clerk')).rejects.toMatchObject({ code: 'sealed.notAllowed' });
  await allow('headOfOffice');
  const trail = await made.room.data.db('audit').where({ act: 'paper.namesakeAllowed' });
  expect([
    before,
    await check(named),
    trail.map(({ detail, staff_name }) => [JSON.parse(detail), staff_name]),
  ]).toEqual([
    'paper.leaks',
    'passes',
    [[{ reason: 'Đồng chí Sao là người ghi biên bản', names: 1 }, people.headOfOffice.name]],
  ]);
});

test('a namesake is allowed as often as the name stood there, on this paper alone', async () => {
  await check(named);
  await allow('headOfOffice');
  const elsewhere = refuseLeaks(made.room, made.room.data.db, paperSaying(named), 'draft 2');
  await expect(elsewhere).rejects.toMatchObject({ code: 'paper.leaks' });
  expect([await check(named), await check(named, `Đơn của ${people.clerk.name}`)]).toEqual([
    'passes',
    'paper.leaks',
  ]);
});

test('a namesake opens no way for an id number or an address', async () => {
  await check(named, `căn cước ${aPerson().idNumber}`);
  await expect(allow('headOfOffice')).rejects.toMatchObject({ code: 'paper.notNamesake' });
});
