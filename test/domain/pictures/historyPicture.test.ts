/** The picture of how a self-assessment came along. */
import { expect, test } from 'vitest';
import type { Conformity } from '../../../src/domain/checklist/checklist.ts';
import type { PastProgress } from '../../../src/domain/checklist/progressHistory.ts';
import { historyPicture } from '../../../src/domain/pictures/historyPicture.ts';

const conformity = (met: number, assessed: number): Conformity =>
  assessed === 0 ? null : { met, assessed, share: met / assessed };
/** A moment in China, in tenths of a day. */
const momentAt = (tenths: number) => tenths * 8_640_000 - 8 * 3_600_000;
/** The figures at one moment, each as a fraction: coverage, conformity, conformity of the `shall` items. */
const at = (tenths: number, ...[coverage, all, shall]: [number, number][]): PastProgress => ({
  made: momentAt(tenths),
  progress: {
    coverage: { done: coverage?.[0] ?? 0, all: coverage?.[1] ?? 0 },
    conformity: conformity(...(all ?? [0, 0])),
    shall: conformity(...(shall ?? [0, 0])),
    chapters: {},
    toFindOut: [],
    errors: [],
  },
});
test('the picture has a line for each figure, and a gap where nothing was assessed', () => {
  const { points, lines } = historyPicture([
    at(1, [1, 3], [0, 1], [0, 1]),
    at(15, [1, 3]),
    at(25, [1, 3], [0, 1], [0, 1]),
  ]);
  expect(points.filter(({ series }) => series === 0)).toHaveLength(3);
  expect(points.filter(({ series }) => series === 1)).toHaveLength(2);
  expect(lines.map(({ from, to }) => [from, to])).toEqual([
    [`0 ${momentAt(1)}`, `0 ${momentAt(15)}`],
    [`0 ${momentAt(15)}`, `0 ${momentAt(25)}`],
  ]);
  // A third of the height above the bottom.
  const [bottom, top] = [264, 28];
  expect(points[0]?.y.low).toBeCloseTo(bottom - (bottom - top) / 3, 9);
});

test('each figure is drawn as a share of a hundred, on its day', () => {
  const { points } = historyPicture([
    at(0, [1, 3], [0, 1], [0, 1]),
    at(12, [1, 3], [0, 1], [0, 1]),
    at(24, [2, 2], [1, 2], [0, 1]),
    at(31, [2, 3], [2, 2], [1, 1]),
  ]);
  const figures = [0, 1, 2].map((series) =>
    points.filter((point) => point.series === series).map(({ figure }) => Math.round(figure.low)),
  );
  expect(figures).toEqual([
    [33, 33, 100, 67],
    [0, 0, 50, 100],
    [0, 0, 0, 100],
  ]);
  expect(points.every(({ figure }) => figure.low === figure.high)).toBe(true);
  // Four days stand side by side, each further right than the one before.
  const across = [...new Set(points.map(({ x }) => x))];
  expect(across).toEqual([...across].sort((a, b) => a - b));
  expect(across).toHaveLength(4);
});

test('a guide without items has no figure to draw', () => {
  expect(historyPicture([at(1)]).points).toEqual([]);
});
