import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { settleAll } from '../office/beforeLock';
import { useAct, useAppState } from '../office/hooks';
import { lastSignedIn } from '../office/lastSignedIn';

/** `lock` remembers who was here and where; `signOut` leaves nothing of either. */
export function useLeave(): (how: 'lock' | 'signOut') => Promise<void> {
  const { act } = useAct('auth.signOut');
  const { take, staff } = useAppState();
  const navigate = useNavigate();
  return useCallback(
    async (how) => {
      await settleAll();
      lastSignedIn.remember(how === 'lock' ? (staff?.id ?? null) : null);
      if (how === 'signOut') await navigate('/');
      const state = await act({});
      if (state !== undefined) take(state);
    },
    [act, take, navigate, staff?.id],
  );
}
