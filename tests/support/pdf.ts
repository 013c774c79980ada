import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function said(tool: string, args: string[]): Promise<string> {
  return (await run(tool, args, { encoding: 'utf8', maxBuffer: 32_000_000 })).stdout;
}

export interface PdfFacts {
  pages: number;
  /** `A4` or `A4 landscape`, else the size in points */
  size: string;
  /** names of the embedded fonts without their subset prefix, each once */
  fonts: string[];
  /** fonts that are only named in the file and not in it */
  notEmbedded: string[];
}

/** What poppler's tools say of a PDF; they are not of the browser that made it. */
export async function pdfFacts(file: string): Promise<PdfFacts> {
  const info = await said('pdfinfo', [file]);
  // Two lines of head, then one font a line: name, type, encoding, emb, sub, uni, object.
  const lines = (await said('pdffonts', [file])).split('\n').slice(2).filter(Boolean);
  const fonts = lines.map((line) => {
    const [name = ''] = line.split(/\s+/);
    return { name: name.replace(/^[A-Z]{6}\+/, ''), embedded: /\syes\s+(yes|no)\s+(yes|no)\s/.test(line) };
  });
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
    size: sizeOf(/Page size:\s+([\d.]+) x ([\d.]+)/.exec(info)),
    fonts: [...new Set(fonts.map(({ name }) => name))].sort(),
    notEmbedded: fonts.filter(({ embedded }) => !embedded).map(({ name }) => name),
  };
}

function sizeOf(match: RegExpExecArray | null): string {
  const [width, height] = [Number(match?.[1]), Number(match?.[2])];
  const near = (a: number, b: number) => Math.abs(a - b) < 1.5;
  if (near(width, 595) && near(height, 842)) return 'A4';
  if (near(width, 842) && near(height, 595)) return 'A4 landscape';
  return `${width} x ${height}`;
}

/**
 * The words of a PDF, every run of white space as one space, NFC: `lines` as they stand beside each other on the
 * sheet, `cells` in the order in which they were drawn, which keeps a cell of a table together.
 */
export async function pdfWords(file: string): Promise<{ lines: string; cells: string }> {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');
  return {
    lines: plain(await said('pdftotext', ['-layout', file, '-'])),
    cells: plain(await said('pdftotext', ['-raw', file, '-'])),
  };
}
