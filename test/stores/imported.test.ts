/** Code that is loaded on demand, in browsers that keep a failed module. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { $isOutdated, imported } from '../../src/stores/imported.ts';

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

describe('a part that is gone', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    $isOutdated.set(false);
  });
  const askedOf = async (site: string | Error) => {
    vi.stubGlobal('document', {
      querySelectorAll: () => [
        { getAttribute: () => '/_astro/Quiz.abc.js' },
        { getAttribute: () => '/_astro/Bar.def.js' },
      ],
    });
    vi.stubGlobal('location', { pathname: '/tools/admission/' });
    const fetch = vi.fn(async () => {
      if (site instanceof Error) throw site;
      return { text: async () => site };
    });
    vi.stubGlobal('fetch', fetch);
    const gone = 'Failed to fetch dynamically imported module: https://a.example/_astro/Form.CGj-_aPI.js';
    await expect(imported(failing(gone), failing('gone'))).rejects.toThrow('gone');
    expect(fetch).toHaveBeenCalledWith('/tools/admission/', { cache: 'no-store' });
    return $isOutdated.get();
  };
  test('from a site that has changed is said, so that the page can be loaded anew', async () => {
    expect(await askedOf('<astro-island component-url="/_astro/Quiz.NEW.js"> /_astro/Bar.def.js')).toBe(true);
  });
  test('from the same site, or offline, says nothing of a new version', async () => {
    expect(await askedOf('/_astro/Quiz.abc.js /_astro/Bar.def.js')).toBe(false);
    expect(await askedOf(new TypeError('offline'))).toBe(false);
  });
});
