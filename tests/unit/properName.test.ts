import { expect, it } from 'vitest';
import { properName } from '../../shared/text/properName';

it('writes a name as names are written when it was typed in one case, and leaves every other as typed', () => {
  const typed = [
    'nguyễn văn khởi',
    'ĐẶNG THỊ LỤA',
    'Nguyễn Văn Khởi',
    "H'Hen Niê",
    "k'brôi",
    'Y Moan Êban',
    '',
  ];
  expect(typed.map(properName)).toEqual([
    'Nguyễn Văn Khởi',
    'Đặng Thị Lụa',
    'Nguyễn Văn Khởi',
    "H'Hen Niê",
    "K'Brôi",
    'Y Moan Êban',
    '',
  ]);
});
