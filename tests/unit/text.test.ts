import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../shared/text/fold';
import { groupDigits, padNumber, partyNumber, stateNumber, thousands } from '../../shared/text/numbers';
import { nameSortKey, textSortKey } from '../../shared/text/sortKey';
import { placeTones } from '../../shared/text/tone';

function byKey(key: (text: string) => string) {
  return (a: string, b: string) => Buffer.compare(Buffer.from(key(a)), Buffer.from(key(b)));
}

describe('fold', () => {
  test('a search key has no marks, no đ, no capitals and single spaces', () => {
    expect(fold('Đặng  Thị Lụa')).toBe('dang thi lua');
    expect(fold('thôn Đồng Trầm - Gò Nổi')).toBe('thon dong tram go noi');
    expect(fold('Số: 187/TB-UBND')).toBe('so 187 tb ubnd');
    expect(fold('  ĐƯỜNG, ƯỚC… ')).toBe('duong uoc');
    expect(fold('')).toBe('');
  });

  test('composed, decomposed and either tone placement give the same key', () => {
    for (const text of ['Nguyễn Văn Khởi', 'Thùy', 'Đặng Thị Lụa']) {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    }
    expect(fold('Thuỳ')).toBe(fold('Thùy'));
  });

  test('folding what is folded changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('sort keys', () => {
  test('people are ordered by given name in Vietnamese letter order', () => {
    const ordered = ['Lê An', 'Lê Ăn', 'Lê Ân', 'Lê Bình', 'Lê Dũng', 'Lê Đức', 'Lê Em', 'Lê Ếch', 'Lê Oanh'];
    expect(ordered.toReversed().sort(byKey(nameSortKey))).toEqual(ordered);
  });

  test('tones decide only between equal letters, in dictionary order', () => {
    const ordered = ['Ma', 'Mà', 'Mả', 'Mã', 'Má', 'Mạ', 'Mai', 'Man'];
    expect(ordered.toReversed().sort(byKey(nameSortKey))).toEqual(ordered);
  });

  test('equal given names are ordered by the rest of the name', () => {
    const ordered = ['Đặng Thị Hoa', 'Đặng Văn Hoa', 'Trần Hoa', 'Bùi Hòa', 'Bùi Hoan'];
    expect(ordered.toReversed().sort(byKey(nameSortKey))).toEqual(ordered);
  });

  test('both tone placements and both encodings are one name', () => {
    expect(nameSortKey('Lê Thị Hoà')).toBe(nameSortKey('LÊ THỊ HÒA'));
    expect(nameSortKey('Trần Đức'.normalize('NFD'))).toBe(nameSortKey('Trần Đức'));
    expect(nameSortKey('Trần Quộc'.normalize('NFD'))).toBe(nameSortKey('Trần Quộc'));
  });

  test('other texts are ordered word by word and numbers by value', () => {
    const ordered = ['Công an xã', 'Đảng ủy', 'Thôn 2', 'Thôn 10', 'Thôn Bãi Sậy'];
    expect(ordered.toReversed().sort(byKey(textSortKey))).toEqual(ordered);
  });

  test('a key is ASCII whatever the name', () => {
    const ascii = /^[ -~]*$/;
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => ascii.test(nameSortKey(text))));
  });
});

describe('numbers', () => {
  test('numbers below ten are padded and papers are numbered by their own convention', () => {
    expect([padNumber(5), padNumber(12), padNumber(187)]).toEqual(['05', '12', '187']);
    expect(stateNumber({ number: 5, symbol: 'TB-UBND' })).toBe('05/TB-UBND');
    expect(stateNumber({ number: 12, suffix: 'a', symbol: 'TB-UBND' })).toBe('12a/TB-UBND');
    expect(partyNumber({ number: 5, symbol: 'TB/ĐU' })).toBe('05-TB/ĐU');
  });

  test('ids and phones are read in groups and other texts stay as they are', () => {
    expect(groupDigits('000071000001', 'id')).toBe('000 071 000 001');
    expect(groupDigits('162345678', 'id')).toBe('162 345 678');
    expect(groupDigits('0000000001', 'phone')).toBe('0000 000 001');
    expect(groupDigits('0000 000 001', 'phone')).toBe('0000 000 001');
    expect(groupDigits('B1234567', 'id')).toBe('B1234567');
    expect(groupDigits('', 'id')).toBe('');
    expect(thousands(1234567)).toBe('1.234.567');
    expect(thousands(123)).toBe('123');
  });
});

describe('tone placement', () => {
  test('open oa, oe, uy move between the two styles', () => {
    expect(placeTones('Uỷ ban, hoà giải, thuỷ lợi, khoẻ, HOÁ', 'old')).toBe(
      'Ủy ban, hòa giải, thủy lợi, khỏe, HÓA',
    );
    expect(placeTones('Ủy ban, hòa giải, thủy lợi, khỏe, HÓA, ỦY BAN', 'new')).toBe(
      'Uỷ ban, hoà giải, thuỷ lợi, khoẻ, HOÁ, UỶ BAN',
    );
  });

  test('closed syllables and qu are written one way only', () => {
    const fixed = 'quý quỳ Quỹ hoàn toán thuyền khuỷu loài ngoáy';
    expect(placeTones(fixed, 'old')).toBe(fixed);
    expect(placeTones(fixed, 'new')).toBe(fixed);
  });

  test('protected names stay as their bearers write them', () => {
    expect(placeTones('Bà Lê Thị Thuý nộp thuỷ lợi phí ở Hoà', 'old', ['Lê Thị Thuý', 'Hoà'])).toBe(
      'Bà Lê Thị Thuý nộp thủy lợi phí ở Hoà',
    );
    expect(placeTones('Hoàng hoà', 'old', ['Hoà'])).toBe('Hoàng hòa');
  });
});
