import { describe, expect, test } from 'vitest';
import { fromTcvn3, fromVniFont, oldFontOf, writingOf } from '../../shared/text/oldFonts';
import { letters } from '../support/letters';

/** TCVN3 written out by its bytes, apart from the table under test: 0xB5 is à, and so on by vowel. */
const tcvn3Bytes: Readonly<Record<string, number>> = {
  à: 0xb5,
  ả: 0xb6,
  ã: 0xb7,
  á: 0xb8,
  ạ: 0xb9,
  ă: 0xa8,
  ằ: 0xbb,
  ẳ: 0xbc,
  ẵ: 0xbd,
  ắ: 0xbe,
  ặ: 0xc6,
  â: 0xa9,
  ầ: 0xc7,
  ẩ: 0xc8,
  ẫ: 0xc9,
  ấ: 0xca,
  ậ: 0xcb,
  đ: 0xae,
  è: 0xcc,
  ẻ: 0xce,
  ẽ: 0xcf,
  é: 0xd0,
  ẹ: 0xd1,
  ê: 0xaa,
  ề: 0xd2,
  ể: 0xd3,
  ễ: 0xd4,
  ế: 0xd5,
  ệ: 0xd6,
  ì: 0xd7,
  ỉ: 0xd8,
  ĩ: 0xdc,
  í: 0xdd,
  ị: 0xde,
  ò: 0xdf,
  ỏ: 0xe1,
  õ: 0xe2,
  ó: 0xe3,
  ọ: 0xe4,
  ô: 0xab,
  ồ: 0xe5,
  ổ: 0xe6,
  ỗ: 0xe7,
  ố: 0xe8,
  ộ: 0xe9,
  ơ: 0xac,
  ờ: 0xea,
  ở: 0xeb,
  ỡ: 0xec,
  ớ: 0xed,
  ợ: 0xee,
  ù: 0xef,
  ủ: 0xf1,
  ũ: 0xf2,
  ú: 0xf3,
  ụ: 0xf4,
  ư: 0xad,
  ừ: 0xf5,
  ử: 0xf6,
  ữ: 0xf7,
  ứ: 0xf8,
  ự: 0xf9,
  ỳ: 0xfa,
  ỷ: 0xfb,
  ỹ: 0xfc,
  ý: 0xfd,
  ỵ: 0xfe,
};
const tcvn3Capitals: Readonly<Record<string, number>> = {
  Ă: 0xa1,
  Â: 0xa2,
  Ê: 0xa3,
  Ô: 0xa4,
  Ơ: 0xa5,
  Ư: 0xa6,
  Đ: 0xa7,
};

/** VNI: the base letter and a sign for shape and tone together, as its keyboard tables give them. */
const vniSigns: Readonly<Record<string, string>> = {
  á: 'aù',
  à: 'aø',
  ả: 'aû',
  ã: 'aõ',
  ạ: 'aï',
  ă: 'aê',
  ắ: 'aé',
  ằ: 'aè',
  ẳ: 'aú',
  ẵ: 'aü',
  ặ: 'aë',
  â: 'aâ',
  ấ: 'aá',
  ầ: 'aà',
  ẩ: 'aå',
  ẫ: 'aã',
  ậ: 'aä',
  é: 'eù',
  è: 'eø',
  ẻ: 'eû',
  ẽ: 'eõ',
  ẹ: 'eï',
  ê: 'eâ',
  ế: 'eá',
  ề: 'eà',
  ể: 'eå',
  ễ: 'eã',
  ệ: 'eä',
  í: 'í',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ó: 'où',
  ò: 'oø',
  ỏ: 'oû',
  õ: 'oõ',
  ọ: 'oï',
  ô: 'oâ',
  ố: 'oá',
  ồ: 'oà',
  ổ: 'oå',
  ỗ: 'oã',
  ộ: 'oä',
  ơ: 'ô',
  ớ: 'ôù',
  ờ: 'ôø',
  ở: 'ôû',
  ỡ: 'ôõ',
  ợ: 'ôï',
  ú: 'uù',
  ù: 'uø',
  ủ: 'uû',
  ũ: 'uõ',
  ụ: 'uï',
  ư: 'ö',
  ứ: 'öù',
  ừ: 'öø',
  ử: 'öû',
  ữ: 'öõ',
  ự: 'öï',
  ý: 'yù',
  ỳ: 'yø',
  ỷ: 'yû',
  ỹ: 'yõ',
  ỵ: 'î',
  đ: 'ñ',
};

