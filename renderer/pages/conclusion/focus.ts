import type { Check, Conclusion } from '../../../shared/domain/chain';
import { placeOf } from './edit';

const fieldOf: Record<string, string> = {
  'gap.leadUnit': 'lead',
  'gap.due': 'due',
  'gap.what': 'what',
  'gap.product': 'product',
  'gap.report': 'report',
  'due.dayOff': 'due',
  'due.past': 'due',
  'vague.kept': 'vague-due',
  'gap.conclusion': 'conclusion',
};

/** The field that a check is about, as the test id of its input; null where it is about the whole notice. */
export function fieldFor(check: Check): string | null {
  if (typeof check.params.place === 'string') return check.params.place;
  const field = fieldOf[check.code];
  const item = Number(check.params.item);
  if (field === undefined || !Number.isInteger(item)) return null;
  if (field === 'conclusion') return `${placeOf(item)}-conclusion`;
  return `${placeOf(item, Number(check.params.task))}-${field}`;
}

/** The task that a check is about; null where it is about none. */
export function taskFor(check: Check, notice: Conclusion): { itemId: string; taskId: string } | null {
  const item = notice.items[Number(check.params.item) - 1];
  const task = item?.tasks[Number(check.params.task) - 1];
  return item === undefined || task === undefined ? null : { itemId: item.id, taskId: task.id };
}

function fieldOn(testId: string): Element | null {
  return document.querySelector(`[data-testid="${CSS.escape(testId)}"]`);
}

/** Where the leader's own words stand in place of a day, a missing day leads to them. */
export function focusField(testId: string): void {
  const field = fieldOn(testId) ?? fieldOn(testId.replace(/-due$/, '-vague-due'));
  if (!(field instanceof HTMLElement)) return;
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
}
