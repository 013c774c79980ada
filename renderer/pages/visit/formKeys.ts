import type { KeyboardEvent } from 'react';
import { enterMovesOn, isInside } from '../../parts/enterMovesOn';

const stops =
  'input:not([type="hidden"]):not(:disabled), select:not(:disabled), textarea:not(:disabled):not([aria-hidden="true"])';

/** Enter goes to the next field; in prose Enter is a new line and Ctrl+Enter goes on. */
export function visitFormKeys(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target;
  if (!(from instanceof HTMLTextAreaElement)) {
    enterMovesOn(event);
    return;
  }
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  if (!isInside(event)) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(stops)];
  fields[fields.indexOf(from) + 1]?.focus();
}
