import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { fold } from '../../shared/text/fold';
import { TextInput, type TextInputProps } from './TextInput';

export interface ComboInputProps extends Omit<TextInputProps, 'type' | 'inputMode' | 'minRows' | 'maxRows'> {
  suggestions: readonly string[];
}

const mostShown = 8;

/** Those that contain every typed word, without marks: `phong kt` finds `Phòng Kinh tế` by its first word. */
function matching(suggestions: readonly string[], typed: string): string[] {
  const words = fold(typed).split(' ').filter(Boolean);
  return suggestions
    .filter((each) => each !== typed && words.every((word) => fold(each).includes(word)))
    .slice(0, mostShown);
}

interface SuggestedProps {
  id: string;
  label: string;
  found: readonly string[];
  /** the line that an arrow key chose; -1 for none */
  at: number;
  onTake(text: string): void;
}

function Suggested({ id, label, found, at, onTake }: SuggestedProps) {
  return (
    <Paper
      id={id}
      elevation={6}
      role="listbox"
      aria-label={label}
      sx={{ position: 'absolute', zIndex: 20, left: 0, right: 0, mt: '2px', py: 0.5 }}
    >
      {found.map((each, index) => (
        <Box
          key={each}
          role="option"
          aria-selected={index === at}
          // The field loses focus on mouse down, before a click would come.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(each);
          }}
          sx={{
            px: 1.5,
            py: 0.5,
            cursor: 'pointer',
            bgcolor: index === at ? 'action.selected' : undefined,
            '&:hover': { bgcolor: 'action.hover' },
          }}
        >
          {each}
        </Box>
      ))}
    </Paper>
  );
}

/**
 * Free text with a list under it. Nothing is ever completed inside the field and Enter takes a line only after
 * an arrow key chose it: inline completion breaks Vietnamese typing (https://github.com/lamquangminh/EVKey/issues/4).
 */
export function ComboInput({ suggestions, value, onChange, onBlur, ...rest }: ComboInputProps) {
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const found = useMemo(() => (open ? matching(suggestions, value) : []), [open, suggestions, value]);

  function close(): void {
    setOpen(false);
    setAt(-1);
  }

  function take(text: string): void {
    onChange(text);
    close();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((now) => Math.max(-1, Math.min(found.length - 1, now + step)));
      return;
    }
    const chosen = found[at];
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      take(chosen);
    }
    if (event.key === 'Escape' && found.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }

  return (
    <Box sx={{ position: 'relative' }}>
      <TextInput
        {...rest}
        value={value}
        onChange={(text) => {
          onChange(text);
          setOpen(true);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          close();
          onBlur?.();
        }}
      />
      {found.length > 0 && <Suggested id={listId} label={rest.label} found={found} at={at} onTake={take} />}
    </Box>
  );
}
