import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { officeScreen } from '../e2e/pages/OfficeScreen';

/** The addresses of the places, read from the table of routes: a new place is walked without a word here. */
export function routePaths(): string[] {
  const source = readFileSync(path.join(import.meta.dirname, '../../renderer/pages/routes.tsx'), 'utf8');
  const paths = [...source.matchAll(/\bpath: '([^'*]+)'/g)].map((found) => found[1] ?? '');
  // a place that has to be told of which reception it is opens from the list of receptions
  const alone = paths.filter((each) => !/:\w+(\/|$)/.test(each));
  return ['/', ...alone.map((each) => `/${each.split('/:')[0]}`)];
}

/** Buttons that leave the place or the office; what they open is another test's matter. */
const leaving =
  /^(sign-out|lock|place-|skip|preview-print|confirm-ok|.*-leave|.*-lobby|setup-|restore-|backup-run|update-|scan-choose|.*-choose|.*-upload|.*-docx|.*-pdf|.*-export|.*-show-folder|show-|demo-)/;

export interface Screen {
  readonly name: string;
  /** what is new on it: the whole page, or the dialog above it */
  readonly area: Locator;
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

export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  // by its mark, not its role: a dialog above hides the page from all that asks for roles
  await expect(page.locator('main h1, main h2').first()).toBeVisible();
  await page.waitForTimeout(150);
}

function dialogs(page: Page): Locator {
  return page.locator('[role="dialog"]:visible, [role="menu"]:visible, [role="listbox"]:visible');
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
    .evaluateAll((found: Marked[]) => found.map((one) => one.getAttribute('data-testid') ?? ''));
  return [...new Set(ids)].filter((id) => id !== '' && !leaving.test(id));
}

/** Opens what the buttons of a page open, one after the other, and looks at each dialog once. */
async function walkDialogs(page: Page, name: string, look: Look, seen: Set<string>): Promise<void> {
  const address = addressOf(page);
  for (const id of await openers(page)) {
    if (seen.has(id)) continue;
    seen.add(id);
    const button = page.getByRole('main').getByTestId(id).first();
    if (!(await button.isVisible()) || !(await button.isEnabled())) continue;
    await button.click({ timeout: 3000 }).catch(() => undefined);
    await page.waitForTimeout(120);
    if ((await dialogs(page).count()) > 0) {
      await look({ name: `${name} › ${id}`, area: dialogs(page).last() });
    }
    await closeDialogs(page);
    if (addressOf(page) !== address) await goTo(page, address);
  }
}

/** Opens the first line of each list, by the keyboard; what opens above the page is looked at, addresses are told. */
async function firstRows(page: Page, name: string, look: Look): Promise<string[]> {
  const address = addressOf(page);
  const found: string[] = [];
  const ids = await page
    .getByRole('main')
    .locator('tr[data-testid$="-row"]:visible')
    .evaluateAll((rows: Marked[]) => rows.map((row) => row.getAttribute('data-testid') ?? ''));
  for (const id of new Set(ids)) {
    const row = page.getByRole('main').getByTestId(id).first();
    if (!(await row.isVisible())) continue;
    await row.press('Enter').catch(() => undefined);
    await settled(page);
    if ((await dialogs(page).count()) > 0)
      await look({ name: `${name} › ${id}`, area: dialogs(page).last() });
    await closeDialogs(page);
    const now = addressOf(page);
    if (now !== address) {
      found.push(now);
      await goTo(page, address);
    }
  }
  return found;
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

/**
 * Walks places, tabs, first records and dialogs and looks at each. `part` of `parts` takes its share of the places,
 * so that no single run is long.
 */
export async function walk(
  page: Page,
  look: Look,
  options: { part?: number; parts?: number; dialogs?: boolean } = {},
): Promise<void> {
  const { part = 0, parts = 1, dialogs: withDialogs = true } = options;
  const seen = new Set<string>();
  const here = async (name: string) => {
    await look({ name, area: page.locator('body') });
    if (withDialogs) await walkDialogs(page, name, look, seen);
  };
  const places = routePaths().filter((_, index) => index % parts === part);
  const walked = new Set<string>();
  for (const place of places) {
    await goTo(page, place);
    await walkTabs(page, place, here);
    if (!withDialogs) continue;
    await goTo(page, place);
    for (const record of await firstRows(page, place, look)) {
      const kind = record.replace(/[0-9a-f-]{36}/g, ':id');
      if (walked.has(kind)) continue;
      walked.add(kind);
      await goTo(page, record);
      await walkTabs(page, kind, here);
    }
  }
}
