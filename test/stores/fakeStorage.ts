/** A `Storage` in memory, with room for so many characters. */
export function fakeStorage(filled: Readonly<Record<string, string>> = {}, room = Number.POSITIVE_INFINITY): Storage {
  const kept = new Map(Object.entries(filled));
  const used = () => [...kept].reduce((sum, [name, text]) => sum + name.length + text.length, 0);
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem(name, text) {
      const before = kept.get(name);
      kept.set(name, `${text}`);
      if (used() <= room) return;
      if (before === undefined) kept.delete(name);
      else kept.set(name, before);
      throw new DOMException('full', 'QuotaExceededError');
    },
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}

/** All that stands in it. */
export const contentOf = (storage: Storage): Record<string, string | null> =>
  Object.fromEntries(
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      .sort()
      .map((name) => [name, storage.getItem(name)]),
  );
