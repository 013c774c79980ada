import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { AppStateProvider } from './office/AppStateProvider';
import { call } from './office/client';
import { queryClient } from './office/queryClient';
import { reportFault, watchFaults } from './office/rendererFaults';
import { CrashNote } from './pages/CrashNote';
import { fetchPhase, Phase, Waiting } from './pages/Phase';
import { Toasts } from './parts/Toast';
import { Look } from './theme/Look';
import { startWords } from './words/speak';

// The page's policy refuses eval, with which zod would compile its parsers.
z.config({ jitless: true });

/** Main puts a fresh nonce into every page; without it the policy drops the styles that MUI writes. */
function nonceOfPage(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;
}

/**
 * What the first screen shows and its code, before anything is drawn: React draws once then, not thrice. What cannot be
 * had is asked again, and told, by the screens themselves.
 */
async function prepare(): Promise<void> {
  const keep = async () => queryClient.setQueryData(['settings.get', {}], await call('settings.get', {}));
  const show = async () => {
    const state = await call('app.state', {});
    queryClient.setQueryData(['app.state', {}], state);
    await fetchPhase(state.phase);
  };
  await Promise.allSettled([keep(), show()]);
}

async function start(place: HTMLElement): Promise<void> {
  watchFaults();
  const prepared = prepare();
  startWords();
  const styles = createCache({ key: 'td', nonce: nonceOfPage() });
  const root = createRoot(place, {
    // React has taken the whole tree down by now: say it in words, and offer a way on.
    onUncaughtError: (thrown) => {
      void reportFault('screen', thrown).then((ref) => root.render(<CrashNote reference={ref} />));
    },
  });
  await prepared;
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
if (place !== null) void start(place);
