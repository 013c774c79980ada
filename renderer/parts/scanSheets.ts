import type { ScanMedia } from '../../shared/domain/scans';
import type { OpenedPdf } from './pdfPages';

/** A scan as sheets that can be drawn one by one. */
export interface Sheets {
  readonly count: number;
  /** of one sheet (from 1), in CSS pixels at 100 % */
  size(sheet: number): Promise<{ width: number; height: number }>;
  /** draws a sheet on a canvas; rejects when `signal` aborts or the file is damaged */
  draw(sheet: number, canvas: HTMLCanvasElement, scale: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

export interface OpenedToken {
  token: string;
  mediaType: ScanMedia;
  bytes: number;
}

/** A picture has no size in millimetres that one could trust: its longer side is taken for that of an A4 sheet. */
const longSide = 1123;

export function addressOfScan(token: string): string {
  return `/scan/${encodeURIComponent(token)}`;
}

function sheetOf(width: number, height: number): { width: number; height: number } {
  const ratio = longSide / Math.max(width, height, 1);
  return { width: width * ratio, height: height * ratio };
}

type Drawable = HTMLImageElement | HTMLCanvasElement;

function drawOn(canvas: HTMLCanvasElement, picture: Drawable, width: number, height: number): void {
  const dots = window.devicePixelRatio || 1;
  canvas.width = Math.max(1, Math.round(width * dots));
  canvas.height = Math.max(1, Math.round(height * dots));
  canvas.style.width = `${Math.round(width)}px`;
  canvas.style.height = `${Math.round(height)}px`;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
}

async function openImage(url: string, signal: AbortSignal): Promise<Sheets> {
  const picture = new Image();
  picture.src = url;
  await picture.decode();
  signal.throwIfAborted();
  const sheet = sheetOf(picture.naturalWidth, picture.naturalHeight);
  return {
    count: 1,
    size: async () => sheet,
    draw: async (_sheet, canvas, scale, stop) => {
      stop.throwIfAborted();
      drawOn(canvas, picture, sheet.width * scale, sheet.height * scale);
    },
    close: () => picture.removeAttribute('src'),
  };
}

async function openTiff(url: string, signal: AbortSignal): Promise<Sheets> {
  const [{ decodeTiff }, response] = await Promise.all([import('./tiff'), fetch(url, { signal })]);
  if (!response.ok) throw new Error('scan not served');
  const tiff = decodeTiff(await response.arrayBuffer());
  const picture = (sheet: number) => {
    const { width, height, dots } = tiff.sheet(sheet);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.putImageData(new ImageData(dots, width, height), 0, 0);
    return canvas;
  };
  return {
    count: tiff.count,
    size: async (sheet) => sheetOf(tiff.size(sheet).width, tiff.size(sheet).height),
    draw: async (sheet, canvas, scale, stop) => {
      stop.throwIfAborted();
      const drawn = picture(sheet);
      const { width, height } = sheetOf(drawn.width, drawn.height);
      drawOn(canvas, drawn, width * scale, height * scale);
    },
    close: () => undefined,
  };
}

function sheetsOfPdf(pdf: OpenedPdf): Sheets {
  return { count: pdf.pages, size: pdf.size, draw: pdf.draw, close: pdf.close };
}

/** Opens a scan that main serves under a token. Of a PDF only the pieces that are drawn are fetched. */
export async function openSheets(opened: OpenedToken, signal: AbortSignal): Promise<Sheets> {
  const url = addressOfScan(opened.token);
  if (opened.mediaType === 'application/pdf') {
    const { openPdfInPieces } = await import('./pdfPages');
    return sheetsOfPdf(await openPdfInPieces(url, opened.bytes));
  }
  return opened.mediaType === 'image/tiff' ? openTiff(url, signal) : openImage(url, signal);
}
