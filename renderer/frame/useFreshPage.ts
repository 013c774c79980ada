import { useLayoutEffect, useRef } from 'react';
import { pageOf } from './pageOf';

/**
 * A page begins at its top, however far the one before it was scrolled down; the way back up to a list or a table of
 * figures ends where it began.
 */
export function useFreshPage(path: string): void {
  const page = pageOf(path);
  const last = useRef(page);
  const left = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const remember = () => left.current.set(last.current, window.scrollY);
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, []);
  useLayoutEffect(() => {
    if (last.current === page) return;
    const goesUp = last.current.startsWith(`${page}/`) && page !== '/';
    last.current = page;
    window.scrollTo({ top: goesUp ? (left.current.get(page) ?? 0) : 0 });
  }, [page]);
}
