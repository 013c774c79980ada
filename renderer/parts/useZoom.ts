import { useRef, useState } from 'react';
import type { OpenedPdf } from './pdfPages';

const zooms = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];

/** How large the sheets of a preview are drawn; `room` is what they must fit into. */
export function useZoom(pdf: OpenedPdf | null) {
  const room = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  return {
    room,
    scale,
    closer: () => setScale((now) => zooms.find((each) => each > now + 0.01) ?? now),
    farther: () => setScale((now) => zooms.findLast((each) => each < now - 0.01) ?? now),
    fit: () => {
      const width = room.current?.clientWidth;
      if (pdf !== null && width !== undefined) setScale(Math.max(0.5, (width - 48) / pdf.width));
    },
  };
}
