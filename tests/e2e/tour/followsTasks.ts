import { expect } from '@playwright/test';
import { taskScreen } from '../pages/TaskScreen';
import type { Tour } from './kit';

export async function followsTasks(tour: Tour): Promise<void> {
  const { page, office } = tour;
  const screen = taskScreen(page);
  await office.go('conclusions');
  await screen.open();
  const list = page.getByTestId('task-list');
  for (const due of ['25/11/2026', '15/12/2026', '22/12/2026']) await expect(list).toContainText(due);
  await tour.picture('nhiem-vu');

  await screen.show('late');
  await expect(list).not.toContainText('25/11/2026');
  for (const row of await screen.rows()) expect(row).toContain('Quá hạn');

  await screen.show('open');
  await screen.pick('Công khai phương án bố trí 64 ki-ốt');
  await screen.close({
    result: 'Đã niêm yết phương án bố trí ki-ốt và mức thu tại nhà văn hóa thôn Tân Sơn.',
    evidence: 'Biên bản niêm yết ngày 23/11/2026',
    'done-on': '23/11/2026',
  });
  await expect(screen.state).toContainText('Đã xong');
  await screen.show('done');
  await expect(list).toContainText('Công khai phương án bố trí 64 ki-ốt');
  await tour.picture('nhiem-vu-da-xong');
}
