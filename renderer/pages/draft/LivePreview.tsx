import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/ipc/fault';
import { call } from '../../office/client';
import { faultOf } from '../../office/faults';
import { useSettled } from '../../office/useSettled';
import { EmptyNote } from '../../parts/EmptyNote';
import { FaultNote } from '../../parts/FaultNote';
import { PreviewPages } from '../../parts/PreviewPages';
import type { OpenedPdf } from '../../parts/pdfPages';
import type { FoundText } from '../../parts/pdfText';
import { openToken } from '../../parts/usePreview';

/** The PDF of the draft as it is stored; the last one stays until the next is ready. */
function useLivePdf(id: string, version: number) {
  const [pdf, setPdf] = useState<OpenedPdf | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const wanted = useSettled(version, 600);
  const shown = useRef<OpenedPdf | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    async function open() {
      try {
        const { token } = await call('paper.preview', { of: 'draft', id }, stop.signal);
        const next = await openToken(token, stop.signal);
        if (stop.signal.aborted) return next.close();
        shown.current?.close();
        shown.current = next;
        setPdf(next);
        setFault(null);
      } catch (error) {
        if (!stop.signal.aborted) setFault(faultOf(error));
      }
    }
    if (wanted > 0) void open();
    return () => stop.abort();
  }, [id, wanted]);
  useEffect(() => () => shown.current?.close(), []);
  return { pdf, fault };
}

/** What stands at the cursor, and how many places before it begin with the same words. */
export interface Followed {
  text: string;
  earlier: number;
}

interface LivePreviewProps {
  id: string;
  version: number;
  follow: Followed;
}

/** A landscape sheet beside the draft is whole at 0.43 in a window of 1366 pixels, and still legible. */
const smallest = 0.35;

/** A third of the room above what is written shows what it follows on. */
const above = 1 / 3;

function useMark(pdf: OpenedPdf | null, { text, earlier }: Followed): FoundText | null {
  const [mark, setMark] = useState<FoundText | null>(null);
  useEffect(() => {
    let left = false;
    void pdf?.find(text, earlier).then(
      (found) => (left ? undefined : setMark(found)),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [pdf, text, earlier]);
  return mark;
}

/** The very page that prints, beside what is typed; it follows the cursor and marks where it is. */
export function LivePreview({ id, version, follow }: LivePreviewProps) {
  const { t } = useTranslation('drafts');
  const { pdf, fault } = useLivePdf(id, version);
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const mark = useMark(pdf, follow);
  const scale = pdf === null ? 1 : Math.max(smallest, (width - 48) / pdf.width);

  useEffect(() => {
    const place = room.current;
    if (place === null) return;
    // Zoom and a resized window leave another room for the same sheet. With the scroll bar counted in: one that
    // comes with a larger sheet and goes with a smaller one would draw them in turn for ever.
    const watcher = new ResizeObserver(() => setWidth(place.offsetWidth));
    watcher.observe(place);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    const place = room.current;
    const sheet = mark === null ? null : place?.querySelector<HTMLElement>(`[data-page="${mark.page}"]`);
    if (mark === null || place === null || sheet == null) return;
    const top = sheet.offsetTop + mark.top * scale;
    const isInView =
      top >= place.scrollTop && top + mark.height * scale <= place.scrollTop + place.clientHeight;
    if (!isInView) place.scrollTo({ top: top - place.clientHeight * above });
  }, [mark, scale]);

  return (
    <Box
      component="section"
      aria-label={t('preview')}
      ref={room}
      // the arrows scroll what has the focus
      tabIndex={0}
      data-testid="draft-preview"
      sx={{
        bgcolor: 'action.selected',
        overflow: 'auto',
        position: 'relative',
        height: '100%',
        minHeight: 300,
      }}
    >
      <FaultNote fault={fault} />
      {pdf === null && fault === null && <EmptyNote text={t('opening')} />}
      {pdf !== null && <PreviewPages pdf={pdf} scale={scale} mark={mark} />}
    </Box>
  );
}
