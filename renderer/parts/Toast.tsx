import Box from '@mui/material/Box';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

const shownMs = 5_000;

const ToastContext = createContext<(text: string) => void>(() => {});

/** Says shortly that something was done. Never a citizen's name: others look at the screen. */
export function useToast(): (text: string) => void {
  return useContext(ToastContext);
}

export function Toasts({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ text: string } | null>(null);
  const say = useCallback((text: string) => setSaid({ text }), []);

  useEffect(() => {
    if (said === null) return;
    const timer = window.setTimeout(() => setSaid(null), shownMs);
    return () => window.clearTimeout(timer);
  }, [said]);

  return (
    <ToastContext.Provider value={say}>
      {children}
      <Box
        role="status"
        aria-live="polite"
        data-testid="toast"
        sx={{
          position: 'fixed',
          left: '50%',
          bottom: 24,
          width: 'max-content',
          maxWidth: 'calc(100vw - 48px)',
          // enlarged for weak eyes, the lower edge is where the buttons of a dialog stand
          '@media (max-height: 500px)': { bottom: 'auto', top: 12 },
          transform: 'translateX(-50%)',
          zIndex: 2000,
          pointerEvents: 'none',
        }}
      >
        {said && (
          <Box
            sx={{
              bgcolor: 'text.primary',
              color: 'background.paper',
              px: 2,
              py: 1,
              borderRadius: 1,
              boxShadow: 6,
            }}
          >
            {said.text}
          </Box>
        )}
      </Box>
    </ToastContext.Provider>
  );
}
