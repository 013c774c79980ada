import * as pdfjs from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

export interface OpenedPdf {
  pages: number;
  /** width of the first page in CSS pixels at 100 % */
  width: number;
  /** draws one page (from 1) on a canvas; resolves when it is drawn, rejects when `signal` aborts */
  draw(page: number, canvas: HTMLCanvasElement, scale: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** 96 CSS pixels for the 72 points of an inch: a page at 100 % is as large as the sheet. */
const cssPerPoint = 96 / 72;

/**
 * Opens PDF bytes for drawing. The page's policy forbids eval and WebAssembly, and our papers embed their
 * fonts, so both are switched off.
 */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenedPdf> {
  // Made here, not by pdf.js: it wraps the worker in a blob: address where it does not know the scheme.
  const port = new Worker(workerUrl, { type: 'module' });
  pdfjs.GlobalWorkerOptions.workerPort = port;
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    enableXfa: false,
  });
  function close() {
    void task.destroy().finally(() => port.terminate());
  }
  const document = await task.promise.catch((error: unknown) => {
    close();
    throw error;
  });
  const first = await document.getPage(1);
  return {
    pages: document.numPages,
    width: first.getViewport({ scale: cssPerPoint }).width,
    async draw(number, canvas, scale, signal) {
      const page = await document.getPage(number);
      if (signal.aborted) return;
      const ratio = window.devicePixelRatio || 1;
      const viewport = page.getViewport({ scale: scale * cssPerPoint * ratio });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      canvas.style.width = `${Math.floor(viewport.width / ratio)}px`;
      canvas.style.height = `${Math.floor(viewport.height / ratio)}px`;
      const drawing = page.render({ canvas, viewport });
      signal.addEventListener('abort', () => drawing.cancel(), { once: true });
      await drawing.promise;
    },
    close,
  };
}
