import Box from '@mui/material/Box';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedPdf } from './pdfPages';
import type { FoundText } from './pdfText';

interface SheetProps {
  pdf: OpenedPdf;
  page: number;
  scale: number;
  /** what is being written, where it stands on this sheet */
  mark: FoundText | null;
}

/** Whether a sheet is in sight or about to be: a register of a year must not be drawn whole. */
function useNear(place: RefObject<HTMLElement | null>, atOnce: boolean): boolean {
  const [near, setNear] = useState(atOnce);
  useEffect(() => {
    if (near || place.current === null) return;
    const watcher = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: '600px' },
    );
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [near, place]);
  return near;
}

function Sheet({ pdf, page, scale, mark }: SheetProps) {
  const { t } = useTranslation('papers');
  const holder = useRef<HTMLDivElement>(null);
  const near = useNear(holder, page === 1);

  useEffect(() => {
    const place = holder.current;
    if (place === null || !near) return;
    const stop = new AbortController();
    // A canvas of its own for each drawing: pdf.js refuses two drawings at once on one canvas.
    const canvas = document.createElement('canvas');
    canvas.dataset.testid = 'preview-page';
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', t('preview.page', { page, count: pdf.pages }));
    pdf.draw(page, canvas, scale, stop.signal).then(
      () => {
        if (!stop.signal.aborted) place.replaceChildren(canvas);
      },
      () => {
        // Cancelled because the zoom changed or the window closed; the next drawing replaces it.
      },
    );
    return () => stop.abort();
  }, [pdf, page, scale, near, t]);

  return (
    <Box data-page={page} sx={{ position: 'relative', flexShrink: 0 }}>
      <Box
        ref={holder}
        sx={{
          bgcolor: '#fff',
          boxShadow: 3,
          minHeight: near ? 200 : pdf.height * scale,
          minWidth: pdf.width * scale,
          '& canvas': { display: 'block' },
        }}
      />
      {mark !== null && (
        <Box
          aria-hidden
          data-testid="preview-mark"
          sx={{
            position: 'absolute',
            left: 6,
            width: 5,
            borderRadius: 1,
            bgcolor: 'primary.main',
            top: mark.top * scale,
            height: mark.height * scale,
          }}
        />
      )}
    </Box>
  );
}

interface PreviewPagesProps {
  pdf: OpenedPdf;
  scale: number;
  mark?: FoundText | null;
}

/** All pages under each other, as the sheets leave the printer. */
export function PreviewPages({ pdf, scale, mark = null }: PreviewPagesProps) {
  const pages = Array.from({ length: pdf.pages }, (_, index) => index + 1);
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        gap: 2,
        p: 2,
        width: 'max-content',
        minWidth: '100%',
      }}
    >
      {pages.map((page) => (
        <Sheet key={page} pdf={pdf} page={page} scale={scale} mark={mark?.page === page ? mark : null} />
      ))}
    </Box>
  );
}
