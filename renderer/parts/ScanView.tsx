import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScanViewBar } from './ScanViewBar';
import { type OpenedToken, openSheets, type Sheets } from './scanSheets';
import { useHotkeys } from './useHotkeys';
import { useScanLook } from './useScanLook';

function useSheets(opened: OpenedToken) {
  const [sheets, setSheets] = useState<Sheets | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    let mine: Sheets | null = null;
    openSheets(opened, stop.signal).then(
      (found) => {
        mine = found;
        if (stop.signal.aborted) found.close();
        else setSheets(found);
      },
      () => setFailed(!stop.signal.aborted),
    );
    return () => {
      stop.abort();
      mine?.close();
    };
  }, [opened]);
  return { sheets, failed };
}

interface SheetProps {
  sheets: Sheets;
  page: number;
  scale: number;
  turns: number;
  onFailed(page: number): void;
}

/** One sheet at a time: a file of a thousand pages takes no more memory than one of two. */
function Sheet({ sheets, page, scale, turns, onFailed }: SheetProps) {
  const { t } = useTranslation('scans');
  const holder = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState({ width: 0, height: 0 });

  useEffect(() => {
    const stop = new AbortController();
    // A canvas of its own for each drawing: pdf.js refuses two drawings at once on one canvas.
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', t('viewer.page', { page, count: sheets.count }));
    canvas.dataset.testid = 'scan-page';
    sheets.draw(page, canvas, scale, stop.signal).then(
      () => {
        if (stop.signal.aborted) return;
        holder.current?.replaceChildren(canvas);
        setDrawn({ width: canvas.offsetWidth, height: canvas.offsetHeight });
      },
      () => {
        if (!stop.signal.aborted) onFailed(page);
      },
    );
    return () => stop.abort();
  }, [sheets, page, scale, onFailed, t]);

  const lying = turns % 2 === 1;
  return (
    <Box
      sx={{
        m: 'auto',
        flexShrink: 0,
        width: lying ? drawn.height : drawn.width,
        height: lying ? drawn.width : drawn.height,
        display: 'grid',
        placeContent: 'center',
      }}
    >
      <Box
        ref={holder}
        sx={{
          transform: `rotate(${turns * 90}deg)`,
          bgcolor: '#fff',
          boxShadow: 3,
          '& canvas': { display: 'block' },
        }}
      />
    </Box>
  );
}

function keysOf(look: ReturnType<typeof useScanLook>) {
  return {
    ArrowRight: () => look.go(look.page + 1),
    PageDown: () => look.go(look.page + 1),
    ArrowLeft: () => look.go(look.page - 1),
    PageUp: () => look.go(look.page - 1),
    Home: () => look.go(1),
    End: () => look.go(look.count),
    '+': look.closer,
    '=': look.closer,
    '-': look.farther,
    '0': look.fit,
    R: () => look.turn(1),
  };
}

/** Shows a scan inside the app: no other program opens it, and no script in it runs. */
export function ScanView({
  opened,
  title,
  onClose,
}: {
  opened: OpenedToken;
  title: string;
  onClose(): void;
}) {
  const { t } = useTranslation('scans');
  const titleId = useId();
  const { sheets, failed } = useSheets(opened);
  const [undrawn, setUndrawn] = useState(0);
  const look = useScanLook(sheets);
  const { fit } = look;
  const first = useRef(fit);
  first.current = fit;
  useEffect(() => {
    if (sheets !== null) first.current();
  }, [sheets]);
  useHotkeys(keysOf(look), { inDialog: true });
  const broken = failed || undrawn === look.page;

  return (
    <Dialog
      open
      fullScreen
      transitionDuration={0}
      onClose={onClose}
      aria-labelledby={titleId}
      data-testid="scan-view"
    >
      <ScanViewBar title={title} titleId={titleId} look={look} onClose={onClose} />
      <Box
        ref={look.room}
        tabIndex={0}
        role="group"
        aria-label={title}
        sx={{ flex: 1, overflow: 'auto', bgcolor: 'action.selected', display: 'flex', p: 2 }}
      >
        {broken && (
          <Typography role="alert" data-testid="scan-broken">
            {t('viewer.failed')}
          </Typography>
        )}
        {!broken && sheets === null && <Typography role="status">{t('viewer.opening')}</Typography>}
        {!broken && sheets !== null && (
          <Sheet
            sheets={sheets}
            page={look.page}
            scale={look.scale}
            turns={look.turns}
            onFailed={setUndrawn}
          />
        )}
      </Box>
      <Typography variant="caption" sx={{ px: 2, py: 0.5, color: 'text.secondary' }}>
        {t('viewer.keys')}
      </Typography>
    </Dialog>
  );
}
