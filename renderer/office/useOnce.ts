import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallName, Input, Output } from '../../shared/ipc/contract';
import type { Fault } from '../../shared/ipc/fault';
import { call } from './client';
import { faultOf } from './faults';

export interface Once<Value> {
  data: Value | null;
  fault: Fault | null;
  loading: boolean;
  /** asks again, because a person wants to or an own act changed the record */
  again(): void;
}

interface Answer<Name extends CallName> {
  asked: string;
  data: Output<Name> | null;
  fault: Fault | null;
}

/**
 * Asks once per input and not again when something changes elsewhere: reading a visit or a matter is an
 * entry of the audit trail, so it must happen when a person opens it and not whenever a list refreshes.
 * `input` null asks nothing.
 */
export function useOnce<Name extends CallName>(name: Name, input: Input<Name> | null): Once<Output<Name>> {
  const key = input === null ? null : JSON.stringify(input);
  const latest = useRef(input);
  latest.current = input;
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<Answer<Name> | null>(null);

  useEffect(() => {
    const wanted = latest.current;
    if (key === null || wanted === null) return;
    const asked = `${turn} ${key}`;
    const stop = new AbortController();
    call(name, wanted, stop.signal).then(
      (data) => {
        if (!stop.signal.aborted) setAnswer({ asked, data, fault: null });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setAnswer({ asked, data: null, fault: faultOf(error) });
      },
    );
    return () => stop.abort();
  }, [name, key, turn]);

  const again = useCallback(() => setTurn((before) => before + 1), []);
  const mine = answer !== null && answer.asked === `${turn} ${key}` ? answer : null;
  return {
    data: mine?.data ?? null,
    fault: mine?.fault ?? null,
    loading: key !== null && mine === null,
    again,
  };
}
