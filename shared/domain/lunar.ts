import { addDays, type Day, daysBetween } from './day';

/**
 * The Vietnamese lunar calendar by Hồ Ngọc Đức's algorithm (astronomical new moons and sun longitude
 * at UTC+7, month 11 holds the winter solstice): https://www.informatik.uni-leipzig.de/~duc/amlich/
 */
export interface LunarDay {
  day: number;
  month: number;
  year: number;
  /** True in a leap month, which repeats the number of the month before it. */
  leap: boolean;
}

const zone = 7;
const degree = Math.PI / 180;
const synodicMonth = 29.530588853;
/** Julian day number of 1970-01-01. */
const epochJdn = 2440588;
/** Julian date of the new moon of 1900-01-01, the start of the series. */
const firstNewMoon = 2415021.076998695;

function jdnOf(value: Day): number {
  return daysBetween('1970-01-01', value) + epochJdn;
}

function dayOfJdn(jdn: number): Day {
  return addDays('1970-01-01', jdn - epochJdn);
}

/** Day number in Vietnam of the k-th new moon after 1900-01-01. */
function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const t2 = t * t;
  const t3 = t2 * t;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * degree);
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * degree;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * degree;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * degree;
  const correction = moonCorrection(t, sun, moon, node);
  const deltaT =
    t < -11
      ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
      : -0.000278 + 0.000265 * t + 0.000262 * t2;
  return Math.floor(mean + correction - deltaT + 0.5 + zone / 24);
}

function moonCorrection(t: number, sun: number, moon: number, node: number): number {
  return (
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun)
  );
}

/** Which twelfth of its yearly path the sun is in at local midnight of a day: 0 from the March equinox. */
function sunSector(jdn: number): number {
  const t = (jdn - 2451545.5 - zone / 24) / 36525;
  const t2 = t * t;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * degree;
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = (mean + centre) * degree;
  const turns = longitude / (2 * Math.PI);
  return Math.floor((turns - Math.floor(turns)) * 12);
}

/** First day of the lunar month that holds the winter solstice of a year. */
function month11Start(year: number): number {
  const k = Math.floor((jdnOf(`${year}-12-31`) - 2415021) / synodicMonth);
  const start = newMoonDay(k);
  return sunSector(start) >= 9 ? newMoonDay(k - 1) : start;
}

/** How many months after month 11 the leap month of a 13-month year stands. */
function leapOffset(month11: number): number {
  const k = Math.floor((month11 - firstNewMoon) / synodicMonth + 0.5);
  let offset = 1;
  let sector = sunSector(newMoonDay(k + offset));
  for (;;) {
    offset += 1;
    const next = sunSector(newMoonDay(k + offset));
    if (next === sector || offset >= 14) return offset - 1;
    sector = next;
  }
}

/** The lunar date of a day; years 1900 to 2199. */
export function toLunar(value: Day): LunarDay {
  const jdn = jdnOf(value);
  const solarYear = Number(value.slice(0, 4));
  const monthStart = lunarMonthStart(jdn);
  const solstice = month11Start(solarYear);
  const inOldYear = solstice >= monthStart;
  const a11 = inOldYear ? month11Start(solarYear - 1) : solstice;
  const b11 = inOldYear ? solstice : month11Start(solarYear + 1);
  const passed = Math.floor((monthStart - a11) / 29);
  const leapAt = b11 - a11 > 365 ? leapOffset(a11) : null;
  const counted = passed + 11 - (leapAt !== null && passed >= leapAt ? 1 : 0);
  const month = counted > 12 ? counted - 12 : counted;
  const newYear = inOldYear ? solarYear : solarYear + 1;
  return {
    day: jdn - monthStart + 1,
    month,
    year: month >= 11 && passed < 4 ? newYear - 1 : newYear,
    leap: passed === leapAt,
  };
}

function lunarMonthStart(jdn: number): number {
  const k = Math.floor((jdn - firstNewMoon) / synodicMonth);
  const later = newMoonDay(k + 1);
  return later > jdn ? newMoonDay(k) : later;
}

/** The day of a lunar date; null when that lunar year has no such day or leap month. */
export function fromLunar({ day, month, year, leap }: LunarDay): Day | null {
  const a11 = month11Start(month < 11 ? year - 1 : year);
  const b11 = month11Start(month < 11 ? year : year + 1);
  const k = Math.floor(0.5 + (a11 - firstNewMoon) / synodicMonth);
  const plain = month < 11 ? month + 1 : month - 11;
  const leapAt = b11 - a11 > 365 ? leapOffset(a11) : null;
  const offset = leapAt !== null && (leap || plain >= leapAt) ? plain + 1 : plain;
  const value = dayOfJdn(newMoonDay(k + offset) + day - 1);
  const back = toLunar(value);
  const same = back.day === day && back.month === month && back.year === year && back.leap === leap;
  return same ? value : null;
}

/** `25/10` for posted schedules; a leap month bears an N (nhuận). */
export function lunarText(value: Day): string {
  const { day, month, leap } = toLunar(value);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(day)}/${two(month)}${leap ? 'N' : ''}`;
}
