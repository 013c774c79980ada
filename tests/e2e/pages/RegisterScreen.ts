import { expect, type Page } from '@playwright/test';
import { at, write } from './fields';

/** The reception register of a period. */
export function registerScreen(page: Page) {
  return {
    async period(from: string, to: string) {
      await write(page, 'register-from', from);
      await write(page, 'register-to', to);
      await expect(at(page, 'register-preview')).toBeEnabled();
    },

    rows: () => at(page, 'register-rows-row').allInnerTexts(),

    preview: () => at(page, 'register-preview').click(),
  };
}
