import { expect, type Page } from '@playwright/test';
import { at, confirm, write, writeAll } from './fields';

export interface Check {
  code: string | null;
  sentence: string;
}

/** A month's schedule: plan, checks, issue, posting. */
export function scheduleScreen(page: Page) {
  const rows = at(page, 'schedule-items-row');
  return {
    async open(month: number) {
      await at(page, `schedule-month-${month}`).click();
      await expect(at(page, 'schedule-state')).toBeVisible();
    },

    /** Throws away what is there and plans from the hosts' rules. */
    async replan() {
      await at(page, 'schedule-replan').click();
      await confirm(page);
    },

    /** One line of text per row, in the order of the table. */
    async rows(): Promise<string[]> {
      return (await rows.allInnerTexts()).map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());
    },

    async checks(severity: 'ok' | 'info' | 'warning' | 'stop'): Promise<Check[]> {
      const items = await at(page, `schedule-checks-${severity}`).all();
      return Promise.all(
        items.map(async (item) => ({
          code: await item.getAttribute('data-code'),
          sentence: (await item.innerText()).replace(/\s+/g, ' '),
        })),
      );
    },

    /** Opens the small "vì sao?" of the first check with a code and reads the law in it. */
    async why(code: string): Promise<string> {
      const item = page.locator(`[data-testid^="schedule-checks-"][data-code="${code}"]`).first();
      await item.getByRole('button', { name: 'vì sao' }).click();
      const popover = page.locator('.MuiPopover-paper');
      const text = await popover.innerText();
      await page.keyboard.press('Escape');
      await expect(popover).toBeHidden();
      return text;
    },

    /** Changes one planned reception; the change writes itself. */
    async correct(day: string, texts: { participants?: string; content?: string }) {
      await rows.filter({ hasText: day }).click();
      await writeAll(page, 'schedule-item', texts);
      await expect(at(page, 'save-state')).toContainText('Đã lưu');
      await at(page, 'schedule-item-close').click();
    },

    async fillTexts(texts: { bases?: readonly string[]; registration?: string; dialogue?: string }) {
      const { bases = [], ...rest } = texts;
      for (const [index, basis] of bases.entries()) {
        const field = `schedule-basis${index === 0 ? '' : `-${index}`}`;
        if (!(await at(page, field).isVisible())) await at(page, 'schedule-basis-add').click();
        await write(page, field, basis);
      }
      await writeAll(page, 'schedule', rest);
      await expect(at(page, 'save-state')).toContainText('Đã lưu');
    },

    /** Takes the number that the book proposes; resolves to that proposal. */
    async issue(day: string): Promise<string> {
      await at(page, 'schedule-issue').click();
      await write(page, 'issue-day', day);
      const hint = page.getByText(/Số tiếp theo trong sổ: \d/);
      await expect(hint).toBeVisible();
      const proposed = await hint.innerText();
      await confirm(page);
      return proposed;
    },

    preview: () => at(page, 'schedule-preview').click(),

    async post(posting: { place: string; day: string; time: string; by: string }) {
      await at(page, 'posting-add').click();
      await writeAll(page, 'posting', posting);
      await confirm(page);
      await expect(at(page, 'posting-list')).toContainText(posting.place);
    },
  };
}
