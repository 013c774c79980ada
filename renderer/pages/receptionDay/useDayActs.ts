import { useNavigate } from 'react-router';
import type { DayRow } from '../../../shared/domain/receptionDay';
import type { Fault } from '../../../shared/ipc/fault';
import { newId } from '../../office/client';
import { useAct } from '../../office/hooks';

export interface DayActs {
  call(row: DayRow): void;
  receive(row: DayRow): void;
  done(row: DayRow): void;
  absent(row: DayRow): void;
  busy: boolean;
  fault: Fault | null;
}

export const mayCall = ({ standing }: DayRow) => standing === 'waiting' || standing === 'called';
export const mayReceive = ({ standing, registrationId }: DayRow) =>
  registrationId !== null && (standing === 'waiting' || standing === 'called' || standing === 'dropped');
export const mayBeAbsent = mayReceive;
export const hasVisit = ({ visitId, standing }: DayRow) =>
  visitId !== null && (standing === 'receiving' || standing === 'done');

/** The steps of one person through the day; a step that is none for this person does nothing. */
export function useDayActs(receptionId: string): DayActs {
  const navigate = useNavigate();
  const calling = useAct('reception.call');
  const receiving = useAct('registration.receive');
  const stepping = useAct('registration.step');
  const entering = useAct('visit.enter');

  function openVisit(id: string) {
    void navigate(`/visits/${receptionId}/${id}`);
  }

  return {
    call(row) {
      const { registrationId: id, registrationVersion: version, standing } = row;
      if (id === null || !mayCall(row)) return;
      void calling.act({ id, version, called: standing === 'waiting' });
    },
    receive(row) {
      const { registrationId: id, registrationVersion: version, visitId } = row;
      if (hasVisit(row) && visitId !== null) openVisit(visitId);
      else if (id !== null && mayReceive(row)) {
        void receiving
          .act({ id, version, visitId: newId() })
          .then((begun) => (begun === undefined ? undefined : openVisit(begun.visitId)));
      }
    },
    done({ visitId, visitVersion, standing }) {
      if (visitId === null || standing !== 'receiving') return;
      void entering.act({ id: visitId, version: visitVersion });
    },
    absent(row) {
      const { registrationId: id, registrationVersion: version } = row;
      if (id === null || !mayBeAbsent(row)) return;
      void stepping.act({ id, version, to: 'absent', toldBy: '', reason: '' });
    },
    busy: calling.acting || receiving.acting || stepping.acting || entering.acting,
    fault: calling.fault ?? receiving.fault ?? stepping.fault ?? entering.fault,
  };
}
