import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { matterHandlers } from '../../electron/office/matters';
import { petitionJoiningHandlers } from '../../electron/office/petitionJoining';
import { petitionSplittingHandlers } from '../../electron/office/petitionSplitting';
import { petitionViewHandlers } from '../../electron/office/petitionView';
import type { Petition } from '../../shared/domain/petitions';
import { asParty, complaintOf, petitionDesk } from '../support/petitionDesk';
import { aPerson, matterOf, petitionOf } from '../support/records';
import { makeRoom, type TestRoom } from '../support/room';

/** The cases that came as petitions; those that came in person stand in sampleCases.test.ts. */
let office: TestRoom;
beforeEach(async () => {
  office = await makeRoom();
});
afterEach(() => office.close());

const { get, save, clock } = petitionDesk(() => office);

async function proposed(petition: Petition) {
  const { proposals } = await petitionViewHandlers['petition.assess'](office.room, { petition });
  return proposals[0];
}
function open(code: string, kind: Petition['kind']) {
  return matterHandlers['matter.save'](office.room, matterOf({ code, kind }), office.acting());
}

describe('case 6, one petition with three contents', () => {
  const mixed = () =>
    petitionOf({
      code: 'DON-2026-118',
      parties: [
        asParty({
          person: aPerson({ name: 'Phạm Thị Hoài An', idNumber: '000179000005', address: 'thôn Gò Nổi' }),
        }),
      ],
    });

  it('is answered by guidance to write each apart', async () => {
    const first = await proposed(await save(mixed()));
    expect([first?.outcome, first?.paper, first?.deadline?.due]).toEqual([
      'guided',
      'guidanceSlip',
      '2026-11-27',
    ]);
  });

  it('gives a part for each content; nobody reads from the open ones who denounced', async () => {
    const whole = await save(mixed());
    const parts = [
      { id: v7(), kind: 'complaint' as const, summary: 'Không cấp xác nhận tình trạng đất' },
      { id: v7(), kind: 'denunciation' as const, summary: 'Trưởng thôn giữ tiền quỹ' },
      { id: v7(), kind: 'proposal' as const, summary: 'Sửa điện chiếu sáng' },
    ];
    const input = { id: whole.id, version: whole.version, parts };
    const made = await petitionSplittingHandlers['petition.split'](office.room, input, office.acting());
    expect(made.map(({ kind, sealed }) => [kind, sealed])).toEqual([
      ['complaint', false],
      ['denunciation', true],
      ['proposal', false],
    ]);
    expect(JSON.stringify([await get(whole.id), await get(made[1]?.id ?? '')])).not.toMatch(
      /Hoài An|000179000005/,
    );
  });
});

describe('case 7, an anonymous petition with evidence', () => {
  it('is checked without the procedure of denunciations, in its ten days and long before its 45', async () => {
    const typed = petitionOf({
      code: 'DON-2026-115',
      kind: 'denunciation',
      receivedOn: '2026-11-09',
      source: 'post',
      anonymous: true,
      senderLabel: '',
      senderAddress: '',
      summary: 'Ban quản lý chợ Xóm Lò thu phí ngoài biên lai đối với 15 hộ',
      competence: 'own',
      circumstances: ['evidence'],
    });
    const saved = await save(typed);
    expect((await get(saved.id)).deadlines.map(({ key, due }) => [key, due])).toEqual([
      ['petition.process', '2026-11-23'],
      ['petition.alarmFirst', '2026-12-09'],
      ['petition.alarmSecond', '2026-12-19'],
      ['petition.discipline', '2026-12-24'],
    ]);
    const first = await proposed(saved);
    expect([first?.code, first?.wording.startsWith('Không xử lý theo thủ tục giải quyết tố cáo')]).toEqual([
      'anonymous.check',
      true,
    ]);
  });
});

describe('case 8, a copy', () => {
  it('is stored a year with the matter of the first, and is no matter more', async () => {
    const matter = await open('KN-2026-011', 'complaint');
    const first = await save(complaintOf({ code: 'DON-2026-117', matterId: matter.id }));
    const copy = await save(complaintOf({ code: 'DON-2026-121', receivedOn: '2026-11-18', source: 'post' }));
    expect((await clock(copy.id, 'petition.process')).due).toBe('2026-12-03');
    const input = {
      id: copy.id,
      otherId: first.id,
      kind: 'duplicate',
      note: 'Bản phô tô gửi nhiều nơi',
    } as const;
    await petitionJoiningHandlers['petition.join'](office.room, input, office.acting());
    const joined = (await get(copy.id)).petition;
    const row = await proposed(joined);
    expect([row?.code, row?.outcome]).toEqual(['duplicate', 'filed']);
    await save({ ...joined, state: 'filed', outcome: 'filed', processedOn: '2026-11-19' });
    const view = await get(copy.id);
    expect([view.storedUntil, view.matterCode]).toEqual(['2027-11-19', 'KN-2026-011']);
    const page = { text: '', limit: 10, offset: 0 };
    expect((await matterHandlers['matter.list'](office.room, page)).total).toBe(1);
  });
});

describe('case 11, a Party member', () => {
  it('goes to the inspection committee, told within ten working days', async () => {
    const matter = await open('DU-2026-017', 'proposal');
    const saved = await save(
      petitionOf({
        kind: 'proposal',
        receivedOn: '2026-11-19',
        matterId: matter.id,
        competence: 'inspection',
        authority: 'Ủy ban Kiểm tra Đảng ủy xã',
        circumstances: ['partyHead'],
      }),
    );
    expect((await clock(saved.id, 'party.takenUp')).due).toBe('2026-12-04');
    const first = await proposed(saved);
    expect([first?.code, first?.paper, first?.deadline?.due]).toEqual([
      'proposal.party',
      'transferSlip',
      '2026-12-04',
    ]);
  });

  it('is hidden like any denouncer when the content is a denunciation', async () => {
    const saved = await save(complaintOf({ kind: 'denunciation', competence: 'inspection' }));
    expect([saved.sealed, (await proposed(saved))?.code]).toEqual([true, 'denunciation.party']);
  });
});

describe('case 12, a daughter for her mother', () => {
  it('is passed on, with her paper kept and the answer due', async () => {
    const daughter = aPerson({
      name: 'Vương Thị Ngọc Lam',
      idNumber: '000190000009',
      address: 'thôn Tân Sơn',
    });
    const paper = 'Văn bản ủy quyền có chứng thực';
    const saved = await save(
      petitionOf({
        code: 'DON-2026-122',
        kind: 'proposal',
        receivedOn: '2026-11-20',
        parties: [
          asParty({ person: aPerson({ name: 'Đặng Thị Mận', idNumber: '', phone: '' }) }),
          asParty({ side: 'representative', person: daughter, paper }),
        ],
        competence: 'other',
        authority: 'Sở Nội vụ',
      }),
    );
    const first = await proposed(saved);
    expect([first?.code, first?.paper, first?.deadline?.due]).toEqual([
      'proposal.transfer',
      'transferSlip',
      '2026-12-07',
    ]);
    const { petition } = await get(saved.id);
    expect(petition.parties.map(({ side, paper: kept }) => [side, kept])).toEqual([
      ['petitioner', ''],
      ['representative', paper],
    ]);
  });
});
