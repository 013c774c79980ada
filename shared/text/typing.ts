/**
 * Reads what was typed while the Vietnamese keyboard was off: raw Telex (`nguyeenx vawn`) and raw VNI
 * (`nguye6n4 va8n`). Tables: the two typing methods as Unikey and EVKey describe them.
 */

/** Plain vowel → circumflex, breve or horn, as a combining mark. */
const circumflex = '\u0302';
const breve = '\u0306';
const horn = '\u031b';

const telexTones: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const vniTones: Readonly<Record<string, string>> = {
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};

const isVowel = (letter: string) => /^[aeiouy]/i.test(letter);

/** A syllable in the making: letters with their shape, and the tone that belongs to all of it. */
interface Syllable {
  letters: string[];
  tone: string;
}

function lastWith(letters: readonly string[], fits: (letter: string) => boolean): number {
  return letters.findLastIndex((letter) => fits(letter.toLowerCase()));
}

/** Where the tone mark stands: on the shaped vowel, else before a final consonant, else as in `hòa`, `người`. */
function tonePlace(letters: readonly string[]): number {
  const shaped = letters.findLastIndex((letter) => letter.length > 1 && isVowel(letter));
  if (shaped >= 0) return shaped;
  const lead = /^(?:qu|gi(?=.*[aeiouy]))/i.exec(letters.join(''))?.[0].length ?? 0;
  const vowels = letters.flatMap((letter, index) => (index >= lead && isVowel(letter) ? [index] : []));
  const run =
    vowels.length > 0 ? vowels : letters.flatMap((letter, index) => (isVowel(letter) ? [index] : []));
  const last = run.at(-1);
  if (last === undefined) return -1;
  const endsOpen = last === letters.length - 1;
  return (endsOpen && run.length > 1 ? run.at(-2) : last) ?? last;
}

function written({ letters, tone }: Syllable): string {
  const at = tone === '' ? -1 : tonePlace(letters);
  return letters
    .map((letter, index) => (index === at ? letter + tone : letter))
    .join('')
    .normalize('NFC');
}

/** Puts a mark on the last vowel that it fits; false where there is none. */
function shape(letters: string[], vowels: string, mark: string): boolean {
  const at = lastWith(letters, (letter) => letter.length === 1 && vowels.includes(letter));
  if (at < 0) return false;
  letters[at] = `${letters[at]}${mark}`;
  // `uow` and `u7o7` alike are ươ
  const before = letters[at - 1] ?? '';
  if (mark === horn && /^o/i.test(letters[at] ?? '') && /^u$/i.test(before))
    letters[at - 1] = `${before}${horn}`;
  return true;
}

function cross(letters: string[]): boolean {
  const at = lastWith(letters, (letter) => letter === 'd');
  if (at < 0) return false;
  letters[at] = letters[at] === 'D' ? 'Đ' : 'đ';
  return true;
}

/** One key of Telex on the syllable so far; false where it is a plain letter. */
function telexKey(syllable: Syllable, key: string): boolean {
  const { letters } = syllable;
  const low = key.toLowerCase();
  const tone = telexTones[low];
  if (tone !== undefined && letters.some(isVowel)) {
    syllable.tone = tone;
    return true;
  }
  if (low === 'w') {
    if (letters.length > 0 && shape(letters, 'ou', horn)) return true;
    if (shape(letters, 'a', breve)) return true;
    letters.push(key === 'W' ? `U${horn}` : `u${horn}`);
    return true;
  }
  if (low === 'd') return cross(letters);
  // the same vowel again, also after the consonants behind it: `vietej` as well as `vieetj`
  if ('aeo'.includes(low)) {
    const at = lastWith(letters, isVowel);
    if (at >= 0 && letters[at]?.toLowerCase() === low) return shape(letters, low, circumflex);
  }
  return false;
}

function vniKey(syllable: Syllable, key: string): boolean {
  const { letters } = syllable;
  if (!/^\d$/.test(key) || letters.length === 0) return false;
  const tone = vniTones[key];
  if (tone !== undefined && letters.some(isVowel)) {
    syllable.tone = tone;
    return true;
  }
  if (key === '6') return shape(letters, 'aeo', circumflex);
  if (key === '7') return shape(letters, 'ou', horn) || letters.some((letter) => letter.includes(horn));
  if (key === '8') return shape(letters, 'a', breve);
  return key === '9' && cross(letters);
}

function read(text: string, words: RegExp, press: (syllable: Syllable, key: string) => boolean): string {
  return text.replace(words, (word) => {
    const syllable: Syllable = { letters: [], tone: '' };
    for (const key of word) {
      if (!press(syllable, key)) syllable.letters.push(key);
    }
    return written(syllable);
  });
}

/** `nguyeenx vawn ddawngs` → `nguyễn văn đắng`. What holds no key of Telex stays as it is. */
export function fromTelex(text: string): string {
  return read(text, /[a-z]+/gi, telexKey);
}

/** `nguye6n4 va8n d9a8ng1` → `nguyễn văn đắng`. Plain numbers stay numbers. */
export function fromVni(text: string): string {
  return read(text, /[a-z][a-z0-9]*/gi, vniKey);
}
