import { expect, type Page } from '@playwright/test';
import { ask } from './bridge';
import { openPractice, type Screen, walk } from './everyScreen';
import { colourRules, faultsOf, typedWrong } from './screenFaults';

/** Ground of the page, to be sure that it did change its look. */
const ground = 'getComputedStyle(document.body).backgroundColor';

/**
 * Walks a share of all screens and dialogs once: axe looks at each in light and in dark, and into each text field is
 * typed as Unikey and EVKey do. Resolves to the fields by their test ids.
 */
export async function inspectScreens(page: Page, part: number, parts: number): Promise<string[]> {
  await openPractice(page);
  await ask(page, 'settings.save', { language: 'vi', theme: 'system', zoom: 1 });
  await page.reload();
  const session = await page.context().newCDPSession(page);
  const faults: string[] = [];
  const wrong: string[] = [];
  const grounds = new Set<unknown>();
  const fields = new Set<string>();
  let screens = 0;
  const look = async (screen: Screen) => {
    screens += 1;
    faults.push(...(await faultsOf(page, screen)));
    await page.emulateMedia({ colorScheme: 'dark' });
    faults.push(...(await faultsOf(page, { ...screen, name: `${screen.name}, dark` }, colourRules)));
    grounds.add(await page.evaluate(ground));
    await page.emulateMedia({ colorScheme: 'light' });
    grounds.add(await page.evaluate(ground));
    wrong.push(...(await typedWrong(session, screen, fields)));
  };
  await walk(page, look, part, parts);
  console.log(`${screens} screens and dialogs, ${fields.size} text fields: ${[...fields].join(' ')}`);
  expect(grounds.size).toBe(2);
  expect([...new Set(faults)]).toEqual([]);
  expect(wrong).toEqual([]);
  return [...fields];
}
