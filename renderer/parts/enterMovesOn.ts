import type { KeyboardEvent } from 'react';

/** A dialog above a form is its child to React, though not on the page: its keys are its own. */
export function isInside({ currentTarget, target }: KeyboardEvent<HTMLElement>): boolean {
  return target instanceof Node && currentTarget.contains(target);
}

const stops = 'input:not([type="hidden"]):not(:disabled), select:not(:disabled), textarea:not(:disabled)';

/**
 * Put on a form: Enter goes to the next field in paper order, as clerks are used to from the numeric keypad. In
 * several lines of text and on buttons Enter keeps its own meaning.
 */
export function enterMovesOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (!isInside(event)) return;
  const from = event.target;
  if (!(from instanceof HTMLInputElement || from instanceof HTMLSelectElement)) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(stops)];
  // MUI measures growing text with a second, hidden textarea.
  const shown = fields.filter((field) => field.getAttribute('aria-hidden') !== 'true' && field.tabIndex >= 0);
  shown[shown.indexOf(from) + 1]?.focus();
}
