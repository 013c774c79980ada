import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const dpi = 200;
const mm = 25.4 / dpi;
/** No stroke of a letter is as long, and no line of a head is as short. */
const shortest = 7;

/** A horizontal line as it is seen on paper, in mm from the top left corner. */
export interface Ruled {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** A grey picture: its size and one byte for each point, 0 black. */
function readPgm(file: Buffer): { width: number; height: number; points: Buffer } {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1'));
  if (head === null) throw new Error('pdftoppm gave no grey picture');
  return { width: Number(head[1]), height: Number(head[2]), points: file.subarray(head[0].length) };
}

/** Dark runs of one row of the picture, longer than a letter. */
function runsOf(row: Buffer): [number, number][] {
  const found: [number, number][] = [];
  let start = -1;
  for (let x = 0; x <= row.length; x += 1) {
    const isDark = (row[x] ?? 255) < 140;
    if (isDark && start < 0) start = x;
    if (isDark || start < 0) continue;
    if ((x - start) * mm >= shortest) found.push([start, x]);
    start = -1;
  }
  return found;
}

/** The horizontal lines of the first page, from top to bottom: drawn by poppler and looked for among the points. */
export async function ruledLines(file: string): Promise<Ruled[]> {
  const args = ['-r', String(dpi), '-f', '1', '-l', '1', '-gray', file];
  const { stdout } = await run('pdftoppm', args, { encoding: 'buffer', maxBuffer: 64_000_000 });
  const { width, height, points } = readPgm(stdout);
  const lines: Ruled[] = [];
  for (let y = 0; y < height; y += 1) {
    for (const [from, to] of runsOf(points.subarray(y * width, (y + 1) * width))) {
      const [left, right, top] = [from * mm, to * mm, y * mm];
      const isSame = lines.some((each) => Math.abs(each.left - left) < 0.6 && top - each.top < 0.8);
      if (!isSame) lines.push({ left, right, top });
    }
  }
  return lines;
}