function inTcvn3(letter: string): string {
  return String.fromCharCode(tcvn3Capitals[letter] ?? tcvn3Bytes[letter.toLowerCase()] ?? 0);
}
function inVni(letter: string): string {
  const signs = vniSigns[letter.toLowerCase()] ?? '';
  return letter === letter.toLowerCase() ? signs : signs.toUpperCase();
}

describe('the fonts of before Unicode', () => {
  test('all 134 letters are read from TCVN3; a capital with a tone stands in a font of capitals', () => {
    const wrong = letters.filter(({ letter }) => {
      const needsFont = letter !== letter.toLowerCase() && tcvn3Capitals[letter] === undefined;
      return fromTcvn3(inTcvn3(letter), needsFont) !== letter;
    });
    expect(wrong).toEqual([]);
  });

  test('all 134 letters are read from VNI', () => {
    expect(letters.filter(({ letter }) => fromVniFont(inVni(letter)) !== letter)).toEqual([]);
  });

  test('whole sentences come back, capitals too', () => {
    const text = 'Nguyễn Văn Đường, thôn Đồng Trầm: khiếu nại về 186 m² đất ở; đề nghị xử lý';
    expect(
      fromTcvn3(
        [...text]
          .map((sign) => (/[\u0080-\uffff]/.test(sign) && sign !== '²' ? inTcvn3(sign) : sign))
          .join(''),
      ),
    ).toBe(text);
    expect(fromVniFont('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam')).toBe(
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
    );
    expect(fromVniFont('ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC')).toBe('ĐỘC LẬP - TỰ DO - HẠNH PHÚC');
    expect(fromTcvn3('Céng hßa x· héi chñ nghÜa ViÖt Nam')).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam');
    expect(fromTcvn3('NGUYÔN V¡N')).toBe('NGUYỄN VĂN');
    expect(fromTcvn3('Hä tªn: Lª ThÞ Vò, th«n Gß Næi')).toBe('Họ tên: Lê Thị Vũ, thôn Gò Nổi');
    expect(fromTcvn3('Hä Vò')).toBe('Họ Vũ');
    expect(fromTcvn3('Lª V¡N Vò')).toBe('LÊ VĂN VŨ');
    expect(fromTcvn3('Céng hßa', true)).toBe('CỘNG HÒA');
  });

  test('are told from Unicode by what is a syllable', () => {
    expect(writingOf('Nguyễn Văn Khởi')).toBe('unicode');
    expect(writingOf('Lê Tú Ánh, xã Hà Tân, không có gì')).toBe('unicode');
    expect(writingOf('Céng hßa x· héi chñ nghÜa ViÖt Nam')).toBe('tcvn3');
    expect(writingOf('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam')).toBe('vni');
    expect(writingOf('Tran Van An, 186 m2')).toBeNull();
    expect(writingOf('cã')).toBeNull();
    expect(writingOf('186 m²')).toBeNull();
  });

  test('are told by the name of a font', () => {
    expect(oldFontOf('.VnTime')).toEqual({ font: 'tcvn3', capitals: false });
    expect(oldFontOf('.VnTimeH')).toEqual({ font: 'tcvn3', capitals: true });
    expect(oldFontOf('VNI-Times')).toEqual({ font: 'vni', capitals: false });
    expect(oldFontOf('Times New Roman')).toBeNull();
  });
});
