/** `idle`: nothing typed yet. `saving`: something is not stored yet, written now or in a moment. `fault`: the last save was refused; what was typed is still held here. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'fault';

export interface AutosaveOptions<Value, Saved extends { version: number }> {
  version: number;
  delayMs: number;
  save(value: Value, version: number): Promise<Saved>;
  onSaved(saved: Saved, value: Value): void;
  onState(state: SaveState, error: unknown): void;
}

export interface Autosave<Value> {
  /** A new value was typed; it is written after the pause, at the latest after a second of typing. */
  push(value: Value): void;
  /** Writes what waits now. True when nothing is left unwritten. */
  flush(): Promise<boolean>;
  /** The version that the next save names: after an act of another kind, or to write over a newer record. */
  setVersion(version: number): void;
  version(): number;
}

/** The promise to the clerk is one second, also for somebody who never pauses. */
const longestWaitMs = 800;

/**
 * Writes a draft while it is typed: one save at a time, the newest value last, nothing dropped after a fault.
 * `save` rejects with a fault; the value then waits for the next push or flush.
 */
export function createAutosave<Value, Saved extends { version: number }>(
  options: AutosaveOptions<Value, Saved>,
): Autosave<Value> {
  let version = options.version;
  let waiting: { value: Value } | null = null;
  let waitingSince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;
  let told: SaveState = 'idle';

  function tell(state: SaveState, error: unknown = null): void {
    if (state === told) return;
    told = state;
    options.onState(state, error);
  }

  async function writeAll(): Promise<boolean> {
    while (waiting !== null) {
      const { value } = waiting;
      waiting = null;
      tell('saving');
      try {
        const saved = await options.save(value, version);
        version = saved.version;
        options.onSaved(saved, value);
      } catch (error) {
        waiting ??= { value };
        tell('fault', error);
        return false;
      }
    }
    tell('saved');
    return true;
  }

  function start(): Promise<boolean> {
    clearTimeout(timer);
    if (running !== null) return running;
    if (waiting === null) return Promise.resolve(true);
    running = writeAll().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    push(value) {
      const now = performance.now();
      if (waiting === null) waitingSince = now;
      waiting = { value };
      // "Đã lưu" beside a letter that only the screen knows would be a lie
      tell('saving');
      clearTimeout(timer);
      const left = waitingSince + longestWaitMs - now;
      timer = setTimeout(start, Math.max(0, Math.min(options.delayMs, left)));
    },
    async flush() {
      const done = await start();
      // A save that was under way may have taken an older value; what came after it is written too.
      return done && waiting !== null ? start() : done;
    },
    setVersion(next) {
      version = next;
    },
    version: () => version,
  };
}
