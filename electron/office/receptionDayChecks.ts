import type { Check } from '../../shared/domain/chain';
import type { Day } from '../../shared/domain/day';
import type { Face } from '../../shared/domain/office';
import type { DayRow } from '../../shared/domain/receptionDay';
import type { Calendar } from '../../shared/domain/workingDays';
import type { ReceptionRow } from '../../shared/ipc/calls/work';
import type { VisitRecord } from '../data/visitColumns';
import { noticeDeadline } from './conclusionChecks';

/** The clause that asks for each: the register of the reception, and what the citizen is told. */
const registerBasis = 'khoản 2 Điều 25, khoản 1 Điều 27 Nghị định 154/2026/NĐ-CP: ghi sổ tiếp công dân';
const answerBasis =
  'khoản 3 Điều 25 Nghị định 154/2026/NĐ-CP: trả lời ngay, hoặc nêu thời hạn và người liên hệ';

export interface DayFacts {
  readonly reception: ReceptionRow;
  readonly rows: readonly DayRow[];
  /** what was begun or entered */
  readonly visits: readonly VisitRecord[];
  /** the face whose notice is still due; null once it is out, and for the standing reception, which needs none */
  readonly face: Face | null;
}

function rowChecks({ id, standing, outcome }: DayRow, place: number): Check[] {
  const params = { place };
  if (standing === 'receiving') {
    return [{ severity: 'stop', code: 'day.unnumbered', params, basis: registerBasis, itemId: id }];
  }
  if (standing === 'waiting' || standing === 'called' || standing === 'dropped') {
    return [{ severity: 'stop', code: 'day.unknown', params, basis: '', itemId: id }];
  }
  if (standing === 'done' && outcome === 'undecided') {
    return [{ severity: 'warning', code: 'day.noResult', params, basis: answerBasis, itemId: id }];
  }
  return [];
}

/** A matter that goes on needs a body that answers the citizen, and a day or a paper. */
function answerChecks({ rows, visits }: DayFacts): Check[] {
  const goesOn: readonly string[] = ['accepted', 'transferred', 'demanded'];
  return visits.flatMap(({ visit }) => {
    const { outcome, handledBy, followUp, transferPaper, guidedTo } = visit;
    const place = rows.findIndex(({ visitId }) => visitId === visit.id) + 1;
    const said = [handledBy, followUp, transferPaper, guidedTo].some((text) => text.trim() !== '');
    if (visit.state !== 'entered' || !goesOn.includes(outcome) || said) return [];
    const itemId = rows[place - 1]?.id ?? visit.id;
    return [
      { severity: 'warning' as const, code: 'day.noAnswer', params: { place }, basis: answerBasis, itemId },
    ];
  });
}

function nobodyCheck({ reception, rows }: DayFacts): Check[] {
  const came = rows.some(({ standing }) => standing === 'done' || standing === 'receiving');
  if (came || reception.state === 'noCitizen') return [];
  return [{ severity: 'stop', code: 'day.nobody', params: {}, basis: registerBasis, itemId: null }];
}

/** What is missing before the day can be closed; places count from 1, as the screen shows them. */
export function dayChecks(facts: DayFacts, calendar: Calendar, today: Day): Check[] {
  const { reception, rows, face } = facts;
  const due = face === null ? null : noticeDeadline(face, reception.day, calendar);
  const received = rows.some(({ standing }) => standing === 'done');
  const notice: Check[] =
    due === null || !received
      ? []
      : [
          {
            severity: due.due < today ? 'warning' : 'info',
            code: 'notice.due',
            params: { day: due.due },
            basis: due.basis,
            itemId: null,
          },
        ];
  return [
    ...rows.flatMap((row, index) => rowChecks(row, index + 1)),
    ...answerChecks(facts),
    ...nobodyCheck(facts),
    ...notice,
  ];
}
