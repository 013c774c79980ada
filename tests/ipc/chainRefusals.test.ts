import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Conclusion, TaskFields } from '../../shared/domain/chain';
import type { CallName } from '../../shared/ipc/contract';
import { type AskedOffice, askOffice } from '../support/askOffice';
import { receptionOf, visitFieldsOf } from '../support/records';
import { asker, seedRecords } from '../support/seedRecords';

/** What the window could send past every button of its own: the office itself refuses. */
let office: AskedOffice;
let ask: ReturnType<typeof asker>;
beforeAll(async () => {
  office = await askOffice();
  await seedRecords(office);
  ask = asker(office);
}, 60_000);
afterAll(() => office.test.close());

/** `ok`, or the code of the fault. */
async function verdict(name: CallName, input: unknown): Promise<string> {
  const reply = await office.ask(name, input, 'headOfOffice');
  return reply.ok ? 'ok' : reply.fault.code;
}

async function signer() {
  const { signers } = await ask('office.get', {});
  const found = signers.find(({ face }) => face === 'state');
  if (found === undefined) throw new Error('nobody signs');
  return found;
}

describe('a task', () => {
  test('is closed on proof or on a signed reason, and on nothing less', async () => {
    const page = { state: 'open' as const, unit: '', limit: 10, offset: 0 };
    const [task] = (await ask('task.list', page)).rows;
    if (task === undefined) throw new Error('no open task');
    const { id, version } = task;
    const bare = { id, version, doneOn: '2026-11-23', result: 'Đã trả lời công dân', evidence: '' };
    const signed = { reason: 'Công dân nhận kết quả tại chỗ', signedBy: 'Trần Văn Bình' };
    const less: Record<string, unknown> = {
      nothing: {},
      blanks: { evidence: ' \n ' },
      'no paper': { paperId: null },
      'a paper that is not there': { paperId: v7() },
      'the task itself': { paperId: id },
      'a reason that nobody signed': { without: { ...signed, signedBy: ' ' } },
      'a name without a reason': { without: { ...signed, reason: '' } },
    };
    const told: Record<string, string> = {};
    for (const [what, input] of Object.entries(less))
      told[what] = await verdict('task.close', Object.assign({}, bare, input));
    expect(told).toEqual({
      nothing: 'task.evidenceNeeded',
      blanks: 'task.evidenceNeeded',
      'no paper': 'task.evidenceNeeded',
      'a paper that is not there': 'record.missing',
      'the task itself': 'record.missing',
      'a reason that nobody signed': 'task.evidenceNeeded',
      'a name without a reason': 'task.evidenceNeeded',
    });
    const unsaid = { ...bare, result: ' ', without: signed };
    expect(await verdict('task.close', unsaid)).toBe('task.resultNeeded');
    expect((await ask('task.get', { id })).state).toBe('sent');
    expect(await verdict('task.close', { ...bare, without: signed })).toBe('ok');
    expect(await verdict('task.close', { ...bare, version: version + 1, without: signed })).toBe(
      'task.closed',
    );
  });
});

describe('a notice', () => {
  async function drafted(): Promise<Conclusion> {
    const { id: receptionId, day } = await ask('reception.save', receptionOf({ day: '2026-11-12' }));
    const fields = visitFieldsOf({ receptionId, day });
    const visit = await ask('visit.save', { fields, version: 0 });
    await ask('visit.enter', { id: visit.id, version: visit.version });
    return ask('conclusion.open', { receptionId, face: 'state' });
  }
  const whole = (): TaskFields => ({
    id: v7(),
    leadUnit: 'Phòng Kinh tế',
    helpers: [],
    what: 'Kiểm tra, trả lời công dân',
    product: 'báo cáo',
    due: '2026-12-10',
    vagueDue: '',
    vagueReason: '',
    reportTo: 'Chủ tịch UBND xã',
    answersCitizen: true,
  });

  test('does not go out while one of its tasks has a gap', async () => {
    const draft = await drafted();
    const given = { id: draft.id, day: '2026-11-18', number: null, signer: await signer(), recipients: [] };
    const gaps: Record<string, Partial<TaskFields>> = {
      'no unit': { leadUnit: ' ' },
      'no work': { what: '' },
      'no product': { product: '' },
      'nobody to report to': { reportTo: ' ', product: 'văn bản trả lời' },
      'no day': { due: null },
      'a vague day without a reason': { due: null, vagueDue: 'trong quý I' },
      'a reason without a vague day': { due: null, vagueReason: 'Chủ tịch nói vậy' },
    };
    const told: Record<string, string> = { 'no task': await verdict('conclusion.issue', given) };
    let { version } = draft;
    const withTask = async (change: Partial<TaskFields>) => {
      const tasks = [{ ...whole(), ...change }];
      const items = draft.items.map((item) => ({ ...item, conclusion: 'Giao Phòng Kinh tế', tasks }));
      ({ version } = await ask('conclusion.save', { ...draft, items, version }));
    };
    for (const [what, change] of Object.entries(gaps)) {
      await withTask(change);
      told[what] = await verdict('conclusion.issue', given);
    }
    expect([...new Set(Object.values(told))]).toEqual(['conclusion.gaps']);
    expect(Object.keys(told)).toHaveLength(8);
    expect((await ask('conclusion.get', { id: draft.id })).state).toBe('draft');
    await withTask({ due: null, vagueDue: 'trong quý I/2027', vagueReason: 'Chủ tịch kết luận như vậy' });
    expect(await verdict('conclusion.issue', given)).toBe('ok');
    expect(await verdict('conclusion.save', { ...draft, items: [], version: version + 1 })).toBe(
      'conclusion.frozen',
    );
  });
});

