import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { petitionDraftHandlers } from '../../electron/office/petitionDrafts';
import { petitionJoiningHandlers } from '../../electron/office/petitionJoining';
import { petitionHandlers } from '../../electron/office/petitions';
import { undoHandlers } from '../../electron/office/undo';
import { complaintOf, petitionDesk } from '../support/petitionDesk';
import { makeRoom, type TestRoom } from '../support/room';

let office: TestRoom;
beforeEach(async () => {
  office = await makeRoom();
});
afterEach(() => office.close());

const { get, save } = petitionDesk(() => office);
const acts = () => undoHandlers['undo.list'](office.room, {}, office.acting('clerk'));
async function undo() {
  const [newest] = await acts();
  return undoHandlers['undo.back'](
    office.room,
    { id: newest?.id ?? '' },
    office.acting('clerk', 'undo.back'),
  );
}

describe('acts on petitions', () => {
  it('take a joined copy apart again, once', async () => {
    const first = await save(complaintOf({}));
    const copy = await save(complaintOf({ id: v7(), source: 'post' }));
    const input = { id: copy.id, otherId: first.id, kind: 'duplicate' as const, note: '' };
    const link = await petitionJoiningHandlers['petition.join'](office.room, input, office.acting('clerk'));
    expect((await acts()).map(({ act, title }) => [act, title])).toEqual([['petition.joined', copy.code]]);
    await office.reopen();
    expect(await undo()).toEqual({ noun: 'petition', id: copy.id });
    const again = petitionJoiningHandlers['petition.unjoin'](
      office.room,
      { linkId: link.id },
      office.acting(),
    );
    await expect(again).rejects.toMatchObject({ code: 'record.missing' });
  });

  it('are offered no more where the copy was taken apart on its own page', async () => {
    const first = await save(complaintOf({}));
    const copy = await save(complaintOf({ id: v7() }));
    const input = { id: copy.id, otherId: first.id, kind: 'apart' as const, note: '' };
    const link = await petitionJoiningHandlers['petition.join'](office.room, input, office.acting('clerk'));
    await petitionJoiningHandlers['petition.unjoin'](office.room, { linkId: link.id }, office.acting());
    expect(await acts()).toEqual([]);
  });

  it('give a cancelled petition its state back, under its code', async () => {
    const saved = await save(complaintOf({}));
    const input = { id: saved.id, version: saved.version, reason: 'Nhập trùng' };
    await petitionHandlers['petition.cancel'](office.room, input, office.acting('clerk'));
    await undo();
    const { petition } = await get(saved.id);
    expect([petition.state, petition.code, petition.cancelReason]).toEqual(['received', saved.code, '']);
  });

  it('keep a discarded draft in the bin until it is wanted back, also after a restart', async () => {
    const petition = complaintOf({ code: '' });
    const keep = { petition, version: 0 };
    await petitionDraftHandlers['petition.keepDraft'](office.room, keep, office.acting('clerk'));
    await petitionDraftHandlers['petition.dropDraft'](
      office.room,
      { id: petition.id },
      office.acting('clerk'),
    );
    expect(await petitionDraftHandlers['petition.drafts'](office.room)).toEqual([]);
    await office.reopen();
    const [row] = await undoHandlers['bin.list'](office.room);
    expect([row?.noun, row?.id]).toEqual(['petition', petition.id]);
    const restored = { noun: 'petition', id: petition.id, version: row?.version ?? 0 } as const;
    await undoHandlers['bin.restore'](office.room, restored, office.acting('clerk'));
    const drafts = await petitionDraftHandlers['petition.drafts'](office.room);
    expect(drafts.map(({ id }) => id)).toEqual([petition.id]);
    expect(await undoHandlers['bin.list'](office.room)).toEqual([]);
  });
});
