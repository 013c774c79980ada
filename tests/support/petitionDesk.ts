import { v7 } from 'uuid';
import { petitionHandlers } from '../../electron/office/petitions';
import { petitionViewHandlers } from '../../electron/office/petitionView';
import type { Party, Petition } from '../../shared/domain/petitions';
import { aPerson, petitionOf } from './records';
import type { TestRoom } from './room';

/** A clerk at the petitions of an open office. `office` is asked anew, for each test has its own. */
export function petitionDesk(office: () => TestRoom) {
  async function get(id: string) {
    const { room, acting } = office();
    return petitionViewHandlers['petition.get'](room, { id }, acting());
  }
  return {
    get,
    save(petition: Petition): Promise<Petition> {
      const { room, acting } = office();
      return petitionHandlers['petition.save'](room, petition, acting());
    },
    /** the deadline of a duty of a petition, with its explanation */
    async clock(id: string, key: string) {
      const found = (await get(id)).deadlines.find((one) => one.key === key);
      if (found === undefined) throw new Error(`no ${key}`);
      return found;
    },
  };
}

export function asParty(change: Partial<Party> = {}): Party {
  return { id: v7(), side: 'petitioner', person: aPerson(), paper: '', ...change };
}

/** The complaint of the demo's first case, within the office's own competence. */
export function complaintOf(change: Partial<Petition> = {}): Petition {
  return petitionOf({
    kind: 'complaint',
    receivedOn: '2026-11-10',
    competence: 'own',
    parties: [asParty()],
    summary: 'Khiếu nại Quyết định số 214/QĐ-UBND về bồi thường 186 m² đất vườn',
    ...change,
  });
}
