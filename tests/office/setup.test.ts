import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createOffice } from '../../electron/office/setup';
import { closeRoom, createWorkspace } from '../../electron/office/workspace';
import { contract } from '../../shared/ipc/contract';
import { newOffice } from '../support/newOffice';
import { makeRoom, type TestRoom } from '../support/room';

let test: TestRoom | null = null;
afterEach(async () => {
  await test?.close();
});

it('makes one office from two clicks, and the second is told that it is there', async () => {
  test = await makeRoom();
  const workspace = createWorkspace({ ...test.room.ports, homeDir: join(test.folder, 'home') });
  const input = contract['setup.createOffice'].input.parse(newOffice());
  const both = await Promise.allSettled([createOffice(workspace, input), createOffice(workspace, input)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = both.find((one) => one.status === 'rejected');
  expect(refused?.reason).toMatchObject({ code: 'data.exists' });
  await closeRoom(workspace);
});
