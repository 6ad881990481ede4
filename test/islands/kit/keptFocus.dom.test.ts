// @vitest-environment jsdom
/** Where the focus goes when what had it goes away. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from '../../../src/islands/kit/keptFocus.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve, 150));
const at = (selector: string) => document.querySelector(selector) as HTMLElement;
let stop: () => void;
beforeEach(() => {
  document.body.innerHTML = `<main>
    <h2>List</h2>
    <ul><li id="a"><h3>First</h3><form><button>Save</button></form></li>
        <li id="b"><h3>Second</h3><button>Delete</button></li></ul>
    <details open><summary>Fill many</summary><button id="fill">Fill</button></details>
  </main>`;
  stop = keepFocus(at('main'));
});
afterEach(() => stop());

test('a form that closes leaves it with the heading of its card', async () => {
  at('#a button').focus();
  at('#a form').remove();
  await pause();
  expect(document.activeElement).toBe(at('#a h3'));
});
test('a card that goes leaves it with the heading of the list', async () => {
  at('#b button').focus();
  at('#b').remove();
  await pause();
  // The nearest part that is left is the list itself, and its first card has a heading.
  expect(document.activeElement?.textContent).toBe('First');
});
test('a button that can no longer be pressed leaves it with the summary of its part', async () => {
  at('#fill').focus();
  (at('#fill') as HTMLButtonElement).disabled = true;
  // jsdom leaves the focus where it is; browsers do not.
  (document.activeElement as HTMLElement).blur();
  await pause();
  expect(document.activeElement).toBe(at('summary'));
});
test('whoever moves it elsewhere in time is not disturbed, nor whoever pressed beside everything', async () => {
  at('#b button').focus();
  at('#b').remove();
  at('#fill').focus();
  await pause();
  expect(document.activeElement).toBe(at('#fill'));
  at('#fill').blur();
  at('#a form').remove();
  await pause();
  expect(document.activeElement).toBe(document.body);
});
