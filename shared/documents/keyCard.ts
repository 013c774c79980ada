import { keyTable } from '../domain/keys';
import { keyActs, keyPlaces } from './keyWords';
import type { OfficialDocument } from './model';
import { type SheetHead, sheet, textTable } from './parts';

/** Thẻ phím tắt: one page that lies beside the keyboard, so each act has one line, in Word too. */
export function keyCard(input: SheetHead): OfficialDocument {
  const rows = keyTable.flatMap(({ where, keys }) =>
    keys.map(([key, act], index) => [index === 0 ? keyPlaces[where] : '', key, keyActs[act]]),
  );
  return {
    ...sheet(input, 'THẺ PHÍM TẮT', 'Phần mềm Tiếp Dân'),
    documentTitle: 'Thẻ phím tắt',
    blocks: [
      textTable(
        [
          { head: 'Nơi dùng', widthMm: 37, align: 'left' },
          { head: 'Phím', widthMm: 31, align: 'left' },
          { head: 'Việc', widthMm: 97, align: 'left' },
        ],
        rows,
        'dense',
      ),
    ],
  };
}
