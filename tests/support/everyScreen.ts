import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { officeScreen } from '../e2e/pages/OfficeScreen';
import { recordPaths } from './practiceRecords';

/** The table of routes: a new place is walked without a word here. */
function patterns(): string[] {
  const source = readFileSync(path.join(import.meta.dirname, '../../renderer/pages/routes.tsx'), 'utf8');
  return [...source.matchAll(/\bpath: '([^'*]+)'/g)].map((found) => found[1] ?? '');
}

/** The addresses of the places that need not be told of which record they are. */
export function routePaths(): string[] {
  const alone = patterns().filter((each) => !/:\w+(\/|$)/.test(each));
  return ['/', ...alone.map((each) => `/${each.split('/:')[0]}`)];
}

/** Of the routes that open on records, those that none of the addresses is one of. */
function notWalked(addresses: Iterable<string>): string[] {
  const walked = [...addresses];
  return patterns()
    .filter((each) => /\/:(id|\w+Id)\b/.test(each))
    .filter((each) => {
      const shape = new RegExp(`^/${each.replace(/:\w+\??/g, '[^/]+')}$`);
      return !walked.some((address) => shape.test(address));
    });
}

/** Buttons that leave the place or the office; what they open is another test's matter. */
const leaving =
  /^(sign-out|lock|place-|skip|preview-print|confirm-ok|.*-leave|.*-lobby|setup-|restore-|backup-run|update-|scan-choose|.*-choose|.*-upload|.*-docx|.*-pdf|.*-export|.*-show-folder|show-|demo-)/;

export interface Screen {
  readonly name: string;
  /** what is new on it: the whole page, or the dialog above it */
  readonly area: Locator;
  /** the same as a CSS selector; all that stands above the page, where dialogs stand above each other */
  readonly within: string;
}

export type Look = (screen: Screen) => Promise<void>;

/** Nothing moves, so that hundreds of looks need not wait for animations. */
export async function openPractice(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await officeScreen(page).openDemo('xa2026', 'Bùi Thị Mai Sao', 'tapdot2026');
}

/** What a test asks of an element in the page; the types here know no DOM. */
interface Marked {
  getAttribute(name: string): string | null;
}

export function testIdsOf(all: readonly Marked[]): string[] {
  return all.map((one) => one.getAttribute('data-testid') ?? '');
}

export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  // by its mark, not its role: a dialog above hides the page from all that asks for roles
  await expect(page.locator('main h1, main h2').first()).toBeVisible();
  await page.waitForTimeout(150);
}

const aboves = '[role="dialog"], [role="menu"], [role="listbox"]';

function dialogs(page: Page): Locator {
  return page.locator(aboves).filter({ visible: true });
}

/** Escape until no dialog is left; one that asks whether to leave is answered with yes. */
async function closeDialogs(page: Page): Promise<void> {
  for (let tries = 0; tries < 6 && (await dialogs(page).count()) > 0; tries += 1) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(80);
    const yes = dialogs(page).last().getByTestId('confirm-ok');
    if (tries > 0 && (await yes.count()) > 0 && (await yes.isEnabled())) await yes.click();
  }
}

const addressOf = (page: Page) => new URL(page.url()).hash.slice(1);

/** The test ids of buttons that may open something, each once: a list has the same one on every line. */
async function openers(page: Page): Promise<string[]> {
  const ids = await page
    .getByRole('main')
    .locator('button:visible:enabled[data-testid]')
    .evaluateAll(testIdsOf);
  return [...new Set(ids)].filter((id) => id !== '' && !leaving.test(id));
}

/** The kinds of fields that stand on the page itself. */
async function fieldsOf(page: Page): Promise<Set<string>> {
  const fields = page.getByRole('main').locator('input:visible, textarea:visible, select:visible');
  return new Set((await fields.evaluateAll(testIdsOf)).map((id) => id.replace(/\d+/g, 'n')));
}

/** Opens what the buttons of a page open, one after the other, and looks at each dialog and each opened form once. */
async function walkDialogs(page: Page, name: string, look: Look, seen: Set<string>): Promise<void> {
  const address = addressOf(page);
  for (const id of await openers(page)) {
    // the lines of a list have the same button with a number
    const kind = id.replace(/\d+/g, 'n');
    if (seen.has(kind)) continue;
    seen.add(kind);
    const button = page.getByRole('main').getByTestId(id).first();
    if (!(await button.isVisible()) || !(await button.isEnabled())) continue;
    const before = await fieldsOf(page);
    await button.click({ timeout: 3000 }).catch(() => undefined);
    await page.waitForTimeout(120);
    if ((await dialogs(page).count()) > 0) {
      await look({ name: `${name} › ${id}`, area: dialogs(page).last(), within: aboves });
    } else if (addressOf(page) === address && [...(await fieldsOf(page))].some((one) => !before.has(one))) {
      await look({ name: `${name} › ${id}`, area: page.locator('body'), within: 'body' });
      // a form that opened on the page has buttons of its own
      await walkDialogs(page, `${name} › ${id}`, look, seen);
    }
    await closeDialogs(page);
    if (addressOf(page) !== address) await goTo(page, address);
  }
}

/** Opens the first line of each list, by the keyboard, and looks at what opens above the page. */
async function firstRows(page: Page, name: string, look: Look): Promise<void> {
  const address = addressOf(page);
  const ids = await page.getByRole('main').locator('tr[data-testid$="-row"]:visible').evaluateAll(testIdsOf);
  for (const id of new Set(ids)) {
    const row = page.getByRole('main').getByTestId(id).first();
    if (!(await row.isVisible())) continue;
    await row.press('Enter').catch(() => undefined);
    await settled(page);
    if ((await dialogs(page).count()) > 0)
      await look({ name: `${name} › ${id}`, area: dialogs(page).last(), within: aboves });
    await closeDialogs(page);
    if (addressOf(page) !== address) await goTo(page, address);
  }
}

async function walkTabs(page: Page, name: string, each: (name: string) => Promise<void>): Promise<void> {
  const tabs = page.getByRole('main').getByRole('tab');
  const count = await tabs.count();
  if (count === 0) return each(name);
  for (let index = 0; index < count; index += 1) {
    const tab = tabs.nth(index);
    const label = await tab.innerText();
    await tab.click();
    await settled(page);
    await each(`${name} [${label}]`);
  }
}

/** Walks places, their tabs, dialogs and first lines, and looks at each. */
export async function walkPlaces(page: Page, addresses: readonly string[], look: Look): Promise<void> {
  const seen = new Set<string>();
  const here = async (name: string) => {
    await look({ name, area: page.locator('body'), within: 'body' });
    await walkDialogs(page, name, look, seen);
  };
  for (const address of addresses) {
    const name = address.replace(/[0-9a-f-]{36}/g, ':id');
    await goTo(page, address);
    await walkTabs(page, name, here);
    await goTo(page, address);
    await firstRows(page, name, look);
  }
}

/**
 * Walks all places and records. `part` of `parts` takes its share, so that no single run is long; a route that none
 * of them walks is a fault.
 */
export async function walk(page: Page, look: Look, part: number, parts: number): Promise<void> {
  const all = [...routePaths(), ...(await recordPaths(page))];
  expect(notWalked(all)).toEqual([]);
  await walkPlaces(
    page,
    all.filter((_address, index) => index % parts === part),
    look,
  );
}
