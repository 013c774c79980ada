import { expect, type Page } from '@playwright/test';
import { ask } from '../support/bridge';
import { dialogueFieldsOf } from '../support/dialogueFields';
import { goTo, openPractice } from '../support/everyScreen';
import { test } from '../support/launchApp';
import { createOffice, signInAs } from '../support/newOffice';
import { matterOf, petitionOf, visitFieldsOf } from '../support/records';
import { people } from '../support/room';
import { typedOnce } from '../support/typesRight';
import { at } from './pages/fields';

/** What stands in the fields afterwards is of no account: nothing here is kept. */
async function typedIn(page: Page, ...testIds: string[]): Promise<void> {
  for (const testId of testIds) await typedOnce(page, testId);
}

async function atTheDesk(page: Page): Promise<void> {
  const visit = visitFieldsOf({
    ...{ actingAs: 'lawyer', companions: [{ role: 'lawyer', name: '', paper: '' }] },
    ...{ outcome: 'refused', refusalGround: 'h' },
  });
  await ask(page, 'visit.save', { fields: visit, version: 0 });
  await goTo(page, `/visits/-/${visit.id}`);
  await typedIn(page, 'visit-actingfor', 'visit-actingpaper', 'visit-refusalpoint', 'visit-day');
  await typedIn(page, 'visit-companion-0-name', 'visit-companion-0-paper');
  await goTo(page, '/visits');
  await at(page, 'reception-row').first().click();
  await at(page, 'reception-edit').click();
  await at(page, 'reception-state').selectOption('postponed');
  await typedIn(page, 'reception-statereason');
  await at(page, 'confirm-cancel').click();
  const matter = await ask(page, 'matter.save', matterOf({ complexity: ['places'] }));
  await goTo(page, `/matters/${matter.id}`);
  await typedIn(page, 'matter-complexity-note');
  const petition = await ask(page, 'petition.save', petitionOf({ kind: 'complaint', source: 'elected' }));
  await goTo(page, `/petitions/${petition.id}`);
  await typedIn(page, 'petition-sentby', 'petition-sentpaper');
  await at(page, 'deadline-extend').click();
  await typedIn(page, 'deadline-due');
  await at(page, 'confirm-cancel').click();
}

async function inTheSchedule(page: Page): Promise<void> {
  await goTo(page, '/schedules/2026/12');
  await at(page, 'schedule-items-row').first().click();
  await at(page, 'schedule-item-day').fill('04/12/2026');
  await at(page, 'schedule-item-day').blur();
  await typedIn(page, 'schedule-item-reason', 'schedule-item-hours-from', 'schedule-item-place');
  await typedIn(page, 'schedule-item-participants', 'schedule-item-content', 'schedule-item-day');
  await goTo(page, '/schedules/2026/11');
  await at(page, 'posting-list-row').first().click();
  await typedIn(page, 'posting-down', 'posting-witness', 'posting-note');
  await at(page, 'confirm-cancel').click();
  await at(page, 'schedule-items-row').last().click();
  await at(page, 'change-begin').click();
  await typedIn(page, 'change-hours-from');
  await at(page, 'confirm-cancel').click();
}

async function lastOf(page: Page, testId: RegExp): Promise<string> {
  return (await page.getByTestId(testId).last().getAttribute('data-testid')) ?? '';
}

async function inPapers(page: Page): Promise<void> {
  const { today } = await ask(page, 'home.today', {});
  const [reception] = await ask(page, 'reception.list', { from: today, to: today });
  await goTo(page, `/conclusions/${reception?.id}`);
  await at(page, 'conclusion-item-add').click();
  await at(page, 'conclusion-item-1-task-add').click();
  await at(page, 'conclusion-item-1-task-1-vague').check();
  await typedIn(page, 'conclusion-item-1-task-1-vague-due', 'conclusion-item-1-task-1-vague-reason');
  const from = { noun: 'reception', id: reception?.id ?? '', part: null } as const;
  const draft = await ask(page, 'draft.make', { kind: 'hearingProposal', from, face: 'state' });
  await goTo(page, `/drafts/${draft.id}`);
  await at(page, 'draft-issue').click();
  await typedIn(page, 'draft-file-day');
  await at(page, 'confirm-cancel').click();
  await at(page, 'draft-bases-add').click();
  await at(page, 'draft-recipients-add').click();
  await typedIn(page, 'draft-bases', 'draft-recipients');
  await at(page, 'draft-add-heading').click();
  await typedOnce(page, await lastOf(page, /^draft-block-\d+-number$/));
  await at(page, 'draft-snippet-add').click();
  await typedIn(page, 'draft-snippet-title', 'draft-snippet-text');
  await at(page, 'confirm-cancel').click();
}

async function inDialogues(page: Page): Promise<void> {
  const complaint = dialogueFieldsOf({ kind: 'complaint', agreed: ['Đo lại'], disagreed: ['Bồi thường'] });
  await ask(page, 'dialogue.save', { fields: complaint, version: 0 });
  await goTo(page, `/dialogues/${complaint.id}?tab=results`);
  await typedIn(page, 'dialogue-agreed', 'dialogue-disagreed');
  const conference = dialogueFieldsOf({ id: crypto.randomUUID() });
  await ask(page, 'dialogue.save', { fields: conference, version: 0 });
  await goTo(page, `/dialogues/${conference.id}?tab=people`);
  await at(page, 'attendee-paste').fill('Lò Văn Phúc\tTrưởng thôn');
  await typedIn(page, 'attendee-paste-village');
  await goTo(page, `/dialogues/${conference.id}?tab=opinions`);
  await at(page, 'opinion-add').click();
  await at(page, 'opinion-denunciation').check();
  await typedIn(page, 'opinion-code');
}

test('keyboard programs type right in the fields that stand behind a choice', async ({ launch }) => {
  test.setTimeout(180_000);
  const { page } = await launch();
  await openPractice(page);
  await atTheDesk(page);
  await inTheSchedule(page);
  await inPapers(page);
  await inDialogues(page);
});

test('keyboard programs type right where people get their rights and hosts their days', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { page } = await launch();
  await createOffice(page);
  await page.reload();
  await goTo(page, '/settings/staff');
  await at(page, 'staff-row').filter({ hasText: people.clerk.name }).click();
  for (const [way, field] of [
    ['colleague', 'own'],
    ['paper', 'key'],
  ]) {
    await at(page, `entitle-${way}`).click();
    await typedIn(page, `entitle-${field}`, 'entitle-theirs');
    await at(page, 'confirm-cancel').click();
  }
  await signInAs(page, 'administrator');
  await page.reload();
  await goTo(page, '/settings/staff');
  await at(page, 'staff-row').filter({ hasText: people.clerk.name }).click();
  await at(page, 'staff-reset').click();
  await typedIn(page, 'staff-reset-password');
  await at(page, 'confirm-cancel').click();
  await goTo(page, '/settings/hosts');
  await at(page, 'host-add').click();
  await at(page, 'host-rule-add').click();
  await at(page, 'host-rule-1-type').selectOption('explicit');
  await typedIn(page, 'host-rule-1-day-1');
  await expect(at(page, 'host-rule-1-day-1')).toBeVisible();
});
