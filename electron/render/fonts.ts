/** Where a subset stands in Unicode, as @fontsource/tinos 5.3.0 cut it (its `unicode.json`). */
const subsets = [
  {
    name: 'latin-ext',
    range:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,' +
      'U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  },
  {
    name: 'vietnamese',
    range:
      'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,' +
      'U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  },
  {
    name: 'latin',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,' +
      'U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
] as const;

const styles = [
  { weight: 400, slope: 'normal' },
  { weight: 400, slope: 'italic' },
  { weight: 700, slope: 'normal' },
  { weight: 700, slope: 'italic' },
] as const;

export interface FontFile {
  /** file name under `resources/fonts/` */
  file: string;
  weight: 400 | 700;
  slope: 'normal' | 'italic';
  /** CSS unicode-range */
  range: string;
}

/** The family on paper: metrics of Times New Roman, all four styles, all Vietnamese letters. */
export const paperFamily = 'Tinos';

export const fontFiles: readonly FontFile[] = styles.flatMap(({ weight, slope }) =>
  subsets.map(({ name, range }) => ({
    file: `tinos-${name}-${weight}-${slope}.woff2`,
    weight,
    slope,
    range,
  })),
);

/**
 * `@font-face` rules for the bundled files. `base` is a URL with a slash at its end
 * (`app://office/fonts/`). `font-display: block`: a page must never be measured in another font.
 */
export function fontFaceCss(base: string): string {
  return fontFiles
    .map(
      ({ file, weight, slope, range }) =>
        `@font-face{font-family:${paperFamily};font-weight:${weight};font-style:${slope};font-display:block;` +
        `src:url("${base}${file}") format("woff2");unicode-range:${range}}`,
    )
    .join('\n');
}
