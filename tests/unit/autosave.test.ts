import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave, type SaveState } from '../../renderer/office/autosave';

interface Asked {
  value: string;
  version: number;
}

function harness(answer: (asked: Asked) => Promise<{ version: number }>) {
  const asked: Asked[] = [];
  const states: SaveState[] = [];
  const autosave = createAutosave<string, { version: number }>({
    version: 0,
    delayMs: 400,
    save: (value, version) => {
      asked.push({ value, version });
      return answer({ value, version });
    },
    onSaved: () => {},
    onState: (state) => states.push(state),
  });
  return { autosave, asked, states };
}

const stored = async ({ version }: Asked) => ({ version: version + 1 });

describe('autosave', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('writes only the newest value once typing pauses', async () => {
    const { autosave, asked, states } = harness(stored);
    autosave.push('N');
    await vi.advanceTimersByTimeAsync(100);
    autosave.push('Ng');
    await vi.advanceTimersByTimeAsync(399);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toEqual([{ value: 'Ng', version: 0 }]);
    expect(states).toEqual(['saving', 'saved']);
  });

  it('never says saved while a letter waits', async () => {
    const { autosave, states } = harness(stored);
    autosave.push('N');
    await vi.advanceTimersByTimeAsync(400);
    expect(states.at(-1)).toBe('saved');
    autosave.push('Ng');
    expect(states.at(-1)).toBe('saving');
    await vi.advanceTimersByTimeAsync(400);
    expect(states).toEqual(['saving', 'saved', 'saving', 'saved']);
  });

  it('writes within a second for somebody who never pauses', async () => {
    const { autosave, asked } = harness(stored);
    for (let step = 0; step < 10; step += 1) {
      autosave.push(`chữ ${step}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(asked).toEqual([{ value: 'chữ 7', version: 0 }]);
  });

  it('keeps one save in flight and names the version that the last one returned', async () => {
    let finish: (() => void) | undefined;
    const { autosave, asked } = harness(
      ({ version }) =>
        new Promise((resolve) => {
          finish = () => resolve({ version: version + 1 });
        }),
    );
    autosave.push('a');
    await vi.advanceTimersByTimeAsync(400);
    autosave.push('ab');
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toEqual([{ value: 'a', version: 0 }]);
    finish?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([
      { value: 'a', version: 0 },
      { value: 'ab', version: 1 },
    ]);
    finish?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(autosave.version()).toBe(2);
  });

  it('holds what could not be written until the next try', async () => {
    let full = true;
    const { autosave, asked, states } = harness(async ({ version }) => {
      if (full) throw new Error('disk full');
      return { version: version + 1 };
    });
    autosave.push('lời trình bày');
    await vi.advanceTimersByTimeAsync(400);
    expect(states).toEqual(['saving', 'fault']);
    full = false;
    expect(await autosave.flush()).toBe(true);
    expect(asked.map(({ value }) => value)).toEqual(['lời trình bày', 'lời trình bày']);
    expect(states.at(-1)).toBe('saved');
  });

  it('does not put an older value back over one typed while a save failed', async () => {
    let fail: (() => void) | undefined;
    const { autosave, asked } = harness(({ value, version }) =>
      value === 'cũ'
        ? new Promise((_, reject) => {
            fail = () => reject(new Error('busy'));
          })
        : Promise.resolve({ version: version + 1 }),
    );
    autosave.push('cũ');
    await vi.advanceTimersByTimeAsync(400);
    autosave.push('mới');
    fail?.();
    await vi.advanceTimersByTimeAsync(400);
    expect(asked.map(({ value }) => value)).toEqual(['cũ', 'mới']);
  });

  it('writes over a newer record only under the version it was told', async () => {
    const { autosave, asked } = harness(async ({ version }) => {
      if (version < 7) throw new Error('stale');
      return { version: version + 1 };
    });
    autosave.push('bản của tôi');
    expect(await autosave.flush()).toBe(false);
    autosave.setVersion(7);
    expect(await autosave.flush()).toBe(true);
    expect(asked.map(({ version }) => version)).toEqual([0, 7]);
  });
});
