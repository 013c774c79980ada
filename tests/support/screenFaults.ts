import type { CDPSession, Locator, Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';
import { play, telexStrokes } from './vietnameseKeys';

/** What may differ between light and dark. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * axe is put into the page by the devtools' protocol, so the page's policy stays as it ships, and once for each page
 * that was loaded: reading its half megabyte anew took longer than a look at one dialog. `within` is a CSS selector.
 */
export async function faultsOf(
  page: Page,
  { name, within }: { name: string; within: string },
  rules?: string[],
): Promise<string[]> {
  if (!(await page.evaluate<boolean>('window.axe !== undefined'))) await page.evaluate(axe.source);
  const runOnly = rules === undefined ? undefined : { type: 'rule', values: rules };
  // what passed is not asked for: describing it took longer than the looking
  const asked = JSON.stringify({ resultTypes: ['violations'], runOnly });
  const found = `axe.run({ include: [${JSON.stringify(within)}] }, ${asked})`;
  const violations = await page.evaluate<AxeResults['violations']>(`${found}.then((all) => all.violations)`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map(({ html, failureSummary }) => {
        const why = (failureSummary ?? '').split('\n').slice(1, 3).join(' ').trim();
        return `${name}: ${id}: ${html.slice(0, 220)}: ${why}`;
      }),
    );
}

/** A shaped vowel, a tone, and a letter behind them that is taken back with them. */
const word = 'Ến';
const speeds = [0, 3, 10] as const;

/** Backspace and letters, as both programs do, at all speeds; EVKey's other way, which marks, at one of them, by turns. */
function waysOf(turn: number) {
  const back = speeds.map((gapMs) => ({ how: 'unikey' as const, gapMs }));
  return [...back, { how: 'evkey' as const, gapMs: speeds[turn % speeds.length] ?? 0 }];
}

/** Everything that takes words; figures alone are typed where the keyboard is asked to be one of figures. */
export const wordy =
  'input:not([type=checkbox]):not([type=radio]):not([type=file]):not([type=hidden]):not([inputmode=numeric]):not([type=number]):visible:enabled, textarea:visible:enabled';

/** Types a word both ways; resolves to what stood wrong then. Leaves the field with whatever came of it. */
export async function typedInto(
  session: CDPSession,
  field: Locator,
  name: string,
  turn: number,
): Promise<string[]> {
  const ways = waysOf(turn);
  await field.fill('');
  for (const { how, gapMs } of ways) await play(session, telexStrokes(word, how), gapMs);
  const got = (await field.inputValue()).normalize('NFC');
  return got === word.repeat(ways.length) ? [] : [`${name}: ${got}`];
}

/** What a test asks of a field in the page; the types here know no DOM. */
interface Asked {
  readonly readOnly: boolean;
  getAttribute(name: string): string | null;
}

/**
 * Types a word as both keyboard programs do, at three speeds one after the other, into each text field that `known`
 * does not have yet.
 */
export async function typedWrong(
  session: CDPSession,
  { name, area }: { name: string; area: Locator },
  known: Set<string>,
): Promise<string[]> {
  const wrong: string[] = [];
  const fields = area.locator(wordy);
  for (;;) {
    const ids = await fields.evaluateAll((all: Asked[]) =>
      all.map((one) => (one.readOnly ? null : (one.getAttribute('data-testid') ?? ''))),
    );
    // the lines of a list have the same field with a number
    const kinds = ids.map((id, index) =>
      id === null ? null : (id || `${name} #${index}`).replace(/\d+/g, 'n'),
    );
    // asked anew after each: what was typed may have opened or closed fields above
    const index = kinds.findIndex((kind) => kind !== null && !known.has(kind));
    const kind = kinds[index];
    if (!kind) return wrong;
    known.add(kind);
    const field = fields.nth(index);
    const before = await field.inputValue();
    wrong.push(...(await typedInto(session, field, `${name} › ${kind}`, known.size)));
    await field.fill(before);
  }
}
