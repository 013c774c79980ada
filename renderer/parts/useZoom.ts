import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { OpenedPdf } from './pdfPages';

const zooms = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];

/** How large the sheets of a preview are drawn; `room` is what they must fit into. */
export function useZoom(pdf: OpenedPdf | null) {
  const room = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  const fitting = useCallback(() => {
    const width = room.current?.clientWidth;
    return pdf === null || width === undefined ? null : Math.max(0.5, (width - 48) / pdf.width);
  }, [pdf]);
  // with large letters on a small monitor a sheet would begin cut off at its side
  useLayoutEffect(() => {
    const most = fitting();
    if (most !== null) setScale((now) => Math.min(now, most));
  }, [fitting]);
  return {
    room,
    scale,
    closer: () => setScale((now) => zooms.find((each) => each > now + 0.01) ?? now),
    farther: () => setScale((now) => zooms.findLast((each) => each < now - 0.01) ?? now),
    fit: () => setScale((now) => fitting() ?? now),
  };
}
