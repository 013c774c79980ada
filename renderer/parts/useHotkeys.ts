import { useEffect, useRef } from 'react';

/** `F9`, `Ctrl+P`, `Escape` → what the key does. */
export type Hotkeys = Record<string, () => void>;

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const held = [
    (event.ctrlKey || event.metaKey) && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && key.length > 1 && 'Shift',
  ].filter(Boolean);
  return [...held, key].join('+');
}

function dialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

/**
 * Keys of a page, heard on the window. Those of a page rest while a dialog is open, those with `inDialog` do not.
 * Whoever acts prevents the default, and the frame around leaves the key alone then.
 */
export function useHotkeys(keys: Hotkeys, options: { inDialog?: boolean } = {}): void {
  const newest = useRef(keys);
  const inDialog = options.inDialog ?? false;
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || (!inDialog && dialogOpen())) return;
      const act = newest.current[nameOf(event)];
      if (act === undefined) return;
      event.preventDefault();
      act();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [inDialog]);
}
