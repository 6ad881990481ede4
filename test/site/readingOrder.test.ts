/** Previous and next: they lead through the chapters, the pages within them and the annexes in the order of the guide. */
import { expect, test } from 'vitest';
import { readTexts } from '../content/readTexts.ts';
import { readPage } from './pages.ts';

/** Pages of the guide by their place, as their files say it. */
const inOrder = readTexts('content/docs/guide', '.mdx')
  .map(({ file, text }) => ({
    path: file.replace('content/docs', '').replace(/(\/index)?\.mdx$/, '/'),
    order: Number(/^ {2}order: ([\d.]+)$/m.exec(text)?.[1]),
  }))
  .sort((a, b) => a.order - b.order)
  .map(({ path }) => path);

const neighbour = (path: string, rel: string) => new RegExp(`<a href="([^"]+)" rel="${rel}"`).exec(readPage(path))?.[1];

test.each(['', '/en'])('the pages below "%s/guide/" lead from one to the next and back', (prefix) => {
  expect(inOrder.length).toBeGreaterThan(60);
  const paths = inOrder.map((path) => `${prefix}${path}`);
  const wrong = paths.flatMap((path, index) => {
    const [before, after] = [paths[index - 1], paths[index + 1]];
    return [
      ...(before !== undefined && neighbour(path, 'prev') !== before
        ? [`${path}: back to ${neighbour(path, 'prev')}`]
        : []),
      ...(after !== undefined && neighbour(path, 'next') !== after
        ? [`${path}: on to ${neighbour(path, 'next')}`]
        : []),
    ];
  });
  expect(wrong).toEqual([]);
});
