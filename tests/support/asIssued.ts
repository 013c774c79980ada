import { addDays, day } from '../../shared/domain/day';
import type { Face } from '../../shared/domain/office';
import { dmyInText } from '../../shared/text/dates';
import { paperTexts } from '../unit/documents/rules';
import { law } from '../unit/documents/samplePeople';

type Level = 'xa' | 'huyen';

/** Whole weeks between the commune's autumn of 2026 and the district's of 2024, so that weekdays stay. */
const weeksBack = -104 * 7;
const yearsBack = 2;
/** What the head of a paper brings is its office's own already. */
const own = new Set(['office', 'signer', 'recipients', 'forms', 'formatDate']);

/** Papers of the Party name its own head and bear its own numbers. */
const ofParty: readonly [RegExp, string][] = [
  [/Chủ tịch (?:UBND|Ủy ban nhân dân) xã/gu, 'Bí thư Đảng ủy xã'],
  [/(\d+)\/TB-UBND/gu, '$1-TB/ĐU'],
  [/Phan Đăng Toản/gu, 'Trịnh Quang Vịnh'],
];

const ofDistrict: readonly [RegExp, string][] = [
  [/Thông tư 01\/2025\/TT-TTCP/gu, 'danh mục hồ sơ của cơ quan'],
  [/Địa điểm tiếp công dân xã/gu, 'Trụ sở Tiếp công dân huyện'],
  [/xã Bình Nguyên Thượng/gu, 'huyện Sông Nhạn'],
  [/Bình Nguyên Thượng/gu, 'Sông Nhạn'],
  [/Đảng ủy(?: xã)?/gu, 'Huyện ủy'],
  [/TB\/ĐU/gu, 'TB/HU'],
  [/Phan Đăng Toản/gu, 'Tạ Hồng Nhung'],
  [/Trịnh Quang Vịnh/gu, 'Lâm Chí Vượng'],
  [/(?<!các) xã(?= \p{Ll}|[,.;:)]|$)/gu, ' huyện'],
];

function earlier(text: string): string {
  const iso = day.safeParse(text);
  if (iso.success) return text >= '2026' ? addDays(iso.data, weeksBack) : text;
  return text
    .replace(/(?<!\d)(\d{1,2})\/(\d{1,2})\/(202[567])(?![\d/])/gu, (_, date, month, year) =>
      dmyInText(addDays(day.parse(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`), weeksBack)),
    )
    .replace(/(?<=năm |-|\/)202[567](?!\/)/gu, (year) => String(Number(year) - yearsBack));
}

function worded(text: string, level: Level, face: Face): string {
  const changes = [...(face === 'party' ? ofParty : []), ...(level === 'huyen' ? ofDistrict : [])];
  const said = changes.reduce((now, [from, to]) => now.replace(from, to), text);
  return level === 'huyen' ? earlier(said) : said;
}

/** Bases that are wording of the law become those in force for that face, else the State's, on that office's day. */
function basesOf(bases: readonly unknown[], level: Level, face: Face): readonly unknown[] {
  const row = paperTexts.find(({ value }) => value.every((text) => bases.includes(text)));
  if (row === undefined) return bases;
  const inForce = law(row.key, level, face);
  const left = bases
    .filter((text) => !row.value.some((each) => each === text))
    .map((text) => mapped(text, '', level, face));
  return [...(inForce.length > 0 ? inForce : law(row.key, level)), ...left];
}

function mapped(value: unknown, key: string, level: Level, face: Face): unknown {
  if (own.has(key)) return value;
  if (Array.isArray(value)) {
    const bases = key === 'bases' ? basesOf(value, level, face) : value;
    // the law is cited as it is, whenever it was made
    if (key === 'bases') return bases;
    return bases.map((each) => mapped(each, '', level, face));
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([name, inner]) => [
        name,
        mapped(inner, name, level, name === 'receptions' ? 'state' : face),
      ]),
    );
  }
  if (key === 'year' && level === 'huyen' && Number(value) >= 2026) return Number(value) - yearsBack;
  return typeof value === 'string' ? worded(value, level, face) : value;
}

/** What the samples of the commune's State papers say, as the Party and a district of 2024 would say it. */
export function asIssued<Value>(input: Value, level: Level, face: Face): Value {
  return JSON.parse(JSON.stringify(mapped(input, '', level, face)));
}
