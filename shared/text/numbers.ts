/** Official papers pad numbers below ten: `5` → `05`, `12` → `12`. */
export function padNumber(value: number): string {
  return String(value).padStart(2, '0');
}

/** A count in running text of a paper, `tiếp 02 lượt`; zero stays `0` padded, `00`. */
export function countText(count: number): string {
  return padNumber(count);
}

export interface BookNumber {
  number: number;
  /** A letter put behind a number that was entered late, `a` in `05a`. */
  suffix?: string | null;
  /** State `TB-UBND`, Party `TB/ĐU`. */
  symbol: string;
}

/** State papers (NĐ 30/2020): number, slash, symbol: `05/TB-UBND`. */
export function stateNumber({ number, suffix, symbol }: BookNumber): string {
  return `${padNumber(number)}${suffix ?? ''}/${symbol}`;
}

/** Party papers (HD 36, HD 05): number, hyphen, symbol: `05-TB/ĐU`. */
export function partyNumber({ number, suffix, symbol }: BookNumber): string {
  return `${padNumber(number)}${suffix ?? ''}-${symbol}`;
}

/** How people read numbers back: a phone 4-3-3, everything else by threes from the left. */
const phoneGroups = [4, 3];

/** Groups the digits of an id or a phone for the eye; text with letters comes back unchanged. */
export function groupDigits(text: string, kind: 'id' | 'phone'): string {
  const digits = text.replace(/[\s.-]/g, '');
  if (!/^\d+$/.test(digits)) return text;
  const sizes = kind === 'phone' && digits.length >= 10 ? phoneGroups : idGroups(digits.length);
  const groups: string[] = [];
  let at = 0;
  for (const size of sizes) {
    groups.push(digits.slice(at, at + size));
    at += size;
  }
  groups.push(digits.slice(at));
  return groups.filter((group) => group !== '').join(' ');
}

function idGroups(length: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil(length / 3) - 1) }, () => 3);
}

/** `12345` → `12.345`, the Vietnamese thousands mark. */
export function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}
