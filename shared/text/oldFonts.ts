/**
 * Texts written for fonts of before Unicode: TCVN3 (ABC; fonts `.Vn…`) and VNI (`VNI-…`). Excel keeps them as
 * Latin letters that only look Vietnamese in their font. TCVN3 after TCVN 5712:1993, checked against iconv.
 */
export type OldFont = 'tcvn3' | 'vni';

const tcvn3Letters =
  'µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị ' +
  'ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ \u00adư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ' +
  '¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư';
const tcvn3 = new Map(tcvn3Letters.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));

const isCapital = (letter: string) => letter !== letter.toLowerCase();

function isCapitalText(text: string): boolean {
  const words = (text.match(/\S+/g) ?? []).map((word) => word.match(/[A-Za-z]/g) ?? []);
  const telling = words.filter((letters) => letters.length > 1);
  return telling.length > 0 && telling.every((letters) => letters.every(isCapital));
}

/** `Lª` is Lê and LÊ: one plain letter tells nothing about the others, so the words around it do. */
function capitalWord(word: string, isAround: boolean): boolean {
  const plain = word.match(/[A-Za-z]/g) ?? [];
  if (plain.length === 0 || word.length === 1) return false;
  return plain.every(isCapital) && (plain.length > 1 || isAround);
}

/**
 * `NguyÔn V¨n` → `Nguyễn Văn`. TCVN3 has no codes for most capitals with a tone: they are small letters, in a font
 * whose name ends in H (`capitals`) or inside a word of capitals.
 */
export function fromTcvn3(text: string, capitals = false): string {
  const isAround = isCapitalText(text);
  const read = text.replace(/\S+/g, (word) => {
    const letters = [...word].map((sign) => tcvn3.get(sign) ?? sign).join('');
    return capitalWord(word, isAround) ? letters.toUpperCase() : letters;
  });
  return capitals ? read.toUpperCase() : read;
}

const vniTones: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
};
const vniCircumflex: Readonly<Record<string, string>> = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};
const vniBreve: Readonly<Record<string, string>> = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const vniBases: Readonly<Record<string, string>> = { ô: 'ơ', ö: 'ư' };
const vniAlone: Readonly<Record<string, string>> = { í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ' };

function vniMark(base: string, sign: string): string | undefined {
  const low = base.toLowerCase();
  if (vniTones[sign] !== undefined) return vniTones[sign];
  if ('aeo'.includes(low) && vniCircumflex[sign] !== undefined) return vniCircumflex[sign];
  return low === 'a' ? vniBreve[sign] : undefined;
}

function inCaseOf(sign: string, letter: string): string {
  return isCapital(sign) ? letter.toUpperCase() : letter;
}

/** `Nguyeãn Vaên` → `Nguyễn Văn`. A letter and the sign behind it are one letter. */
export function fromVniFont(text: string): string {
  const signs = [...text];
  let read = '';
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at] ?? '';
    const low = sign.toLowerCase();
    const letter = vniBases[low] ?? low;
    const next = (signs[at + 1] ?? '').toLowerCase();
    const mark = /[aeouyôö]/.test(low) ? vniMark(low, next) : undefined;
    if (mark !== undefined) at += 1;
    const whole = mark === undefined ? (vniAlone[low] ?? letter) : letter + mark;
    read += inCaseOf(sign, whole);
  }
  return read.normalize('NFC');
}

/** Letters that only Unicode has; a text with one of them was never written for an old font. */
const onlyUnicode = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

const lead = '(?:ngh?|nh|n|gh?|gi|kh?|ph|p|th?|tr|ch|c|b|d|đ|h|l|m|qu|r|s|v|x)?';
const vowels = [
  'a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iêu iu oa oă oai oao oay oe oeo oi ôi ơi oo ua uâ uây uê',
  'ui uô uôi uơ ưa ưi ưu ươ ươi ươu uy uya uyê uyu yê yêu',
]
  .join(' ')
  .split(' ');
const syllable = new RegExp(`^${lead}(?:${vowels.join('|')})(?:ng|nh|ch|c|m|n|p|t)?$`, 'u');

const toneMarks = new RegExp(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].join('|'), 'g');

/** Whether every sign of a word belongs to the writing: `ê` alone is no letter of VNI, nor `à` one of TCVN3. */
const vniWord = /^(?:[aeo][ùøûõïâáàåãä]|a[êéèúüë]|[uyôö][ùøûõï]|[ôöíìæóòîñ]|[a-z])+$/iu;
function isTcvn3Word(word: string): boolean {
  return [...word].every((sign) => /[a-z]/i.test(sign) || tcvn3.has(sign));
}

function isSyllable(word: string): boolean {
  const toneless = word.normalize('NFD').replace(toneMarks, '').normalize('NFC').toLowerCase();
  return syllable.test(toneless);
}

/** The words that hold a sign beyond ASCII; the others say nothing about the writing. */
function tellingWords(text: string): string[] {
  return text.split(/[\s,.;:!?()"'/\-–0-9]+/).filter((word) => /[\u0080-\u00ff]/.test(word));
}

/**
 * How a text was written, by what gives more Vietnamese syllables; null where it does not tell: no sign beyond
 * ASCII, or as good in Unicode as in an old font (`cã` is a syllable, and `có` in TCVN3).
 */
export function writingOf(text: string): 'unicode' | OldFont | null {
  if (onlyUnicode.test(text.normalize('NFC'))) return 'unicode';
  const words = tellingWords(text);
  if (words.length === 0) return null;
  const count = (fits: (word: string) => boolean) => words.filter(fits).length;
  const unicode = count(isSyllable);
  const old = {
    tcvn3: count((word) => isTcvn3Word(word) && isSyllable(fromTcvn3(word))),
    vni: count((word) => vniWord.test(word) && isSyllable(fromVniFont(word))),
  };
  const best: OldFont = old.vni > old.tcvn3 ? 'vni' : 'tcvn3';
  if (unicode > old[best]) return 'unicode';
  return old[best] > unicode && old.tcvn3 !== old.vni ? best : null;
}

/** What the name of a cell's font says; null for the fonts of today. */
export function oldFontOf(fontName: string): { font: OldFont; capitals: boolean } | null {
  if (/^\.vn/i.test(fontName)) return { font: 'tcvn3', capitals: /h$/i.test(fontName.trim()) };
  return /^vni[-\s]/i.test(fontName) ? { font: 'vni', capitals: false } : null;
}

/** Unicode of a text whose writing is known. */
export function toUnicode(text: string, font: OldFont, capitals = false): string {
  return font === 'vni' ? fromVniFont(text) : fromTcvn3(text, capitals);
}
