import { expect, type Page } from '@playwright/test';
import { at } from './fields';

/** The reception desk worked by keys alone: nothing here touches the mouse. */
export function deskScreen(page: Page) {
  const keys = page.keyboard;
  const focused = () => page.evaluate<string>("document.activeElement?.getAttribute('data-testid') ?? ''");
  return {
    /** F2 begins a visit in today's regular reception, from wherever the clerk is. */
    async begin() {
      await keys.press('F2');
      await expect(at(page, 'visit-name')).toBeVisible();
    },

    /** Presses Enter until the field has the focus; fails when the form has no way there. */
    async enterTo(testId: string) {
      const passed: string[] = [];
      for (let step = 0; step < 40; step += 1) {
        const here = await focused();
        if (here === testId) return;
        passed.push(here);
        const isProse = await page.evaluate<boolean>("document.activeElement?.tagName === 'TEXTAREA'");
        await keys.press(isProse ? 'Control+Enter' : 'Enter');
      }
      throw new Error(`Enter never reached ${testId}; it passed ${passed.join(', ')}`);
    },

    type: (text: string) => keys.type(text, { delay: 5 }),

    /** Chooses in a native list by the first letters of its words, as keys do. */
    async choose(testId: string, value: string) {
      await at(page, testId).focus();
      await keys.press('Home');
      for (let step = 0; step < 30; step += 1) {
        if ((await at(page, testId).inputValue()) === value) return;
        await keys.press('ArrowDown');
      }
      throw new Error(`no ${value} in ${testId}`);
    },

    saved: () => expect(at(page, 'visit-saved')).toHaveAttribute('data-state', 'saved'),

    async enterBook(): Promise<string> {
      await keys.press('F9');
      await expect(at(page, 'visit-state')).toContainText('Đã ghi sổ');
      return at(page, 'visit-number').innerText();
    },

    focused,
  };
}
