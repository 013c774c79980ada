import { turnedRule } from '../../shared/domain/hostDays';
import type { Office } from '../../shared/domain/office';
import type { Host, HostRule, Unit } from '../../shared/domain/people';
import type { Output, Parsed } from '../../shared/ipc/contract';
import { AppError } from '../../shared/ipc/fault';
import { listAudit, verifyAudit } from '../data/audit';
import { listHosts, saveHost } from '../data/hosts';
import { changeOffice } from '../data/offices';
import { listUnits, saveUnit } from '../data/units';
import { calendarOf } from './calendar';
import { moveDeadlines } from './calendarMoves';
import type { DeskHandlers } from './handlers';
import { type Acting, changed, type Room, write } from './room';

async function readOffice(room: Room): Promise<Office> {
  return room.office;
}

async function saveOffice(room: Room, input: Office, acting: Acting): Promise<Office> {
  // sets of the backup are ordered under the code; another code would be another office
  if (input.id !== room.office.id || input.code !== room.office.code) throw new AppError('record.inUse');
  await write(room, acting, async (tx, stamp) => {
    await changeOffice(tx, input, stamp.now);
    if (input.week.join() !== room.office.week.join()) {
      await moveDeadlines(room, tx, stamp, await calendarOf({ ...room, office: input }, tx));
    }
    acting.about = { noun: 'office', recordId: input.id };
  });
  room.office = input;
  changed(room, 'office', input.id);
  return input;
}

function units(room: Room): Promise<Unit[]> {
  return listUnits(room.data.db);
}

async function keepUnit(room: Room, input: Unit, acting: Acting): Promise<Unit[]> {
  await write(room, acting, async (tx, stamp) => {
    await saveUnit(tx, stamp, input);
    acting.about = { noun: 'unit', recordId: input.id };
  });
  changed(room, 'unit', input.id);
  return units(room);
}

function hosts(room: Room): Promise<Host[]> {
  return listHosts(room.data.db);
}

/** @throws AppError host.ruleSpan {number}, from 1, for a rule that ends before it begins */
export function refuseTurned(rules: readonly HostRule[]): void {
  const turned = turnedRule(rules);
  if (turned >= 0) throw new AppError('host.ruleSpan', { number: turned + 1 });
}

async function keepHost(room: Room, input: Host, acting: Acting): Promise<Host[]> {
  refuseTurned(input.rules);
  await write(room, acting, async (tx, stamp) => {
    await saveHost(tx, stamp, input);
    acting.about = { noun: 'host', recordId: input.id };
  });
  changed(room, 'host', input.id);
  return hosts(room);
}

async function auditTrail(
  room: Room,
  input: Parsed<'audit.list'>,
  acting: Acting,
): Promise<Output<'audit.list'>> {
  const dayStart = (day: string | null) =>
    day === null ? null : new Date(`${day}T00:00:00+07:00`).toISOString();
  const dayEnd = (day: string | null) =>
    day === null ? null : new Date(`${day}T23:59:59.999+07:00`).toISOString();
  const found = await listAudit(room.data.db, { ...input, from: dayStart(input.from), to: dayEnd(input.to) });
  acting.about = { noun: 'audit', recordId: '', detail: { rows: found.rows.length } };
  return {
    total: found.total,
    rows: found.rows.map((row) => ({
      seq: row.seq,
      at: row.at,
      staffName: row.staff_name,
      act: row.act,
      noun: row.noun,
      recordId: row.record_id,
      detail: row.detail,
    })),
  };
}

export const profileHandlers = {
  'office.get': readOffice,
  'office.save': saveOffice,
  'unit.list': units,
  'unit.save': keepUnit,
  'host.list': hosts,
  'host.save': keepHost,
  'audit.list': auditTrail,
  'audit.verify': (room) => verifyAudit(room.data.db),
} satisfies Partial<DeskHandlers>;
