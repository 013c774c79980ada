import { saveHost } from '../../electron/data/hosts';
import { demoPeople } from '../../electron/office/demo/offices';
import { stampOf } from '../../electron/office/room';
import { scheduleHandlers } from '../../electron/office/schedules';
import type { Schedule } from '../../shared/domain/chain';
import type { Host } from '../../shared/domain/people';
import { makeRoom, type TestRoom } from './room';

const december = { year: 2026, month: 12, face: 'state' } as const;

/** The commune with its three hosts, and the acts of a clerk who makes the month's schedule. */
export async function makeScheduleDesk() {
  const made: TestRoom = await makeRoom();
  made.room.office = {
    ...made.room.office,
    postingPlaces: ['trụ sở UBND xã', 'Địa điểm tiếp công dân', 'nhà văn hóa các thôn'],
  };
  const withHosts = (hosts: readonly Host[]) =>
    made.room.data.db.transaction(async (tx) => {
      for (const host of hosts) await saveHost(tx, stampOf(made.room, made.acting()), host);
    });
  await withHosts(demoPeople('xa2026').hosts);
  return {
    made,
    withHosts,
    open: (of: { year: number; month: number; face: 'state' | 'party' } = december) =>
      scheduleHandlers['schedule.open'](made.room, of, made.acting()),
    save: (schedule: Schedule) =>
      scheduleHandlers['schedule.save'](made.room, schedule, made.acting('clerk', 'schedule.save')),
    check: (id: string) => scheduleHandlers['schedule.check'](made.room, { id }),
    issue: (id: string, recipients: string[] = []) => {
      const [signer] = made.room.office.signers;
      if (signer === undefined) throw new Error('the office has no signer');
      const input = { id, day: '2026-11-23', number: 187, signer, recipients };
      return scheduleHandlers['schedule.issue'](made.room, input, made.acting('clerk', 'schedule.issue'));
    },
  };
}
export type ScheduleDesk = Awaited<ReturnType<typeof makeScheduleDesk>>;
