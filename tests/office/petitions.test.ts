import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openText } from '../../electron/backup/secretText';
import { readSealed } from '../../electron/data/sealed';
import { petitionDraftHandlers } from '../../electron/office/petitionDrafts';
import { petitionSplittingHandlers } from '../../electron/office/petitionSplitting';
import { petitionHandlers } from '../../electron/office/petitions';
import { searchHandlers } from '../../electron/office/search';
import type { Party, Petition } from '../../shared/domain/petitions';
import { asParty, complaintOf, petitionDesk } from '../support/petitionDesk';
import { aPerson, petitionOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

let office: TestRoom;
beforeEach(async () => {
  office = await makeRoom();
});
afterEach(() => office.close());

const { get, save } = petitionDesk(() => office);

describe('a petition', () => {
  it('comes back with its parties, its sender from the first of them, and what was found about it', async () => {
    const parties = [
      asParty(),
      asParty({ person: aPerson({ name: 'Lò Văn Bảy', idNumber: '' }) }),
      asParty({ side: 'respondent', person: aPerson({ name: 'Phòng Kinh tế', idNumber: '' }) }),
    ];
    const typed = complaintOf({
      parties,
      people: 2,
      source: 'press',
      sentBy: 'Báo Lam Giang',
      met: ['signature'],
      unmet: ['complaintDocuments'],
      circumstances: ['manyPlaces'],
    });
    const saved = await save(typed);
    const { petition, facts } = await get(saved.id);
    expect(petition).toMatchObject({
      parties,
      people: 2,
      source: 'press',
      sentBy: 'Báo Lam Giang',
      senderLabel: 'ông Nguyễn Văn Khởi',
      senderAddress: 'thôn Đồng Trầm',
      met: ['signature'],
      unmet: ['complaintDocuments'],
    });
    expect(facts.toSorted()).toEqual(['forwarded', 'incomplete', 'manyPlaces', 'sentOn']);
    const { hits } = await searchHandlers['search.all'](office.room, { text: 'lo van bay', limit: 5 });
    expect(hits.map(({ noun }) => noun).toSorted()).toEqual(['citizen', 'petition']);
  });

  it('is refused without a content, and decided without a day or an outcome', async () => {
    await expect(save(complaintOf({ summary: ' ' }))).rejects.toMatchObject({
      code: 'petition.incomplete',
      params: { fields: 'summary' },
    });
    await expect(save(complaintOf({ state: 'processed' }))).rejects.toMatchObject({
      params: { fields: 'processedOn, outcome' },
    });
    const early = complaintOf({ state: 'processed', outcome: 'guided', processedOn: '2026-11-09' });
    await expect(save(early)).rejects.toMatchObject({ params: { fields: 'processedOn' } });
  });

  it('is neither received nor decided on a day that has not come', async () => {
    const code = { code: 'petition.notYet', params: { day: '24/11/2026' } };
    await expect(save(complaintOf({ receivedOn: '2026-11-24' }))).rejects.toMatchObject(code);
    const saved = await save(complaintOf({ receivedOn: '2026-11-23' }));
    const decided = { ...saved, state: 'processed', outcome: 'guided' } as const;
    await expect(save({ ...decided, processedOn: '2026-11-24' })).rejects.toMatchObject(code);
    expect((await save({ ...decided, processedOn: '2026-11-23' })).version).toBe(2);
  });

  it('is cancelled with a reason, keeps its code and takes no more changes', async () => {
    const { id, version, code } = await save(complaintOf());
    const input = { id, version, reason: 'Ghi nhầm' };
    const gone = await petitionHandlers['petition.cancel'](office.room, input, office.acting());
    expect([gone.code, gone.state, gone.cancelReason]).toEqual([code, 'cancelled', 'Ghi nhầm']);
    expect((await get(id)).deadlines).toEqual([]);
    await expect(save({ ...gone, state: 'received' })).rejects.toMatchObject({ code: 'record.closed' });
  });
});

describe('what is typed about a petition', () => {
  const keep = (petition: Petition, version: number) =>
    petitionDraftHandlers['petition.keepDraft'](office.room, { petition, version }, office.acting());

  it('is there after the next start, apart from the register, until it is saved', async () => {
    const typed = complaintOf({ summary: 'Đang gõ dở' });
    const { version } = await keep(typed, 0);
    await keep({ ...typed, summary: 'Đang gõ dở dang' }, version);
    await office.reopen();
    const view = await get(typed.id);
    expect([view.draft?.summary, view.draftVersion, view.petition.code]).toEqual(['Đang gõ dở dang', 2, '']);
    const page = { text: '', limit: 10, offset: 0 };
    expect((await petitionHandlers['petition.list'](office.room, page)).total).toBe(0);
    const listed = await petitionDraftHandlers['petition.drafts'](office.room);
    expect(listed.map(({ summary }) => summary)).toEqual(['Đang gõ dở dang']);
    await save({ ...typed, summary: 'Đã gõ xong' });
    expect((await get(typed.id)).draft).toBeNull();
  });

  it('is refused when somebody else typed in between', async () => {
    const typed = complaintOf();
    await keep(typed, 0);
    await keep(typed, 1);
    await expect(keep(typed, 1)).rejects.toMatchObject({ code: 'record.stale' });
  });

  it('hides who denounces at once, and opens it again when the kind was a slip', async () => {
    const typed = complaintOf({ kind: 'denunciation' });
    const { version } = await keep(typed, 0);
    const hidden = await get(typed.id);
    expect([hidden.draft?.sealed, hidden.draft?.parties]).toEqual([true, []]);
    expect(JSON.stringify(hidden)).not.toMatch(/Khởi|000071000001/);
    await keep({ ...typed, kind: 'complaint' }, version);
    expect((await get(typed.id)).draft).toMatchObject({ sealed: false, parties: typed.parties });
    expect(await readSealed(office.room.data.db, typed.id)).toBeNull();
  });
});

describe('a denunciation by petition', () => {
  it('keeps its petitioners sealed with their sides and its respondent open', async () => {
    const respondent = asParty({
      side: 'respondent',
      person: aPerson({ name: 'Một công chức', idNumber: '' }),
    });
    const second = asParty({ person: aPerson({ name: 'Lò Thị Chín', idNumber: '000188000011' }) });
    const saved = await save(complaintOf({ kind: 'denunciation', parties: [asParty(), second, respondent] }));
    expect(saved).toMatchObject({ sealed: true, parties: [respondent], senderLabel: `hồ sơ ${saved.code}` });
    const sealed = await readSealed(office.room.data.db, saved.id);
    const secret = JSON.parse(await openText(office.sealingIdentity, sealed ?? ''));
    expect(secret.parties.map((one: Party) => one.person.name)).toEqual(['Nguyễn Văn Khởi', 'Lò Thị Chín']);
    const found = await Promise.all(
      ['nguyen van khoi', '000071000001', 'lo thi chin'].map((text) =>
        searchHandlers['search.all'](office.room, { text, limit: 5 }),
      ),
    );
    expect(found.map(({ hits }) => hits)).toEqual([[], [], []]);
    expect(await office.room.data.db('citizens')).toEqual([]);
    expect(await office.room.data.db('petition_keys').whereIn('kind', ['name', 'idNumber', 'phone'])).toEqual(
      [],
    );
  });

  it('takes its people out of the citizens when a complaint turns out to be one', async () => {
    const open = await save(complaintOf());
    expect(await office.room.data.db('citizens')).toHaveLength(1);
    await save({ ...open, kind: 'denunciation' });
    expect(await office.room.data.db('citizens')).toEqual([]);
    const { hits } = await searchHandlers['search.all'](office.room, { text: 'nguyen van khoi', limit: 5 });
    expect(hits).toEqual([]);
  });
});

describe('a petition of many contents', () => {
  const split = (whole: Petition, parts: { kind: Petition['kind']; summary: string }[]) =>
    petitionSplittingHandlers['petition.split'](
      office.room,
      { id: whole.id, version: whole.version, parts: parts.map((part) => ({ id: v7(), ...part })) },
      office.acting(),
    );

  it('is split into parts of one kind each, which hang on it by code and link', async () => {
    const whole = await save(petitionOf({ code: 'DON-2026-118' }));
    const made = await split(whole, [
      { kind: 'complaint', summary: 'Không cấp xác nhận tình trạng đất' },
      { kind: 'proposal', summary: 'Sửa điện chiếu sáng' },
    ]);
    expect(made.map(({ code, kind }) => [code, kind])).toEqual([
      ['DON-2026-118.1', 'complaint'],
      ['DON-2026-118.2', 'proposal'],
    ]);
    expect((await get(whole.id)).parts.map(({ code }) => code)).toEqual(['DON-2026-118.2', 'DON-2026-118.1']);
    expect((await get(made[0]?.id ?? '')).parent?.code).toBe('DON-2026-118');
    expect((await save(petitionOf())).code).toBe('DON-2026-119');
  });

  it('with a denunciation in it leaves nothing that leads from the open parts to the denouncer', async () => {
    const whole = await save(petitionOf({ code: 'DON-2026-118', parties: [asParty()] }));
    const made = await split(whole, [
      { kind: 'complaint', summary: 'Không cấp xác nhận tình trạng đất' },
      { kind: 'denunciation', summary: 'Trưởng thôn giữ tiền quỹ' },
    ]);
    const [open, secret] = await Promise.all(made.map(({ id }) => get(id)));
    expect([open?.petition.code, open?.petition.partOf, open?.petition.sealed]).toEqual([
      'DON-2026-119',
      null,
      false,
    ]);
    expect(open?.petition.senderLabel).toBe('ông Nguyễn Văn Khởi');
    expect([secret?.petition.code, secret?.petition.sealed]).toEqual(['DON-2026-118.2', true]);
    const parent = await get(whole.id);
    expect([parent.petition.sealed, parent.petition.senderLabel]).toEqual([true, 'hồ sơ DON-2026-118']);
    expect(JSON.stringify([secret, parent])).not.toMatch(/Khởi|DON-2026-119/);
  });

  it('is not split when it is of one kind, or into parts that are mixed again', async () => {
    const plain = await save(complaintOf());
    await expect(split(plain, [{ kind: 'proposal', summary: 'x' }])).rejects.toMatchObject({
      code: 'petition.notMixed',
    });
    const whole = await save(petitionOf());
    await expect(split(whole, [{ kind: 'mixed', summary: 'x' }])).rejects.toMatchObject({
      code: 'petition.split',
    });
  });
});
