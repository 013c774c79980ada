import { blankPetition, type Petition } from '../../../shared/domain/petitions';
import type { Person } from '../../../shared/domain/visits';

/** The same set at every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const roll = dice(20_261_123);
const below = (count: number) => Math.floor(roll() * count);
function pick<Value>(values: readonly [Value, ...Value[]]): Value {
  return values[below(values.length)] ?? values[0];
}

const family = 'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lò Hà Trịnh Mạc'.split(
  ' ',
);
const middle = 'Văn Thị Đức Hữu Thanh Minh Ngọc Quốc Xuân Bá Thu Kim Đình Công Hoài'.split(' ');
const given =
  'An Bình Chi Dũng Đạo Giang Hà Hải Hiền Hoa Hùng Khởi Lan Lụa Long Mai Mạnh Nga Nhàn Phúc Quân Sơn Sự Thái Thảo Thơm Tiến Tuấn Vân Yến'.split(
    ' ',
  );
const hamlets = ['Đồng Trầm', 'Bãi Sậy', 'Cầu Vồng', 'Tân Sơn', 'Gò Nổi', 'Xóm Lò', 'Thượng Cát', 'Phú An'];

const subjects = [
  'Khiếu nại Quyết định số {n}/QĐ-UBND ngày {d} phê duyệt phương án bồi thường dự án {p}; diện tích {m} m² đất vườn của gia đình chưa được tính',
  'Kiến nghị nạo vét tuyến kênh {p} dài {m} mét, cống số {n} bị sập làm nhiều thửa ruộng không có nước tưới',
  'Phản ánh cơ sở sản xuất tại {p} đốt phế liệu ban đêm từ ngày {d}, khói bụi ảnh hưởng {n} hộ dân xung quanh',
  'Đề nghị xem xét lại việc cấp giấy chứng nhận quyền sử dụng thửa đất số {n}, tờ bản đồ {m} tại {p}, hộ liền kề lấn ranh giới',
  'Kiến nghị giải quyết chế độ hỗ trợ đối với người có công, hồ sơ nộp ngày {d} số {n} đến nay chưa được trả lời',
  'Khiếu nại việc thu hồi {m} m² đất nông nghiệp tại {p} theo Thông báo số {n}/TB-UBND không đúng trình tự',
  'Phản ánh tuyến đường {p} xuống cấp, nhiều ổ gà, đã xảy ra {n} vụ tai nạn kể từ ngày {d}',
  'Đề nghị lắp đặt {n} bóng điện chiếu sáng tại ngõ {m} đường {p}, buổi tối đi lại rất khó khăn',
  'Khiếu nại Kết luận số {n}/KL-UBND ngày {d} về tranh chấp lối đi chung tại {p} giữa các hộ gia đình',
  'Kiến nghị công khai mức thu và phương án bố trí {n} ki-ốt khi di dời chợ {p}, tổng diện tích {m} m²',
  'Phản ánh trường học tại {p} thu các khoản ngoài quy định năm học {d}, mỗi học sinh {m} nghìn đồng',
  'Đề nghị xác nhận tình trạng hôn nhân, hồ sơ số {n} nộp ngày {d} bị trả lại ba lần không nêu lý do',
];
const tails = [
  'Gia đình đã nhiều lần có ý kiến nhưng chưa được giải quyết.',
  'Đề nghị cơ quan có thẩm quyền kiểm tra, trả lời bằng văn bản.',
  'Việc này làm ảnh hưởng lớn đến đời sống của gia đình tôi.',
  'Tôi xin chịu trách nhiệm trước pháp luật về nội dung trên.',
  'Kính mong lãnh đạo quan tâm xem xét.',
  'Kèm theo đơn là các giấy tờ có liên quan.',
];
const places =
  'Đồng Trầm - Gò Nổi|kênh N3|Bến Đò|Trại Giống|Nhà Máy Gạch|Đê Hữu|Rộc Sâu|Cây Đa|Đình Làng|Bãi Bồi|Cầu Ngang|Giếng Nước'.split(
    '|',
  );

function nth(values: readonly string[], index: number): string {
  return values[index % values.length] ?? '';
}

function textOf(): string {
  const filled = nth(subjects, below(subjects.length))
    .replace('{n}', String(10 + below(980)))
    .replace('{m}', String(20 + below(4000)))
    .replace('{d}', `${1 + below(28)}/${1 + below(12)}/${2019 + below(8)}`)
    .replace('{p}', nth(places, below(places.length)));
  const first = below(tails.length);
  return `${filled}. ${nth(tails, first)} ${nth(tails, first + 1 + below(tails.length - 1))}`;
}

function personOf(index: number): Person {
  const name = [nth(family, below(97)), nth(middle, below(89)), nth(given, below(83))].join(' ');
  return {
    honorific: pick(['ông', 'bà', 'anh', 'chị']),
    name,
    birthYear: 1940 + below(65),
    idKind: 'cccd',
    idNumber: roll() < 0.85 ? `0000${String(70_000_000 + index * 7).padStart(8, '0')}` : '',
    idIssuedOn: null,
    idIssuedBy: '',
    address: `thôn ${nth(hamlets, below(hamlets.length))}`,
    phone: roll() < 0.7 ? `0000${String(100_000 + index * 3).padStart(6, '0')}` : '',
  };
}

let serial = 0;
function petitionOf(person: Person, summary: string): Petition {
  serial += 1;
  const id = `01900000-0000-7000-8000-${serial.toString(16).padStart(12, '0')}`;
  const partyId = `01900000-0000-7000-9000-${serial.toString(16).padStart(12, '0')}`;
  const blank = blankPetition(id, '2026-11-23', '2026-11-23T01:00:00.000Z');
  const parties = [{ id: partyId, side: 'petitioner' as const, person, paper: '' }];
  const code = `DON-2026-${serial}`;
  return { ...blank, code, summary, parties, senderLabel: person.name, senderAddress: person.address };
}

function slip(word: string): string {
  if (word.length < 3) return word;
  const at = 1 + below(word.length - 1);
  const keys = 'abcdeghiklmnopqrstuvxy';
  const way = below(3);
  if (way === 0) return word.slice(0, at) + word.slice(at + 1);
  if (way === 1) return word.slice(0, at) + (keys[below(keys.length)] ?? '') + word.slice(at);
  return word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1);
}

function withSlips(text: string, share: number): string {
  return text
    .split(' ')
    .map((word) => (roll() > (/\d/.test(word) ? share / 4 : share) ? word : slip(word)))
    .join(' ');
}

/** Accents lost, or on the wrong letter, as a wrong keyboard mode leaves them. */
function movedAccents(text: string): string {
  return text
    .split(' ')
    .map((word) => {
      const plain = word
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .replaceAll('đ', 'd')
        .replaceAll('Đ', 'D');
      if (roll() < 0.6) return plain;
      return plain.length > 1 && !/\d/.test(plain) ? `${plain}\u0301`.normalize('NFC') : plain;
    })
    .join(' ');
}

