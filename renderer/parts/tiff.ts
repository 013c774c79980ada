import * as UTIF from 'utif2';

export interface Tiff {
  readonly count: number;
  /** of a sheet (from 1), in dots */
  size(sheet: number): { width: number; height: number };
  sheet(sheet: number): { width: number; height: number; dots: Uint8ClampedArray<ArrayBuffer> };
}

const widthTag = 't256';
const heightTag = 't257';

function numberIn(directory: UTIF.IFD, tag: string): number {
  const value = Object.entries(directory).find(([name]) => name === tag)?.[1];
  return Array.isArray(value) && typeof value[0] === 'number' ? value[0] : 0;
}

/** Fax and office scanners write TIFF with packings of their own, which Chromium does not read. */
export function decodeTiff(bytes: ArrayBuffer): Tiff {
  const directories = UTIF.decode(bytes);
  function at(sheet: number): UTIF.IFD {
    const found = directories[sheet - 1];
    if (found === undefined) throw new Error('no such sheet');
    return found;
  }
  return {
    count: directories.length,
    size: (sheet) => ({ width: numberIn(at(sheet), widthTag), height: numberIn(at(sheet), heightTag) }),
    sheet(sheet) {
      const directory = at(sheet);
      UTIF.decodeImage(bytes, directory);
      const dots = new Uint8ClampedArray(UTIF.toRGBA8(directory));
      const { width, height } = directory;
      // unpacked sheets of a long fax would fill the memory: each is unpacked anew when it is looked at
      directory.data = new Uint8Array();
      return { width, height, dots };
    },
  };
}
