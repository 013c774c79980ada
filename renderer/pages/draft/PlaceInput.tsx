import { createContext, useContext } from 'react';
import type { OfficialDocument } from '../../../shared/documents/model';
import { ProseInput } from '../../parts/ProseInput';

export interface DraftEdit {
  disabled: boolean;
  type(place: string, text: string): void;
  change(place: string, next: (before: OfficialDocument) => OfficialDocument): void;
}

const nothing: DraftEdit = { disabled: true, type: () => undefined, change: () => undefined };
export const DraftEditContext = createContext<DraftEdit>(nothing);

export function useDraftEdit(): DraftEdit {
  return useContext(DraftEditContext);
}

/** The field of one text of the paper, under the name of its place. */
export function PlaceInput({ place, label, text }: { place: string; label: string; text: string }) {
  const { disabled, type } = useDraftEdit();
  return (
    <ProseInput
      label={label}
      value={text}
      onChange={(next) => type(place, next)}
      disabled={disabled}
      minRows={1}
      testId={`draft-${place}`}
    />
  );
}

/** Leads to the field of a place; a list's first line is called like its list. `marked` is ready to be typed over. */
export function focusPlace(place: string, marked = ''): void {
  const names = [place, place.replace(/-0$/, '')];
  for (const name of names) {
    const field = document.querySelector<HTMLElement>(`[data-testid="draft-${CSS.escape(name)}"]`);
    if (field === null) continue;
    field.scrollIntoView({ block: 'center' });
    field.focus();
    if (field instanceof HTMLTextAreaElement) mark(field, marked);
    return;
  }
}

function mark(field: HTMLTextAreaElement, words: string): void {
  const from = words === '' ? -1 : field.value.indexOf(words);
  if (from >= 0) field.setSelectionRange(from, from + words.length);
}
