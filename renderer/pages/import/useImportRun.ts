import { useEffect, useRef, useState } from 'react';
import type { EventBody, Input, Output } from '../../../shared/ipc/contract';
import type { Fault } from '../../../shared/ipc/fault';
import { call, listen } from '../../office/client';
import { faultOf } from '../../office/faults';

export type ImportProgress = EventBody<'importProgress'>;

/** The import itself: how far it is, what it gave, and the way to stop it. */
export function useImportRun() {
  const running = useRef<AbortController | null>(null);
  const [working, setWorking] = useState(false);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => listen('importProgress', setProgress), []);

  async function run(input: Input<'import.run'>): Promise<Output<'import.run'> | undefined> {
    if (running.current !== null) return undefined;
    const control = new AbortController();
    running.current = control;
    setWorking(true);
    setProgress(null);
    setFault(null);
    try {
      return await call('import.run', input, control.signal);
    } catch (thrown) {
      setFault(faultOf(thrown));
      return undefined;
    } finally {
      running.current = null;
      setWorking(false);
    }
  }

  return { run, working, progress, fault, stop: () => running.current?.abort() };
}
