import { expect, type Page } from '@playwright/test';
import { at, confirm, write } from './fields';

export interface TaskTexts {
  lead: string;
  due: string;
  what: string;
  helper?: string;
  /** whether the citizen gets a letter as well; so by default */
  answers?: boolean;
}

/** The conclusion notice of one reception. */
export function conclusionScreen(page: Page) {
  async function saved() {
    await expect(at(page, 'save-state')).toContainText('Đã lưu');
  }
  return {
    /** Opens the reception of a day whose host or kind stands in the row. */
    async open(day: string, hint: string): Promise<string> {
      await at(page, 'conclusion-receptions-row').filter({ hasText: day }).filter({ hasText: hint }).click();
      await expect(at(page, 'conclusion-editor')).toBeVisible();
      return /conclusions\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    },

    write: (field: string, text: string) => write(page, `conclusion-${field}`, text),

    value: (field: string) => at(page, `conclusion-${field}`).inputValue(),

    /** Takes away what the draft proposed. */
    async emptyTasks(item: number) {
      const first = at(page, `conclusion-item-${item}-task-1-remove`);
      while (await first.isVisible()) await first.click();
    },

    async addTask(item: number) {
      await at(page, `conclusion-item-${item}-task-add`).click();
    },

    async fillTask(item: number, task: number, texts: Partial<TaskTexts>) {
      const place = `conclusion-item-${item}-task-${task}`;
      if (texts.lead !== undefined) await write(page, `${place}-lead`, texts.lead);
      if (texts.what !== undefined) await write(page, `${place}-what`, texts.what);
      if (texts.due !== undefined) await write(page, `${place}-due`, texts.due);
      if (texts.answers === false) await at(page, `${place}-answers`).uncheck();
      if (texts.helper !== undefined) {
        if (!(await at(page, `${place}-helpers`).isVisible())) await at(page, `${place}-helpers-add`).click();
        await write(page, `${place}-helpers`, texts.helper);
      }
      await saved();
    },

    saved,

    /** Why it cannot be issued, in words; the button is off as well. */
    async refusal(): Promise<string> {
      await expect(at(page, 'conclusion-blocked')).toBeVisible();
      await expect(at(page, 'conclusion-issue')).toBeDisabled();
      return at(page, 'conclusion-blocked').innerText();
    },

    async issue(day: string): Promise<string> {
      await expect(at(page, 'conclusion-blocked')).toBeHidden();
      await at(page, 'conclusion-issue').click();
      await write(page, 'issue-day', day);
      const hint = page.getByText(/Số tiếp theo trong sổ: \d/);
      await expect(hint).toBeVisible();
      const proposed = await hint.innerText();
      await confirm(page);
      return proposed;
    },

    preview: () => at(page, 'conclusion-preview').click(),

    /** How many inputs of the notice a person could still change. */
    async changeable(): Promise<number> {
      const editor = at(page, 'conclusion-editor');
      // Growing fields carry a hidden twin for measuring, which is nobody's to change.
      const fields = ['input', 'textarea', 'select'].map((tag) => `${tag}[data-testid]:enabled`);
      return editor.locator(fields.join(', ')).count();
    },
  };
}
