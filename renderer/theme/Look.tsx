import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useAsk } from '../office/hooks';
import { speak } from '../words/speak';
import { themeFor } from './theme';

const darkQuery = '(prefers-color-scheme: dark)';

function watchSystem(onChange: () => void): () => void {
  const query = window.matchMedia(darkQuery);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Language and colours as this person of this PC set them. */
export function Look({ children }: { children: ReactNode }) {
  const { data } = useAsk('settings.get', {});
  const systemDark = useSyncExternalStore(watchSystem, () => window.matchMedia(darkQuery).matches);
  const wanted = data?.theme ?? 'system';
  const mode = wanted === 'dark' || (wanted === 'system' && systemDark) ? 'dark' : 'light';
  const theme = useMemo(() => themeFor(mode), [mode]);
  const language = data?.language ?? 'vi';

  useEffect(() => {
    void speak(language);
  }, [language]);

  return (
    <ThemeProvider theme={theme}>
      <CssBaseline enableColorScheme />
      {children}
    </ThemeProvider>
  );
}
