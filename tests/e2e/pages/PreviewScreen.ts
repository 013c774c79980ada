import { expect, type Page } from '@playwright/test';
import { at } from './fields';

/** A script for the page: how many dots of the first sheet are dark. Tests know no DOM types. */
const darkDots = `(() => {
  const canvas = document.querySelector('[data-testid="preview-page"]');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let dark = 0;
  for (let i = 0; i < data.length; i += 4) if (data[i] < 128 && data[i + 3] > 128) dark += 1;
  return dark;
})()`;

/** The paper on screen before it is printed: the PDF itself, page by page. */
export function previewScreen(page: Page) {
  return {
    /** Resolves when the first page is drawn. */
    async drawn() {
      const first = at(page, 'preview-page').first();
      await expect(first).toBeVisible({ timeout: 60_000 });
      // A canvas without ink would be visible as well.
      expect(await page.evaluate<number>(darkDots)).toBeGreaterThan(100);
    },

    async count(): Promise<string> {
      return at(page, 'preview-count').innerText();
    },

    /** Saves as a file; in tests it goes to the exports folder. Resolves to its path. */
    async save(format: 'pdf' | 'docx'): Promise<string> {
      await at(page, `preview-${format}`).click();
      const note = at(page, 'preview-note');
      await expect(note).toContainText(`.${format}`, { timeout: 60_000 });
      const path = /\/.*\.(?:pdf|docx)/.exec(await note.innerText())?.[0];
      if (path === undefined) throw new Error(`no path in the note: ${await note.innerText()}`);
      return path;
    },

    /** Prints; in tests the printer writes the PDF instead of opening the system's dialog. */
    async print() {
      await at(page, 'preview-print').click();
      await at(page, 'print-go').click();
      await expect(at(page, 'toast')).not.toBeEmpty({ timeout: 60_000 });
    },

    async close() {
      await at(page, 'preview-close').click();
      await expect(at(page, 'preview')).toBeHidden();
    },
  };
}
