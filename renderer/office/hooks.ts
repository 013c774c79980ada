import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useRef, useState } from 'react';
import type { Day } from '../../shared/domain/day';
import type { Staff, StaffRole } from '../../shared/domain/people';
import type { AppState } from '../../shared/ipc/calls/access';
import type { CallName, Input, Output } from '../../shared/ipc/contract';
import type { Fault } from '../../shared/ipc/fault';
import { guards } from '../../shared/ipc/guard';
import { call } from './client';
import { type FaultError, faultOf } from './faults';

export interface AskOptions {
  enabled?: boolean;
  /** shows the last answer while the next one is asked for */
  keep?: boolean;
  /** asks again after so many milliseconds, for what changes by the clock alone */
  everyMs?: number;
}

/** Answers that are the same whoever is signed in. */
const machineWide: ReadonlySet<CallName> = new Set(['app.state', 'settings.get']);

/** Whose answers these are: what one person or workspace was shown must not flash up for the next. */
export function useOwner(): string {
  const state = useContext(AppStateContext);
  return state === null
    ? ''
    : `${state.staff?.id ?? ''} ${state.demo ? 'demo' : 'office'} ${state.officeName}`;
}

/** Reads from the office and asks again when a record changed. */
export function useAsk<Name extends CallName>(
  name: Name,
  input: Input<Name>,
  options: AskOptions = {},
): UseQueryResult<Output<Name>, FaultError> {
  const owner = useOwner();
  return useQuery<Output<Name>, FaultError, Output<Name>>({
    queryKey: machineWide.has(name) ? [name, input] : [name, input, owner],
    queryFn: ({ signal }) => call(name, input, signal),
    enabled: options.enabled ?? true,
    refetchInterval: options.everyMs,
    placeholderData: options.keep ? keepPreviousData : undefined,
  });
}

export interface Act<Name extends CallName> {
  /** never throws; undefined when the office refused, and then `fault` says why */
  act(input: Input<Name>): Promise<Output<Name> | undefined>;
  acting: boolean;
  fault: Fault | null;
  clear(): void;
}

/** Does something in the office. */
export function useAct<Name extends CallName>(name: Name): Act<Name> {
  const [running, setRunning] = useState(0);
  const [fault, setFault] = useState<Fault | null>(null);
  const newest = useRef(0);
  const act = useCallback(
    async (input: Input<Name>) => {
      newest.current += 1;
      const mine = newest.current;
      setRunning((count) => count + 1);
      setFault(null);
      try {
        return await call(name, input);
      } catch (thrown) {
        if (mine === newest.current) setFault(faultOf(thrown));
        return undefined;
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [name],
  );
  const clear = useCallback(() => setFault(null), []);
  return { act, acting: running > 0, fault, clear };
}

/** Whether a role may make a call, by the same table that main enforces. */
export function mayAsk(name: CallName, role: StaffRole | null): boolean {
  const { may } = guards[name];
  if (may === 'open') return true;
  if (role === null) return false;
  return may === 'any' || may.includes(role);
}

/** Whether who is signed in may make the call. */
export function useMay(name: CallName): boolean {
  return mayAsk(name, useStaff()?.role ?? null);
}

export interface KnownAppState extends AppState {
  /** asks main again */
  refresh(): Promise<void>;
  /** takes a state that a call has just returned */
  take(state: AppState): void;
}

export const AppStateContext = createContext<KnownAppState | null>(null);

/** What the app is doing, for which office, and who is signed in. Only under `AppStateProvider`. */
export function useAppState(): KnownAppState {
  const state = useContext(AppStateContext);
  if (state === null) throw new Error('useAppState outside of AppStateProvider');
  return state;
}

export function useStaff(): Staff | null {
  return useAppState().staff;
}

/** Today in Vietnam, as main knows it. */
export function useToday(): Day {
  return useAppState().today;
}
