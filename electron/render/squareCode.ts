import { encode } from 'uqr';

/** Four modules of white around it, which scanners ask for (ISO/IEC 18004). */
const border = 4;

/** A QR code as lines of an SVG, so that it prints sharp at any size. Survives a quarter of it being stained. */
export function squareCodeHtml(text: string, sizeMm: number): string {
  const { size, data } = encode(text, { ecc: 'Q', border });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    `<svg class="square-code" xmlns="http://www.w3.org/2000/svg" width="${sizeMm}mm" height="${sizeMm}mm" ` +
    `viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${dark.join('')}"/></svg>`
  );
}
