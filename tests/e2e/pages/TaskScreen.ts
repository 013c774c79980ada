import { expect, type Page } from '@playwright/test';
import { at, confirm, writeAll } from './fields';

/** The tasks of issued notices. */
export function taskScreen(page: Page) {
  const rows = at(page, 'task-list-row');
  return {
    async open() {
      await at(page, 'conclusion-tasks').click();
      await expect(at(page, 'task-page')).toBeVisible();
    },

    async show(state: 'open' | 'late' | 'done' | 'all') {
      await at(page, `task-filter-${state}`).click();
      await expect(rows.first()).toBeVisible();
    },

    async rows(): Promise<string[]> {
      return (await rows.allInnerTexts()).map((text) => text.normalize('NFC').replace(/\s+/g, ' '));
    },

    async pick(text: string) {
      await rows.filter({ hasText: text }).first().click();
      await expect(at(page, 'task-detail')).toBeVisible();
    },

    state: at(page, 'task-state'),

    async close(texts: { result: string; evidence: string; 'done-on': string }) {
      await at(page, 'task-close').click();
      await writeAll(page, 'task', texts);
      await confirm(page);
    },
  };
}
