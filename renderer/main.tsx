import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { AppStateProvider } from './office/AppStateProvider';
import { queryClient } from './office/queryClient';
import { reportFault, watchFaults } from './office/rendererFaults';
import { CrashNote } from './pages/CrashNote';
import { Phase, Waiting } from './pages/Phase';
import { Toasts } from './parts/Toast';
import { Look } from './theme/Look';
import { startWords } from './words/speak';

// The page's policy refuses eval, with which zod would compile its parsers.
z.config({ jitless: true });

/** Main puts a fresh nonce into every page; without it the policy drops the styles that MUI writes. */
function nonceOfPage(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;
}

function start(place: HTMLElement): void {
  startWords();
  watchFaults();
  const styles = createCache({ key: 'td', nonce: nonceOfPage() });
  const root = createRoot(place, {
    // React has taken the whole tree down by now: say it in words, and offer a way on.
    onUncaughtError: (thrown) => {
      void reportFault('screen', thrown).then((ref) => root.render(<CrashNote reference={ref} />));
    },
  });
  root.render(
    <CacheProvider value={styles}>
      <QueryClientProvider client={queryClient}>
        <Look>
          <Toasts>
            <AppStateProvider waiting={<Waiting />}>
              <Phase />
            </AppStateProvider>
          </Toasts>
        </Look>
      </QueryClientProvider>
    </CacheProvider>,
  );
}

const place = document.getElementById('root');
if (place !== null) start(place);
