import { call } from './client';

/**
 * Leaves a fault of the screen in the log and gives its reference, empty when even that failed. Only the kind
 * of the error goes along: its message may hold what somebody typed.
 */
export async function reportFault(where: string, thrown: unknown): Promise<string> {
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  try {
    const { ref } = await call('app.rendererFault', { where: where.slice(0, 200), name: name.slice(0, 200) });
    return ref;
  } catch {
    return '';
  }
}

/** Reports what nobody caught. */
export function watchFaults(): void {
  window.addEventListener('error', (event) => {
    void reportFault(`${event.filename}:${event.lineno}`, event.error);
  });
  window.addEventListener('unhandledrejection', (event) => {
    void reportFault('promise', event.reason);
  });
}
