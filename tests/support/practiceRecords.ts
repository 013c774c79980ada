import type { Page } from '@playwright/test';
import { addDays } from '../../shared/domain/day';
import { ask } from './bridge';
import { dialogueFieldsOf } from './dialogueFields';
import { receptionOf, visitFieldsOf } from './records';

/**
 * Addresses of the places that open on a record, in the practice office. What it lacks is made: somebody registered,
 * a visit half typed, a dialogue, a draft.
 */
export async function recordPaths(page: Page): Promise<string[]> {
  const { today } = await ask(page, 'home.today', {});
  const reception = await ask(page, 'reception.save', receptionOf({ day: today }));
  const [candidate] = await ask(page, 'registration.candidates', { receptionId: reception.id });
  if (candidate === undefined) throw new Error('the practice office has no case that a leader should hear');
  const proposal = { id: crypto.randomUUID(), receptionId: reception.id, matterId: candidate.matterId };
  const registration = await ask(page, 'registration.propose', proposal);
  const typed = visitFieldsOf({ id: crypto.randomUUID(), receptionId: reception.id, day: today });
  const visit = await ask(page, 'visit.save', { fields: typed, version: 0 });
  const head = { id: crypto.randomUUID(), name: 'Lò Văn Phúc', title: 'Trưởng thôn' };
  const attendees = [{ ...head, village: 'thôn Tân Sơn', present: false }];
  const planned = dialogueFieldsOf({ id: crypto.randomUUID(), day: addDays(today, 22), attendees });
  const dialogue = await ask(page, 'dialogue.save', { fields: planned, version: 0 });
  const draft = await ask(page, 'draft.make', {
    kind: 'hearingProposal',
    from: { noun: 'reception', id: reception.id, part: null },
    face: 'state',
  });
  const page1 = { text: '', limit: 1, offset: 0 };
  const petition = (await ask(page, 'petition.list', page1)).rows[0];
  const task = (await ask(page, 'task.list', { ...page1, state: 'late', unit: '' })).rows[0];
  return [
    `/matters/${candidate.matterId}`,
    `/petitions/${petition?.id}`,
    `/tasks/${task?.id}`,
    `/receptions/${reception.id}`,
    `/receptions/${reception.id}/${registration.id}`,
    `/receptions/${reception.id}/day`,
    `/visits/${reception.id}`,
    `/visits/${reception.id}/${visit.id}`,
    `/dialogues/${dialogue.id}`,
    `/dialogues/${dialogue.id}?tab=people`,
    `/conclusions/${reception.id}`,
    `/drafts/${draft.id}`,
    `/inspection/${today.slice(0, 4)}-01-01_${today}/due_`,
  ];
}
