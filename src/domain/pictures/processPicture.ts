/**
 * Where everything of the process picture stands: boxes one under the other, the ways back in lanes at their right.
 *
 * One column, so that it can be read on a telephone without scrolling sideways. Lengths are units of the SVG's view box.
 */
import type { WayBack } from '../guide/process.ts';
import { wrapped } from './lineBreaks.ts';

/** Width of the picture: a narrow telephone's, so that a letter is there as large as in the text around it. */
export const PICTURE_WIDTH = 340;
/** Size of the letters, and the distance of their lines. */
const LETTER = 13;
const LINE = 19;
const BOX_WIDTH = 208;
const PADDING = 12;
const GAP = 26;
/** Distance between two lanes. */
const LANE = 18;

interface PictureText {
  /** Printed bold, above the others. */
  title: string;
  lines: readonly string[];
}

interface PlacedBox {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Lines as they are printed, with the height of their base line. */
  lines: readonly { text: string; y: number; isTitle: boolean }[];
}

interface PlacedWay {
  letter: string;
  /** An SVG path from the right edge of one box to that of another. */
  path: string;
  /** Where its letter stands. */
  at: { x: number; y: number };
}

interface ProcessPicture {
  height: number;
  boxes: readonly PlacedBox[];
  /** From each box to the next. */
  arrows: readonly string[];
  ways: readonly PlacedWay[];
}

function boxAt(y: number, { title, lines }: PictureText): PlacedBox {
  const ems = (BOX_WIDTH - 2 * PADDING) / LETTER;
  const printed = [
    // Bold letters are wider.
    ...wrapped(title, ems / 1.08).map((text) => ({ text, isTitle: true })),
    ...lines.flatMap((line) => wrapped(line, ems)).map((text) => ({ text, isTitle: false })),
  ];
  return {
    x: 1,
    y,
    width: BOX_WIDTH,
    height: 2 * PADDING + printed.length * LINE - (LINE - LETTER),
    lines: printed.map((line, index) => ({ ...line, y: y + PADDING + LETTER - 2 + index * LINE })),
  };
}

/**
 * The picture of steps and the ways back between them.
 *
 * Each way back has a lane of its own, the shortest nearest to the boxes; where several leave or reach a box they do so
 * one under the other, so that no two lines lie on each other.
 */
export function processPicture(
  texts: readonly PictureText[],
  ways: readonly Omit<WayBack<unknown>, 'when'>[],
): ProcessPicture {
  const boxes: PlacedBox[] = [];
  let y = 1;
  for (const text of texts) {
    const box = boxAt(y, text);
    boxes.push(box);
    y += box.height + GAP;
  }
  const arrows = boxes.slice(0, -1).map((box) => `M${BOX_WIDTH / 2} ${box.y + box.height}v${GAP - 5}`);
  const lanes = [...ways].sort((a, b) => a.from - a.to - (b.from - b.to) || a.from - b.from);
  /** The ends of ways at a box from top to bottom: those that arrive, then those that leave. */
  const endsAt = (box: number) => [
    ...lanes.filter(({ to }) => to === box),
    ...lanes.filter(({ from }) => from === box).reverse(),
  ];
  const heightOf = (box: number, way: (typeof lanes)[number]): number => {
    const ends = endsAt(box);
    const { y: top = 0, height = 0 } = boxes[box] ?? {};
    return top + (height * (ends.indexOf(way) + 1)) / (ends.length + 1);
  };
  return {
    height: y - GAP + 1,
    boxes,
    arrows,
    ways: ways.map((way) => {
      const x = BOX_WIDTH + LANE * (lanes.indexOf(way) + 1) - 4;
      const [start, end] = [heightOf(way.from, way), heightOf(way.to, way)];
      return {
        letter: way.letter,
        path: `M${BOX_WIDTH + 1} ${start}H${x}V${end}H${BOX_WIDTH + 6}`,
        at: { x, y: (start + end) / 2 },
      };
    }),
  };
}
