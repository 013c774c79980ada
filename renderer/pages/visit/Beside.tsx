import Box from '@mui/material/Box';
import { type ReactNode, useRef } from 'react';

/** Stays in sight while the form scrolls, and scrolls for itself when there is much to tell. */
export function Beside({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        position: { lg: 'sticky' },
        top: 96,
        maxHeight: { lg: 'calc(100vh - 112px)' },
        overflowY: 'auto',
      }}
    >
      {children}
    </Box>
  );
}

/** F6 goes to who came before, beside the form, and back to the field that was left. */
export function useBeside() {
  const left = useRef<HTMLElement | null>(null);
  function swap() {
    const panel = document.querySelector('[data-testid="visit-earlier"]');
    const here = document.activeElement;
    if (panel?.contains(here)) left.current?.focus();
    else {
      left.current = here instanceof HTMLElement ? here : null;
      panel?.querySelector<HTMLElement>('button, a')?.focus();
    }
  }
  return { swap };
}
