import { type FocusEvent, useCallback, useRef } from 'react';

export interface LastField {
  remember(event: FocusEvent): void;
  /** puts a text at the caret of the field that was left last; false when there was none */
  insert(text: string): boolean;
}

const blank = /\{[^{}]*\}/;

function writable(target: EventTarget): target is HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement && !target.disabled && !target.readOnly;
}

/**
 * Knows the text field in which the person last stood. A text is put in as if typed, so the field's own
 * change handler takes it, and the first word in braces is selected to be typed over.
 */
export function useLastField(): LastField {
  const last = useRef<HTMLTextAreaElement | null>(null);

  const remember = useCallback((event: FocusEvent) => {
    if (writable(event.target)) last.current = event.target;
  }, []);

  const insert = useCallback((text: string) => {
    const field = last.current;
    if (field === null || !field.isConnected) return false;
    const at = field.selectionStart;
    const glue = at > 0 && !/\s$/.test(field.value.slice(0, at)) ? ' ' : '';
    field.focus();
    field.setRangeText(`${glue}${text}`, at, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const found = blank.exec(text);
    if (found !== null) {
      const from = at + glue.length + found.index;
      field.setSelectionRange(from, from + found[0].length);
    }
    return true;
  }, []);

  return { remember, insert };
}
