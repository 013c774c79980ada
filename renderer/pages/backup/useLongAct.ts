import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallName, Input, Output } from '../../../shared/ipc/contract';
import type { Fault } from '../../../shared/ipc/fault';
import { call, listen } from '../../office/client';
import { faultOf } from '../../office/faults';
import type { BackupProgress } from './progress';

export interface LongAct<Name extends CallName> {
  /** undefined when it was refused or stopped */
  act(input: Input<Name>): Promise<Output<Name> | undefined>;
  stop(): void;
  acting: boolean;
  /** how far it is, as main tells; null before the first word */
  progress: BackupProgress | null;
  fault: Fault | null;
}

/** An act that takes its time: it tells how far it is, can be stopped, and stops when its screen is left. */
export function useLongAct<Name extends CallName>(name: Name): LongAct<Name> {
  const running = useRef<AbortController | null>(null);
  const [acting, setActing] = useState(false);
  const [progress, setProgress] = useState<BackupProgress | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  useEffect(() => listen('backupProgress', setProgress), []);

  const act = useCallback(
    async (input: Input<Name>) => {
      if (running.current !== null) return undefined;
      const control = new AbortController();
      running.current = control;
      setActing(true);
      setProgress(null);
      setFault(null);
      try {
        return await call(name, input, control.signal);
      } catch (thrown) {
        setFault(faultOf(thrown));
        return undefined;
      } finally {
        running.current = null;
        setActing(false);
      }
    },
    [name],
  );
  const stop = useCallback(() => running.current?.abort(), []);
  return { act, stop, acting, progress, fault };
}
