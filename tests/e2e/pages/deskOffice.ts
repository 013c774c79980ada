import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { outDir } from '../../../electron/launch/paths.mjs';
import { ask } from '../../support/bridge';
import { createOffice, signInAs } from '../../support/newOffice';
import { visitFieldsOf } from '../../support/records';

/** A new office with the clerk signed in, on the page of today. */
export async function openOffice(page: Page): Promise<void> {
  await createOffice(page);
  await signInAs(page, 'clerk');
  await page.reload();
  await expect(page.getByTestId('home')).toBeVisible();
}

export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
}

export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(process.env.TIEPDAN_OUT ?? outDir, `man-hinh-${name}.png`) });
}

/** What came before: a visit and a petition of the same person, in a matter. */
export async function knownPerson(page: Page): Promise<void> {
  const now = new Date().toISOString();
  const stamp = { version: 0, createdAt: now, updatedAt: now };
  const summary = 'Bồi thường đất vườn dự án đường liên thôn';
  const id = crypto.randomUUID();
  const matter = await ask(page, 'matter.save', {
    id,
    code: '',
    kind: 'complaint',
    summary,
    state: 'open',
    secret: false,
    ...stamp,
  });
  const fields = visitFieldsOf({ matterId: matter.id });
  const { version } = await ask(page, 'visit.save', { fields, version: 0 });
  await ask(page, 'visit.enter', { id: fields.id, version });
}
