import { useRef, useState } from 'react';
import type { Sheets } from './scanSheets';

const zooms = [0.25, 0.35, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];

/** Which sheet of a scan is looked at, how large and how turned; `room` is what it must fit into. */
export function useScanLook(sheets: Sheets | null) {
  const room = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(1);
  const [scale, setScale] = useState(1);
  const [turns, setTurns] = useState(0);
  const count = sheets?.count ?? 1;
  const fit = () => {
    const place = room.current;
    if (sheets === null || place === null) return;
    void sheets.size(page).then(({ width, height }) => {
      const [across, down] = turns % 2 === 1 ? [height, width] : [width, height];
      const fitting = Math.min((place.clientWidth - 32) / across, (place.clientHeight - 32) / down);
      setScale(Math.max(0.05, fitting));
    });
  };
  return {
    ...{ room, page, scale, turns, count, fit },
    go: (to: number) => setPage(Math.min(count, Math.max(1, to))),
    closer: () => setScale((now) => zooms.find((each) => each > now + 0.01) ?? now),
    farther: () => setScale((now) => zooms.findLast((each) => each < now - 0.01) ?? now),
    turn: (by: number) => setTurns((now) => (now + by + 4) % 4),
  };
}
