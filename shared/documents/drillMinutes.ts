import type { ClockTime, Day } from '../domain/day';
import { clockText, dmyInText } from '../text/dates';
import { padNumber, thousands } from '../text/numbers';
import { closing, paragraph, withoutEnd } from './frame';
import type { Block, OfficialDocument } from './model';
import {
  numbered,
  officialText,
  part,
  type SheetHead,
  sheet,
  signers,
  textTable,
  whenAndWhere,
} from './parts';

/** One count, in the backup's manifest and after it was restored. */
export interface DrillCount {
  /** `Lượt tiếp` */
  name: string;
  backedUp: number;
  restored: number;
}

export interface DrillMinutesInput extends SheetHead {
  time: ClockTime;
  endTime: ClockTime;
  place: string;
  /** the copy that was restored; its name holds no personal data */
  backup: {
    name: string;
    madeOn: Day;
    madeAt: ClockTime;
    destination: string;
    sequence: number;
    bytes: number;
  };
  counts: DrillCount[];
  /** sha256 of each file, in the manifest and as read back */
  hashes: { name: string; expected: string; found: string }[];
  /** `integrity_check`, `foreign_key_check` and such, with what they said */
  checks: { name: string; passed: boolean }[];
  findings: string[];
  clerk: { name: string; title: string };
  witness: { name: string; title: string };
}

/** Biên bản diễn tập khôi phục sao lưu: what was restored, whether counts and hashes agree. */
export function drillMinutes(input: DrillMinutesInput): OfficialDocument {
  const { clerk, witness, date } = input;
  const passed = drillPassed(input);
  return {
    ...sheet(input, 'BIÊN BẢN', 'Diễn tập khôi phục dữ liệu từ bản sao lưu'),
    documentTitle: `Biên bản diễn tập khôi phục sao lưu ngày ${dmyInText(date)}`,
    blocks: [
      whenAndWhere(input.time, date, input.place),
      paragraph(`Người thực hiện: ${officialText(clerk)}.`),
      paragraph(`Người chứng kiến: ${officialText(witness)}.`),
      part('I', 'BẢN SAO LƯU'),
      paragraph(backupText(input.backup)),
      part('II', 'KẾT QUẢ ĐỐI CHIẾU'),
      countTable(input.counts),
      paragraph('Mã kiểm tra (SHA-256) của từng tệp:'),
      hashTable(input.hashes),
      paragraph(
        `Kiểm tra cơ sở dữ liệu: ${input.checks.map(({ name, passed: is }) => `${name} ${is ? 'đạt' : 'KHÔNG ĐẠT'}`).join('; ')}.`,
      ),
      part('III', 'KẾT LUẬN'),
      paragraph(
        passed
          ? 'Khôi phục được; số liệu và mã kiểm tra khớp hoàn toàn. Dữ liệu đang dùng không bị thay đổi; bản khôi phục thử đã xóa.'
          : 'Khôi phục KHÔNG ĐẠT: có số liệu hoặc mã kiểm tra không khớp (xem bảng trên); phải xử lý và diễn tập lại.',
      ),
      ...numbered(input.findings),
      closing(
        `Kết thúc vào hồi ${clockText(input.endTime)} cùng ngày. Biên bản lập thành 02 bản, các bên đã đọc lại, thống nhất và ký xác nhận`,
      ),
      signers(
        { title: 'NGƯỜI CHỨNG KIẾN', name: witness.name },
        { title: 'NGƯỜI THỰC HIỆN', name: clerk.name },
      ),
    ],
  };
}

/** A drill has passed when every count, hash and check agrees; an empty drill proves nothing. */
export function drillPassed({
  counts,
  hashes,
  checks,
}: Pick<DrillMinutesInput, 'counts' | 'hashes' | 'checks'>): boolean {
  return (
    counts.length > 0 &&
    hashes.length > 0 &&
    counts.every(({ backedUp, restored }) => backedUp === restored) &&
    hashes.every(({ expected, found }) => expected === found) &&
    checks.every(({ passed }) => passed)
  );
}

function backupText({
  name,
  madeOn,
  madeAt,
  destination,
  sequence,
  bytes,
}: DrillMinutesInput['backup']): string {
  return (
    `Tên bản sao lưu: ${name}; số thứ tự ${sequence}; lập lúc ${clockText(madeAt)} ngày ${dmyInText(madeOn)}; ` +
    `dung lượng ${thousands(bytes)} byte; đọc từ: ${withoutEnd(destination)}.`
  );
}

function countTable(counts: DrillCount[]): Block {
  return textTable(
    [
      { head: 'STT', widthMm: 12, align: 'center' },
      { head: 'Loại dữ liệu', widthMm: 63, align: 'left' },
      { head: 'Số trong bản sao lưu', widthMm: 32, align: 'right' },
      { head: 'Số sau khôi phục', widthMm: 32, align: 'right' },
      { head: 'Kết quả', widthMm: 26, align: 'center' },
    ],
    counts.map(({ name, backedUp, restored }, index) => [
      padNumber(index + 1),
      name,
      thousands(backedUp),
      thousands(restored),
      backedUp === restored ? 'khớp' : 'KHÔNG KHỚP',
    ]),
  );
}

function hashTable(hashes: DrillMinutesInput['hashes']): Block {
  return textTable(
    [
      { head: 'Tệp', widthMm: 40, align: 'left' },
      { head: 'Mã trong bảng kê, mã tính lại', widthMm: 99, align: 'left' },
      { head: 'Kết quả', widthMm: 26, align: 'center' },
    ],
    hashes.map(({ name, expected, found }) =>
      expected === found
        ? [name, hashText(expected), 'khớp']
        : [name, `${hashText(expected)}\n${hashText(found)}`, 'KHÔNG KHỚP'],
    ),
    'dense',
  );
}

/** In groups of eight, so that two people can compare them aloud and lines break between groups. */
function hashText(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, '$1 ');
}
