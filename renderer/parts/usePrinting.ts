import { useEffect, useState } from 'react';
import { beginWith, type PrintChoice } from '../../shared/domain/printing';
import type { PaperSource } from '../../shared/ipc/calls/work';
import type { Output } from '../../shared/ipc/contract';
import type { Fault } from '../../shared/ipc/fault';
import { call, listen } from '../office/client';
import { faultOf } from '../office/faults';
import { useAsk } from '../office/hooks';

/** The printers of this PC and the choice as it stands in the dialog. */
export function usePrintChoice(source: PaperSource) {
  const { data, error } = useAsk('paper.printers', source);
  const [changed, setChanged] = useState<PrintChoice | null>(null);
  const choice = changed ?? (data === undefined ? null : beginWith(data));
  const lost =
    data?.remembered != null && data.printers.every(({ name }) => name !== data.remembered?.printer)
      ? data.remembered.printer
      : '';
  return { data, fault: error?.fault ?? null, choice, lost, change: setChanged };
}

export interface Progress {
  done: number;
  total: number;
}

/** Sends several papers; `stop` ends it after the one that is under way. */
export function usePrintMany() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [result, setResult] = useState<Output<'paper.printMany'> | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [stopper, setStopper] = useState<AbortController | null>(null);
  useEffect(() => listen('printProgress', setProgress), []);

  async function start(sources: PaperSource[], choice: PrintChoice): Promise<void> {
    const control = new AbortController();
    setStopper(control);
    setFault(null);
    setResult(null);
    setProgress({ done: 0, total: sources.length });
    try {
      setResult(await call('paper.printMany', { sources, choice }, control.signal));
    } catch (thrown) {
      setFault(faultOf(thrown));
    } finally {
      setStopper(null);
    }
  }

  return { progress, result, fault, running: stopper !== null, start, stop: () => stopper?.abort() };
}
