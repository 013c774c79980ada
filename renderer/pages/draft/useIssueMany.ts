import { useRef, useState } from 'react';
import type { Paper } from '../../../shared/domain/chain';
import type { Day } from '../../../shared/domain/day';
import type { DraftRow } from '../../../shared/domain/drafts';
import type { Signer } from '../../../shared/domain/office';
import type { Fault } from '../../../shared/ipc/fault';
import { call } from '../../office/client';
import { faultOf } from '../../office/faults';

/**
 * Issues drafts one after the other, each in its own number; what a stop or a refusal leaves stays an open draft.
 * Numbers are taken one by one: a letter that is refused must not take those after it along.
 */
export function useIssueMany() {
  const [issued, setIssued] = useState<ReadonlyMap<string, Paper>>(new Map());
  const [running, setRunning] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const stopped = useRef(false);

  async function start(drafts: readonly DraftRow[], day: Day, signer: Signer): Promise<void> {
    stopped.current = false;
    setRunning(true);
    setFault(null);
    try {
      for (const { id } of drafts) {
        if (stopped.current) break;
        if (issued.has(id)) continue;
        const { recipients } = (await call('draft.get', { id })).document;
        const { paper } = await call('draft.issue', { id, day, number: null, signer, recipients });
        setIssued((before) => new Map(before).set(id, paper));
      }
    } catch (thrown) {
      setFault(faultOf(thrown));
    } finally {
      setRunning(false);
    }
  }

  function stop(): void {
    stopped.current = true;
  }

  return { issued, running, fault, start, stop };
}
