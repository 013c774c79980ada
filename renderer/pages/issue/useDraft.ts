import { useCallback, useState } from 'react';
import { type AutosaveView, useAutosave } from '../../office/useAutosave';

export interface Draft<Value> {
  value: Value;
  /** takes the value on screen and gives the next one; written by itself */
  change(next: (before: Value) => Value): void;
  autosave: AutosaveView;
}

/** A stored record that is edited in place and writes itself. Mount it once per record (`key`). */
export function useDraft<Value extends { version: number }>(
  opened: Value,
  save: (value: Value) => Promise<Value>,
  onSaved: () => void,
): Draft<Value> {
  const [value, setValue] = useState(opened);
  const autosave = useAutosave<Value, Value>({
    value,
    version: opened.version,
    save: (next, version) => save({ ...next, version }),
    onSaved,
  });
  const change = useCallback((next: (before: Value) => Value) => setValue(next), []);
  return { value, change, autosave };
}
