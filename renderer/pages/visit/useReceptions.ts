import type { Day } from '../../../shared/domain/day';
import type { ReceptionRow } from '../../../shared/ipc/calls/work';
import type { Fault } from '../../../shared/ipc/fault';
import { newId } from '../../office/client';
import { useAct, useAppState, useToday } from '../../office/hooks';

export interface RegularReception {
  /** today's regular reception: the one there is, else a new one; undefined when the office refused */
  open(): Promise<ReceptionRow | undefined>;
  busy: boolean;
  fault: Fault | null;
}

/** Tiếp công dân thường xuyên goes on every working day; its reception is made when the first citizen comes. */
export function useRegularReception(): RegularReception {
  const today = useToday();
  const { office } = useAppState();
  const list = useAct('reception.list');
  const save = useAct('reception.save');

  async function open(): Promise<ReceptionRow | undefined> {
    // Asked now: a list that is still on its way would make a second reception of the same day.
    const rows = await list.act({ from: today, to: today });
    if (rows === undefined) return undefined;
    const there = rows.find((each) => each.kind === 'regular' && each.state !== 'cancelled');
    if (there !== undefined) return there;
    return save.act({ ...blankReception(today), ...regularDefaults(office) });
  }

  return { open, busy: list.acting || save.acting, fault: list.fault ?? save.fault };
}

type Defaults = Pick<ReceptionRow, 'hostName' | 'sessions' | 'place'>;

function regularDefaults(office: ReturnType<typeof useAppState>['office']): Defaults {
  return {
    hostName: office?.regularOfficer ?? '',
    sessions: office?.sessions ?? [],
    place: office?.receptionPlace ?? '',
  };
}

/** A regular reception held on that day, with nothing else known. */
export function blankReception(day: Day) {
  return {
    id: newId(),
    version: 0,
    day,
    kind: 'regular' as const,
    hostId: null,
    hostName: '',
    hostTitle: '',
    hostMode: 'inPerson' as const,
    modeReason: '',
    urgentReason: '',
    sessions: [],
    place: '',
    participants: '',
    expectedContent: '',
    state: 'held' as const,
    stateReason: '',
  };
}
