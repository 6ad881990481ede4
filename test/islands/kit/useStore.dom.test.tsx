// @vitest-environment jsdom
/** The value of a store in a drawing: at once, only for what is asked, and never a change too few. */
import { act, cleanup, render } from '@testing-library/preact';
import { atom, map } from 'nanostores';
import { useLayoutEffect } from 'preact/hooks';
import { renderToString } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import { useStore } from '../../../src/islands/kit/useStore.ts';

afterEach(cleanup);

test('what changes is drawn in the same task, once for all changes of it', async () => {
  const $name = atom('first');
  let drawings = 0;
  function Name() {
    drawings += 1;
    return <p>{useStore($name)}</p>;
  }
  const { container } = render(<Name />);
  const before = drawings;
  let isNextTask = false;
  setTimeout(() => {
    isNextTask = true;
  });
  $name.set('second');
  $name.set('third');
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  expect(isNextTask).toBe(false);
  expect(container.textContent).toBe('third');
  expect(drawings).toBe(before + 1);
});

test('with keys it draws for these alone', () => {
  const $sheet = map<Record<string, string>>({ a: '1', b: '1' });
  let drawings = 0;
  function Answer({ item }: { item: string }) {
    drawings += 1;
    return <p>{useStore($sheet, { keys: [item] })[item]}</p>;
  }
  const { container, rerender } = render(<Answer item="a" />);
  const before = drawings;
  act(() => $sheet.setKey('b', '2'));
  expect(drawings).toBe(before);
  act(() => $sheet.setKey('a', '2'));
  expect(container.textContent).toBe('2');
  rerender(<Answer item="b" />);
  act(() => $sheet.setKey('b', '3'));
  expect(container.textContent).toBe('3');
});

test('what changed between the drawing and its being heard is drawn', () => {
  const $name = atom('first');
  function Name() {
    // Effects of layout come before those that listen.
    useLayoutEffect(() => $name.set('changed meanwhile'), []);
    return <p>{useStore($name)}</p>;
  }
  expect(render(<Name />).container.textContent).toBe('changed meanwhile');
});

test('another store is heard from then on, and the old one no more', () => {
  const [$one, $two] = [atom('one'), atom('two')];
  const Name = ({ from }: { from: typeof $one }) => <p>{useStore(from)}</p>;
  const { container, rerender, unmount } = render(<Name from={$one} />);
  rerender(<Name from={$two} />);
  expect(container.textContent).toBe('two');
  act(() => $two.set('two again'));
  expect(container.textContent).toBe('two again');
  expect([$one.lc, $two.lc]).toEqual([0, 1]);
  unmount();
  expect($two.lc).toBe(0);
});

test('a page is built, and taken over, with what stands for the value there', () => {
  const $name = atom('kept in the browser');
  const shown: string[] = [];
  function Name() {
    const name = useStore($name, { ssr: () => 'of the page' });
    shown.push(name);
    return <p>{name}</p>;
  }
  expect(renderToString(<Name />)).toBe('<p>of the page</p>');
  expect(render(<Name />).container.textContent).toBe('kept in the browser');
  expect(shown.slice(1)).toEqual(['of the page', 'kept in the browser']);
});
