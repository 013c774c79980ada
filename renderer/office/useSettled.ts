import { useEffect, useState } from 'react';

/**
 * A copy of a value that follows after a pause: lists search with the copy, so that the field being typed
 * into never waits for an answer. `value` must be a primitive.
 */
export function useSettled<Value extends string | number>(value: Value, delayMs = 250): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled;
}
