import type { Page } from '@playwright/test';
import type { StaffRole } from '../../shared/domain/people';
import type { Input, Output } from '../../shared/ipc/contract';
import { ask } from './bridge';
import { officeOf } from './office';
import { people } from './room';

export const testPassword = 'mật khẩu thử 2026';

/** What the first-run wizard sends for the invented commune, with one person of each role. */
export function newOffice(): Input<'setup.createOffice'> {
  return {
    office: officeOf('xa', '01900000-0000-7000-8000-000000000001'),
    units: [],
    hosts: [],
    staff: Object.values(people).map(({ active: _active, ...person }) => ({
      ...person,
      password: testPassword,
    })),
  };
}

/** Makes the office as the wizard would; the head of the office is then signed in. */
export function createOffice(page: Page): Promise<Output<'setup.createOffice'>> {
  return ask(page, 'setup.createOffice', newOffice());
}

export function signInAs(page: Page, role: StaffRole): Promise<Output<'auth.signIn'>> {
  return ask(page, 'auth.signIn', { staffId: people[role].id, password: testPassword });
}
