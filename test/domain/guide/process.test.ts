import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { faultsOfProcess, waysBack } from '../../../src/domain/guide/process.ts';
import { PICTURE_WIDTH, processPicture } from '../../../src/domain/pictures/processPicture.ts';

const { data: process } = readStandardFiles().process;

describe('the picture of the process', () => {
  const ways = waysBack(process);
  const picture = processPicture(
    process.steps.map(({ step, limits }) => ({ title: step, lines: limits.map(({ text }) => text.en) })),
    ways,
  );

  test('has a box a step, one under the other, and an arrow between each two', () => {
    expect(picture.boxes).toHaveLength(process.steps.length);
    expect(picture.arrows).toHaveLength(process.steps.length - 1);
    for (const [index, box] of picture.boxes.slice(1).entries()) {
      const above = picture.boxes[index];
      expect(box.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0));
    }
  });

  test('has a line for every way back, with letters from a on', () => {
    expect(ways.map(({ letter }) => letter).join('')).toBe('abcdefg');
    expect(picture.ways).toHaveLength(process.steps.flatMap(({ returns }) => returns).length);
  });

  test('lays no line on another: each way has its own lane, and its own height at each box', () => {
    const parts = picture.ways.map(({ path }) => /^M[\d.]+ ([\d.]+)H([\d.]+)V([\d.]+)H/.exec(path) ?? []);
    expect(new Set(parts.map(([, , lane]) => lane)).size).toBe(ways.length);
    const heights = parts.flatMap(([, start, , end]) => [start, end]);
    expect(new Set(heights).size).toBe(heights.length);
  });

  test('keeps everything within its frame', () => {
    for (const { at } of picture.ways) expect(at.x + 8).toBeLessThanOrEqual(PICTURE_WIDTH);
    for (const { lines, y, height } of picture.boxes)
      for (const line of lines) {
        expect(line.y).toBeGreaterThan(y);
        expect(line.y).toBeLessThan(y + height);
      }
  });
});

describe('faults of the process', () => {
  const step = (name: string, ...to: string[]) => ({
    ...process.steps[0],
    step: name,
    returns: to.map((each) => ({ to: each, when: { 'zh-CN': '', en: '' } })),
  });
  const faultsOf = (...steps: ReturnType<typeof step>[]) => faultsOfProcess({ ...process, steps: steps as never });
  test('none where every way leads back', () => {
    expect(faultsOf(step('a'), step('b', 'a'), step('c', 'b', 'a'))).toEqual([]);
    expect(faultsOfProcess(process)).toEqual([]);
  });
  test('a step that stands twice', () => {
    expect(faultsOf(step('a'), step('a'))).toEqual(['the step "a" stands twice: keep one']);
  });
  test('a way to a later step, to itself, or to none', () => {
    expect(faultsOf(step('a', 'b'), step('b', 'b', 'c'))).toEqual([
      '"a" returns to "b", which is no earlier step: correct it',
      '"b" returns to "b", which is no earlier step: correct it',
      '"b" returns to "c", which is no earlier step: correct it',
    ]);
  });
  test('ways have letters in the order of the steps they leave', () => {
    const steps = [step('a'), step('b', 'a'), step('c', 'a', 'b')] as never;
    expect(waysBack({ ...process, steps }).map(({ letter, from, to }) => [letter, from, to])).toEqual([
      ['a', 1, 0],
      ['b', 2, 0],
      ['c', 2, 1],
    ]);
  });
});
