import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fontFaceCss, fontFiles } from '../../electron/render/fonts';
import { codePointsOf } from './woff2';

const folder = new URL('../../resources/fonts/', import.meta.url);

const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const lower = [...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))), 'đ'];
/** Lower and upper case of every letter that plain ASCII lacks. */
const accented = [...lower, ...lower.map((letter) => letter.toUpperCase())].filter(
  (letter) => letter > '\u007f',
);

function inRange(range: string, code: number): boolean {
  return range.split(',').some((part) => {
    const [from = '', to = from] = part.replace('U+', '').split('-');
    return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16);
  });
}

describe('the paper fonts', () => {
  test('hold all 134 accented Vietnamese letters and the marks of papers in all four styles', () => {
    expect(new Set(accented).size).toBe(134);
    const needed = [
      ...accented,
      ...' 0123456789./,:;()*-–"“”²…',
      ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
    ];
    const covers = fontFiles.map((font) => ({
      font,
      codes: codePointsOf(readFileSync(new URL(font.file, folder))),
    }));
    for (const weight of [400, 700]) {
      for (const slope of ['normal', 'italic']) {
        const own = covers.filter(({ font }) => font.weight === weight && font.slope === slope);
        const missing = needed.filter((letter) => {
          const code = letter.codePointAt(0) ?? 0;
          return !own.some(({ font, codes }) => inRange(font.range, code) && codes.has(code));
        });
        expect({ weight, slope, missing }).toEqual({ weight, slope, missing: [] });
      }
    }
  });

  test('are all named in the style sheet, and lie in the folder with their licence', () => {
    const css = fontFaceCss('app://office/fonts/');
    const files = readdirSync(folder).filter((name) => name.endsWith('.woff2'));
    expect(files.toSorted()).toEqual(fontFiles.map(({ file }) => file).toSorted());
    for (const file of files) expect(css).toContain(`url("app://office/fonts/${file}")`);
    expect(readFileSync(new URL('Tinos-LICENSE.txt', folder), 'utf8')).toContain('SIL Open Font License');
  });
});
