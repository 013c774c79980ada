import { v7 } from 'uuid';
import type { Schedule, ScheduleItem } from '../../../shared/domain/chain';
import type { Day } from '../../../shared/domain/day';
import type { Face, Signer } from '../../../shared/domain/office';
import type { ReceptionRow } from '../../../shared/ipc/calls/work';
import { aPerson, matterOf, petitionOf, visitFieldsOf } from '../records';
import { hostIn, type Ledger, type LivedTask } from './ledger';
import type { Life } from './life';

export interface Living {
  readonly life: Life;
  readonly ledger: Ledger;
  readonly day: Day;
}

export async function signerOf(life: Life, face: Face): Promise<Signer> {
  const { signers } = await life.ask('office.get', {});
  const signer = signers.find((one) => one.face === face);
  if (signer === undefined) throw new Error(`nobody signs for the ${face}`);
  return signer;
}

export interface MonthOf {
  readonly year: number;
  readonly month: number;
}

/** What the checks say of each reception's last day of posting. */
async function latestOf(life: Life, id: string): Promise<Record<Day, Day>> {
  const checks = await life.ask('schedule.check', { id });
  const told = checks.filter(({ code }) => code === 'posting.latest' || code === 'posting.late');
  return Object.fromEntries(told.map(({ params }) => [String(params.day), String(params.latest)]));
}

/** The month's schedule is planned by the rules, corrected where somebody has to give way, and issued. */
export async function issuesSchedule(
  { life, ledger, day }: Living,
  of: MonthOf,
  amend: (item: ScheduleItem) => ScheduleItem = (item) => item,
): Promise<Schedule> {
  const draft = await life.ask('schedule.open', { ...of, face: 'state' });
  const { id, items } = await life.ask('schedule.save', { ...draft, items: draft.items.map(amend) });
  const latest = await latestOf(life, id);
  const signer = await signerOf(life, 'state');
  const { schedule } = await life.ask('schedule.issue', { id, day, number: null, signer, recipients: [] });
  const month = `${of.year}-${String(of.month).padStart(2, '0')}`;
  const days = items.map((item) => item.day);
  ledger.schedules.push({ month, issuedOn: day, postedOn: null, days, latest });
  return schedule;
}

export async function posts({ life, ledger, day }: Living, schedule: Schedule): Promise<void> {
  for (const [index, place] of ['Bảng tin trụ sở', 'Địa điểm tiếp công dân', 'Nhà văn hóa'].entries()) {
    await life.ask('posting.save', {
      id: v7(),
      scheduleId: schedule.id,
      place,
      day,
      time: `09:${index}0`,
      postedBy: 'Bùi Thị Mai Sao',
      witness: { name: 'Đặng Hữu Phương', title: 'Chánh Văn phòng' },
      takenDownOn: null,
      note: '',
      paperId: null,
    });
  }
  const month = `${schedule.year}-${String(schedule.month).padStart(2, '0')}`;
  const lived = ledger.schedules.find((one) => one.month === month);
  if (lived !== undefined) lived.postedOn = day;
}

/** The row without what the office counts itself, as a form sends it back. */
function typedOf(row: ReceptionRow) {
  const { visitCount: _v, draftCount: _d, conclusionId: _c, scheduleId: _s, ...rest } = row;
  const { createdAt: _a, updatedAt: _u, ...typed } = rest;
  return typed;
}

/** Nobody came: the day is closed with that, and counts as held. */
export async function receivesNobody({ life, ledger, day }: Living, row: ReceptionRow): Promise<void> {
  await life.ask('reception.close', { id: row.id, version: row.version, noCitizen: true, reason: '' });
  hostIn(ledger, row.hostName).held.add(day);
  hostIn(ledger, row.hostName).noCitizen.add(day);
}

/** The day ends: everybody who was received has a number. */
export async function closesDay({ life }: Living, row: ReceptionRow): Promise<void> {
  const { version } = await life.ask('reception.get', { id: row.id });
  await life.ask('reception.close', { id: row.id, version, noCitizen: false, reason: '' });
}

