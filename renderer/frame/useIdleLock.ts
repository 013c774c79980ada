import { useEffect } from 'react';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
const lookEveryMs = 5_000;

/** Calls `lock` once nobody has touched mouse or keyboard for so many minutes. */
export function useIdleLock(minutes: number, lock: () => void): void {
  useEffect(() => {
    let lastSign = performance.now();
    const note = () => {
      lastSign = performance.now();
    };
    for (const sign of signs) window.addEventListener(sign, note, { passive: true, capture: true });
    const timer = window.setInterval(() => {
      if (performance.now() - lastSign < minutes * 60_000) return;
      note();
      lock();
    }, lookEveryMs);
    return () => {
      window.clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, note, { capture: true });
    };
  }, [minutes, lock]);
}
