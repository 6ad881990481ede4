// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PREFIX } from '../../src/stores/names.ts';

const KEY = `${PREFIX}:quiz-mode`;

/** The module as a page loads it anew. */
async function loadPage() {
  vi.resetModules();
  const { $quizMode } = await import('../../src/stores/settings.ts');
  return $quizMode;
}

const FORBIDDEN = new DOMException('denied', 'SecurityError');
/** Browsers throw on the mere mention of `localStorage` when a page may keep nothing. */
const forbidStorage = () =>
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw FORBIDDEN;
  });

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe('how the quiz asks', () => {
  test('is one question at a time unless something else was chosen', async () => {
    expect((await loadPage()).get()).toBe('steps');
  });
  test('is what was stored', async () => {
    localStorage.setItem(KEY, 'page');
    expect((await loadPage()).get()).toBe('page');
  });
  test.each(['', 'Page', '{"mode":"page"}', 'undefined', 'null', '\u0000'])(
    'is the default for the junk %o',
    async (junk) => {
      localStorage.setItem(KEY, junk);
      expect((await loadPage()).get()).toBe('steps');
    },
  );
  test('is kept over a reload, under a name of this site', async () => {
    (await loadPage()).set('page');
    expect(localStorage.getItem(KEY)).toBe('page');
    expect((await loadPage()).get()).toBe('page');
    (await loadPage()).set('steps');
    expect((await loadPage()).get()).toBe('steps');
  });
  test('follows another tab', async () => {
    const $quizMode = await loadPage();
    const stop = $quizMode.listen(() => {});
    localStorage.setItem(KEY, 'page');
    window.dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: 'page', storageArea: localStorage }));
    expect($quizMode.get()).toBe('page');
    stop();
  });
});

describe('where storage is forbidden', () => {
  test('the test really forbids it', () => {
    forbidStorage();
    expect(() => localStorage.getItem(KEY)).toThrow(FORBIDDEN);
  });
  test('the default stands and nothing throws', async () => {
    forbidStorage();
    expect((await loadPage()).get()).toBe('steps');
  });
  test('a choice holds for the session', async () => {
    forbidStorage();
    const $quizMode = await loadPage();
    $quizMode.set('page');
    expect($quizMode.get()).toBe('page');
    const stop = $quizMode.listen(() => {});
    expect($quizMode.get()).toBe('page');
    stop();
  });
});

test('where storage is full a choice holds for the session, and over every look at it', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const $quizMode = await loadPage();
  expect(() => $quizMode.set('page')).not.toThrow();
  expect($quizMode.get()).toBe('page');
  expect(localStorage.getItem(KEY)).toBeNull();
});
