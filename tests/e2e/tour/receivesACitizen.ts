import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { visitScreen } from '../pages/VisitScreen';
import { expectPaper, type Tour } from './kit';

const content =
  'Hỏi tiến độ giải quyết khiếu nại Quyết định số 214/QĐ-UBND ngày 28/9/2026 về 186 m² đất vườn; nộp bổ sung ' +
  'ảnh chụp mốc giới và đơn đề nghị kiểm đếm lại.';

export async function receivesACitizen(tour: Tour): Promise<void> {
  const { page, office, preview } = tour;
  const screen = visitScreen(page);
  const found = await office.search('nguyen van khoi');
  expect(found.join(' ')).toContain('Nguyễn Văn Khởi');

  await office.go('visits');
  await screen.beginRegularToday();
  await screen.typeName('Nguyễn Văn Khởi');
  const earlier = await screen.earlier();
  expect(earlier[0]).toContain('Nguyễn Văn Khởi');
  expect(earlier[0]).toContain('10/11/2026');
  await screen.takeEarlier();
  await expect(page.getByTestId('visit-idnumber')).toHaveValue('000071000001');
  await expect(page.getByTestId('visit-birthyear')).toHaveValue('1971');
  await page.getByTestId('visit-earlier-matter').filter({ hasText: 'KN-2026-011' }).first().click();

  await screen.fill(
    {
      arrived: '8h15',
      idissuedon: '12/5/2021',
      idissuedby: 'Cục Cảnh sát QLHC về TTXH',
      content,
      demand: 'Kiểm đếm lại diện tích 186 m² đất vườn.',
      field: 'Đất đai',
      same: '1',
      handledby: 'Phòng Kinh tế',
      followup: 'Thụ lý 17/11; hạn 17/12/2026',
    },
    { honorific: 'ông', kind: 'complaint', competence: 'yes', outcome: 'recorded' },
  );
  await screen.takeDocuments([
    { name: 'Đơn đề nghị kiểm đếm lại', pages: 2, condition: 'original' },
    { name: 'Ảnh chụp mốc giới thửa đất', pages: 3, condition: 'photocopy' },
    { name: 'Giấy chứng nhận quyền sử dụng đất', pages: 4, condition: 'certifiedCopy' },
  ]);
  await screen.saved();
  await tour.picture('tiep-dan');
  expect(await screen.enter()).toMatch(/^Sổ số \d+\/2026$/);
  await tour.picture('da-ghi-so');

  await screen.receipt();
  await preview.drawn();
  const pdf = await tour.keep(await preview.save('pdf'), 'bien-nhan.pdf');
  await preview.print();
  await preview.close();
  const printed = (await readdir(tour.exportsDir)).filter((name) => /^printed-Giấy-biên-nhận/u.test(name));
  expect(printed).toHaveLength(1);
  await expectPaper(path.join(tour.exportsDir, printed[0] ?? ''), { pages: 1, size: 'A4' }, [
    'Mẫu số 02/TCD',
  ]);
  await expectPaper(pdf, { pages: 1, size: 'A4' }, [
    'Mẫu số 02/TCD',
    'GIẤY BIÊN NHẬN',
    'ông: Nguyễn Văn Khởi; Căn cước số: 000071000001',
    'Tôi là: Bùi Thị Mai Sao; chức vụ: Công chức tiếp công dân',
    'Đơn đề nghị kiểm đếm lại 02 bản chính',
    'Ảnh chụp mốc giới thửa đất 03 bản phô tô',
    'bản sao công chứng',
  ]);
}
