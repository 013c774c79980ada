import { describe, expect, test } from 'vitest';
import { nameKey, sameAddress, sameName, textKeys, textLikeness } from '../../shared/domain/likeness';
import { compare } from '../../shared/domain/twins';
import { aPerson } from '../support/records';

const text =
  'Khiếu nại Quyết định số 214/QĐ-UBND ngày 28/9/2026 của UBND xã phê duyệt phương án bồi thường dự án mở rộng đường liên thôn: 186 m² đất vườn chưa được tính';
const other =
  'Kiến nghị nạo vét 1,2 km kênh N3, cống số 4 bị sập làm 9 ha lúa không có nước tưới từ vụ trước';

function petition(change: Parameters<typeof aPerson>[0] = {}, summary = text, files: string[] = []) {
  return { people: [aPerson(change)], summary, files };
}

describe('names', () => {
  test('are the same in another order, without accents, with an honorific or a slip', () => {
    expect(sameName('ông Nguyễn Văn Khởi', 'Khoi Nguyen Van')).toBe(true);
    expect(sameName('Nguyễn Văn Khởi', 'Nguyễn Văn Khơii')).toBe(true);
    expect(sameName('Nguyễn Văn Khởi', 'Nguyễn Văn Đạo')).toBe(false);
    expect(sameName('Khởi', 'Khởi')).toBe(false);
    expect(nameKey('Bà Phạm Thị An')).toBe('an pham thi');
    expect(sameAddress('thôn Đồng Trầm', 'thôn Đồng Trầm xã Bình Nguyên')).toBe(true);
    expect(sameAddress('thôn Đồng Trầm', 'thôn Bãi Sậy')).toBe(false);
  });
});

describe('texts', () => {
  test('share most of their keys when they share most of their letters, and hardly any otherwise', () => {
    const typed = text.replace('phê duyệt', 'phe duyẹt').replace('vườn', 'vườm');
    const shared = textKeys(text).filter((key) => textKeys(typed).includes(key));
    expect(shared.length).toBeGreaterThan(8);
    expect(textKeys(text).filter((key) => textKeys(other).includes(key))).toEqual([]);
    expect(textLikeness(text, typed)).toBeGreaterThan(0.8);
    expect(textKeys('Đơn')).toEqual([]);
  });
});

describe('two petitions', () => {
  test('of one person about one thing are one, and say by what', () => {
    const found = compare(petition(), petition({ phone: '' }, text.replace('vườn', 'vuon')));
    expect(found.verdict).toBe('duplicate');
    expect(found.reasons.map(({ by }) => by)).toEqual(['idNumber', 'name', 'address', 'text']);
  });

  test('of two people about one thing are related, of one person about two things neither', () => {
    const neighbour = { name: 'Trần Thị Lụa', idNumber: '000163000002', phone: '', address: 'thôn Bãi Sậy' };
    expect(compare(petition(), petition(neighbour)).verdict).toBe('related');
    expect(compare(petition(), petition({}, other)).verdict).toBeNull();
  });

  test('of namesakes with different numbers are not one person', () => {
    const namesake = { idNumber: '000085990077', phone: '' };
    expect(compare(petition(), petition(namesake)).verdict).toBe('related');
  });

  test('with the same scan are one where the person is, also with nothing typed alike', () => {
    const hash = 'a'.repeat(64);
    expect(compare(petition({}, text, [hash]), petition({}, other, [hash])).verdict).toBe('duplicate');
  });

  test('without a name are one by their text', () => {
    const nobody = { people: [], summary: text, files: [] };
    expect(compare(nobody, { ...nobody }).verdict).toBe('duplicate');
    expect(compare(nobody, { ...nobody, summary: other }).verdict).toBeNull();
  });
});
