import { expect, type Page } from '@playwright/test';
import { at, confirm, write } from './fields';

export type DialogueTab = 'prepare' | 'opinions' | 'agenda' | 'people' | 'day' | 'results' | 'publish';

/** The place of dialogues: the list of a year, and one dialogue with its parts. */
export function dialogueScreen(page: Page) {
  const stage = at(page, 'dialogue-stage');
  const saved = () => expect(at(page, 'save-state')).toContainText('Đã lưu');
  return {
    stage,
    saved,

    async open() {
      await at(page, 'place-dialogues').click();
      await expect(at(page, 'dialogue-page')).toBeVisible();
    },

    /** Plans one and stands on its page; `day` as a person types it. @returns its id */
    async plan(kind: 'commune' | 'leader' | 'complaint', day: string, topic: string): Promise<string> {
      await at(page, 'dialogue-new').click();
      await at(page, 'dialogue-new-kind').selectOption(kind);
      await write(page, 'dialogue-new-day', day);
      await write(page, 'dialogue-new-topic', topic);
      await confirm(page);
      await expect(at(page, 'dialogue-detail')).toBeVisible();
      return new URL(page.url()).hash.split('/').at(-1)?.split('?')[0] ?? '';
    },

    async tab(name: DialogueTab) {
      await at(page, `dialogue-tab-${name}`).click();
      await expect(at(page, `dialogue-tab-${name}`)).toHaveAttribute('aria-selected', 'true');
    },

    /** Writes fields of the page by their test ids and waits until they are stored. */
    async fill(texts: Record<string, string>) {
      for (const [testId, text] of Object.entries(texts)) await write(page, testId, text);
      await saved();
    },

    async add(rows: 'chair' | 'preparation' | 'guest' | 'agenda') {
      await at(page, `${rows}-add`).click();
    },

    /** Moves it on: held, moved, postponed… `texts` are the fields of the dialog by the end of their test ids. */
    async step(name: string, texts: Record<string, string> = {}) {
      await at(page, `dialogue-step-${name}`).click();
      for (const [field, text] of Object.entries(texts)) await write(page, `step-${field}`, text);
      await confirm(page);
    },

    /** F3 and the fields of the next opinion by the end of their test ids. */
    async ask(texts: Record<string, string>, answered = false) {
      const rows = at(page, 'opinion-list-row');
      const before = await rows.count();
      await page.keyboard.press('F3');
      await expect(at(page, 'opinion-speaker')).toHaveValue('');
      if (answered) await at(page, 'opinion-answered').check();
      for (const [field, text] of Object.entries(texts)) await write(page, `opinion-${field}`, text);
      await expect(at(page, 'visit-saved')).toHaveAttribute('data-state', 'saved');
      await expect(rows).toHaveCount(before + 1);
    },

    async publish(what: 'notice' | 'invitation' | 'results', way: string, place: string) {
      await at(page, 'publication-add').click();
      await at(page, 'publication-what').selectOption(what);
      await at(page, 'publication-way').selectOption(way);
      await write(page, 'publication-place', place);
      await confirm(page);
    },

    /** Makes a paper of the dialogue; the drafting room opens with it. */
    async make(kind: string) {
      await at(page, 'draft-menu-dialogue').click();
      await at(page, `draft-make-${kind}`).click();
      await expect(at(page, 'draft-page')).toBeVisible();
    },

    /** Gives the open draft its number. */
    async issue() {
      await expect(at(page, 'draft-issue')).toBeEnabled();
      await at(page, 'draft-issue').click();
      await confirm(page);
      await at(page, 'preview-close').click();
      await expect(at(page, 'draft-state')).toHaveText('Đã ban hành');
    },
  };
}
