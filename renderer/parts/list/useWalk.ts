import { useEffect, useRef, useState } from 'react';

const pageSteps = 10;

function stepOf(key: string, at: number, total: number): number | null {
  const to: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + pageSteps,
    PageUp: at - pageSteps,
    Home: 0,
    End: total - 1,
  };
  const wanted = to[key];
  return wanted === undefined ? null : Math.max(0, Math.min(total - 1, wanted));
}

/** The row on which the keyboard stands; it gets the focus as soon as it is drawn. */
export function useWalk(total: number, scrollTo: (index: number) => void) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (row === null || row === undefined) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  return {
    box,
    at: Math.min(at, Math.max(0, total - 1)),
    /** whether the key walked */
    walk(key: string, from: number): boolean {
      const to = stepOf(key, from, total);
      if (to === null) return false;
      wanted.current = to;
      setAt(to);
      scrollTo(to);
      return true;
    },
    stand: setAt,
  };
}
