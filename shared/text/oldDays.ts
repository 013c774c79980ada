import { type Day, day as daySchema } from '../domain/day';

function dayOf(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return daySchema.safeParse(text).success ? text : null;
}

/** `24` is 2024 and `98` is 1998: no register is older than half a century or of the time to come. */
function wholeYear(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) < 50 ? 2000 + Number(year) : 1900 + Number(year);
}

/** The day of an Excel serial number. The 1900 system counts a 29/2/1900 that never was; 1904 begins four years later. */
export function daySerial(serial: number, is1904: boolean): Day | null {
  const whole = Math.floor(serial) + (is1904 ? 1462 : 0);
  // before March 1900 the count is off by one, and small numbers are no days but numbers
  if (whole < 61 || whole > 73_050) return null;
  const at = new Date(Date.UTC(1899, 11, 30) + whole * 86_400_000);
  return at.toISOString().slice(0, 10);
}

/** A day as registers write it: `05/12/2024`, `5-12-24`, `5.12.2024`, `2024-12-05`, `ngày 5 tháng 12 năm 2024`. */
export function oldDay(text: string): Day | null {
  const plain = text.normalize('NFC').trim().toLowerCase();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(plain);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const spoken =
    /^(?:ngày\s*)?(\d{1,2})\s*(?:[-/.]|tháng)\s*(\d{1,2})\s*(?:[-/.]|năm)\s*(\d{4}|\d{2})(?:[\s,].*)?$/u.exec(
      plain,
    );
  if (spoken === null) return null;
  return dayOf(wholeYear(spoken[3] ?? ''), Number(spoken[2]), Number(spoken[1]));
}
