import { useLayoutEffect, useRef } from 'react';

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
 * Keys of a page, heard on the document. Those of a page rest while a dialog is open, those with `inDialog` do not.
 * Whoever acts prevents the default; the frame around is `outermost`, heard on the window after every page, and
 * leaves the key alone then. The order of mounting cannot tell them apart: pages are fetched after the frame.
 */
export function useHotkeys(keys: Hotkeys, options: { inDialog?: boolean; outermost?: boolean } = {}): void {
  const newest = useRef(keys);
  const inDialog = options.inDialog ?? false;
  const outermost = options.outermost ?? false;
  // in the turn that draws the page: a key pressed as soon as it stands there is heard
  useLayoutEffect(() => {
    newest.current = keys;
  });
  useLayoutEffect(() => {
    const place: EventTarget = outermost ? window : document;
    function onKeyDown(event: Event): void {
      if (!(event instanceof KeyboardEvent)) return;
      if (event.defaultPrevented || event.isComposing || (!inDialog && dialogOpen())) return;
      const act = newest.current[nameOf(event)];
      if (act === undefined) return;
      event.preventDefault();
      act();
    }
    place.addEventListener('keydown', onKeyDown);
    return () => place.removeEventListener('keydown', onKeyDown);
  }, [inDialog, outermost]);
}
