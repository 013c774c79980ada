import Box from '@mui/material/Box';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

/** Whether what stands in the box is wider than the box: on a small window, or enlarged for weak eyes. */
function useWider() {
  const box = useRef<HTMLDivElement>(null);
  const [wider, setWider] = useState(false);
  useLayoutEffect(() => {
    const at = box.current;
    if (at === null) return;
    const watch = new ResizeObserver(() => setWider(at.scrollWidth > at.clientWidth));
    watch.observe(at);
    if (at.firstElementChild !== null) watch.observe(at.firstElementChild);
    return () => watch.disconnect();
  }, []);
  return { box, wider };
}

/**
 * A table that may be wider than the page, which itself never scrolls sideways. The arrow keys move it, so it takes
 * the focus where no line of its own does (`still`), and only while there is something to move.
 */
export function SideScroll(props: { label?: string | undefined; still?: boolean; children: ReactNode }) {
  const { label, still = true, children } = props;
  const { box, wider } = useWider();
  const focused = wider && still ? { role: 'group', 'aria-label': label, tabIndex: 0 } : {};
  return (
    <Box ref={box} {...focused} sx={{ overflowX: 'auto' }}>
      {children}
    </Box>
  );
}
