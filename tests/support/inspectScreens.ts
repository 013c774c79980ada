import { expect, type Page } from '@playwright/test';
import { ask } from './bridge';
import { type Look, openPractice, walk } from './everyScreen';
import { noteFields } from './fieldsMet';
import { colourRules, faultsOf, typedWrong } from './screenFaults';

/** Ground of the page, to be sure that it did change its look. */
const ground = 'getComputedStyle(document.body).backgroundColor';

export interface Inspector {
  /** axe looks in light and in dark, and into each text field not met yet is typed as Unikey and EVKey do. */
  look: Look;
  /** Fails the test with all that was wrong; otherwise the fields by their test ids. */
  found(): string[];
}

/** The page must follow the system's light or dark, and its animations be off. */
export async function openInspector(page: Page): Promise<Inspector> {
  const session = await page.context().newCDPSession(page);
  const faults: string[] = [];
  const wrong: string[] = [];
  const grounds = new Set<unknown>();
  const fields = new Set<string>();
  let screens = 0;
  return {
    async look(screen) {
      screens += 1;
      faults.push(...(await faultsOf(page, screen)));
      await page.emulateMedia({ colorScheme: 'dark' });
      faults.push(...(await faultsOf(page, { ...screen, name: `${screen.name}, dark` }, colourRules)));
      grounds.add(await page.evaluate(ground));
      await page.emulateMedia({ colorScheme: 'light' });
      grounds.add(await page.evaluate(ground));
      wrong.push(...(await typedWrong(session, screen, fields)));
    },
    found() {
      console.log(`${screens} screens and dialogs, ${fields.size} text fields: ${[...fields].join(' ')}`);
      noteFields(fields);
      expect(grounds.size).toBe(2);
      expect([...new Set(faults)]).toEqual([]);
      expect(wrong).toEqual([]);
      return [...fields];
    },
  };
}

/** Walks a share of all screens and dialogs once and inspects each. Resolves to the fields by their test ids. */
export async function inspectScreens(page: Page, part: number, parts: number): Promise<string[]> {
  await openPractice(page);
  await ask(page, 'settings.save', { language: 'vi', theme: 'system', zoom: 1 });
  await page.reload();
  const { look, found } = await openInspector(page);
  await walk(page, look, part, parts);
  return found();
}
