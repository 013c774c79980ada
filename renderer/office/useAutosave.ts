import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fault } from '../../shared/ipc/fault';
import { type Autosave, createAutosave, type SaveState } from './autosave';
import { settleBeforeLock } from './beforeLock';
import { faultOf } from './faults';

export interface UseAutosaveInput<Value, Saved extends { version: number }> {
  /** What is on screen. The first value counts as saved; every later one is written. Never mutate it. */
  value: Value;
  /** Version of the record that `value` was read from; 0 for a new record. */
  version: number;
  /** Writes one value over that version; rejects with `FaultError`. */
  save(value: Value, version: number): Promise<Saved>;
  /** Told after each save, with the reply; the screen must not put the reply's text over what is typed. */
  onSaved?(saved: Saved): void;
  delayMs?: number;
}

export interface AutosaveView {
  state: SaveState;
  /** moment of the last save as UTC ISO, for `Đã lưu 09:41` */
  savedAt: string | null;
  fault: Fault | null;
  /** writes now; true when nothing waits unwritten */
  flush(): Promise<boolean>;
  /** version of the stored record now */
  version(): number;
  /** after another act changed the record, or to write over a newer one: the version the next save names */
  setVersion(version: number): void;
}

/**
 * Keeps a draft durable while it is typed. What is on screen is the truth; replies never overwrite it.
 * Mount it once per record (`key={id}`).
 */
export function useAutosave<Value, Saved extends { version: number }>(
  input: UseAutosaveInput<Value, Saved>,
): AutosaveView {
  const [state, setState] = useState<SaveState>('idle');
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const latest = useRef(input);
  latest.current = input;
  const engine = useRef<Autosave<Value> | null>(null);
  engine.current ??= createAutosave<Value, Saved>({
    version: input.version,
    delayMs: input.delayMs ?? 400,
    save: (value, version) => latest.current.save(value, version),
    onSaved: (saved) => {
      setSavedAt(new Date().toISOString());
      latest.current.onSaved?.(saved);
    },
    onState: (next, error) => {
      setState(next);
      setFault(next === 'fault' ? faultOf(error) : null);
    },
  });

  const pushed = useRef(input.value);
  useEffect(() => {
    if (pushed.current === input.value) return;
    pushed.current = input.value;
    engine.current?.push(input.value);
  }, [input.value]);

  useEffect(() => {
    function flushNow() {
      void engine.current?.flush();
    }
    window.addEventListener('blur', flushNow);
    window.addEventListener('pagehide', flushNow);
    document.addEventListener('visibilitychange', flushNow);
    const settled = settleBeforeLock(async () => engine.current?.flush());
    return () => {
      settled();
      window.removeEventListener('blur', flushNow);
      window.removeEventListener('pagehide', flushNow);
      document.removeEventListener('visibilitychange', flushNow);
      flushNow();
    };
  }, []);

  const flush = useCallback(async () => (await engine.current?.flush()) ?? true, []);
  const version = useCallback(() => engine.current?.version() ?? latest.current.version, []);
  const setVersion = useCallback((next: number) => engine.current?.setVersion(next), []);
  return { state, savedAt, fault, flush, version, setVersion };
}
