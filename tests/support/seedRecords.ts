import { v7 } from 'uuid';
import { demoPeople } from '../../electron/office/demo/offices';
import { type CallName, contract, type Input, type Output } from '../../shared/ipc/contract';
import type { AskedOffice } from './askOffice';
import { aPerson, matterOf, petitionOf, receptionOf, visitFieldsOf } from './records';

function isOutput<Name extends CallName>(name: Name, value: unknown): value is Output<Name> {
  return contract[name].output.safeParse(value).success;
}

/** Calls as the head of the office, who may do all that is needed here. */
export function asker(office: AskedOffice) {
  return async <Name extends CallName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
    const reply = await office.ask(name, input, 'headOfOffice');
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.fault)}`);
    if (!isOutput(name, reply.value)) throw new Error(`${name}: not what the contract says`);
    return reply.value;
  };
}

const tables = [
  'offices',
  'staff',
  'hosts',
  'units',
  'receptions',
  'matters',
  'petitions',
  'visits',
  'citizens',
  'schedules',
  'schedule_changes',
  'conclusions',
  'tasks',
  'papers',
  'backup_places',
];

/**
 * One record of each kind, through the contract, from a schedule to an issued conclusion with its tasks.
 * @returns the ids of all of them
 */
export async function seedRecords(office: AskedOffice): Promise<string[]> {
  const ask = asker(office);
  const { hosts, units } = demoPeople('xa2026');
  for (const host of hosts) await ask('host.save', { ...host, version: 0 });
  for (const unit of units) await ask('unit.save', { ...unit, version: 0 });
  const schedule = await ask('schedule.open', { year: 2026, month: 12, face: 'state' });
  await ask('schedule.open', { year: 2027, month: 1, face: 'party' });
  const reception = await ask('reception.save', receptionOf());
  await ask('reception.save', receptionOf({ day: '2026-11-20' }));
  const matter = await ask('matter.save', matterOf({ code: 'KN-2026-001' }));
  const secret = await ask('matter.save', matterOf({ code: 'TC-2026-001', kind: 'denunciation' }));
  await ask('petition.save', petitionOf({ matterId: matter.id }));
  const common = { receptionId: reception.id, matterId: matter.id };
  const spoken = await ask('visit.save', { fields: visitFieldsOf(common), version: 0 });
  const fields = visitFieldsOf({
    ...common,
    kind: 'denunciation',
    matterId: secret.id,
    person: aPerson({ name: 'Tống Viết Hùng' }),
  });
  const hidden = await ask('visit.save', { fields, version: 0 });
  await ask('visit.save', { fields: visitFieldsOf({ day: '2026-11-23' }), version: 0 });
  for (const { id, version } of [spoken, hidden]) await ask('visit.enter', { id, version });
  const draft = await ask('conclusion.open', { receptionId: reception.id, face: 'state' });
  const what = { id: v7(), leadUnit: 'Phòng Kinh tế', helpers: [], what: 'Kiểm tra, trả lời công dân' };
  const when = {
    due: '2026-12-10',
    vagueDue: '',
    vagueReason: '',
    reportTo: 'Chủ tịch UBND xã',
    answersCitizen: true,
  };
  const items = draft.items.map((item) => ({
    ...item,
    conclusion: 'Giao Phòng Kinh tế',
    tasks: [{ ...what, ...when, id: v7() }],
  }));
  const kept = await ask('conclusion.save', { ...draft, items });
  const [signer] = office.workspace.room?.office.signers ?? [];
  if (signer === undefined) throw new Error('the office has no signer');
  await ask('conclusion.issue', { id: kept.id, day: '2026-11-23', number: null, signer, recipients: [] });
  await ask('schedule.issue', { id: schedule.id, day: '2026-11-23', number: null, signer, recipients: [] });
  const [planned] = schedule.items;
  if (planned === undefined) throw new Error('a schedule of nothing');
  await ask('scheduleChange.begin', {
    id: v7(),
    receptionId: planned.receptionId,
    kind: 'moved',
    to: { day: '2026-12-30', sessions: planned.sessions, place: planned.place },
    reason: 'Bí thư dự họp tỉnh',
    face: 'state',
  });
  const ids = await Promise.all(tables.map((table) => office.test.room.data.db(table).pluck('id')));
  return ids.flat();
}
