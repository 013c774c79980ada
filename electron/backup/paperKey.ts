import { recipientOf } from './keys';

const head = 'AGE-SECRET-KEY-1';
/** The alphabet of age keys (bech32): no 1, B, I, O, so these are surely slips of the eye. */
const alphabet = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';
const slips: Record<string, string> = { O: '0', I: 'L', '1': 'L', B: '8' };
const lettersPerLine = 12;
const keyLetters = 58;
const lineCount = Math.ceil(keyLetters / lettersPerLine);

export type PaperLine = { line: number; groups: string[]; check: string };

/**
 * Two digits per line: the letters as a number to base 32 with the line's number in front, modulo the prime 97.
 * One wrong letter or two neighbours swapped always change it, and so does a line in the wrong place.
 */
function checkOf(line: number, letters: string): string {
  let rest = line;
  for (const letter of letters) rest = (rest * 32 + alphabet.indexOf(letter)) % 97;
  return String(rest).padStart(2, '0');
}

/**
 * The key as it is printed: five lines of letters in fours, each with its check digits. The letters are those of
 * the age key itself, so a person can write `AGE-SECRET-KEY-1` and the letters into a file for the `age` tool.
 */
export function paperKey(identity: string): { head: string; lines: PaperLine[] } {
  const letters = identity.slice(head.length);
  const lines = Array.from({ length: lineCount }, (_, index) => {
    const part = letters.slice(index * lettersPerLine, (index + 1) * lettersPerLine);
    return { line: index + 1, groups: part.match(/.{1,4}/g) ?? [], check: checkOf(index + 1, part) };
  });
  return { head, lines };
}

/** The printed lines as text, `1. QPZR Y9X8 GF2T 47`. */
export function paperKeyText(identity: string): string {
  return paperKey(identity)
    .lines.map(({ line, groups, check }) => `${line}. ${groups.join(' ')} ${check}`)
    .join('\n');
}

export type PaperKeyReading =
  | { ok: true; identity: string }
  /** `line` 1-5 is the line to look at again; null when every line agrees but the whole is no key. */
  | { ok: false; line: number | null; why: 'length' | 'letter' | 'check' | 'key' };

function lettersLength(line: number): number {
  return line === lineCount ? keyLetters - lettersPerLine * (lineCount - 1) : lettersPerLine;
}

function bare(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z]/g, '');
}

function lettersOf(text: string): string {
  return [...text].map((letter) => slips[letter] ?? letter).join('');
}

function readLine(line: number, text: string): string | Extract<PaperKeyReading, { ok: false }> {
  const length = lettersLength(line);
  if (text.length !== length + 2) return { ok: false, line, why: 'length' };
  const letters = lettersOf(text.slice(0, length));
  if ([...letters].some((letter) => !alphabet.includes(letter))) return { ok: false, line, why: 'letter' };
  const check = text.slice(length).replace(/O/g, '0').replace(/[IL]/g, '1').replace(/B/g, '8');
  return check === checkOf(line, letters) ? letters : { ok: false, line, why: 'check' };
}

/** One entry per printed line; text in one piece is cut at the printed lengths. */
function splitLines(text: string): string[] {
  const rows = text
    .split(/\r?\n/)
    .map((row) => bare(row.replace(/^\s*\d\s*[.:)]/, '')))
    .filter((row) => row !== '');
  if (rows.length > 1) return rows;
  const whole = rows[0] ?? '';
  return Array.from({ length: lineCount }, (_, index) => {
    const start = index * (lettersPerLine + 2);
    return whole.slice(start, index === lineCount - 1 ? undefined : start + lettersPerLine + 2);
  });
}

async function asKey(identity: string): Promise<PaperKeyReading> {
  try {
    await recipientOf(identity);
    return { ok: true, identity };
  } catch {
    return { ok: false, line: null, why: 'key' };
  }
}

/**
 * Reads what was typed from the sheet: spaces, dashes, line numbers, case and the slips O/0, I/1/L, B/8 do not
 * matter. Also takes the bare age key, as a scanned code gives it.
 */
export async function parsePaperKey(text: string): Promise<PaperKeyReading> {
  const trimmed = text.trim().toUpperCase();
  const body = trimmed.replace(/^AGE[-\s]*SECRET[-\s]*KEY[-\s]*1[ \t]*\r?\n?/, '');
  if (bare(body).length === keyLetters) return asKey(head + bare(body));
  const rows = splitLines(body);
  const parts: string[] = [];
  for (let line = 1; line <= lineCount; line += 1) {
    const part = readLine(line, rows[line - 1] ?? '');
    if (typeof part !== 'string') return part;
    parts.push(part);
  }
  if (rows.length > lineCount) return { ok: false, line: lineCount, why: 'length' };
  return asKey(head + parts.join(''));
}
