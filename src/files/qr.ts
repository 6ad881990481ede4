/** A text as a QR code. */
import { encode } from 'uqr';

/** The dark squares of the code as the path of an SVG, with the width of the code in squares and a quiet border. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'L', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, path };
}
