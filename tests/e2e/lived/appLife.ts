import { expect } from '@playwright/test';
import type { Day } from '../../../shared/domain/day';
import type { Input } from '../../../shared/ipc/contract';
import { ask, send, verdict } from '../../support/bridge';
import type { Launched } from '../../support/launchApp';
import { type Life, morning } from '../../support/lived/life';
import { at } from '../pages/fields';

function shiftTo(day: Day): string {
  return String(Date.parse(morning(day)) - Date.now());
}

/** The environment with which the app begins on a day. */
export function beginningOn(day: Day): { env: Record<string, string> } {
  return { env: { TIEPDAN_CLOCK_SHIFT_MS: shiftTo(day) } };
}

/** An office made in a running app, whose clock is moved while it runs. */
export async function appLife({ app, page }: Launched, office: Input<'setup.createOffice'>): Promise<Life> {
  await ask(page, 'setup.createOffice', office);
  await page.reload();
  await expect(at(page, 'home')).toBeVisible();
  return {
    ask: (name, input) => ask(page, name, input),
    verdict: async (name, input) => verdict(await send(page, name, input)),
    wake: (day) =>
      app.evaluate((_electron, shift) => {
        process.env.TIEPDAN_CLOCK_SHIFT_MS = shift;
      }, shiftTo(day)),
  };
}
