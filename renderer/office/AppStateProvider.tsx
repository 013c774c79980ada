import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { AppState } from '../../shared/ipc/calls/access';
import { listen } from './client';
import { AppStateContext, useAsk } from './hooks';

/** Several records often change in one act; lists ask once for all of them. */
const settleMs = 100;

/** Gives every screen the state of the app, and lists that follow what changes. `waiting` shows until it is known. */
export function AppStateProvider({ children, waiting }: { children: ReactNode; waiting: ReactNode }) {
  const client = useQueryClient();
  const { data } = useAsk('app.state', {});

  useEffect(() => {
    let timer: number | undefined;
    const stopChanged = listen('changed', () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void client.invalidateQueries(), settleMs);
    });
    const stopState = listen('state', () => void client.invalidateQueries({ queryKey: ['app.state'] }));
    return () => {
      window.clearTimeout(timer);
      stopChanged();
      stopState();
    };
  }, [client]);

  const known = useMemo(() => {
    if (data === undefined) return null;
    return {
      ...data,
      refresh: () => client.invalidateQueries({ queryKey: ['app.state'] }),
      take: (state: AppState) => {
        client.setQueryData(['app.state', {}], state);
      },
    };
  }, [data, client]);

  if (known === null) return waiting;
  return <AppStateContext.Provider value={known}>{children}</AppStateContext.Provider>;
}
