type Settle = () => Promise<unknown>;

const waiting = new Set<Settle>();

/** Names work that must be finished before the screen locks, such as a draft being saved; returns its end. */
export function settleBeforeLock(settle: Settle): () => void {
  waiting.add(settle);
  return () => {
    waiting.delete(settle);
  };
}

/** Saves what is half typed. A save that fails does not keep the screen open: the lock comes first. */
export async function settleAll(): Promise<void> {
  await Promise.allSettled([...waiting].map((settle) => settle()));
}
