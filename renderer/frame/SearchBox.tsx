import Box from '@mui/material/Box';
import { type KeyboardEvent, lazy, type RefObject, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon';
import { useHotkeys } from '../parts/useHotkeys';

const SearchPanel = lazy(async () => ({ default: (await import('./SearchPanel')).SearchPanel }));

interface SearchFieldProps {
  fieldRef: RefObject<HTMLInputElement | null>;
  text: string;
  onText(text: string): void;
  onFocus(): void;
}

function SearchField({ fieldRef, text, onText, onFocus }: SearchFieldProps) {
  const { t } = useTranslation('search');
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 1,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.default',
        color: 'text.secondary',
        '&:focus-within': { outline: '3px solid', outlineColor: 'info.main' },
      }}
    >
      <Icon name="search" size={18} />
      <Box
        component="input"
        ref={fieldRef}
        type="text"
        value={text}
        placeholder={t('placeholder')}
        aria-label={t('label')}
        aria-keyshortcuts="Control+K"
        autoComplete="off"
        spellCheck={false}
        data-testid="search"
        onChange={(event) => onText(event.target.value)}
        onFocus={onFocus}
        sx={{
          flex: 1,
          minWidth: 0,
          border: 0,
          outline: 'none',
          bgcolor: 'transparent',
          color: 'text.primary',
          font: 'inherit',
          fontSize: '0.9375rem',
          py: 0.75,
        }}
      />
    </Box>
  );
}

/** One box for everything that the office keeps; what it finds is fetched when it is first used. */
export function SearchBox() {
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);

  useHotkeys({
    'Ctrl+K': () => {
      field.current?.focus();
      field.current?.select();
    },
  });

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      setOpen(false);
      field.current?.blur();
    }
    if (event.key === 'ArrowDown' && event.target === field.current) {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>('button')?.focus();
    }
  }

  function onBlur(to: EventTarget | null, within: HTMLElement): void {
    if (to instanceof Node && within.contains(to)) return;
    // a hit that is found no more takes its focus along; the panel gives it to another one in the same turn
    setTimeout(() => {
      if (!within.contains(document.activeElement)) setOpen(false);
    });
  }

  return (
    <Box
      role="search"
      sx={{ position: 'relative' }}
      onKeyDown={onKeyDown}
      onBlur={(event) => onBlur(event.relatedTarget, event.currentTarget)}
    >
      <SearchField
        fieldRef={field}
        text={text}
        onText={(next) => {
          setText(next);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
      />
      {open && text.trim() !== '' && (
        <Suspense fallback={null}>
          <SearchPanel
            text={text}
            listRef={list}
            onNarrow={(name) => {
              setText(name);
              field.current?.focus();
            }}
            onGone={() => {
              setOpen(false);
              field.current?.blur();
            }}
          />
        </Suspense>
      )}
    </Box>
  );
}