function otherOrder(text: string): string {
  return text
    .split(/(?<=\.) /)
    .toReversed()
    .join(' ');
}

const changes: readonly [string, (person: Person, summary: string) => [Person, string]][] = [
  [
    'typos',
    (person, text) => [{ ...person, name: withSlips(person.name, 0.3), phone: '' }, withSlips(text, 0.08)],
  ],
  [
    'accents',
    (person, text) => [{ ...person, name: movedAccents(person.name), phone: '' }, movedAccents(text)],
  ],
  [
    'order',
    (person, text) => [
      { ...person, name: person.name.split(' ').toReversed().join(' ') },
      withSlips(otherOrder(text), 0.02),
    ],
  ],
  [
    'phone',
    (person, text) => [
      {
        ...person,
        idNumber: '',
        idKind: 'none',
        phone: person.phone,
        address: `${person.address}, xã Bình Nguyên Thượng`,
      },
      withSlips(text, 0.03),
    ],
  ],
];

/**
 * So many petitions of which so many are copies of an earlier one. Among the rest are people who write about several
 * things, also about the same sort of thing twice, neighbours who write the same, and namesakes.
 */
export function generated(count: number, copies: number) {
  const people = Array.from({ length: Math.floor(count * 0.7) }, (_, index) => personOf(index));
  const petitions: Petition[] = [];
  const originals: { petition: Petition; person: Person }[] = [];
  for (let index = 0; index < count - copies; index += 1) {
    const person = people[below(people.length)] ?? personOf(index);
    const neighbour = roll() < 0.03 ? originals[below(originals.length)]?.petition.summary : undefined;
    const petition = petitionOf(person, neighbour === undefined ? textOf() : withSlips(neighbour, 0.05));
    petitions.push(petition);
    originals.push({ petition, person });
  }
  const planted = new Map<string, { id: string; how: string }>();
  for (let index = 0; index < copies; index += 1) {
    const [how, change] = changes[index % changes.length] ??
      changes[0] ?? ['', (p: Person, t: string): [Person, string] => [p, t]];
    const from = originals[Math.floor((index * originals.length) / copies)];
    if (from === undefined) continue;
    const [person, summary] = change(from.person, from.petition.summary);
    const copy = petitionOf(person, summary);
    petitions.push(copy);
    planted.set(copy.id, { id: from.petition.id, how });
  }
  return { petitions, planted };
}
