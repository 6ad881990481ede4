/** Code that is loaded on demand, in browsers that keep a failed module. */
import { expect, test, vi } from 'vitest';
import { imported } from '../../src/stores/imported.ts';

const failing = (message: string) => () => Promise.reject(new TypeError(message));

test('what can be loaded is loaded once', async () => {
  const importFrom = vi.fn();
  expect(await imported(async () => 'module', importFrom)).toBe('module');
  expect(importFrom).not.toHaveBeenCalled();
});

test.each([
  ['Chromium', 'Failed to fetch dynamically imported module: https://a.example/_astro/Form.CGj-_aPI.js'],
  ['Firefox', 'error loading dynamically imported module: https://a.example/_astro/Form.CGj-_aPI.js'],
])('what %s keeps as failed is asked for under another address', async (_, message) => {
  const importFrom = vi.fn(async (address: string) => `module from ${address}`);
  expect(await imported(failing(message), importFrom)).toMatch(
    /^module from https:\/\/a\.example\/_astro\/Form\.CGj-_aPI\.js\?\d+$/,
  );
});

test.each(['Importing a module script failed.', 'x is not a function'])(
  'an error that names no address is passed on: %s',
  async (message) => {
    await expect(imported(failing(message))).rejects.toThrow(message);
  },
);
