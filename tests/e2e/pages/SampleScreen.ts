import { expect, type Page } from '@playwright/test';
import { ask } from '../../support/bridge';
import { matterOf, petitionOf, receptionOf, visitFieldsOf } from '../../support/records';
import { goTo } from './deskOffice';
import { at, confirm, write, writeAll } from './fields';

type Texts = Record<string, string>;

/** Two of the people whom the sample cases give, as their fields are called on the screens. */
export const khoi = {
  name: 'Nguyễn Văn Khởi',
  birthyear: '1971',
  idnumber: '000071000001',
  address: 'thôn Đồng Trầm',
  phone: '0000 000 001',
};
export const hung = {
  name: 'Tống Viết Hùng',
  birthyear: '1975',
  idnumber: '000075000004',
  address: 'thôn Xóm Lò',
};

/** The year before the sample cases, so that the next numbers are the ones that the cases have. */
export async function earlierYear(page: Page): Promise<void> {
  const matters = [
    ['KN-2026-010', 'complaint'],
    ['TC-2026-002', 'denunciation'],
    ['KNPA-2026-039', 'proposal'],
  ] as const;
  for (const [code, kind] of matters) {
    await ask(page, 'matter.save', matterOf({ code, kind, summary: 'Việc đã xong trong năm' }));
  }
  for (let number = 1; number <= 8; number += 1) {
    const fields = visitFieldsOf({ id: crypto.randomUUID(), day: '2026-10-20', content: 'Việc đã xong' });
    const { version } = await ask(page, 'visit.save', { fields, version: 0 });
    await ask(page, 'visit.enter', { id: fields.id, version });
  }
}

/** The code before the one that the next proposal is to have. */
export async function mattersUpTo(page: Page, code: string): Promise<void> {
  await ask(page, 'matter.save', matterOf({ code, kind: 'proposal', summary: 'Việc đã xong trong năm' }));
}

/** The code before the one that the next petition is to have. */
export async function petitionsUpTo(page: Page, code: string): Promise<void> {
  const earlier = petitionOf({ code, receivedOn: '2026-09-01', senderLabel: 'ông Bế Văn Nam' });
  await ask(page, 'petition.save', { ...earlier, summary: 'Việc đã xong trong năm' });
}

/** The desk as the sample cases need it: everything about a case goes in by the screens. */
export function sampleScreen(page: Page) {
  const deadline = (key: string) => page.locator(`[data-testid=deadline-row][data-key="${key}"]`);
  const pick = (texts: Texts, prefix: string) =>
    Promise.all(
      Object.entries(texts).map(([field, value]) => at(page, `${prefix}-${field}`).selectOption(value)),
    );

  async function openPetition(texts: Texts): Promise<void> {
    await page.keyboard.press('F4');
    await expect(at(page, 'petition-save')).toBeVisible();
    await expect(at(page, 'petition-summary')).toHaveValue('');
    await pick({ source: texts.source ?? 'post', kind: texts.kind ?? 'proposal' }, 'petition');
    await write(page, 'petition-receivedon', texts.receivedon ?? '');
  }

  /** F9, and the office has it: what is done before that is done to a form that is about to be read anew. */
  async function registerPetition(): Promise<void> {
    await page.keyboard.press('F9');
    await expect(at(page, 'petition-save')).toBeDisabled();
  }

  return {
    deadline,
    registerPetition,

    /** A visit of a reception, from F2 to the matter it opens; not in the register yet. */
    async typeVisit(reception: Parameters<typeof receptionOf>[0], texts: Texts, picks: Texts): Promise<void> {
      const there = await ask(page, 'reception.list', {
        from: reception?.day ?? '',
        to: reception?.day ?? '',
      });
      const { id } =
        there.find(({ kind }) => kind === reception?.kind) ??
        (await ask(page, 'reception.save', receptionOf(reception)));
      await goTo(page, `/visits/${id}`);
      // the visit before is left behind when its form is
      await expect(at(page, 'visit-name')).toHaveCount(0);
      await expect(at(page, 'visit-new')).toBeVisible();
      await page.keyboard.press('F2');
      await expect(page).toHaveURL(new RegExp(`/visits/${id}/`));
      await expect(at(page, 'visit-name')).toHaveValue('');
      await pick(picks, 'visit');
      await writeAll(page, 'visit', texts);
      await expect(at(page, 'visit-saved')).toHaveAttribute('data-state', 'saved');
    },

    async openMatter(noun: 'visit' | 'petition'): Promise<string> {
      await at(page, `${noun}-matter-new`).click();
      await expect(at(page, `${noun}-matter-code`)).toBeVisible();
      return at(page, `${noun}-matter-code`).innerText();
    },

    /** F9; resolves to the line with the number. */
    async enter(): Promise<string> {
      await page.keyboard.press('F9');
      await expect(at(page, 'visit-state')).toContainText('Đã ghi sổ');
      return at(page, 'visit-number').innerText();
    },

    /** F9 and the sentence of the refusal. */
    async refused(): Promise<string> {
      await page.keyboard.press('F9');
      await expect(at(page, 'visit-fault')).toBeVisible();
      return at(page, 'visit-fault').innerText();
    },

    /** F4 to F9: a petition with its people and what the clerk finds. Resolves to its code. */
    async takePetition(
      texts: Texts,
      parties: readonly Texts[],
      facts: readonly string[] = [],
    ): Promise<string> {
      const { source, kind, receivedon, competence, matter, ...written } = texts;
      await openPetition(texts);
      if (parties.length === 0) await at(page, 'petition-anonymous').check();
      for (const [index, { side, ...person }] of parties.entries()) {
        await at(page, 'petition-party-add').click();
        if (side !== undefined) await at(page, `petition-party-${index}-side`).selectOption(side);
        await writeAll(page, `petition-party-${index}`, person);
      }
      await at(page, 'petition-competence').selectOption(competence ?? 'own');
      await writeAll(page, 'petition', written);
      for (const fact of facts) await at(page, `petition-fact-${fact}`).check();
      if (matter !== undefined) {
        await at(page, 'petition-matter-search').fill(matter);
        await at(page, 'visit-matter-row').filter({ hasText: matter }).click();
        await expect(at(page, 'petition-matter-code')).toContainText(matter);
      }
      await page.keyboard.press('F9');
      await expect(at(page, 'petition-code')).toContainText('DON-');
      return at(page, 'petition-code').innerText();
    },

    /** Takes what is proposed first, on a day, and writes it into the register. */
    async decide(processedOn: string): Promise<void> {
      await at(page, 'petition-take-0').click();
      await write(page, 'petition-processedon', processedOn);
      await registerPetition();
      await expect(at(page, 'petition-processedon')).toHaveValue(processedOn);
    },

    /** Starts a clock that no rule starts by itself, and sees until when it runs. */
    async clock(duty: string, base: string, due: string): Promise<void> {
      await at(page, 'deadline-start').click();
      await at(page, 'deadline-start-duty').selectOption(duty);
      await write(page, 'deadline-start-base', base);
      await confirm(page);
      await expect(deadline(duty)).toContainText(due);
    },

    async dues(expected: Texts): Promise<void> {
      for (const [key, due] of Object.entries(expected)) await expect(deadline(key)).toContainText(due);
    },
  };
}
