/** Where the lines of the score's pictures stand, reckoned by hand: 100 points are 92 units, names stand at 102. */
import { describe, expect, test } from 'vitest';
import { profilePicture, scalePicture } from '../../../src/domain/pictures/scorePictures.ts';

/** As it is printed: there is no minus zero. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const known = (title: string, low: number, high = low) => ({ title, score: { low, high } });

describe('the star', () => {
  const four = [known('甲', 50, 100), known('乙', 0, 100), { title: '丙', score: null }, known('丁', 25, 75)];
  const picture = profilePicture(four, [60]);

  test('has a ring for each grade and for 100', () => {
    expect(plain(picture?.rings)).toEqual([
      { value: 60, path: 'M0 -55.2L55.2 0L0 55.2L-55.2 0Z', y: -55.2 },
      { value: 100, path: 'M0 -92L92 0L0 92L-92 0Z', y: -92 },
    ]);
  });
  test('has an axis for every dimension, clockwise from the top', () => {
    expect(plain(picture?.axes)).toEqual([
      { x: 0, y: -92 },
      { x: 92, y: 0 },
      { x: 0, y: 92 },
      { x: -92, y: 0 },
    ]);
  });
  test('joins least and greatest scores, without a corner where nothing is applicable', () => {
    expect(picture?.low).toBe('M0 -46L0 0L-23 0Z');
    expect(picture?.high).toBe('M0 -92L92 0L-69 0Z');
  });
  test('names stand beside their axes: on their place above the middle, hanging below it', () => {
    const long = [known('一二三四五六', 1), ...four.slice(1), known('Two words', 3)].slice(0, 4);
    expect(plain(profilePicture(long, [])?.names)).toEqual([
      {
        x: 0,
        anchor: 'middle',
        lines: [
          { text: '一二三四五', y: -117 },
          { text: '六', y: -102 },
        ],
      },
      { x: 102, anchor: 'start', lines: [{ text: '乙', y: 10 }] },
      { x: 0, anchor: 'middle', lines: [{ text: '丙', y: 112 }] },
      { x: -102, anchor: 'end', lines: [{ text: '丁', y: 10 }] },
    ]);
  });
  test('a name of two lines below the middle hangs from its place', () => {
    const low = [known('甲', 1), known('乙', 1), known('一二三四五六', 1), known('丁', 1)];
    expect(profilePicture(low, [])?.names[2]?.lines.map(({ y }) => y)).toEqual([112, 127]);
  });
  test('needs three corners', () => {
    expect(profilePicture(four.slice(0, 3), [])).toBeUndefined();
    expect(profilePicture([...four.slice(0, 2), known('丁', 1)], [])).toBeDefined();
    expect(profilePicture([], [])).toBeUndefined();
  });
  test('lengths have one decimal', () => {
    const five = ['甲', '乙', '丙', '丁', '戊'].map((title) => known(title, 100));
    expect(profilePicture(five, [])?.high).toBe('M0 -92L87.5 -28.4L54.1 74.4L-54.1 74.4L-87.5 -28.4Z');
  });
});

describe('the scale', () => {
  test('lays the grades along 320 units, their names in two rows from the top one down', () => {
    const bands = [
      { id: 'poor', min: 0 },
      { id: 'fair', min: 60 },
      { id: 'good', min: 80 },
      { id: 'best', min: 90 },
    ];
    expect(scalePicture(bands, { low: 52.5, high: 62.55 })).toEqual({
      bands: [
        { id: 'poor', min: 0, x: 0, width: 192, row: 1 },
        { id: 'fair', min: 60, x: 192, width: 64, row: 0 },
        { id: 'good', min: 80, x: 256, width: 32, row: 1 },
        { id: 'best', min: 90, x: 288, width: 32, row: 0 },
      ],
      from: 168,
      to: 200.2,
    });
  });
});