describe('a posted schedule', () => {
  test('changes by a notice alone, and only once the notice is issued', async () => {
    const schedule = (await ask('schedule.list', { year: 2026 })).find(({ month }) => month === 12);
    const item = schedule?.items[1];
    if (schedule === undefined || item === undefined) throw new Error('no issued schedule');
    const { id, version } = schedule;
    const given = { id, day: '2026-11-23', number: null, signer: await signer(), recipients: [] };
    const row = await ask('reception.get', { id: item.receptionId });
    const { visitCount: _v, draftCount: _d, conclusionId: _c, scheduleId: _s, ...rest } = row;
    const { createdAt: _a, updatedAt: _u, ...typed } = rest;
    const off = { stateReason: 'Bận họp' };
    const tried: [CallName, unknown][] = [
      ['schedule.save', { ...schedule, items: schedule.items.slice(1) }],
      ['schedule.save', { ...schedule, state: 'draft', version }],
      ['schedule.replan', { id }],
      ['schedule.issue', given],
      ['reception.save', { ...typed, day: '2026-12-28' }],
      ['reception.save', { ...typed, place: 'Nhà văn hóa thôn Tân Sơn' }],
      ['reception.save', { ...typed, sessions: [{ from: '13:30', to: '16:30' }] }],
      ['reception.save', { ...typed, hostId: null, hostName: 'Vũ Thị Khánh Chi' }],
      ['reception.save', { ...typed, ...off, state: 'cancelled' }],
      ['reception.save', { ...typed, ...off, state: 'postponed' }],
    ];
    const told: string[] = [];
    for (const [name, input] of tried) told.push(`${name} ${await verdict(name, input)}`);
    expect(told).toEqual([
      ...['save', 'save', 'replan', 'issue'].map((act) => `schedule.${act} schedule.frozen`),
      ...Array.from({ length: 6 }, () => 'reception.save schedule.noticeNeeded'),
    ]);

    const to = { day: '2026-12-28', sessions: item.sessions, place: item.place };
    const begin = {
      id: v7(),
      receptionId: row.id,
      kind: 'moved' as const,
      to,
      reason: '',
      face: 'state' as const,
    };
    expect(await verdict('scheduleChange.begin', begin)).toBe('call.badInput');
    const change = await ask('scheduleChange.begin', { ...begin, reason: 'Chủ tịch dự họp tỉnh' });
    expect((await ask('reception.get', { id: row.id })).day).toBe(row.day);
    await ask('draft.issue', { ...given, id: change.draftId ?? '', day: '2026-12-01' });
    expect((await ask('reception.get', { id: row.id })).day).toBe('2026-12-28');
    const [after] = (await ask('schedule.list', { year: 2026 })).filter((one) => one.id === id);
    expect(after?.items).toEqual(schedule.items);
  });
});

test('a reception is delegated with a reason, or not at all', async () => {
  const typed = receptionOf({ day: '2026-11-13', hostMode: 'delegated' });
  expect(await verdict('reception.save', typed)).toBe('reception.delegatedWhy');
  expect(await verdict('reception.save', { ...typed, modeReason: 'Chủ tịch dự họp tỉnh' })).toBe('ok');
});
