import { expect, type Page } from '@playwright/test';
import { at, write } from './fields';

export interface Document {
  name: string;
  pages: number;
  condition: 'original' | 'certifiedCopy' | 'photocopy';
}

/** Receptions, their visits and one visit in the order of the register. */
export function visitScreen(page: Page) {
  return {
    async beginRegularToday() {
      await at(page, 'reception-new-regular').click();
      await expect(at(page, 'visit-new')).toBeVisible();
      await page.keyboard.press('F2');
      await expect(at(page, 'visit-name')).toBeVisible();
    },

    /** Types as a person does, letter by letter. */
    async typeName(name: string) {
      await at(page, 'visit-name').pressSequentially(name, { delay: 10 });
      await expect(at(page, 'visit-name')).toHaveValue(name);
    },

    async earlier(): Promise<string[]> {
      const rows = at(page, 'visit-earlier-row');
      await expect(rows.first()).toBeVisible();
      return (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    },

    /** Takes over the person who came before, as the panel beside the form offers. */
    takeEarlier: () => at(page, 'visit-earlier-use').first().click(),

    value: (field: string) => at(page, `visit-${field}`).inputValue(),

    async fill(texts: Record<string, string>, picks: Record<string, string>) {
      for (const [field, text] of Object.entries(texts)) await write(page, `visit-${field}`, text);
      for (const [field, value] of Object.entries(picks)) {
        await at(page, `visit-${field}`).selectOption(value);
      }
    },

    async takeDocuments(documents: readonly Document[]) {
      for (const [index, { name, pages, condition }] of documents.entries()) {
        await at(page, 'visit-doc-add').click();
        await write(page, `visit-doc-${index}-name`, name);
        await write(page, `visit-doc-${index}-pages`, String(pages));
        await at(page, `visit-doc-${index}-condition`).selectOption(condition);
      }
    },

    saved: () => expect(at(page, 'visit-saved')).toHaveAttribute('data-state', 'saved'),

    /** F9; resolves to the line with the number of the register. */
    async enter(): Promise<string> {
      await page.keyboard.press('F9');
      await expect(at(page, 'visit-state')).toContainText('Đã ghi sổ');
      return at(page, 'visit-number').innerText();
    },

    receipt: () => at(page, 'visit-receipt').click(),

    async goTo(day: string) {
      await write(page, 'reception-list-day', day);
    },

    /** The visits of one reception of the chosen days, opened by its kind. */
    async openReception(kind: 'regular' | 'periodic' | 'urgent') {
      await page.locator(`[data-testid="reception-row"][data-kind="${kind}"]`).first().click();
      await expect(at(page, 'visit-list')).toBeVisible();
    },
  };
}
