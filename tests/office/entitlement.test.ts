import { beforeEach, expect, test } from 'vitest';
import { generateBackupKey, recipientOf } from '../../electron/backup/keys';
import { paperKeyText } from '../../electron/backup/paperKey';
import { setPassword } from '../../electron/data/staff';
import { entitlementHandlers } from '../../electron/office/entitlement';
import { paperKeyHandlers } from '../../electron/office/paperKeys';
import { hashPassword } from '../../electron/office/passwords';
import { stampOf } from '../../electron/office/room';
import { createRunner } from '../../electron/office/run';
import { createSealingKey, sealingHandlers } from '../../electron/office/sealing';
import { staffHandlers } from '../../electron/office/staff';
import { visitHandlers } from '../../electron/office/visits';
import { createWorkspace } from '../../electron/office/workspace';
import type { StaffRole } from '../../shared/domain/people';
import { aPerson, visitFieldsOf } from '../support/records';
import { makeRoom, people, type TestRoom } from '../support/room';

let office: TestRoom;
let paper = '';
let sealedVisit = '';
const passwords: Record<StaffRole, string> = {
  clerk: 'mật khẩu văn thư',
  headOfOffice: 'mật khẩu chánh văn phòng',
  leader: 'mật khẩu lãnh đạo',
  auditor: 'mật khẩu kiểm tra',
  administrator: 'mật khẩu quản trị',
};

// once for all tests: each costs a derivation
const hashes = Promise.all(
  Object.values(people).map(async ({ id, role }) => ({ id, hash: await hashPassword(passwords[role]) })),
);

beforeEach(async () => {
  office = await makeRoom();
  const { room } = office;
  paper = await generateBackupKey();
  const stamp = stampOf(room, office.acting());
  const recipient = await recipientOf(paper);
  const all = await hashes;
  await room.data.db.transaction(async (tx) => {
    for (const { id, hash } of all) await setPassword(tx, stamp, id, hash);
    const holder = { staffId: people.headOfOffice.id, passphrase: passwords.headOfOffice };
    await createSealingKey(tx, stamp, [holder], recipient);
  });
  const fields = visitFieldsOf({ kind: 'denunciation', person: aPerson({ name: 'Tống Viết Hùng' }) });
  const { id } = await visitHandlers['visit.save'](room, { fields, version: 0 }, office.acting());
  sealedVisit = id;
  return () => office.close();
});

function entitle(by: StaffRole, passphrase: string, to: StaffRole, theirPassword = passwords[to]) {
  const input = { staffId: people[to].id, passphrase, theirPassword };
  return entitlementHandlers['sealed.entitle'](office.room, input, office.acting(by, 'sealed.entitle'));
}

function recover(to: StaffRole, paperKey = paperKeyText(paper), theirPassword = passwords[to]) {
  const input = { staffId: people[to].id, paperKey, theirPassword };
  return entitlementHandlers['sealed.recover'](
    office.room,
    input,
    office.acting('headOfOffice', 'sealed.recover'),
  );
}

async function reveals(
  role: StaffRole,
  passphrase = passwords[role],
  visitId = sealedVisit,
): Promise<unknown> {
  const acting = { ...office.acting(role, 'sealed.reveal'), staff: { ...people[role], entitled: true } };
  const input = { visitId, passphrase, reason: 'Giải quyết' };
  return sealingHandlers['sealed.reveal'](office.room, input, acting).then(
    ({ person }) => person.name,
    (cause: { code: string }) => cause.code,
  );
}

test('one who is entitled gives the key on, and then either password opens the compartment', async () => {
  expect(await reveals('clerk')).toBe('sealed.notAllowed');
  const staff = await entitle('headOfOffice', passwords.headOfOffice, 'clerk');
  expect(staff.filter(({ entitled }) => entitled).map(({ role }) => role)).toEqual(
    expect.arrayContaining(['clerk', 'headOfOffice']),
  );
  expect([await reveals('clerk'), await reveals('headOfOffice')]).toEqual([
    'Tống Viết Hùng',
    'Tống Viết Hùng',
  ]);
  const acts: string[] = await office.room.data.db('audit').pluck('act');
  expect(acts).toContain('sealed.entitled');
});

test('nobody is given the key by one who has none, with a wrong password, or for a role that reads no cases', async () => {
  await expect(entitle('clerk', passwords.clerk, 'leader')).rejects.toMatchObject({
    code: 'sealed.notAllowed',
  });
  await expect(entitle('headOfOffice', 'sai', 'clerk')).rejects.toMatchObject({ code: 'auth.wrong' });
  await expect(entitle('headOfOffice', passwords.headOfOffice, 'clerk', 'sai')).rejects.toMatchObject({
    code: 'auth.wrong',
  });
  for (const role of ['auditor', 'administrator'] as const) {
    await expect(entitle('headOfOffice', passwords.headOfOffice, role)).rejects.toMatchObject({
      code: 'auth.forbidden',
    });
  }
});

