import Typography from '@mui/material/Typography';
import { createContext, type KeyboardEvent, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficialDocument, Run } from '../../../shared/documents/model';
import { textOfRuns } from '../../../shared/documents/places';
import { type RunStyle, toggledStyle } from '../../../shared/documents/runStyles';
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

const styleKeys: Readonly<Record<string, RunStyle>> = { b: 'bold', i: 'italic' };

/** A running text: Ctrl+B and Ctrl+I set bold and italic where something is chosen, and the field says what is. */
export function RunsInput({ place, label, runs }: { place: string; label: string; runs: Run[] }) {
  const { t } = useTranslation('drafts');
  const { disabled, type, change } = useDraftEdit();
  const marked = runs.filter(({ bold, italic }) => bold === true || italic === true);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const style = event.ctrlKey && !event.altKey ? styleKeys[event.key.toLowerCase()] : undefined;
    const field = event.target;
    if (style === undefined || disabled || !(field instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    const { selectionStart: start, selectionEnd: end } = field;
    if (start < end) change(`${place}-style`, toggledStyle({ place, start, end }, style));
  }

  return (
    <div>
      <ProseInput
        label={label}
        value={textOfRuns(runs)}
        onChange={(next) => type(place, next)}
        onKeyDown={onKeyDown}
        disabled={disabled}
        minRows={1}
        testId={`draft-${place}`}
      />
      {marked.length > 0 && (
        <Typography variant="caption" component="p" data-testid={`draft-${place}-styles`}>
          {t('styles')}{' '}
          {marked.map(({ text, bold, italic }, at) => {
            const number = at + 1;
            return (
              <span
                key={number}
                style={{ fontWeight: bold ? 700 : 400, fontStyle: italic ? 'italic' : 'normal' }}
              >
                {at > 0 && '; '}
                {text}
              </span>
            );
          })}
        </Typography>
      )}
    </div>
  );
}

/** Leads to the field of a place; a list's first line is called like its list. */
export function focusPlace(place: string): void {
  const names = [place, place.replace(/-0$/, '')];
  for (const name of names) {
    const field = document.querySelector<HTMLElement>(`[data-testid="draft-${CSS.escape(name)}"]`);
    if (field === null) continue;
    field.scrollIntoView({ block: 'center' });
    field.focus();
    return;
  }
}