export async function receivesForHim({ life, ledger, day }: Living, row: ReceptionRow): Promise<void> {
  const modeReason = 'Chủ tịch dự họp Hội đồng nhân dân tỉnh';
  await life.ask('reception.save', { ...typedOf(row), hostMode: 'delegated', modeReason, state: 'held' });
  hostIn(ledger, row.hostName).delegated.add(day);
}

/** Somebody is received, written down and entered in the register; resolves to the number there. */
export async function receives(
  { life, ledger, day }: Living,
  row: ReceptionRow,
  who: number,
): Promise<number> {
  const idNumber = `000${String(who).padStart(9, '0')}`;
  const person = aPerson({ name: `Nguyễn Thị Thứ ${who}`, idNumber, phone: '' });
  const content = `Kiến nghị việc thứ ${who} về đường liên thôn`;
  const matter = await life.ask('matter.save', matterOf({ kind: 'proposal', summary: content }));
  const fields = visitFieldsOf({
    receptionId: row.id,
    matterId: matter.id,
    day,
    person,
    content,
    kind: 'proposal',
    outcome: 'recorded',
    transferPaper: '',
    followUp: '',
  });
  const { id, version } = await life.ask('visit.save', { fields, version: 0 });
  const entered = await life.ask('visit.enter', { id, version });
  ledger.visits += 1;
  if (row.kind !== 'regular') hostIn(ledger, row.hostName).held.add(day);
  return entered.number ?? 0;
}

/** A task is closed on proof; without proof it is refused first, past every button. */
export async function finishes({ life, day }: Living, task: LivedTask): Promise<void> {
  const { id, version } = await life.ask('task.get', { id: task.id });
  const bare = { id, version, doneOn: day, result: 'Đã trả lời công dân', evidence: '' };
  const refused = await life.verdict('task.close', bare);
  if (refused !== 'task.evidenceNeeded') throw new Error(`a task without proof: ${refused}`);
  await life.ask('task.close', { ...bare, evidence: `Báo cáo ngày ${day}` });
  task.doneOn = day;
}

/** A letter to each unit that is late, each with its number; resolves to the numbers. */
export async function urges({ life, ledger, day }: Living, reportBy: Day): Promise<string[]> {
  const signer = await signerOf(life, 'state');
  const drafts = await life.ask('draft.makeUrging', { face: 'state', reportBy });
  const numbers: string[] = [];
  for (const { id } of drafts) {
    const input = { id, day, number: null, signer, recipients: [] };
    numbers.push((await life.ask('draft.issue', input)).paper.numberText);
  }
  for (const task of ledger.tasks) if (task.doneOn === null && task.due < day) task.urged = true;
  ledger.letters += numbers.length;
  return numbers;
}

/** A posted reception moves by its own notice; without one it is refused first, past every button. */
export async function moves({ life, day }: Living, row: ReceptionRow, to: Day): Promise<void> {
  const refused = await life.verdict('reception.save', { ...typedOf(row), day: to });
  if (refused !== 'schedule.noticeNeeded') throw new Error(`a posted day without a notice: ${refused}`);
  const change = await life.ask('scheduleChange.begin', {
    id: v7(),
    receptionId: row.id,
    kind: 'moved',
    to: { day: to, sessions: row.sessions, place: row.place },
    reason: 'Chủ tịch dự hội nghị theo triệu tập của Ủy ban nhân dân tỉnh',
    face: 'state',
  });
  const signer = await signerOf(life, 'state');
  const input = { id: change.draftId ?? '', day, number: null, signer, recipients: [] };
  await life.ask('draft.issue', input);
}

export async function takesPetition({ life, day }: Living): Promise<string> {
  const given = { kind: 'proposal' as const, receivedOn: day, senderLabel: 'bà Trần Thị Lụa' };
  return (await life.ask('petition.save', petitionOf(given))).id;
}

export async function handlesPetition({ life, day }: Living, id: string): Promise<void> {
  const page = { text: '', limit: 1000, offset: 0 };
  const found = (await life.ask('petition.list', page)).rows.find((one) => one.id === id);
  if (found === undefined) throw new Error('no such petition');
  await life.ask('petition.save', {
    ...found,
    state: 'processed',
    outcome: 'answered',
    processedOn: day,
    competence: 'own',
  });
}
