import AxeBuilder from '@axe-core/playwright';
import type { CDPSession, Locator, Page } from '@playwright/test';
import { play, telexStrokes } from './vietnameseKeys';

/** What may differ between light and dark. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Legacy mode looks at one frame, which is all there is: the other opens a blank page, which Electron has not. axe is
 * put into the page by the devtools' protocol, so the page's policy stays as it ships. `within` is a CSS selector.
 */
export async function faultsOf(
  page: Page,
  { name, within }: { name: string; within: string },
  rules?: string[],
): Promise<string[]> {
  // what passed is not asked for: describing it took longer than the looking
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .include(within);
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map(({ html, failureSummary }) => {
        const why = (failureSummary ?? '').split('\n').slice(1, 3).join(' ').trim();
        return `${name}: ${id}: ${html.slice(0, 220)}: ${why}`;
      }),
    );
}

/** Đ, a shaped vowel, a tone, and a letter behind it that is taken back with it. */
const word = 'Đến';
const speeds = [0, 3, 10] as const;

/** Backspace and letters at all speeds; EVKey's other way, which marks, at one of them, by turns. */
function waysOf(turn: number) {
  const back = speeds.map((gapMs) => ({ how: 'unikey' as const, gapMs }));
  return [...back, { how: 'evkey' as const, gapMs: speeds[turn % speeds.length] ?? 0 }];
}

/** Everything that takes words; figures alone are typed where the keyboard is asked to be one of figures. */
const wordy =
  'input:not([type=checkbox]):not([type=radio]):not([type=file]):not([type=hidden]):not([inputmode=numeric]):not([type=number]):visible:enabled, textarea:visible:enabled';

async function typeInto(session: CDPSession, field: Locator, name: string, turn: number): Promise<string[]> {
  const wrong: string[] = [];
  const before = await field.inputValue();
  for (const { how, gapMs } of waysOf(turn)) {
    await field.fill('');
    await play(session, telexStrokes(word, how), gapMs);
    const got = await field.inputValue();
    if (got.normalize('NFC') !== word) wrong.push(`${name}, ${how}, ${gapMs} ms: ${got}`);
  }
  await field.fill(before);
  return wrong;
}

/** Types a word as keyboard programs do, at three speeds, into each text field that `known` does not have yet. */
export async function typedWrong(
  session: CDPSession,
  { name, area }: { name: string; area: Locator },
  known: Set<string>,
): Promise<string[]> {
  const wrong: string[] = [];
  const fields = area.locator(wordy);
  const count = await fields.count();
  for (let index = 0; index < count; index += 1) {
    const field = fields.nth(index);
    if (!(await field.isVisible()) || !(await field.isEditable())) continue;
    const id = (await field.getAttribute('data-testid')) ?? `${name} #${index}`;
    // the lines of a list have the same field with a number
    const kind = id.replace(/\d+/g, 'n');
    if (known.has(kind)) continue;
    known.add(kind);
    wrong.push(...(await typeInto(session, field, `${name} › ${id}`, known.size)));
  }
  return wrong;
}
