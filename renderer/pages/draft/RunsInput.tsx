import Typography from '@mui/material/Typography';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cell, Run } from '../../../shared/documents/model';
import { cellText, textOfRuns, withRunText } from '../../../shared/documents/places';
import { type RunStyle, toggledStyle } from '../../../shared/documents/runStyles';
import { LinesInput } from '../../parts/LinesInput';
import { ProseInput } from '../../parts/ProseInput';
import { useDraftEdit } from './PlaceInput';

const styleKeys: Readonly<Record<string, RunStyle>> = { b: 'bold', i: 'italic' };

/** Ctrl+B and Ctrl+I set bold and italic where something is chosen in the field of a place. */
function useStyleKeys() {
  const { disabled, change } = useDraftEdit();
  return (place: string) => (event: KeyboardEvent<HTMLElement>) => {
    const style = event.ctrlKey && !event.altKey ? styleKeys[event.key.toLowerCase()] : undefined;
    const field = event.target;
    if (style === undefined || disabled || !(field instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    const { selectionStart: start, selectionEnd: end } = field;
    if (start < end) change(`${place}-style`, toggledStyle({ place, start, end }, style));
  };
}

/** A field shows plain letters only, so what is bold or italic in it is said below. */
function MarkedWords({ place, runs }: { place: string; runs: Run[] }) {
  const { t } = useTranslation('drafts');
  const marked = runs.filter(({ bold, italic }) => bold === true || italic === true);
  if (marked.length === 0) return null;
  return (
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
  );
}

interface StyledProps {
  place: string;
  label: string;
  text: string;
  runs: Run[];
}

function StyledInput({ place, label, text, runs }: StyledProps) {
  const { disabled, type } = useDraftEdit();
  const keysOf = useStyleKeys();
  return (
    <div>
      <ProseInput
        label={label}
        value={text}
        onChange={(next) => type(place, next)}
        onKeyDown={keysOf(place)}
        disabled={disabled}
        minRows={1}
        testId={`draft-${place}`}
      />
      <MarkedWords place={place} runs={runs} />
    </div>
  );
}

/** A running text. */
export function RunsInput({ place, label, runs }: { place: string; label: string; runs: Run[] }) {
  return <StyledInput place={place} label={label} text={textOfRuns(runs)} runs={runs} />;
}

/** A cell of a table, its lines under each other. */
export function CellInput({ place, label, cell }: { place: string; label: string; cell: Cell }) {
  return <StyledInput place={place} label={label} text={cellText(cell)} runs={cell.lines.flat()} />;
}

/** A line that was moved takes its bold and italic along; one that was typed in keeps what it had. */
function withLines(items: readonly Run[][], lines: readonly string[]): Run[][] {
  return lines.map(
    (text, at) => items.find((runs) => textOfRuns(runs) === text) ?? withRunText(items[at] ?? [], text),
  );
}

interface ListProps {
  place: string;
  label: string;
  items: Run[][];
  onChange(items: Run[][]): void;
}

/** The points of a list, a line for each. */
export function ItemsInput({ place, label, items, onChange }: ListProps) {
  const { disabled } = useDraftEdit();
  const keysOf = useStyleKeys();
  return (
    <LinesInput
      label={label}
      value={items.map(textOfRuns)}
      onChange={(lines) => onChange(withLines(items, lines))}
      onLineKeyDown={(event, at) => keysOf(`${place}-${at}`)(event)}
      below={(at) => <MarkedWords place={`${place}-${at}`} runs={items[at] ?? []} />}
      disabled={disabled}
      testId={`draft-${place}`}
    />
  );
}