test('a denunciation that came without a name is told to have nobody in the compartment', async () => {
  await entitle('headOfOffice', passwords.headOfOffice, 'clerk');
  expect(await reveals('clerk', passwords.clerk, crypto.randomUUID())).toBe('sealed.nobody');
});

test('losing one password loses nothing: the other still opens it and gives the key back', async () => {
  await entitle('headOfOffice', passwords.headOfOffice, 'clerk');
  const input = { staffId: people.headOfOffice.id, newPassword: 'mật khẩu đặt lại' };
  const reset = office.acting('administrator', 'staff.resetPassword');
  await staffHandlers['staff.resetPassword'](office.room, input, reset);
  expect(await reveals('headOfOffice', 'mật khẩu đặt lại')).toBe('sealed.notAllowed');
  expect(await reveals('clerk')).toBe('Tống Viết Hùng');
  const clerk = { ...office.acting('clerk', 'sealed.entitle'), staff: { ...people.clerk, entitled: true } };
  const back = {
    staffId: people.headOfOffice.id,
    passphrase: passwords.clerk,
    theirPassword: 'mật khẩu đặt lại',
  };
  await entitlementHandlers['sealed.entitle'](office.room, back, clerk);
  expect(await reveals('headOfOffice', 'mật khẩu đặt lại')).toBe('Tống Viết Hùng');
});

test('when all passwords are lost the paper key opens it again, and a slip in the sheet names its line', async () => {
  const input = { staffId: people.headOfOffice.id, newPassword: 'mật khẩu đặt lại' };
  const reset = office.acting('administrator', 'staff.resetPassword');
  await staffHandlers['staff.resetPassword'](office.room, input, reset);
  const lines = paperKeyText(paper).split('\n');
  const wrong = lines
    .map((line, at) => (at === 1 ? line.replace(/(?<=^2\. )./, (was) => (was === 'Q' ? 'P' : 'Q')) : line))
    .join('\n');
  await expect(recover('headOfOffice', wrong)).rejects.toMatchObject({
    code: 'backup.keyLine',
    params: { line: 2 },
  });
  const stranger = paperKeyText(await generateBackupKey());
  await expect(recover('headOfOffice', stranger)).rejects.toMatchObject({ code: 'backup.wrongKey' });
  await recover('headOfOffice', paperKeyText(paper), 'mật khẩu đặt lại');
  expect(await reveals('headOfOffice', 'mật khẩu đặt lại')).toBe('Tống Viết Hùng');
});

test('who got the key by the paper sheet opens the compartment at once, and a person put out of use is out', async () => {
  const { room } = office;
  const { id } = people.headOfOffice;
  const newPassword = 'mật khẩu đặt lại';
  const reset = office.acting('administrator', 'staff.resetPassword');
  await staffHandlers['staff.resetPassword'](room, { staffId: id, newPassword }, reset);
  const workspace = { ...createWorkspace(room.ports), room };
  const run = createRunner(workspace);
  const { signal } = new AbortController();
  workspace.staff = { ...people.headOfOffice, entitled: false };
  const given = { staffId: id, paperKey: paperKeyText(paper), theirPassword: newPassword };
  await run({ name: 'sealed.recover', input: given, signal });
  const asked = { visitId: sealedVisit, passphrase: newPassword, reason: 'Soạn giấy mời' };
  expect(await run({ name: 'sealed.reveal', input: asked, signal })).toMatchObject({
    person: { name: 'Tống Viết Hùng' },
  });
  await run({ name: 'staff.save', input: { ...people.headOfOffice, active: false }, signal });
  expect(workspace.staff).toBeNull();
});

test('a sheet renewed by one who is entitled opens the compartment, one renewed by another says that it does not', async () => {
  const renew = (role: StaffRole) =>
    paperKeyHandlers['setup.renewPaperKey'](
      office.room,
      { password: passwords[role] },
      office.acting(role, 'setup.renewPaperKey'),
    );
  const byAdministrator = await renew('administrator');
  expect(byAdministrator.opensSealed).toBe(false);
  await expect(recover('clerk', byAdministrator.lines.join('\n'))).rejects.toMatchObject({
    code: 'backup.wrongKey',
  });
  const byHead = await renew('headOfOffice');
  expect(byHead.opensSealed).toBe(true);
  await recover('clerk', byHead.lines.join('\n'));
  expect(await reveals('clerk')).toBe('Tống Viết Hùng');
});
