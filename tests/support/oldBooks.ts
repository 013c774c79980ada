import { join } from 'node:path';
import { importHandlers } from '../../electron/office/imports/handlers';
import { visitHandlers } from '../../electron/office/visits';
import type { ImportChoice } from '../../shared/ipc/calls/imports';
import { heads12, type OldBookOptions, type OldRow, writeOldBook } from './oldBookFile';
import type { TestRoom } from './room';

/** Two rows of 12 columns that fit. */
export const a: OldRow = [
  1,
  '05/03/2024',
  'Nguyễn Văn Khởi - thôn Đồng Trầm',
  '001090012345',
  'Khiếu nại bồi thường đất vườn',
  'KN/1',
  'UBND xã',
  'x',
  null,
  null,
  'Đã trả lời',
  null,
];
export const b: OldRow = [
  2,
  new Date(Date.UTC(2024, 2, 7)),
  'Bà Đặng Thị Lụa, thôn Bãi Sậy',
  1063000002,
  'Kiến nghị nạo vét kênh',
  'KNPA/12',
  null,
  null,
  'Hướng dẫn đến UBND huyện',
  null,
  null,
  'Có đơn',
];

/** The import of old books in an office, as its page asks for it. */
export function oldBooks(office: TestRoom) {
  /** Opens what the dialog would pick, and takes every proposal. */
  async function proposed(path: string) {
    const room = { ...office.room, ports: { ...office.room.ports } };
    room.ports = { ...room.ports, dialogs: { ...room.ports.dialogs, openFile: async () => path } };
    const opened = await importHandlers['import.open'](room);
    const sheet = Math.max(
      0,
      opened.sheets.findIndex(({ hasHead }) => hasHead),
    );
    const look = await importHandlers['import.look'](room, { token: opened.token, sheet, headFirst: null });
    const { headFirst, headLast, mapping } = look;
    const choice: ImportChoice = { token: opened.token, sheet, headFirst, headLast, mapping };
    return {
      look,
      choice,
      check: () => importHandlers['import.check'](room, choice),
      run: (leaveOut = false, signal?: AbortSignal) => {
        const acting = office.acting('clerk', 'import.run');
        return importHandlers['import.run'](
          room,
          { ...choice, leaveOut },
          signal === undefined ? acting : { ...acting, signal },
        );
      },
    };
  }

  async function book(rows: readonly OldRow[], heads = heads12, options: OldBookOptions = {}) {
    const path = join(office.folder, 'old.xlsx');
    await writeOldBook(path, heads, rows, options);
    return proposed(path);
  }

  async function listed() {
    const all = { from: null, to: null, receptionId: null, matterId: null, text: '', limit: 50, offset: 0 };
    return (
      await visitHandlers['visit.list'](office.room, {
        ...all,
        sort: { column: 'number', descending: false },
      })
    ).rows;
  }

  async function counts(): Promise<number[]> {
    const { db } = office.room.data;
    const tables = ['visits', 'citizens', 'search_rows', 'imports', 'sealed_people', 'book_numbers'];
    const found = await Promise.all(tables.map((table) => db(table).count({ n: '*' }).first()));
    return found.map((row) => Number(row?.n ?? 0));
  }

  return { proposed, book, listed, counts };
}
