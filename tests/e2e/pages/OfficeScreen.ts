import { expect, type Page } from '@playwright/test';
import { at, write } from './fields';

export type Place = 'home' | 'schedules' | 'visits' | 'matters' | 'conclusions' | 'registers' | 'backup';

/** What surrounds every place: signing in, the rail of places, the search box. */
export function officeScreen(page: Page) {
  return {
    /** First run: opens the invented office and signs in as one of its people. */
    async openDemo(profile: 'xa2026' | 'huyen2024', name: string, password: string) {
      await expect(at(page, 'first-run')).toBeVisible();
      await at(page, `setup-demo-${profile}`).click();
      await expect(at(page, 'sign-in')).toBeVisible({ timeout: 60_000 });
      await this.signIn(name, password);
    },

    /** Picks the person by name and signs in; does not wait for what comes of it. */
    async trySignIn(name: string, password: string) {
      const staff = at(page, 'signin-staff');
      const label = await staff.locator('option', { hasText: name }).innerText();
      await staff.selectOption({ label });
      await at(page, 'signin-password').fill(password);
      await at(page, 'signin-go').click();
    },

    async signIn(name: string, password: string) {
      await this.trySignIn(name, password);
      await expect(at(page, 'signed-in')).toHaveText(name, { timeout: 30_000 });
    },

    async signOut() {
      await at(page, 'sign-out').click();
      await expect(at(page, 'sign-in')).toBeVisible();
    },

    async go(place: Place) {
      await at(page, `place-${place}`).click();
      await expect(at(page, `place-${place}`)).toHaveAttribute('aria-current', 'page');
    },

    /** Ctrl+K and a few letters without marks; resolves to what the panel lists. */
    async search(text: string): Promise<string[]> {
      await page.keyboard.press('Control+K');
      const field = at(page, 'search');
      await expect(field).toBeFocused();
      await field.pressSequentially(text, { delay: 15 });
      const hits = at(page, 'search-results').getByRole('button');
      await expect(hits.first()).toBeVisible();
      const found = await hits.allInnerTexts();
      await field.fill('');
      await page.keyboard.press('Escape');
      return found;
    },

    /** A screenshot of the window from its top, without pointer, caret and passing words, written to `file`. */
    async picture(file: string) {
      await page.mouse.move(700, 5);
      await page.evaluate('window.scrollTo(0, 0)');
      await expect(at(page, 'toast')).toBeEmpty({ timeout: 10_000 });
      await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    },

    write: (testId: string, text: string) => write(page, testId, text),
  };
}
