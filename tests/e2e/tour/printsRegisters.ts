import { expect } from '@playwright/test';
import { registerScreen } from '../pages/RegisterScreen';
import { expectPaper, type Tour } from './kit';

/** The numbers under the headings tell how many columns the form has. */
const numbered = (columns: number) =>
  Array.from({ length: columns }, (_, index) => String(index + 1)).join(' ');

async function print(tour: Tour, from: string, to: string, name: string): Promise<string> {
  const screen = registerScreen(tour.page);
  await tour.office.go('registers');
  await screen.period(from, to);
  await screen.preview();
  await tour.preview.drawn();
  const pdf = await tour.keep(await tour.preview.save('pdf'), name);
  await tour.preview.close();
  return pdf;
}

/** From 1/7/2026 the register has 13 columns (NĐ 154/2026). */
export async function printsTheRegister(tour: Tour): Promise<void> {
  const pdf = await print(tour, '1/11/2026', '30/11/2026', 'so-tiep-cong-dan.pdf');
  await tour.picture('so-tiep-cong-dan');
  const text = await expectPaper(pdf, { size: 'A4 landscape' }, [
    'SỔ TIẾP CÔNG DÂN',
    'Từ ngày 01/11/2026 đến ngày 30/11/2026',
    numbered(13),
    'Nguyễn Văn Khởi',
    '(hồ sơ mã TC-',
    '(ngăn riêng)',
  ]);
  // Who denounced stands in the sealed compartment alone.
  expect(text).not.toContain('000075000004');
  expect(text).not.toContain('T.V.H.');
}

/** Before that day it has 12. */
export async function printsAnOldRegister(tour: Tour): Promise<void> {
  const pdf = await print(tour, '1/6/2024', '30/6/2024', 'so-tiep-cong-dan-2024.pdf');
  const text = await expectPaper(pdf, { size: 'A4 landscape' }, ['SỔ TIẾP CÔNG DÂN', numbered(12)]);
  expect(text).not.toContain('12 13');
}
