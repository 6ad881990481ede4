/** QR codes, read back with a small decoder of our own: versions 1 to 5 at level L, one block, no damage. */
import { describe, expect, test } from 'vitest';
import { MAX_QR_LENGTH } from '../../src/domain/formats/shareLink.ts';
import { qrPath } from '../../src/files/qr.ts';

/** Squares of white that a reader needs around a code (ISO/IEC 18004). */
const QUIET = 4;

function squaresOf({ size, path }: ReturnType<typeof qrPath>): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) (rows[Number(y)] as boolean[])[Number(x)] = true;
  return rows;
}

/** Conditions of the eight masks: i is the row, j the column. */
const MASKS: ((i: number, j: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

function decode(squares: boolean[][]): string {
  const width = squares.length - 2 * QUIET;
  const at = (row: number, column: number) => squares[row + QUIET]?.[column + QUIET] ?? false;
  // Format information: level, mask and check bits, xor 101010000010010; the first five bits stand in row 8.
  const format = [0, 1, 2, 3, 4].map((column) => Number(at(8, column))).join('');
  const known = Number.parseInt(format, 2) ^ 0b10101;
  expect(known >> 3, 'level L').toBe(0b01);
  const mask = MASKS[known & 0b111] as (i: number, j: number) => boolean;
  const isFunction = (row: number, column: number) => {
    const inFinder = (row < 9 && (column < 9 || column >= width - 8)) || (row >= width - 8 && column < 9);
    const inAlignment = width > 21 && Math.abs(row - (width - 7)) <= 2 && Math.abs(column - (width - 7)) <= 2;
    return inFinder || inAlignment || row === 6 || column === 6;
  };
  let bits = '';
  let isUpward = true;
  for (let right = width - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < width; step += 1) {
      const row = isUpward ? width - 1 - step : step;
      for (const column of [right, right - 1])
        if (!isFunction(row, column)) bits += at(row, column) !== mask(row, column) ? '1' : '0';
    }
    isUpward = !isUpward;
  }
  expect(bits.slice(0, 4), 'bytes').toBe('0100');
  const length = Number.parseInt(bits.slice(4, 12), 2);
  const bytes = Array.from({ length }, (_, index) => Number.parseInt(bits.slice(12 + index * 8, 20 + index * 8), 2));
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

describe('a QR code', () => {
  test.each([
    'https://a.example/',
    'https://guide.example/en/workspace/#share=eJyrVkpLLCpJLVKyUlDKSM3JyVeqBQA',
    'https://guide.example/workspace/?条款=准入#s=_-aZ09',
    `https://guide.example/${'aB3-_'.repeat(16)}`,
  ])('of %s is read back', (text) => {
    expect(decode(squaresOf(qrPath(text)))).toBe(text);
  });
  test.each([20, 100, 500, MAX_QR_LENGTH])('of %d letters has its three corners and white around it', (length) => {
    const code = qrPath('a'.repeat(length));
    const squares = squaresOf(code);
    const width = code.size - 2 * QUIET;
    expect([(width - 17) % 4, width >= 21, width <= 177]).toEqual([0, true, true]);
    const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
    for (const [y, x] of [
      [0, 0],
      [0, width - 7],
      [width - 7, 0],
    ] as const)
      expect(
        finder.map((_, row) =>
          squares[y + row + QUIET]
            ?.slice(x + QUIET, x + QUIET + 7)
            .map(Number)
            .join(''),
        ),
      ).toEqual(finder);
    const isQuiet = (place: number) => place < QUIET || place >= code.size - QUIET;
    expect(squares.some((row, y) => row.some((dark, x) => dark && (isQuiet(x) || isQuiet(y))))).toBe(false);
  });
});
