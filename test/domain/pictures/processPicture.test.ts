/** Where everything of the process picture stands, reckoned by hand: boxes of 56, gaps of 26, lanes of 18. */
import { expect, test } from 'vitest';
import { processPicture } from '../../../src/domain/pictures/processPicture.ts';

const box = (title: string, ...lines: string[]) => ({ title, lines });

test('three steps with three ways back', () => {
  const way = (letter: string, from: number, to: number) => ({ letter, from, to });
  const ways = [way('a', 1, 0), way('b', 2, 1), way('c', 2, 0)];
  const picture = processPicture([box('一', '甲'), box('二', '乙'), box('三', '丙')], ways);
  expect(picture.height).toBe(222);
  expect(picture.boxes.map(({ lines: _, ...place }) => place)).toEqual([
    { x: 1, y: 1, width: 208, height: 56 },
    { x: 1, y: 83, width: 208, height: 56 },
    { x: 1, y: 165, width: 208, height: 56 },
  ]);
  expect(picture.boxes.map(({ lines }) => lines)).toEqual([
    [
      { text: '一', y: 24, isTitle: true },
      { text: '甲', y: 43, isTitle: false },
    ],
    [
      { text: '二', y: 106, isTitle: true },
      { text: '乙', y: 125, isTitle: false },
    ],
    [
      { text: '三', y: 188, isTitle: true },
      { text: '丙', y: 207, isTitle: false },
    ],
  ]);
  expect(picture.arrows).toEqual(['M104 57v21', 'M104 139v21']);
  // The shortest ways run nearest to the boxes; at a box those that arrive stand above those that leave.
  const third = 56 / 3;
  const path = (start: number, lane: number, end: number) => `M209 ${start}H${lane}V${end}H214`;
  const ends = [
    { from: 83 + (56 * 2) / 3, to: 1 + third },
    { from: 165 + (56 * 2) / 3, to: 83 + third },
    { from: 165 + third, to: 1 + (56 * 2) / 3 },
  ];
  const lanes = [222, 240, 258];
  expect(picture.ways).toEqual(
    ends.map(({ from, to }, index) => ({
      letter: 'abc'[index],
      path: path(from, lanes[index] ?? 0, to),
      at: { x: lanes[index], y: (from + to) / 2 },
    })),
  );
});

test('ways of one length take their lanes in the order of the steps they leave, whatever the order of the list', () => {
  const boxes = [box('一'), box('二'), box('三'), box('四')];
  const ways = [
    { letter: 'a', from: 3, to: 0 },
    { letter: 'b', from: 3, to: 2 },
    { letter: 'c', from: 1, to: 0 },
    { letter: 'd', from: 2, to: 1 },
  ];
  const lanes = processPicture(boxes, ways).ways.map(({ at }) => at.x);
  expect(lanes).toEqual([276, 258, 222, 240]);
});

test('bold titles break earlier than the lines below them', () => {
  // 208 − 2 × 12 = 184 units are 14.15 ems of 13, and 13.1 of bold letters.
  const fourteen = '一二三四五六七八九十甲乙丙丁';
  const [placed] = processPicture([box(fourteen, fourteen)], []).boxes;
  expect(placed?.lines.map(({ text, isTitle }) => [text, isTitle])).toEqual([
    [fourteen.slice(0, 13), true],
    ['丁', true],
    [fourteen, false],
  ]);
  expect(placed?.height).toBe(24 + 3 * 19 - 6);
});

test('one step has no arrow, and no step no height', () => {
  expect(processPicture([box('一')], []).arrows).toEqual([]);
  expect(processPicture([box('一')], []).height).toBe(39);
});
