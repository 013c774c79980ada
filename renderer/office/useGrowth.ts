import { useState } from 'react';

/** A plain table stays quick up to some hundred rows; more are asked for when wanted. */
const step = 100;
/** the most that one call returns */
const most = 1000;

export interface Growth {
  limit: number;
  canGrow(total: number): boolean;
  grow(): void;
}

/** How many rows of a searched list to ask for. Another text begins again at the first rows. */
export function useGrowth(text: string): Growth {
  const [grown, setGrown] = useState({ text, limit: step });
  const limit = grown.text === text ? grown.limit : step;
  return {
    limit,
    canGrow: (total) => total > limit && limit < most,
    grow: () => setGrown({ text, limit: Math.min(most, limit + step) }),
  };
}
