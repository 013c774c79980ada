import * as pdfjs from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { type FoundText, textFinder } from './pdfText';

export interface OpenedPdf {
  pages: number;
  /** width of the first page in CSS pixels at 100 % */
  width: number;
  height: number;
  /** of one page (from 1), in CSS pixels at 100 % */
  size(page: number): Promise<{ width: number; height: number }>;
  /** draws one page (from 1) on a canvas; resolves when it is drawn, rejects when `signal` aborts */
  draw(page: number, canvas: HTMLCanvasElement, scale: number, signal: AbortSignal): Promise<void>;
  /** where a text stands, after so many earlier places that begin alike; null when it stands nowhere */
  find(text: string, earlier?: number): Promise<FoundText | null>;
  close(): void;
}

/** A page may claim to be five metres wide; a canvas of that size would take the window's memory. */
const mostDots = 24_000_000;

/** 96 CSS pixels for the 72 points of an inch: a page at 100 % is as large as the sheet. */
const cssPerPoint = 96 / 72;

let kept: { worker: pdfjs.PDFWorker; port: Worker } | null = null;

/** One worker for every paper, begun before it is needed: starting one takes longer than drawing a page. */
export function warmPdf(): pdfjs.PDFWorker {
  if (kept === null) {
    // Made here, not by pdf.js: it wraps the worker in a blob: address where it does not know the scheme.
    const port = new Worker(workerUrl, { type: 'module' });
    port.addEventListener('error', dropWorker);
    kept = { port, worker: pdfjs.PDFWorker.create({ port }) };
  }
  return kept.worker;
}

/** A worker that failed draws nothing any more; the next paper gets a new one. */
function dropWorker(): void {
  kept?.worker.destroy();
  kept?.port.terminate();
  kept = null;
}

/** One drawing after the other, so that the first page does not wait for those that are not yet in sight. */
function inTurn(): (job: () => Promise<void>) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const mine = last.then(job, job);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/**
 * The page's policy forbids eval and WebAssembly, and our papers embed their fonts, so both are switched off. Scripts
 * in a PDF are never run: nothing here interprets them.
 */
const closed = { isEvalSupported: false, useWasm: false, useSystemFonts: false, enableXfa: false };

/** Opens PDF bytes for drawing. */
export function openPdf(bytes: ArrayBuffer): Promise<OpenedPdf> {
  return open(pdfjs.getDocument({ data: new Uint8Array(bytes), worker: warmPdf(), ...closed }));
}

const pieceBytes = 256 * 1024;

/**
 * Opens a PDF of any size at an address that serves ranges: of 200 MB only what is drawn is fetched. pdf.js itself
 * asks for ranges over http alone.
 */
export function openPdfInPieces(url: string, bytes: number): Promise<OpenedPdf> {
  const range = new pdfjs.PDFDataRangeTransport(bytes, null);
  const stop = new AbortController();
  range.requestDataRange = (from: number, to: number) => {
    fetch(url, { headers: { range: `bytes=${from}-${to - 1}` }, signal: stop.signal })
      .then((response) => (response.ok ? response.arrayBuffer() : new ArrayBuffer(0)))
      .then(
        (piece) => range.onDataRange(from, new Uint8Array(piece)),
        () => range.onDataRange(from, null),
      );
  };
  range.abort = () => stop.abort();
  const parts = { range, length: bytes, rangeChunkSize: pieceBytes, disableAutoFetch: true };
  return open(pdfjs.getDocument({ ...parts, disableStream: true, worker: warmPdf(), ...closed }));
}

async function open(task: pdfjs.PDFDocumentLoadingTask): Promise<OpenedPdf> {
  const document = await task.promise.catch((error: unknown) => {
    void task.destroy();
    throw error;
  });
  const size = async (number: number) => {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: cssPerPoint });
    return { width, height };
  };
  const first = await size(1);
  const queue = inTurn();
  return {
    pages: document.numPages,
    ...first,
    size,
    draw: (number, canvas, scale, signal) => queue(() => drawPage(document, number, canvas, scale, signal)),
    find: textFinder(document, cssPerPoint),
    close: () => void task.destroy(),
  };
}

async function drawPage(
  document: pdfjs.PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  scale: number,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  const page = await document.getPage(number);
  if (signal.aborted) return;
  const sheet = page.getViewport({ scale: scale * cssPerPoint });
  const ratio = Math.min(window.devicePixelRatio || 1, Math.sqrt(mostDots / (sheet.width * sheet.height)));
  const viewport = page.getViewport({ scale: scale * cssPerPoint * ratio });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${Math.floor(viewport.width / ratio)}px`;
  canvas.style.height = `${Math.floor(viewport.height / ratio)}px`;
  const drawing = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => drawing.cancel(), { once: true });
  await drawing.promise;
}
