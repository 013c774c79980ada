import { useEffect, useState } from 'react';
import type { PaperKind } from '../../shared/domain/chain';
import type { PaperSource } from '../../shared/ipc/calls/work';
import type { Fault } from '../../shared/ipc/fault';
import { call } from '../office/client';
import { faultOf } from '../office/faults';
import type { OpenedPdf } from './pdfPages';

export interface Preview {
  title: string;
  /** null until the paper was made once */
  kind: PaperKind | null;
  pdf: OpenedPdf | null;
  /** the paper could not be made */
  fault: Fault | null;
  /** it was made, but cannot be drawn on screen */
  drawFailed: boolean;
}

/** Whoever can open a preview fetches what draws it while nobody waits. */
requestIdleCallback(() => void import('./pdfPages').then(({ warmPdf }) => warmPdf()), { timeout: 3000 });

const nothing: Preview = { title: '', kind: null, pdf: null, fault: null, drawFailed: false };

/** Opens a PDF that main keeps under a token. */
export async function openToken(token: string, signal: AbortSignal): Promise<OpenedPdf> {
  const [{ openPdf }, response] = await Promise.all([
    import('./pdfPages'),
    fetch(`/preview/${encodeURIComponent(token)}.pdf`, { signal }),
  ]);
  if (!response.ok) throw new Error('preview not served');
  return openPdf(await response.arrayBuffer());
}

/** Has the paper made and opens the very PDF that would be printed. */
export function usePreview(source: PaperSource): Preview {
  const [preview, setPreview] = useState<Preview>(nothing);
  const key = JSON.stringify(source);

  useEffect(() => {
    const wanted: PaperSource = JSON.parse(key);
    const stop = new AbortController();
    let opened: OpenedPdf | null = null;
    async function open() {
      try {
        const { token, title, kind } = await call('paper.preview', wanted, stop.signal);
        if (stop.signal.aborted) return;
        setPreview({ ...nothing, title, kind });
        try {
          opened = await openToken(token, stop.signal);
        } catch {
          if (!stop.signal.aborted) setPreview({ ...nothing, title, kind, drawFailed: true });
          return;
        }
        if (stop.signal.aborted) opened.close();
        else setPreview({ ...nothing, title, kind, pdf: opened });
      } catch (error) {
        if (!stop.signal.aborted) setPreview({ ...nothing, fault: faultOf(error) });
      }
    }
    void open();
    return () => {
      stop.abort();
      opened?.close();
      setPreview(nothing);
    };
  }, [key]);

  return preview;
}
