import { v7 } from 'uuid';
import { draftIssueHandlers } from '../../electron/office/draftIssue';
import { draftHandlers } from '../../electron/office/drafts';
import { receptionHandlers } from '../../electron/office/receptions';
import { registrationHandlers } from '../../electron/office/registrations';
import { scheduleChangeHandlers } from '../../electron/office/scheduleChanges';
import type { RegistrationInput } from '../../shared/domain/registrations';
import type { ScheduleChange, ScheduleChangeInput } from '../../shared/domain/scheduleChanges';
import { aPerson, registrationInputOf } from './records';
import { makeScheduleDesk } from './scheduleDesk';

/** The issued schedule of December, and the acts of a clerk who changes its last reception, of 22/12. */
export async function makeChangeDesk() {
  const desk = await makeScheduleDesk();
  const { made } = desk;
  const { id } = await desk.open();
  const { schedule } = await desk.issue(id);
  const last = schedule.items.at(-1);
  if (last === undefined) throw new Error('a schedule of nothing');
  const { receptionId, sessions, place } = last;

  function wanted(change: Partial<ScheduleChangeInput> = {}): ScheduleChangeInput {
    const to = { day: '2026-12-23', sessions, place };
    const reason = 'Chủ tịch UBND xã dự hội nghị theo triệu tập của UBND tỉnh';
    return { id: v7(), receptionId, kind: 'moved', to, reason, face: 'state', standIn: null, ...change };
  }

  function issue({ draftId }: ScheduleChange, day = '2026-12-16', number = 203) {
    const [signer] = made.room.office.signers;
    if (signer === undefined) throw new Error('the office has no signer');
    const input = { id: draftId ?? '', day, number, signer, recipients: [] };
    return draftIssueHandlers['draft.issue'](made.room, input, made.acting('clerk', 'draft.issue'));
  }

  function register(name: string, phone: string, change: Partial<RegistrationInput> = {}) {
    const person = aPerson({ name, phone, idNumber: '' });
    const typed = registrationInputOf(receptionId, { person, content: 'Bồi thường đất vườn', ...change });
    return registrationHandlers['registration.save'](made.room, typed, made.acting());
  }

  return {
    made,
    schedule,
    wanted,
    issue,
    register,
    begin: (change: Partial<ScheduleChangeInput> = {}) =>
      scheduleChangeHandlers['scheduleChange.begin'](
        made.room,
        wanted(change),
        made.acting('clerk', 'scheduleChange.begin'),
      ),
    list: () => scheduleChangeHandlers['scheduleChange.list'](made.room, { scheduleId: schedule.id }),
    reception: () => receptionHandlers['reception.get'](made.room, { id: receptionId }),
    draftOf: ({ draftId }: ScheduleChange) => draftHandlers['draft.get'](made.room, { id: draftId ?? '' }),
    withdraw: ({ id: change, version }: ScheduleChange) =>
      scheduleChangeHandlers['scheduleChange.withdraw'](
        made.room,
        { id: change, version, reason: 'Chủ tịch về kịp' },
        made.acting('clerk', 'scheduleChange.withdraw'),
      ),
    tell: (change: string, registrationId: string, told = true) =>
      scheduleChangeHandlers['scheduleChange.tell'](
        made.room,
        { id: change, registrationId, told, how: 'điện thoại' },
        made.acting('clerk', 'scheduleChange.tell'),
      ),
  };
}
export type ChangeDesk = Awaited<ReturnType<typeof makeChangeDesk>>;
