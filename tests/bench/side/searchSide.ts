import { copyFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { indexMany, joinIndex, type SearchRow } from '../../../electron/data/search';
import { personWords } from '../../../shared/domain/citizens';
import type { SearchNoun } from '../../../shared/domain/search';
import { fold } from '../../../shared/text/fold';
import { askOffice } from '../../support/askOffice';
import { aPerson } from '../../support/records';

/**
 * Our side of the search bench: an office of 100,000 records behind its real dispatcher. It writes the copy of its
 * database for the other side, says `ready`, and answers each line on stdin, a text, with one line of JSON.
 */
const [copyTo = ''] = process.argv.slice(2);

const shares: readonly [SearchNoun, number][] = [
  ['citizen', 25_000],
  ['visit', 50_000],
  ['petition', 15_000],
  ['matter', 5_000],
  ['task', 3_000],
  ['paper', 2_000],
];

/** A small generator of its own, so that every run asks the same of the same. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // the low figures of such a generator go round in small circles
    return (state >>> 8) % below;
  };
}
const pick = randomOf(20_261_123);
const oneOf = (words: readonly string[]) => words[pick(words.length)] ?? '';

/** Four in ten are Nguyễn, as in the country. */
const families = [
  ...Array.from({ length: 8 }, () => 'Nguyễn'),
  ...'Trần Trần Lê Lê Phạm Hoàng Vũ Phan Đặng Bùi Đỗ Ngô'.split(' '),
];
const middles = 'Văn Văn Thị Thị Hữu Đức Minh Xuân Quốc Đình Bá Thanh'.split(' ');
const givens = 'An Bình Dũng Đặng Hà Hùng Khởi Lan Lụa Mai Nam Phúc Quân Sơn Tâm Thảo Tư Uyên Vinh Yến'.split(
  ' ',
);
const villages = ['Đồng Trầm', 'Bãi Sậy', 'Gò Nổi', 'Tân Sơn', 'Cầu Vồng', 'Xóm Lò'];
const words = (
  'khiếu nại kiến nghị phản ánh bồi thường giải phóng mặt bằng đất vườn quyết định ủy ban nhân dân xã công dân trình ' +
  'bày nội dung đề nghị xem xét hồ sơ giấy chứng nhận quyền sử dụng diện tích nạo vét kênh cống sập đường điện sáng'
).split(' ');

function figures(count: number): string {
  return Array.from({ length: count }, () => String(pick(10))).join('');
}

function id(index: number): string {
  return `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`;
}

function day(): string {
  return new Date(Date.UTC(2019, 0, 1) + pick(2880) * 86_400_000).toISOString().slice(0, 10);
}

function row(noun: SearchNoun, index: number): SearchRow {
  const person = aPerson({
    name: [oneOf(families), oneOf(middles), oneOf(middles), oneOf(givens)].join(' '),
    idNumber: `0${figures(11)}`,
    phone: `09${figures(8)}`,
    address: `thôn ${oneOf(villages)}`,
  });
  const content = Array.from({ length: 30 }, () => oneOf(words)).join(' ');
  const own: Partial<Record<SearchNoun, string>> = {
    citizen: personWords(person),
    paper: fold(`${1 + pick(400)} TB UBND ${content}`),
  };
  const folded = own[noun] ?? `${personWords(person)} ${fold(`${1 + pick(900)} 2026 ${content}`)}`;
  const onDay = noun === 'citizen' ? null : day();
  return { noun, recordId: id(index), title: person.name, detail: content, day: onDay, folded };
}

const office = await askOffice();
const { data } = office.test.room;
let made = 0;
for (const [noun, count] of shares) {
  const rows = Array.from({ length: count }, (_, index) => row(noun, made + index));
  made += count;
  await data.db.transaction((tx) => indexMany(tx, rows));
}
// as after an import, which is how so many records come in
await joinIndex(data.db);
await data.db.raw('PRAGMA wal_checkpoint(TRUNCATE)');
copyFileSync(data.path, copyTo);
process.stdout.write('ready\n');

for await (const text of createInterface({ input: process.stdin })) {
  const reply = await office.ask('search.all', { text, limit: 60 }, 'clerk');
  process.stdout.write(`${JSON.stringify(reply)}\n`);
}
await office.test.close();
