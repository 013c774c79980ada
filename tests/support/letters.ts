/** The 134 letters of Vietnamese beyond ASCII, each with how it is typed in Telex and in VNI. */
export interface TypedLetter {
  readonly letter: string;
  readonly telex: string;
  readonly vni: string;
}

const shapes = [
  { plain: 'a', mark: '', telex: '', vni: '' },
  { plain: 'a', mark: '\u0306', telex: 'w', vni: '8' },
  { plain: 'a', mark: '\u0302', telex: 'a', vni: '6' },
  { plain: 'e', mark: '', telex: '', vni: '' },
  { plain: 'e', mark: '\u0302', telex: 'e', vni: '6' },
  { plain: 'i', mark: '', telex: '', vni: '' },
  { plain: 'o', mark: '', telex: '', vni: '' },
  { plain: 'o', mark: '\u0302', telex: 'o', vni: '6' },
  { plain: 'o', mark: '\u031b', telex: 'w', vni: '7' },
  { plain: 'u', mark: '', telex: '', vni: '' },
  { plain: 'u', mark: '\u031b', telex: 'w', vni: '7' },
  { plain: 'y', mark: '', telex: '', vni: '' },
];
const tones = [
  { mark: '', telex: '', vni: '' },
  { mark: '\u0301', telex: 's', vni: '1' },
  { mark: '\u0300', telex: 'f', vni: '2' },
  { mark: '\u0309', telex: 'r', vni: '3' },
  { mark: '\u0303', telex: 'x', vni: '4' },
  { mark: '\u0323', telex: 'j', vni: '5' },
];

const lower: TypedLetter[] = [
  ...shapes.flatMap((shape) =>
    tones.map((tone) => ({
      letter: `${shape.plain}${shape.mark}${tone.mark}`.normalize('NFC'),
      telex: shape.plain + shape.telex + tone.telex,
      vni: shape.plain + shape.vni + tone.vni,
    })),
  ),
  { letter: 'đ', telex: 'dd', vni: 'd9' },
].filter(({ letter }) => !/^[a-z]$/.test(letter));

export const letters: readonly TypedLetter[] = [
  ...lower,
  ...lower.map(({ letter, telex, vni }) => ({
    letter: letter.toUpperCase(),
    telex: telex.toUpperCase(),
    vni: vni.toUpperCase(),
  })),
];
