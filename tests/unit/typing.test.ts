import { describe, expect, test } from 'vitest';
import { joinedNumbers, oneSlipAway, queryWords } from '../../shared/text/query';
import { fromTelex, fromVni } from '../../shared/text/typing';
import { letters } from '../support/letters';

describe('the keyboard that was off', () => {
  test('all 134 letters are read from Telex and from VNI', () => {
    expect(letters).toHaveLength(134);
    expect(new Set(letters.map(({ letter }) => letter)).size).toBe(134);
    expect(letters.filter(({ letter, telex }) => fromTelex(telex) !== letter)).toEqual([]);
    expect(letters.filter(({ letter, vni }) => fromVni(vni) !== letter)).toEqual([]);
  });

  test.each([
    ['nguyeenx vawn', 'nguyễn văn'],
    ['Nguyeenx Thij Hoafi An', 'Nguyễn Thị Hoài An'],
    ['ddawngj thij luaj', 'đặng thị lụa'],
    ['dduwowngf', 'đường'],
    ['dduongwf', 'đường'],
    ['vietej nam', 'việt nam'],
    ['vieetj', 'việt'],
    ['quys', 'quý'],
    ['giaf', 'già'],
    ['thuyr', 'thủy'],
    ['hoaf', 'hòa'],
    ['hoanf', 'hoàn'],
    ['khuyeens nghij', 'khuyến nghị'],
    ['UWR', 'Ử'],
    ['nawm 2026', 'năm 2026'],
  ])('Telex %s reads %s', (typed, meant) => {
    expect(fromTelex(typed)).toBe(meant);
  });

  test.each([
    ['nguye6n4 va8n', 'nguyễn văn'],
    ['d9a8ng5 thi5 lua5', 'đặng thị lụa'],
    ['d9u7o7ng2', 'đường'],
    ['d9uo7ng2', 'đường'],
    ['vie6t5', 'việt'],
    ['0912 345 678', '0912 345 678'],
    ['so 12/2026', 'so 12/2026'],
  ])('VNI %s reads %s', (typed, meant) => {
    expect(fromVni(typed)).toBe(meant);
  });

  test('what holds no key of Telex stays as it is', () => {
    for (const text of ['nguyen van khoi', 'Trần', 'N3', '12/TB-UBND', ''])
      expect(fromTelex(text)).toBe(text);
  });
});

describe('what somebody looks for', () => {
  test('is cut into folded words, and a number before a stroke is whole', () => {
    expect(queryWords('Đặng  thị-Lụa')).toEqual([
      { word: 'dang', whole: false },
      { word: 'thi', whole: false },
      { word: 'lua', whole: false },
    ]);
    expect(queryWords('12/TB-UBND')).toEqual([
      { word: '12', whole: true },
      { word: 'tb', whole: false },
      { word: 'ubnd', whole: false },
    ]);
    expect(queryWords('Nguyễn'.normalize('NFD'))).toEqual(queryWords('nguyen'));
    expect(queryWords(' " * \u0000 ')).toEqual([]);
  });

  test('joins the groups of a number and nothing else', () => {
    expect(joinedNumbers(queryWords('lua 0912 345 678'))).toEqual([
      { word: 'lua', whole: false },
      { word: '0912345678', whole: false },
    ]);
    expect(joinedNumbers(queryWords('lua 0912'))).toBeNull();
    expect(joinedNumbers(queryWords('1/2026'))).toBeNull();
  });

  test('one slip is a sign left out, added, wrong, or two changed over', () => {
    for (const slip of ['nguyn', 'nguyeen', 'nguten', 'ngyuen', 'nguyenn', 'bguyen'])
      expect(oneSlipAway(slip)).toContain('nguyen');
    for (const syllable of ['nghieng', 'khuyu', 'thuo', 'quoc', 'gieng', 'rieu', 'hoeo', 'xoay', 'yeu'])
      expect(oneSlipAway(`${syllable}q`)).toContain(syllable);
    expect(oneSlipAway('ubdn')).toContain('ubnd');
    expect(oneSlipAway('nguyen')).not.toContain('nguyen');
    expect(oneSlipAway('lu')).toEqual([]);
    expect(oneSlipAway('091')).toEqual([]);
    expect(oneSlipAway('0912')).toContain('0921');
    expect(oneSlipAway('a1b2')).toEqual([]);
  });
});
