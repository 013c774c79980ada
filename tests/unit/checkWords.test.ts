import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkReason, checkWords, withDays } from '../../renderer/pages/issue/checkWords';
import { en } from '../../renderer/words/en';
import { vi } from '../../renderer/words/vi';
import type { Check } from '../../shared/domain/chain';

beforeAll(async () => {
  await i18next.init({ lng: 'vi', resources: { vi, en }, interpolation: { escapeValue: false } });
});

function check(code: string, params: Check['params'], basis = ''): Check {
  return { severity: 'info', code, params, basis, itemId: null };
}

const scheduleCodes = [
  'quota.met',
  'quota.short',
  'posting.latest',
  'posting.late',
  'posting.onTime',
  'dayOff',
  'clash',
  'moved',
  'movedUnexplained',
  'daysOffUnknown',
  'empty',
];
const conclusionCodes = [
  'gap.leadUnit',
  'gap.due',
  'gap.what',
  'gap.conclusion',
  'due.dayOff',
  'due.past',
  'vague.kept',
  'notice.due',
  'blank.left',
  'empty',
];

describe('the sentence of a check', () => {
  test.each(['vi', 'en'])('stands in the words files for every code, in %s', (language) => {
    const lacking = (noun: string, codes: string[]) =>
      codes.filter((code) => !i18next.exists(`checks.${code}`, { ns: noun, lng: language }));
    expect([...lacking('schedules', scheduleCodes), ...lacking('conclusions', conclusionCodes)]).toEqual([]);
  });

  test('shows days as people write them and the quota in words', () => {
    const t = i18next.getFixedT('vi', 'schedules');
    expect(
      checkWords(check('quota.short', { host: 'Chủ tịch UBND', planned: 1, needed: 2, per: 'month' }), t),
    ).toBe(
      'Chủ tịch UBND: mới lên lịch 1 ngày, còn thiếu so với 2 ngày phải tiếp trong tháng (định mức tính theo tháng).',
    );
    expect(
      checkWords(check('posting.latest', { day: '2026-12-03', host: 'Bí thư', latest: '2026-11-26' }), t),
    ).toBe('Buổi tiếp ngày 03/12/2026 của Bí thư: niêm yết chậm nhất ngày 26/11/2026.');
  });

  test('says when a reception was moved without a reason', () => {
    const t = i18next.getFixedT('vi', 'schedules');
    const params = { from: '2026-12-20', to: '2026-12-22', host: 'Chủ tịch UBND' };
    expect(checkWords(check('moved', { ...params, reason: 'Chủ nhật' }), t)).toBe(
      'Chủ tịch UBND: ngày 20/12/2026 không tiếp được (Chủ nhật), chuyển sang ngày 22/12/2026.',
    );
    expect(checkWords(check('moved', { ...params, reason: '' }), t)).toBe(
      'Chủ tịch UBND: tiếp ngày 22/12/2026, khác ngày cố định 20/12/2026, mà chưa ghi lý do.',
    );
  });

  test('gives the law and the days that were not counted as its reason', () => {
    const t = i18next.getFixedT('vi', 'schedules');
    const skipped = '2026-11-24 (Ngày Văn hóa Việt Nam), 2026-11-28';
    expect(checkReason(check('posting.latest', { skipped }, 'Điều 24 Luật Tiếp công dân'), t)).toBe(
      'Căn cứ: Điều 24 Luật Tiếp công dân\nNgày nghỉ không tính: 24/11/2026 (Ngày Văn hóa Việt Nam), 28/11/2026.',
    );
    expect(checkReason(check('clash', {}), t)).toBe('');
  });

  test('leaves figures alone that are no day', () => {
    expect(withDays('KN-2026-011, 2026-12-03')).toBe('KN-2026-011, 03/12/2026');
  });
});
