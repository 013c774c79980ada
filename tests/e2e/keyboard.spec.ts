import { expect, type Page } from '@playwright/test';
import { ask } from '../support/bridge';
import { goTo, openPractice, routePaths } from '../support/everyScreen';
import { test } from '../support/launchApp';
import { recordPaths } from '../support/practiceRecords';
import { at } from './pages/fields';

/** Fails the test when anything of a mouse reaches the window. */
async function unplugMouse(page: Page): Promise<void> {
  await page.evaluate(`for (const kind of ['mousedown', 'pointerdown', 'wheel'])
    window.addEventListener(kind, (event) => { if (event.isTrusted) window.usedMouse = true; }, true)`);
}

const mouseUsed = (page: Page) => page.evaluate('window.usedMouse === true');

/** Nobody reads a page that has to be pushed sideways for each line. */
async function expectNoneWider(page: Page, places: readonly string[]): Promise<void> {
  await ask(page, 'settings.save', { language: 'vi', theme: 'light', zoom: 2 });
  await page.reload();
  const wider = () =>
    page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  for (const place of places) {
    await goTo(page, place);
    await expect.poll(wider, { message: place }).toBe(0);
  }
}

interface Stop {
  readonly what: string;
  readonly shown: boolean;
  readonly inSight: boolean;
}

/** Where the focus is, and whether a person sees that it is there. */
async function stopOf(page: Page): Promise<Stop> {
  const told: unknown = await page.evaluate(`(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return { what: '', shown: true, inSight: true };
    const ringed = (one) => {
      const style = getComputedStyle(one);
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    };
    const shown = ringed(at) || (at.parentElement !== null && ringed(at.parentElement)) || at.closest('.Mui-focusVisible, .Mui-focused') !== null
      || at.matches('.MuiButtonBase-root') && at.classList.contains('Mui-focusVisible');
    const box = at.getBoundingClientRect();
    const inSight = box.width * box.height === 0 || (box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
    return { what: at.getAttribute('data-testid') ?? at.outerHTML.slice(0, 90), shown, inSight };
  })()`);
  if (typeof told !== 'object' || told === null) throw new Error('no focus told');
  const { what, shown, inSight } = Object.assign({ what: '', shown: false, inSight: false }, told);
  return { what, shown, inSight };
}

/** What is asked of a control in the page; the types here know no DOM. */
interface Control {
  tabIndex: number;
  outerHTML: string;
  closest(selector: string): unknown;
  getAttribute(name: string): string | null;
}

/** Controls that the mouse reaches and Tab does not; the lines of one list share a stop and are walked by arrows. */
async function outOfReach(page: Page): Promise<string[]> {
  return page
    .getByRole('main')
    .locator(
      'button:visible:enabled, a[href]:visible, input:visible:enabled, textarea:visible:enabled, select:visible:enabled',
    )
    .evaluateAll((found: Control[]) =>
      found
        .filter((one) => one.tabIndex < 0)
        .filter(
          (one) =>
            one.closest(
              '[role=tablist], [role=grid], [role=radiogroup], [role=menu], [role=listbox], [aria-hidden=true], .MuiToggleButtonGroup-root',
            ) === null,
        )
        // the little arrow of a list field: the arrow key opens it from the field itself
        .filter((one) => one.closest('.MuiAutocomplete-endAdornment') === null)
        .map((one) => one.getAttribute('data-testid') ?? one.outerHTML.slice(0, 120)),
    );
}

test('every place is walked by Tab, the focus always seen, and none is wider than the window at 200 percent', async ({
  launch,
}) => {
  test.setTimeout(400_000);
  const { page } = await launch();
  await openPractice(page);
  await unplugMouse(page);
  const wrong: string[] = [];
  const places = [...routePaths(), ...(await recordPaths(page))];
  for (const place of places) {
    await goTo(page, place);
    for (const what of await outOfReach(page)) wrong.push(`${place}: out of reach: ${what}`);
    await page.evaluate(`document.getElementById('main').focus()`);
    for (let stops = 0; stops < 40; stops += 1) {
      await page.keyboard.press('Tab');
      const { what, shown, inSight } = await stopOf(page);
      if (what === '') break;
      if (!shown) wrong.push(`${place}: focus not seen: ${what}`);
      if (!inSight) wrong.push(`${place}: focus out of sight: ${what}`);
    }
  }
  expect([...new Set(wrong)]).toEqual([]);
  expect(await mouseUsed(page)).toBe(false);
  await expectNoneWider(page, places);
});

test('the rail, a list, a record, a dialog and back, and the keys, without a mouse', async ({ launch }) => {
  test.setTimeout(240_000);
  const { page } = await launch();
  await openPractice(page);
  await unplugMouse(page);
  const rail = page.getByRole('navigation').getByRole('link');
  const count = await rail.count();
  for (let index = 0; index < count; index += 1) {
    await rail.nth(index).focus();
    await page.keyboard.press('Enter');
    await expect(rail.nth(index)).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
  }
  await page.keyboard.press('F1');
  await expect(page).toHaveURL(/#\/help/);
  await page.keyboard.press('Control+K');
  await expect(at(page, 'search')).toBeFocused();
  await page.keyboard.type('nguyen van khoi');
  await expect(at(page, 'search-results').getByRole('button').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await expect(page).toHaveURL(/#\/visits/);
  await expect(at(page, 'visit-name')).toBeVisible();
  await goTo(page, '/tasks');
  const row = page.getByRole('main').locator('tr[data-testid$="-row"][tabindex="0"]').first();
  await row.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(at(page, 'task-detail')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/tasks$/);
  await goTo(page, '/matters');
  await page.keyboard.press('F4');
  await expect(page).toHaveURL(/#\/petitions\//);
  await at(page, 'petition-summary').focus();
  await page.keyboard.type('Kien nghi sua duong');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/matters/);
  await at(page, 'petition-draft').first().getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(at(page, 'petition-summary')).toHaveValue('Kien nghi sua duong');
  expect(await mouseUsed(page)).toBe(false);
});

test('Escape from a place whose address has nothing above it leads home, never to a bare error', async ({
  launch,
}) => {
  const { page } = await launch();
  await openPractice(page);
  await goTo(page, '/receptions');
  await expect(page).toHaveURL(/#\/$/);
  await expect(at(page, 'home')).toBeVisible();
});
