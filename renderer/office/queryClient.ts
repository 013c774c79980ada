import { QueryClient } from '@tanstack/react-query';

/** `networkMode: 'always'`: the office PC has no internet, and react-query would wait for it. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: 5_000 },
  },
});
